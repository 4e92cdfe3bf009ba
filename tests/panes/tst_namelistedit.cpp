// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namelistedit.h"
#include "testregistry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

/// Long lists go in bit by bit; nothing of them is lost or stands where it should not.
class TstNameListEdit : public QObject
{
    Q_OBJECT

private slots:
    void whatIsShortIsThereAtOnce();
    void aLongListComesWhole();
    void twoListsStayInTheirOrder();
    void whatIsTypedMeanwhileStays();
    void anotherListTakesItsPlace();

private:
    [[nodiscard]] static QString list(const char *name)
    {
        QString text;
        for (int i = 0; i < lines; ++i)
            text += QLatin1String(name) + QString::number(i) + u'\n';
        return text;
    }
    static void paste(NameListEdit &edit, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        edit.paste();
    }

    static constexpr int lines = 30'000;
};

void TstNameListEdit::whatIsShortIsThereAtOnce()
{
    NameListEdit edit;
    const QSignalSpy filled(&edit, &NameListEdit::filled);
    edit.setPlainText(QStringLiteral("orders and more"));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(6);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    paste(edit, QStringLiteral("\ncustomers"));
    QCOMPARE(edit.toPlainText(), QStringLiteral("orders\ncustomers"));
    QVERIFY(!edit.isFilling() && filled.size() == 1);
}

void TstNameListEdit::aLongListComesWhole()
{
    NameListEdit edit;
    QSignalSpy filled(&edit, &NameListEdit::filled);
    const QString text = list("orders_");
    paste(edit, text);
    QVERIFY2(edit.isFilling(), "the window has its turn before the end");
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, 30'000);
    QVERIFY(edit.toPlainText() == text);
    edit.undo();
    QVERIFY2(edit.toPlainText().isEmpty(), "taken back as a whole");
}

void TstNameListEdit::twoListsStayInTheirOrder()
{
    NameListEdit edit;
    QSignalSpy filled(&edit, &NameListEdit::filled);
    paste(edit, list("first_"));
    edit.moveCursor(QTextCursor::Start);
    paste(edit, list("second_"));
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, 30'000);
    QVERIFY(edit.toPlainText() == list("first_") + list("second_"));
}

void TstNameListEdit::whatIsTypedMeanwhileStays()
{
    NameListEdit edit;
    QSignalSpy filled(&edit, &NameListEdit::filled);
    paste(edit, list("orders_"));
    edit.moveCursor(QTextCursor::Start);
    QTest::keyClicks(&edit, QStringLiteral("mine"));
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, 30'000);
    QVERIFY(edit.toPlainText() == QStringLiteral("mine") + list("orders_"));
}

void TstNameListEdit::anotherListTakesItsPlace()
{
    NameListEdit edit;
    QSignalSpy filled(&edit, &NameListEdit::filled);
    paste(edit, list("old_"));
    QVERIFY(edit.isFilling());
    edit.setNames(list("new_"));
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, 30'000);
    QVERIFY(edit.toPlainText() == list("new_"));
}

SLUICE_TEST(TstNameListEdit)
#include "tst_namelistedit.moc"
