// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"

#include "look.h"
#include "testregistry.h"

#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

class TstFilterEdit : public QObject
{
    Q_OBJECT

private slots:
    void typingIsAnnouncedOnceWhenItRests();
    void returnAnnouncesAtOnceAndThenSteps();
    void escapeClearsFirstAndThenGoesOn();
    void downGoesToTheList();
    void countsAndErrorsAreReadOut();
    void whatIsTypedKeepsClearOfTheCounts();
};

void TstFilterEdit::typingIsAnnouncedOnceWhenItRests()
{
    FilterEdit edit;
    QSignalSpy changed(&edit, &FilterEdit::filterChanged);
    QTest::keyClicks(&edit, QStringLiteral("orders"));
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), QStringLiteral("orders"));
    edit.setFilter(QStringLiteral("orders"));
    QCOMPARE(changed.count(), 1);
}

void TstFilterEdit::returnAnnouncesAtOnceAndThenSteps()
{
    FilterEdit edit;
    QSignalSpy changed(&edit, &FilterEdit::filterChanged);
    QSignalSpy entered(&edit, &FilterEdit::entered);
    QTest::keyClicks(&edit, QStringLiteral("a"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(entered.count(), 0);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(entered.count(), 2);
    QVERIFY(!entered.at(0).first().toBool());
    QVERIFY(entered.at(1).first().toBool());
}

void TstFilterEdit::escapeClearsFirstAndThenGoesOn()
{
    QDialog dialog;
    FilterEdit edit(&dialog);
    dialog.show();
    edit.setFocus();
    edit.setFilter(QStringLiteral("a"));
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(edit.filter(), QString());
    QVERIFY(dialog.isVisible());
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TstFilterEdit::downGoesToTheList()
{
    FilterEdit edit;
    QSignalSpy moved(&edit, &FilterEdit::moveToViewRequested);
    QTest::keyClicks(&edit, QStringLiteral("a"));
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(edit.filter(), QStringLiteral("a"));
}

void TstFilterEdit::countsAndErrorsAreReadOut()
{
    FilterEdit edit;
    edit.resize(400, edit.sizeHint().height());
    edit.show();
    edit.setCounts(12, 412);
    QVERIFY(edit.findChild<QLabel *>(QStringLiteral("counts"))->isVisible());
    QVERIFY(edit.accessibleDescription().contains(u"12"));
    QVERIFY2(edit.textMargins().right() > 0, "what is typed does not run under the counts");
    edit.setError(QStringLiteral("No such key."));
    QCOMPARE(edit.accessibleDescription(), QStringLiteral("No such key."));
    QCOMPARE(edit.toolTip(), QStringLiteral("No such key."));
    edit.setError({});
    edit.setCounts(0, -1);
    QVERIFY(!edit.findChild<QLabel *>(QStringLiteral("counts"))->isVisible());
}

void TstFilterEdit::whatIsTypedKeepsClearOfTheCounts()
{
    FilterEdit edit;
    edit.resize(240, edit.sizeHint().height());
    edit.show();
    edit.setCounts(0, 46);
    const auto *counts = edit.findChild<QLabel *>(QStringLiteral("counts"));
    const auto end = [&] {
        edit.grab(); // painting scrolls to the cursor
        return edit.inputMethodQuery(Qt::ImCursorRectangle).toRectF().right();
    };
    edit.setText(QStringLiteral("a long filter that has no room: limit=100 and more"));
    const int unit = gridUnit(&edit);
    QVERIFY(end() > edit.width() / 2.0);
    QVERIFY2(end() + unit <= counts->geometry().left(), qPrintable(QString::number(end())));
    edit.setError(QStringLiteral("No such key."));
    QVERIFY2(end() + unit <= counts->geometry().left(), qPrintable(QString::number(end())));
}

SLUICE_TEST(TstFilterEdit)
#include "tst_filteredit.moc"
