// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"
#include "schema/schemabar.h"
#include "testregistry.h"
#include "viewstate.h"

#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace sluice;

/// What gives way in a narrow window, and what does not.
class TstSchemaBar : public QObject
{
    Q_OBJECT

private slots:
    void theFilterIsNeverTooNarrow();
    void whatIsReadMakesItNoWider();

private:
    QTemporaryDir m_folder;
};

void TstSchemaBar::theFilterIsNeverTooNarrow()
{
    ViewState viewState(m_folder.path());
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins({});
    auto &bar = *new SchemaBar(viewState, &window);
    layout->addWidget(&bar);
    bar.setHasConfig(true);
    bar.setPolicy(SchemaPolicy::AllowAll);
    bar.setEditable(true);
    // Those of the program are not here, and without any a button keeps its text.
    QPixmap square(16, 16);
    square.fill(Qt::black);
    for (QToolButton *button : bar.findChildren<QToolButton *>())
        button->setIcon(square);
    window.resize(2000, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *reload = bar.findChild<QToolButton *>(QStringLiteral("reloadButton"));
    const auto *snapshots = bar.findChild<QToolButton *>(QStringLiteral("snapshotsButton"));
    const auto *policy = bar.findChild<QComboBox *>(QStringLiteral("policy"));
    QList<QLabel *> labels = bar.findChildren<QLabel *>();
    labels.removeIf([policy](const QLabel *label) { return label->buddy() != policy; });
    QCOMPARE(labels.size(), 1);
    // 0: everything has its words.
    const auto givenWay = [&] {
        return int(snapshots->toolButtonStyle() == Qt::ToolButtonIconOnly)
               + int(reload->toolButtonStyle() == Qt::ToolButtonIconOnly) + int(!labels.first()->isVisible());
    };
    const int least = 26 * bar.fontMetrics().averageCharWidth();
    QTRY_COMPARE(givenWay(), 0);
    QSet<int> seen;
    int last = 0;
    for (int width = 2000; width >= bar.minimumSizeHint().width(); width -= 10) {
        window.resize(width, window.height());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(bar.width(), width);
        QVERIFY2(bar.filter()->width() >= least, qPrintable(QString::number(bar.filter()->width())));
        QCOMPARE_GE(givenWay(), last);
        last = givenWay();
        seen.insert(last);
    }
    // One after the other, and not before it must be.
    QCOMPARE(seen, (QSet<int>{0, 1, 2, 3}));
    QVERIFY(policy->isVisible());
    window.resize(2000, window.height());
    QTRY_COMPARE(givenWay(), 0);
}

void TstSchemaBar::whatIsReadMakesItNoWider()
{
    ViewState viewState(m_folder.path());
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins({});
    auto &bar = *new SchemaBar(viewState, &window);
    layout->addWidget(&bar);
    bar.setHasConfig(true);
    bar.setPolicy(SchemaPolicy::AllowAll);
    bar.setReading(61'000, 12'345'678);
    window.resize(bar.minimumSizeHint());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *reading = bar.findChild<QLabel *>(QStringLiteral("reloading"));
    QVERIFY(reading->isVisible());
    // Cut rather than pushing the rest out of the window.
    QTRY_VERIFY(reading->toolTip().contains(u"so far"));
    QVERIFY(bar.filter()->width() >= 26 * bar.fontMetrics().averageCharWidth());
    QCOMPARE(bar.width(), bar.minimumSizeHint().width());
}

SLUICE_TEST(TstSchemaBar)
#include "tst_schemabar.moc"
