// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemamerge.h"
#include "schemamodel.h"
#include "testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using Kind = SchemaChange::Kind;
using Reason = SchemaCollision::Reason;
using test::Model;
using test::shop;

namespace {

SchemaChange tableOn(const char *table, bool on, const char *schema = "shop")
{
    return {.kind = Kind::TableEnabled, .schema = QLatin1String(schema), .table = QLatin1String(table), .on = on};
}

SchemaChange schemaOn(const char *schema, bool on)
{
    return {.kind = Kind::SchemaEnabled, .schema = QLatin1String(schema), .on = on};
}

SchemaChange mode(const char *table, SyncMode mode)
{
    return {.kind = Kind::TableMode, .schema = QStringLiteral("shop"), .table = QLatin1String(table), .mode = mode};
}

SchemaChange column(const char *table, const char *column, Kind kind, bool on)
{
    return {.kind = kind,
            .schema = QStringLiteral("shop"),
            .table = QLatin1String(table),
            .column = QLatin1String(column),
            .on = on};
}

} // namespace

class TstSchemaMerge : public QObject
{
    Q_OBJECT

private slots:
    void nothingElsewhere();
    void whatDoesNotCollideMerges();
    void theSameWishIsAgreed();
    void threeModesCollide();
    void threePoliciesCollide();
    void goneAndLockedCannotBeKept();
    void aLockAloneCountsWhereItMatters();
    void aTableInASchemaTurnedOff();
    void aModeOfATableTurnedOff();
    void aSchemaWhereTheyTurnedSomethingOn();
    void editedSinceItWasCompared();
    void bothTurnItOff();
    void columnsUnlistedAreAsThePolicyHasThem();
    void comparisonNamesNodesOfOneSide();
    void wishesForAGoal();
    void randomWishesEndWhereTheyShould();
};

void TstSchemaMerge::nothingElsewhere()
{
    const QList wishes{tableOn("carts", true), mode("orders", SyncMode::History)};
    const SchemaMerge merge = mergeSchemas(shop().config(), wishes, shop().config());
    QVERIFY(merge.isUntouched());
    QCOMPARE(merge.kept, wishes);
    QVERIFY(merge.agreed.isEmpty() && merge.collisions.isEmpty());
    QCOMPARE(resolved(merge, {}), wishes);
}

void TstSchemaMerge::whatDoesNotCollideMerges()
{
    Model now = shop();
    now.table("shop", "users").on = false;
    now.table("shop", "refunds") = {};
    const QList wishes{tableOn("carts", true)};
    const SchemaMerge merge = mergeSchemas(shop().config(), wishes, now.config());
    QVERIFY(!merge.isUntouched());
    QCOMPARE(merge.elsewhere.changes, QList{tableOn("users", false)});
    QCOMPARE(merge.elsewhere.added, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("refunds")}}));
    QCOMPARE(merge.kept, wishes);
    QVERIFY(merge.collisions.isEmpty());
}

void TstSchemaMerge::theSameWishIsAgreed()
{
    Model now = shop();
    now.table("shop", "carts").on = true;
    const SchemaMerge merge =
        mergeSchemas(shop().config(), {tableOn("carts", true), tableOn("orders", false)}, now.config());
    QCOMPARE(merge.agreed, QList{tableOn("carts", true)});
    QCOMPARE(merge.kept, QList{tableOn("orders", false)});
}

void TstSchemaMerge::threeModesCollide()
{
    Model now = shop();
    now.table("shop", "orders").mode = SyncMode::Live;
    const SchemaMerge merge = mergeSchemas(shop().config(), {mode("orders", SyncMode::History)}, now.config());
    QCOMPARE(merge.collisions.size(), 1);
    const SchemaCollision &collision = merge.collisions.first();
    QCOMPARE(collision.reason, Reason::Value);
    QCOMPARE(collision.before.mode, SyncMode::SoftDelete);
    QCOMPARE(collision.mine.mode, SyncMode::History);
    QCOMPARE(collision.now.mode, SyncMode::Live);
    QVERIFY(resolved(merge, {false}).isEmpty());
    QCOMPARE(resolved(merge, {true}), QList{mode("orders", SyncMode::History)});
}

void TstSchemaMerge::threePoliciesCollide()
{
    Model now = shop();
    now.policy = SchemaPolicy::BlockAll;
    const SchemaChange mine{.kind = Kind::Policy, .policy = SchemaPolicy::AllowColumns};
    const SchemaMerge merge = mergeSchemas(shop().config(), {mine}, now.config());
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().reason, Reason::Value);
    QCOMPARE(merge.collisions.first().now.policy, SchemaPolicy::BlockAll);
}

void TstSchemaMerge::goneAndLockedCannotBeKept()
{
    Model now = shop();
    now.schemas["shop"].tables.remove("carts");
    now.table("shop", "orders").locked = true;
    const SchemaMerge merge =
        mergeSchemas(shop().config(), {tableOn("carts", true), tableOn("orders", false)}, now.config());
    QCOMPARE(merge.collisions.size(), 2);
    QCOMPARE(merge.collisions[0].reason, Reason::Gone);
    QCOMPARE(merge.collisions[1].reason, Reason::Locked);
    QVERIFY(!merge.collisions[0].canKeep() && !merge.collisions[1].canKeep());
    QVERIFY(resolved(merge, {true, true}).isEmpty());
}

void TstSchemaMerge::aLockAloneCountsWhereItMatters()
{
    Model now = shop();
    now.table("shop", "orders").locked = true;
    const SchemaMerge other = mergeSchemas(shop().config(), {tableOn("carts", true)}, now.config());
    QVERIFY2(other.isUntouched(), "a lock on what nobody wants to change is no news");
    QCOMPARE(other.kept.size(), 1);
    const SchemaMerge mine = mergeSchemas(shop().config(), {tableOn("orders", false)}, now.config());
    QVERIFY(!mine.isUntouched());
    QCOMPARE(mine.collisions.first().reason, Reason::Locked);
}

void TstSchemaMerge::aTableInASchemaTurnedOff()
{
    Model now = shop();
    now.schemas["shop"].on = false;
    // Turning a table off there still does what it should; turning one on would do nothing.
    const SchemaMerge merge =
        mergeSchemas(shop().config(), {tableOn("carts", true), tableOn("orders", false)}, now.config());
    QCOMPARE(merge.kept, QList{tableOn("orders", false)});
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().reason, Reason::OffNow);
    QCOMPARE(*merge.collisions.first().theirs, schemaOn("shop", false));
    QCOMPARE(resolved(merge, {false}), QList{tableOn("orders", false)});
    QCOMPARE(resolved(merge, {true}),
             (QList{tableOn("orders", false), tableOn("carts", true), schemaOn("shop", true)}));
}

void TstSchemaMerge::aModeOfATableTurnedOff()
{
    Model now = shop();
    now.table("shop", "orders").on = false;
    const SchemaMerge merge = mergeSchemas(shop().config(), {mode("orders", SyncMode::History)}, now.config());
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().reason, Reason::OffNow);
    QCOMPARE(resolved(merge, {true}), (QList{mode("orders", SyncMode::History), tableOn("orders", true)}));
}

void TstSchemaMerge::aSchemaWhereTheyTurnedSomethingOn()
{
    Model now = shop();
    now.table("shop", "carts").on = true;
    const SchemaMerge merge = mergeSchemas(shop().config(), {schemaOn("shop", false)}, now.config());
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().reason, Reason::TakesBack);
    QCOMPARE(*merge.collisions.first().theirs, tableOn("carts", true));
    QCOMPARE(resolved(merge, {true}), QList{schemaOn("shop", false)});
}

void TstSchemaMerge::editedSinceItWasCompared()
{
    Model now = shop();
    now.schemas["shop"].on = false;
    const QList wishes{tableOn("orders", false), tableOn("carts", true)};
    const SchemaMerge merge = mergeSchemas(shop().config(), wishes, now.config());
    QCOMPARE(merge.theirs, QList<SchemaChange>()); // the collision tells it
    const QList insisted{tableOn("orders", false), tableOn("carts", true), schemaOn("shop", true)};
    const auto since = [&merge](bool insists, const QList<SchemaChange> &wished) {
        return resolvedSince(merge, {insists}, wished);
    };
    QCOMPARE(since(true, wishes).wishes, insisted);
    QVERIFY(since(true, wishes).isAsCompared && since(false, wishes).isAsCompared);
    // One more; then one other; then none of what was compared.
    const SchemaChange more = mode("orders", SyncMode::History);
    QCOMPARE(since(false, wishes + QList{more}).wishes, (QList{tableOn("orders", false), more}));
    QCOMPARE(since(true, {tableOn("carts", false)}).wishes, QList{tableOn("carts", false)});
    QVERIFY(since(true, {}).wishes.isEmpty());
    // One fewer, a wish for another value, and one more: each is another draft than what was decided on.
    for (const QList<SchemaChange> &edited :
         {QList{wishes.first()}, QList{wishes.first(), tableOn("carts", false)}, wishes + QList{more}})
        QVERIFY(!since(true, edited).isAsCompared);
    // Who turns the schema off meanwhile has the last word, whatever is insisted on within it.
    const SchemaChange off = schemaOn("shop", false);
    QCOMPARE(since(true, wishes + QList{off}).wishes, (QList{tableOn("orders", false), off, tableOn("carts", true)}));
}

void TstSchemaMerge::bothTurnItOff()
{
    Model now = shop();
    now.schemas["shop"].on = false;
    const QList wishes{schemaOn("shop", false), tableOn("carts", true)};
    const SchemaMerge merge = mergeSchemas(shop().config(), wishes, now.config());
    QVERIFY2(merge.collisions.isEmpty(), "nobody wishes it on");
    QCOMPARE(merge.agreed, QList{wishes.first()});
    QCOMPARE(merge.kept, QList{wishes.last()});
    QCOMPARE(resolved(merge, {}), QList{wishes.last()});
}

void TstSchemaMerge::columnsUnlistedAreAsThePolicyHasThem()
{
    Model now = shop();
    now.table("shop", "users").columns["email"] = {.on = true, .hashed = true};
    const SchemaMerge merge = mergeSchemas(
        shop().config(),
        {column("users", "email", Kind::ColumnHashed, true), column("users", "phone", Kind::ColumnEnabled, false)},
        now.config());
    QCOMPARE(merge.agreed, QList{column("users", "email", Kind::ColumnHashed, true)});
    QCOMPARE(merge.kept, QList{column("users", "phone", Kind::ColumnEnabled, false)});
}

void TstSchemaMerge::comparisonNamesNodesOfOneSide()
{
    Model to = shop();
    to.schemas.remove("logs");
    to.schemas["fresh"].tables = {{"a", {}}, {"b", {}}};
    const SchemaComparison comparison = compareConfigs(*shop().config(), *to.config());
    QVERIFY(comparison.changes.isEmpty());
    QCOMPARE(comparison.added, (QList<SchemaNode>{{QStringLiteral("fresh"), {}},
                                                  {QStringLiteral("fresh"), QStringLiteral("a")},
                                                  {QStringLiteral("fresh"), QStringLiteral("b")}}));
    QCOMPARE(comparison.removed,
             (QList<SchemaNode>{{QStringLiteral("logs"), {}}, {QStringLiteral("logs"), QStringLiteral("events")}}));
    QVERIFY(!comparison.isEmpty());
    QVERIFY(compareConfigs(*to.config(), *to.config()).isEmpty());
}

void TstSchemaMerge::wishesForAGoal()
{
    Model now = shop();
    now.table("shop", "users").locked = true;
    Model goal = shop();
    goal.table("shop", "users").on = false;
    goal.table("shop", "carts").on = true;
    goal.table("shop", "orders").mode = SyncMode::Unset; // a goal that does not say: nothing can be wished
    goal.table("shop", "old") = {};
    now.table("shop", "young") = {};
    const SchemaWishes wishes = wishesFor(*now.config(), *goal.config());
    QCOMPARE(wishes.changes, QList{tableOn("carts", true)});
    QCOMPARE(wishes.locked, (QList{mode("orders", SyncMode::Unset), tableOn("users", false)}));
    QCOMPARE(wishes.missing, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("old")}}));
    QCOMPARE(wishes.unnamed, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("young")}}));
}

namespace {

class Random
{
public:
    explicit Random(quint32 seed)
        : m_generator(seed)
    {
    }
    bool once(int in) { return m_generator.bounded(in) == 0; }
    int below(int n) { return int(m_generator.bounded(n)); }
    SyncMode mode() { return SyncMode(int(SyncMode::SoftDelete) + below(3)); }
    SchemaPolicy policy() { return SchemaPolicy(int(SchemaPolicy::AllowAll) + below(3)); }

    Model model()
    {
        Model model;
        model.policy = policy();
        for (int s = 0, schemas = 1 + below(4); s < schemas; ++s) {
            test::ModelSchema &schema = model.schemas["s" + QByteArray::number(s)];
            schema.on = !once(3);
            for (int t = 0, tables = below(6); t < tables; ++t) {
                test::ModelTable &table = schema.tables["t" + QByteArray::number(t)];
                table = {.on = !once(3), .locked = once(6), .mode = mode(), .columns = {}};
                for (int c = 0, columns = below(3); c < columns; ++c)
                    table.columns["c" + QByteArray::number(c)] = {.on = !once(3), .hashed = once(4)};
            }
        }
        return model;
    }
    /// What somebody does: of locked tables nothing.
    QList<SchemaChange> edits(const Model &model, int in)
    {
        QList<SchemaChange> result;
        if (const SchemaPolicy p = policy(); once(in) && p != model.policy)
            result.append({.kind = Kind::Policy, .policy = p});
        for (auto s = model.schemas.cbegin(); s != model.schemas.cend(); ++s) {
            const QString schema = QString::fromUtf8(s.key());
            if (once(in))
                result.append({.kind = Kind::SchemaEnabled, .schema = schema, .on = !s->on});
            for (auto t = s->tables.cbegin(); t != s->tables.cend(); ++t) {
                const QString table = QString::fromUtf8(t.key());
                if (t->locked)
                    continue;
                if (once(in))
                    result.append({.kind = Kind::TableEnabled, .schema = schema, .table = table, .on = !t->on});
                if (const SyncMode m = mode(); once(in) && m != t->mode)
                    result.append({.kind = Kind::TableMode, .schema = schema, .table = table, .mode = m});
                for (auto c = t->columns.cbegin(); c != t->columns.cend(); ++c) {
                    const QString column = QString::fromUtf8(c.key());
                    if (once(in)) {
                        result.append({.kind = Kind::ColumnEnabled,
                                       .schema = schema,
                                       .table = table,
                                       .column = column,
                                       .on = !c->on});
                    }
                    if (once(in)) {
                        result.append({.kind = Kind::ColumnHashed,
                                       .schema = schema,
                                       .table = table,
                                       .column = column,
                                       .on = !c->hashed});
                    }
                }
            }
        }
        return result;
    }

private:
    QRandomGenerator m_generator;
};

} // namespace

void TstSchemaMerge::randomWishesEndWhereTheyShould()
{
    int collisions = 0;
    for (quint32 seed = 1; seed <= 400; ++seed) {
        Random random(seed);
        const Model before = random.model();
        const QList<SchemaChange> mine = random.edits(before, 3);
        Model now = before;
        const QList<SchemaChange> theirs = random.edits(before, 5);
        for (const SchemaChange &change : theirs)
            now.carryOut(change);
        for (auto s = now.schemas.begin(); s != now.schemas.end(); ++s) {
            if (!s->tables.isEmpty() && random.once(4))
                s->tables.erase(s->tables.begin());
            if (random.once(4))
                s->tables["new"] = {};
        }
        const SchemaConfigPtr config = now.config();
        const SchemaMerge merge = mergeSchemas(before.config(), mine, config);
        const auto what = [seed](const SchemaChange &change) {
            return QStringLiteral("seed %1, kind %2 of %3.%4.%5")
                .arg(seed)
                .arg(int(change.kind))
                .arg(change.schema, change.table, change.column)
                .toUtf8();
        };

        // Each wish is in one place, and where their hands and mine touched different leaves it goes on.
        QCOMPARE(merge.kept.size() + merge.agreed.size() + merge.collisions.size(), mine.size());
        SchemaLookup lookup(*config);
        for (const SchemaChange &wish : merge.agreed)
            QVERIFY2(says(leafOf(lookup, wish), wish), what(wish).constData());
        for (const SchemaChange &wish : merge.kept)
            QVERIFY2(!theirs.contains(wish) && leafOf(lookup, wish).state != SchemaLeaf::State::Gone,
                     what(wish).constData());

        // In whichever order, and counted without a list.
        for (const bool insists : {false, true}) {
            const QList<bool> all(merge.collisions.size(), insists);
            QCOMPARE(resolvedSince(merge, all, mine).wishes, resolved(merge, all));
            QVERIFY(resolvedSince(merge, all, mine).isAsCompared);
            QCOMPARE(resolvedCount(merge, all), int(resolved(merge, all).size()));
        }

        // Giving way everywhere: their config with the kept wishes, and nothing else.
        Model expected = now;
        for (const SchemaChange &wish : merge.kept)
            expected.carryOut(wish);
        Model got = now;
        for (const SchemaChange &wish : resolved(merge, {}))
            got.carryOut(wish);
        QVERIFY2(compareConfigs(*expected.config(), *got.config()).isEmpty(), qPrintable(QString::number(seed)));

        // Insisting everywhere: each wish that can be kept is so, and what it lies in is on where it was.
        got = now;
        for (const SchemaChange &wish : resolved(merge, QList<bool>(merge.collisions.size(), true)))
            got.carryOut(wish);
        const SchemaConfigPtr insisted = got.config();
        SchemaLookup after(*insisted);
        for (const SchemaCollision &collision : merge.collisions) {
            ++collisions;
            if (collision.canKeep())
                QVERIFY2(says(leafOf(after, collision.mine), collision.mine), what(collision.mine).constData());
            if (collision.reason == Reason::OffNow)
                QVERIFY2(leafOf(after, *collision.theirs).on, what(collision.mine).constData());
        }
        QCOMPARE(insisted->tableCount(), config->tableCount());
    }
    QVERIFY2(collisions > 200, "the random edits no longer meet each other");
}

SLUICE_TEST(TstSchemaMerge)
#include "tst_schemamerge.moc"
