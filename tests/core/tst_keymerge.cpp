// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schema/schemamerge.h"
#include "testregistry.h"

#include <QTest>

#include <vector>

using namespace sluice;
using Kind = SchemaChange::Kind;
using Reason = SchemaCollision::Reason;

namespace {

SchemaChange key(const char *column, bool on)
{
    return {.kind = Kind::ColumnKey,
            .schema = QStringLiteral("shop"),
            .table = QStringLiteral("orders"),
            .column = QLatin1String(column),
            .on = on};
}

const SchemaChange usersOff{
    .kind = Kind::TableEnabled, .schema = QStringLiteral("shop"), .table = QStringLiteral("users"), .on = false};

} // namespace

/// Primary keys that are chosen here and elsewhere.
class TstKeyMerge : public QObject
{
    Q_OBJECT

private slots:
    void twoChoicesOfAKeyWouldAddUp();
};

/// The columns were read; the config lists none of them before somebody chooses.
void TstKeyMerge::twoChoicesOfAKeyWouldAddUp()
{
    const auto config = [](const std::vector<const char *> &keys) {
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy::AllowAll);
        b.beginSchema("shop", true);
        for (const char *table : {"orders", "users"}) {
            b.beginTable(table, NodeEnabled | NodeColumnsSettable);
            for (const char *key : keys)
                b.addColumn(key, NodeEnabled | NodePrimaryKey);
        }
        return b.finish();
    };
    const SchemaChange mine = key("id", true);
    const SchemaChange theirs = key("number", true);
    const SchemaMerge merge = mergeSchemas(config({}), {mine}, config({"number"}));
    QVERIFY(!merge.isUntouched());
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().reason, Reason::OtherKey);
    QCOMPARE(merge.collisions.first().theirs, std::optional(theirs));
    QVERIFY(merge.collisions.first().canKeep());
    QCOMPARE(resolved(merge, {true}), QList{mine});
    QCOMPARE(resolved(merge, {false}), QList<SchemaChange>());

    // Both were wished here as well: a key of two columns is what it is about.
    const SchemaMerge both = mergeSchemas(config({}), {mine, theirs}, config({"number"}));
    QCOMPARE(both.collisions.size(), 0);
    QCOMPARE(both.kept, QList{mine});
    QCOMPARE(both.agreed, QList{theirs});
    // The source's own key comes to be listed, and is what the wish turns off; turning one off adds nothing up.
    const SchemaChange off = key("number", false);
    QCOMPARE(mergeSchemas(config({}), {mine, off}, config({"number"})).kept, (QList{mine, off}));
    QCOMPARE(mergeSchemas(config({}), {key("id", false)}, config({"id", "number"})).collisions.size(), 0);
    // One that was there when the wish was made was seen.
    QVERIFY(mergeSchemas(config({"number"}), {mine}, config({"number"})).isUntouched());
    // And of no concern to another wish.
    const SchemaMerge other = mergeSchemas(config({}), {usersOff}, config({"number"}));
    QCOMPARE(other.kept.size(), 1);
    QCOMPARE(other.collisions.size(), 0);
}

SLUICE_TEST(TstKeyMerge)
#include "tst_keymerge.moc"
