// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/changebytes.h"
#include "schema/draftshadow.h"
#include "schema/draftwishes.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using Kind = SchemaChange::Kind;

namespace {

/// What a look at the draft writes, read again.
QList<SchemaChange> edited(DraftShadow &shadow, const SchemaDraft &draft)
{
    ChangeWriter edit;
    shadow.advance(draft, edit);
    const bool isEmpty = edit.isEmpty();
    const auto changes = changesFromBytes(edit.finish());
    return changes && changes->isEmpty() == isEmpty ? *changes : QList<SchemaChange>(99);
}

} // namespace

/// What a draft's journal is made of: edits as bytes, told from one look to the next, folded into wishes again.
class TstDraftEdits : public QObject
{
    Q_OBJECT

private slots:
    void changesComeBack();
    void damagedBytesAreRefused();
    void eachLookTellsWhatIsNew();
    void readingColumnsAgainIsNoEdit();
    void laterEditsLieOverEarlierOnes();
    void randomVerbsComeBackFromTheirEdits();

private:
    static SchemaConfigPtr config();
};

SchemaConfigPtr TstDraftEdits::config()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    for (const char *schema : {"shop", "old", "a/b \"c\" ☂"}) {
        b.beginSchema(schema, true);
        for (const char *table : {"orders", "carts", "users", "x.y"}) {
            b.beginTable(table, NodeFlags(NodeEnabled | NodeColumnsSettable | NodeHistoryPossible),
                         SyncMode::SoftDelete);
        }
    }
    return b.finish();
}

void TstDraftEdits::changesComeBack()
{
    const QString shop = QStringLiteral("shop");
    const QString orders = QStringLiteral("orders");
    const QString odd = QString::fromUtf8("a/b \"c\" ☂");
    const QList<SchemaChange> changes{
        {.kind = Kind::Policy, .policy = SchemaPolicy::BlockAll},
        {.kind = Kind::SchemaEnabled, .schema = shop, .on = false},
        {.kind = Kind::TableEnabled, .schema = shop, .table = orders, .on = true},
        {.kind = Kind::TableMode, .schema = shop, .table = orders, .mode = SyncMode::History},
        {.kind = Kind::ColumnEnabled, .schema = shop, .table = orders, .column = odd, .on = false},
        {.kind = Kind::ColumnHashed, .schema = shop, .table = orders, .column = odd, .on = true},
        {.kind = Kind::TableEnabled, .schema = odd, .table = orders, .on = true},
        {.kind = Kind::SchemaEnabled, .schema = odd, .on = true},
    };
    QCOMPARE(changesFromBytes(changesToBytes(changes)), std::optional(changes));
    QCOMPARE(changesFromBytes(changesToBytes({})), std::optional(QList<SchemaChange>()));
    // A table of the same name in another schema is said anew; forty tables of one schema are not forty schema names.
    QList<SchemaChange> many;
    for (int i = 0; i < 40; ++i)
        many.append({.kind = Kind::TableEnabled, .schema = odd, .table = QString::number(i), .on = true});
    QVERIFY(changesToBytes(many).count(odd.toUtf8()) == 1);
}

void TstDraftEdits::damagedBytesAreRefused()
{
    const QByteArray bytes = changesToBytes({{.kind = Kind::TableEnabled,
                                              .schema = QStringLiteral("shop"),
                                              .table = QStringLiteral("orders"),
                                              .on = true}});
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!changesFromBytes(bytes.left(length)), qPrintable(QString::number(length)));
    QByteArray later = bytes;
    later[0] = 2;
    QVERIFY(!changesFromBytes(later));
    QByteArray kind = bytes;
    kind[5] = 0x0e;
    QVERIFY(!changesFromBytes(kind));
}

void TstDraftEdits::eachLookTellsWhatIsNew()
{
    SchemaDraft draft(config());
    DraftShadow shadow(draft.basePtr());
    QVERIFY(edited(shadow, draft).isEmpty());
    draft.setTablesEnabled({0, 1}, false);
    QCOMPARE(edited(shadow, draft).size(), 2);
    QVERIFY(edited(shadow, draft).isEmpty());
    draft.setTablesMode({1}, SyncMode::Live);
    const SchemaChange mode{.kind = Kind::TableMode,
                            .schema = QStringLiteral("shop"),
                            .table = QStringLiteral("carts"),
                            .mode = SyncMode::Live};
    QCOMPARE(edited(shadow, draft), QList{mode});
    draft.undo();
    draft.undo();
    const QList<SchemaChange> back = edited(shadow, draft);
    QCOMPARE(back.size(), 3);
    QCOMPARE(back.first().on, true);
    draft.setColumns(2, {{.name = QStringLiteral("email"), .destination = {}, .flags = NodeEnabled, .lock = {}}});
    QVERIFY2(edited(shadow, draft).isEmpty(), "reading columns is no edit");
    draft.setColumnHashed(2, 0, true);
    QCOMPARE(edited(shadow, draft).size(), 1);
}

/// What somebody else has changed at the source meanwhile is nobody's wish here.
void TstDraftEdits::readingColumnsAgainIsNoEdit()
{
    const auto read = [](NodeFlags email, NodeFlags note) {
        return TableColumns{{.name = QStringLiteral("email"), .destination = {}, .flags = email, .lock = {}},
                            {.name = QStringLiteral("note"), .destination = {}, .flags = note, .lock = {}}};
    };
    SchemaDraft draft(config());
    DraftShadow shadow(draft.basePtr());
    draft.setColumns(2, read(NodeEnabled, NodeEnabled));
    QVERIFY(edited(shadow, draft).isEmpty());
    draft.setColumnEnabled(2, 1, false);
    QCOMPARE(edited(shadow, draft).size(), 1);
    draft.setColumns(2, read(NodeEnabled | NodeHashed, NodeEnabled));
    QVERIFY(edited(shadow, draft).isEmpty());
    // What the source says now is what an edit goes out from.
    draft.setColumns(2, read(NodeEnabled, NodeEnabled));
    draft.setColumnHashed(2, 0, true);
    const QList<SchemaChange> hashed = edited(shadow, draft);
    QCOMPARE(hashed.size(), 1);
    QVERIFY(hashed.first().kind == Kind::ColumnHashed && hashed.first().on);
    draft.undo();
    draft.undo();
    QCOMPARE(edited(shadow, draft).size(), 2);
    draft.setColumns(2, read(NodeEnabled | NodeHashed, 0));
    QVERIFY(edited(shadow, draft).isEmpty());
}

void TstDraftEdits::laterEditsLieOverEarlierOnes()
{
    const auto orders = [](bool on) {
        return SchemaChange{
            .kind = Kind::TableEnabled, .schema = QStringLiteral("shop"), .table = QStringLiteral("orders"), .on = on};
    };
    QCOMPARE(foldedEdits({{orders(false)}}, *config()), QList{orders(false)});
    QVERIFY(foldedEdits({{orders(false)}, {orders(true)}}, *config()).isEmpty());
    QCOMPARE(foldedEdits({{orders(false)}, {orders(true)}, {orders(false)}}, *config()), QList{orders(false)});
}

void TstDraftEdits::randomVerbsComeBackFromTheirEdits()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        SchemaDraft draft(config());
        DraftShadow shadow(draft.basePtr());
        QList<QList<SchemaChange>> journal;
        for (int verb = 0; verb < 30; ++verb) {
            const int table = int(random.bounded(draft.base().tableCount()));
            switch (random.bounded(7)) {
            case 0:
                draft.setPolicy(SchemaPolicy(int(SchemaPolicy::AllowAll) + int(random.bounded(3))));
                break;
            case 1:
                draft.setSchemasEnabled({int(random.bounded(draft.base().schemaCount()))}, random.bounded(2) == 0);
                break;
            case 2:
            case 3:
                draft.setTablesEnabled({table}, random.bounded(2) == 0);
                break;
            case 4:
                draft.setTablesMode({table}, SyncMode(int(SyncMode::SoftDelete) + int(random.bounded(3))));
                break;
            case 5:
                draft.undo();
                break;
            default:
                draft.redo();
                break;
            }
            // Several verbs may pass between two looks.
            if (random.bounded(3) > 0)
                journal.append(edited(shadow, draft));
        }
        journal.append(edited(shadow, draft));
        DraftShadow late(draft.basePtr());
        QCOMPARE(edited(late, draft), draft.changes());
        SchemaDraft recovered(config());
        QVERIFY(wish(recovered, foldedEdits(journal, recovered.base())).isEmpty());
        QCOMPARE(recovered.changes(), draft.changes());
    }
}

SLUICE_TEST(TstDraftEdits)
#include "tst_draftedits.moc"
