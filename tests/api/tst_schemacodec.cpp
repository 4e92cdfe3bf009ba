// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/answerdecoder.h"
#include "codec/schemacodec.h"
#include "codectest.h"
#include "testregistry.h"

#include <algorithm>

using namespace sluice;
using namespace sluice::test;

/// The columns of one table, as the source is asked for them.
class TstSchemaCodec : public QObject
{
    Q_OBJECT

private slots:
    void columnsOfATable()
    {
        AnswerDecoder<TableColumns> decoder(json::tableColumns);
        decoder.feed(fixture("columns"));
        const Result<TableColumns> columns = decoder.finish(200);
        QVERIFY(columns);
        QCOMPARE(columns->size(), 4);
        const auto flagsOf = [&columns](const QString &name) {
            const auto found = std::ranges::find(*columns, name, &TableColumn::name);
            return found == columns->end() ? NodeFlags() : found->flags;
        };
        QCOMPARE(flagsOf(QStringLiteral("id")), NodeFlags(NodeEnabled | NodeLocked | NodePrimaryKey));
        QCOMPARE(flagsOf(QStringLiteral("customer e-mail \"quoted\"")), NodeFlags(NodeEnabled | NodeHashed));
        QCOMPARE(flagsOf(QStringLiteral("größe")), NodeFlags());
        QCOMPARE(flagsOf(QStringLiteral("gone")), NodeFlags(NodeLocked));
        const auto id = std::ranges::find(*columns, QStringLiteral("id"), &TableColumn::name);
        QVERIFY(id->lock.text.contains(u"Primary Key"));
    }
};

SLUICE_TEST(TstSchemaCodec)
#include "tst_schemacodec.moc"
