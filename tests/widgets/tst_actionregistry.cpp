// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"

#include "testregistry.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

namespace {

Command command(const QString &id, const QString &text, const QKeySequence &keys = {}, const QString &scope = {})
{
    Command result{.id = id, .text = text, .iconName = {}};
    if (!keys.isEmpty())
        result.keys = {keys};
    result.category = QStringLiteral("Connection");
    result.scope = scope;
    return result;
}

const QString syncId = QStringLiteral("connection.sync");
const QString pauseId = QStringLiteral("connection.pause");

} // namespace

class TstActionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void actionsAreWhatWasAnnounced();
    void takenKeysAreRefused();
    void scopesThatDifferMayShareKeys();
    void whatDiffersFromTheDefaultIsKept();
    void twoCommandsMaySwapTheirKeys();
    void badSettingsAreLeftOut();
    void theDefaultsComeBack();
    void foundByTextCategoryAndKeywords();
    void plainTextIsWhatIsRead();
};

void TstActionRegistry::actionsAreWhatWasAnnounced()
{
    ActionRegistry registry;
    const QAction *action = registry.add(command(syncId, QStringLiteral("&Sync"), QKeySequence(Qt::CTRL | Qt::Key_R)));
    QCOMPARE(registry.action(syncId), action);
    QCOMPARE(action->objectName(), syncId);
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
    QVERIFY(action->toolTip().contains(u"Ctrl+R"));
    QVERIFY(!action->toolTip().contains(u'&'));
    QVERIFY(registry.action(QStringLiteral("no.such")) == nullptr);
}

void TstActionRegistry::takenKeysAreRefused()
{
    ActionRegistry registry;
    registry.add(command(syncId, QStringLiteral("Sync"), QKeySequence(Qt::CTRL | Qt::Key_R)));
    registry.add(command(pauseId, QStringLiteral("Pause"), QKeySequence(Qt::CTRL | Qt::Key_P)));
    QSignalSpy changed(&registry, &ActionRegistry::keysChanged);
    QCOMPARE(registry.conflict(pauseId, QKeySequence(Qt::CTRL | Qt::Key_R)), syncId);
    QVERIFY(!registry.setKeys(pauseId, {QKeySequence(Qt::CTRL | Qt::Key_R)}));
    // What begins with taken keys would never come to its end.
    QCOMPARE(registry.conflict(pauseId, QKeySequence(Qt::CTRL | Qt::Key_R, Qt::Key_S)), syncId);
    QCOMPARE(registry.action(pauseId)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    QCOMPARE(changed.count(), 0);
    QVERIFY(registry.setKeys(pauseId, {}));
    QCOMPARE(changed.count(), 1);
    QVERIFY(registry.action(pauseId)->shortcut().isEmpty());
}

void TstActionRegistry::scopesThatDifferMayShareKeys()
{
    ActionRegistry registry;
    registry.add(command(syncId, QStringLiteral("Sync"), QKeySequence(Qt::Key_Space), QStringLiteral("board")));
    registry.add(command(pauseId, QStringLiteral("Switch"), QKeySequence(Qt::Key_Space), QStringLiteral("schema")));
    QCOMPARE(registry.action(syncId)->shortcut(), registry.action(pauseId)->shortcut());
    registry.add(command(QStringLiteral("app.all"), QStringLiteral("All")));
    QVERIFY(!registry.conflict(QStringLiteral("app.all"), QKeySequence(Qt::Key_Space)).isEmpty());
}

void TstActionRegistry::whatDiffersFromTheDefaultIsKept()
{
    ActionRegistry registry;
    registry.add(command(syncId, QStringLiteral("Sync"), QKeySequence(Qt::CTRL | Qt::Key_R)));
    registry.add(command(pauseId, QStringLiteral("Pause")));
    QVERIFY(registry.changedKeys().isEmpty());
    registry.setKeys(syncId, {QKeySequence(Qt::Key_F9)});
    const auto changed = registry.changedKeys();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.value(syncId), QStringList{QStringLiteral("F9")});
    registry.resetKeys(syncId);
    QVERIFY(registry.changedKeys().isEmpty());
    QVERIFY(registry.restoreKeys(changed).isEmpty());
    QCOMPARE(registry.action(syncId)->shortcut(), QKeySequence(Qt::Key_F9));
}

void TstActionRegistry::twoCommandsMaySwapTheirKeys()
{
    ActionRegistry registry;
    registry.add(command(syncId, QStringLiteral("Sync"), QKeySequence(Qt::Key_F9)));
    registry.add(command(pauseId, QStringLiteral("Pause"), QKeySequence(Qt::Key_F8)));
    QVERIFY(registry.restoreKeys({{syncId, {QStringLiteral("F8")}}, {pauseId, {QStringLiteral("F9")}}}).isEmpty());
    QCOMPARE(registry.action(syncId)->shortcut(), QKeySequence(Qt::Key_F8));
    QCOMPARE(registry.action(pauseId)->shortcut(), QKeySequence(Qt::Key_F9));
}

void TstActionRegistry::badSettingsAreLeftOut()
{
    ActionRegistry registry;
    registry.add(command(syncId, QStringLiteral("Sync"), QKeySequence(Qt::Key_F9)));
    registry.add(command(pauseId, QStringLiteral("Pause"), QKeySequence(Qt::Key_F8)));
    const QStringList refused =
        registry.restoreKeys({{pauseId, {QStringLiteral("F9")}}, {QStringLiteral("gone"), {QStringLiteral("F1")}}});
    QCOMPARE(refused, (QStringList{pauseId, QStringLiteral("gone")}));
    QCOMPARE(registry.action(pauseId)->shortcut(), QKeySequence(Qt::Key_F8));
}

void TstActionRegistry::theDefaultsComeBack()
{
    ActionRegistry registry;
    registry.add(command(syncId, QStringLiteral("Sync"), QKeySequence(Qt::Key_F9)));
    registry.add(command(pauseId, QStringLiteral("Pause"), QKeySequence(Qt::Key_F8)));
    QVERIFY(registry.setKeys(syncId, {QKeySequence(Qt::Key_F7)}));
    QVERIFY(registry.setKeys(pauseId, {QKeySequence(Qt::Key_F9)}));
    // Another has them now.
    QVERIFY(!registry.resetKeys(syncId));
    QCOMPARE(registry.action(syncId)->shortcut(), QKeySequence(Qt::Key_F7));
    QSignalSpy changed(&registry, &ActionRegistry::keysChanged);
    registry.resetAllKeys();
    QCOMPARE(changed.count(), 2);
    QVERIFY(registry.changedKeys().isEmpty());
}

void TstActionRegistry::foundByTextCategoryAndKeywords()
{
    ActionRegistry registry;
    Command withWords = command(syncId, QStringLiteral("&Sync"));
    withWords.keywords = QStringLiteral("connector load");
    QAction *syncAction = registry.add(withWords);
    QAction *pauseAction = registry.add(command(pauseId, QStringLiteral("Pause the sync")));
    QCOMPARE(registry.find(QStringLiteral("sync")), (QList<QAction *>{syncAction, pauseAction}));
    QCOMPARE(registry.find(QStringLiteral("CONNECTOR")), QList<QAction *>{syncAction});
    QCOMPARE(registry.find(QStringLiteral("connection pause")), QList<QAction *>{pauseAction});
    pauseAction->setEnabled(false);
    syncAction->setVisible(false);
    QVERIFY(registry.find({}).isEmpty());
}

void TstActionRegistry::plainTextIsWhatIsRead()
{
    QCOMPARE(ActionRegistry::plainText(QStringLiteral("&Open…")), QStringLiteral("Open"));
    QCOMPARE(ActionRegistry::plainText(QStringLiteral("R&&D &list...")), QStringLiteral("R&D list"));
}

SLUICE_TEST(TstActionRegistry)
#include "tst_actionregistry.moc"
