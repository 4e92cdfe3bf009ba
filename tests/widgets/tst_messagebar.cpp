// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "testregistry.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace sluice;

namespace {

QPushButton *button(const MessageBar &bar, const char *name)
{
    return bar.findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

class TstMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void hiddenUntilThereIsSomethingToSay();
    void serverTextIsPlain();
    void escapeAndTheCrossDismiss();
    void retryIsOfferedWhereItHelps();
    void cancelledIsNoNews();
    void aNewMessageReplacesTheOld();
    void detailsAreShownOnDemand();
    void closingGivesTheFocusBack();
};

void TstMessageBar::hiddenUntilThereIsSomethingToSay()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.showMessage(Tone::Attention, QStringLiteral("Look here."));
    QVERIFY(bar.isVisible());
    QVERIFY(bar.hasMessage());
    QCOMPARE(bar.accessibleName(), QStringLiteral("Look here."));
    bar.clear();
    QVERIFY(!bar.isVisible());
}

void TstMessageBar::serverTextIsPlain()
{
    MessageBar bar;
    bar.showError({.kind = Error::Kind::InvalidInput, .serverMessage = QStringLiteral("<b>bold</b> <img src=x>")});
    for (const QLabel *label : bar.findChildren<QLabel *>())
        QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
    QVERIFY(bar.text().contains(u"<b>bold</b>"));
}

void TstMessageBar::escapeAndTheCrossDismiss()
{
    MessageBar bar;
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    bar.showMessage(Tone::Information, QStringLiteral("One"));
    QTest::keyClick(&bar, Qt::Key_Escape);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(!bar.hasMessage());
    bar.showMessage(Tone::Information, QStringLiteral("Two"));
    QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("closeMessage")), Qt::LeftButton);
    QCOMPARE(dismissed.count(), 2);
    bar.showMessage(Tone::Information, QStringLiteral("Three"));
    bar.clear();
    QCOMPARE(dismissed.count(), 2);
}

void TstMessageBar::retryIsOfferedWhereItHelps()
{
    MessageBar bar;
    QSignalSpy retried(&bar, &MessageBar::retryRequested);
    bar.showError({.kind = Error::Kind::Server, .httpStatus = 503});
    QVERIFY(button(bar, "retry") != nullptr);
    QTest::mouseClick(button(bar, "retry"), Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
    // A write whose answer was lost is never tried again.
    bar.showError({.kind = Error::Kind::OutcomeUnknown});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(button(bar, "retry") == nullptr);
    // Where "Retry" could be taken for sending again it is called what it does.
    bar.showMessage({.tone = Tone::Attention,
                     .text = QStringLiteral("No answer"),
                     .details = {},
                     .actions = {},
                     .retry = true,
                     .retryText = QStringLiteral("Read again")});
    QCOMPARE(button(bar, "retry")->text(), QStringLiteral("Read again"));
    QCOMPARE(bar.tone(), Tone::Attention);
}

void TstMessageBar::cancelledIsNoNews()
{
    MessageBar bar;
    bar.showMessage(Tone::Information, QStringLiteral("One"));
    bar.showError({.kind = Error::Kind::Cancelled});
    QVERIFY(!bar.hasMessage());
}

void TstMessageBar::aNewMessageReplacesTheOld()
{
    MessageBar bar;
    QSignalSpy chosen(&bar, &MessageBar::actionTriggered);
    const auto message = [](const QString &text, const QString &id) {
        return MessageBar::Message{
            .tone = Tone::Positive, .text = text, .details = {}, .actions = {{id, text}}, .retry = false};
    };
    bar.showMessage(message(QStringLiteral("One"), QStringLiteral("first")));
    bar.showMessage(message(QStringLiteral("Two"), QStringLiteral("second")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(bar.findChildren<QPushButton *>().size(), 1);
    QTest::mouseClick(button(bar, "second"), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("second"));
    QCOMPARE(bar.text(), QStringLiteral("Two"));
}

void TstMessageBar::detailsAreShownOnDemand()
{
    MessageBar bar;
    bar.showError({.kind = Error::Kind::Server, .httpStatus = 500, .requestId = QStringLiteral("r-42")});
    bar.show();
    auto *details = bar.findChild<QLabel *>(QStringLiteral("messageDetails"));
    QVERIFY(!details->isVisible());
    QTest::mouseClick(button(bar, "details"), Qt::LeftButton);
    QVERIFY(details->isVisible());
    QVERIFY(details->text().contains(u"r-42"));
}

void TstMessageBar::closingGivesTheFocusBack()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar(&window);
    auto *first = new QLineEdit(&window);
    auto *second = new QLineEdit(&window);
    auto *view = new QTreeWidget(&window);
    for (QWidget *widget : {static_cast<QWidget *>(bar), static_cast<QWidget *>(first), static_cast<QWidget *>(second),
                            static_cast<QWidget *>(view)})
        layout->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto tabInto = [&] {
        bar->showMessage(Tone::Information, QStringLiteral("One"));
        bar->findChild<QToolButton *>(QStringLiteral("closeMessage"))->setFocus();
    };
    second->setFocus();
    tabInto();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), second);
    // Somewhere of use, when that is gone.
    tabInto();
    second->hide();
    bar->clear();
    QCOMPARE(QApplication::focusWidget(), view);
    // Who knows better says so.
    second->show();
    second->setFocus();
    bar->setHeir([first] { first->setFocus(); });
    tabInto();
    second->setEnabled(false);
    bar->clear();
    QCOMPARE(QApplication::focusWidget(), first);
    // What it has not, it does not give away.
    view->setFocus();
    bar->showMessage(Tone::Information, QStringLiteral("Two"));
    bar->clear();
    QCOMPARE(QApplication::focusWidget(), view);
}

SLUICE_TEST(TstMessageBar)
#include "tst_messagebar.moc"
