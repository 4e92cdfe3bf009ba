// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretedit.h"

#include "testregistry.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace sluice;

class TstSecretEdit : public QObject
{
    Q_OBJECT

private slots:
    void hiddenItCannotBeCopied();
    void revealedItIsHiddenAgainWhenLeft();
    void takingLeavesNothing();
    void itsMenuHasNoCopyWhileHidden();
};

void TstSecretEdit::hiddenItCannotBeCopied()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    SecretEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("hunter2"));
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(edit.text(), QStringLiteral("hunter2"));
}

void TstSecretEdit::revealedItIsHiddenAgainWhenLeft()
{
    QWidget window;
    SecretEdit edit(&window);
    QLineEdit other(&window);
    window.show();
    QApplication::setActiveWindow(&window);
    edit.setFocus();
    edit.setRevealed(true);
    QVERIFY(edit.isRevealed());
    other.setFocus();
    QVERIFY(!edit.isRevealed());
    edit.setRevealed(true);
    edit.hide();
    QVERIFY(!edit.isRevealed());
}

void TstSecretEdit::takingLeavesNothing()
{
    SecretEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("hunter2"));
    QCOMPARE(edit.takeText(), QStringLiteral("hunter2"));
    QCOMPARE(edit.text(), QString());
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit.text(), QString());
    QVERIFY(!edit.isUndoAvailable());
}

void TstSecretEdit::itsMenuHasNoCopyWhileHidden()
{
    SecretEdit edit;
    edit.show();
    QTest::keyClicks(&edit, QStringLiteral("hunter2"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(2, 2), edit.mapToGlobal(QPoint(2, 2)));
    QCoreApplication::sendEvent(&edit, &event);
    auto *menu = edit.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    for (const QAction *action : menu->actions())
        QVERIFY2(!action->text().contains(u"opy"), qPrintable(action->text()));
    menu->close();
}

SLUICE_TEST(TstSecretEdit)
#include "tst_secretedit.moc"
