// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "timestamp.h"

#include <QTest>

using sluice::Timestamp;

class TstTimestamp : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheServiceWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *name, const char *text, const char *iso) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(iso);
        };
        row("six digits", "2026-03-29T10:00:29.013729Z", "2026-03-29T10:00:29.013729Z");
        row("none", "2026-03-29T10:00:00Z", "2026-03-29T10:00:00.000000Z");
        row("three", "2026-05-22T00:06:08.638Z", "2026-05-22T00:06:08.638000Z");
        row("nine are cut", "2026-05-22T00:06:08.638000999Z", "2026-05-22T00:06:08.638000Z");
        row("bare date", "2024-02-29", "2024-02-29T00:00:00.000000Z");
        row("offset", "2026-01-01T01:30:00+02:00", "2025-12-31T23:30:00.000000Z");
        row("offset without colon", "2026-01-01T01:30:00-0530", "2026-01-01T07:00:00.000000Z");
        row("no zone is UTC", "2026-01-01T01:30:00", "2026-01-01T01:30:00.000000Z");
        row("before the epoch", "1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z");
        row("blank between", "2026-01-01 01:30:00Z", "2026-01-01T01:30:00.000000Z");
    }
    void readsWhatTheServiceWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        QCOMPARE(Timestamp::fromIso(text).toIso(), iso);
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "null", "2026", "2026-13-01", "2026-02-30T00:00:00Z", "2026-01-01T25:00:00Z",
                                 "2026-01-01T00:61:00Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+99:00",
                                 "2026-01-01T00:00:00Zx", "20260101T000000Z", "2026-01-01T"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesTheRest()
    {
        QFETCH(QString, text);
        QVERIFY(Timestamp::fromIso(text).isNull());
    }

    void comparesToTheMicrosecond()
    {
        const Timestamp a = Timestamp::fromIso(u"2026-03-29T10:00:29.013728Z");
        const Timestamp b = Timestamp::fromIso(u"2026-03-29T10:00:29.013729Z");
        QVERIFY(a < b);
        QCOMPARE(a.toDateTime(), b.toDateTime());
        QVERIFY(Timestamp() < a);
        QVERIFY(Timestamp().toIso().isEmpty());
        QVERIFY(!Timestamp().toDateTime().isValid());
        QCOMPARE(a.addMilliseconds(1500).millisecondsTo(a), -1500);
        QCOMPARE(Timestamp().millisecondsTo(a), 0);
        QVERIFY(Timestamp().addMilliseconds(1).isNull());
    }
};

SLUICE_TEST(TstTimestamp)
#include "tst_timestamp.moc"
