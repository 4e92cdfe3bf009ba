// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerheaders.h"
#include "serverclock.h"
#include "testregistry.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace sluice;

class TstAnswerHeaders : public QObject
{
    Q_OBJECT

private:
    QDateTime m_moment = QDateTime(QDate(2026, 3, 29), QTime(10, 0), QTimeZone::utc());

private slots:
    void readsMediaTypes()
    {
        QCOMPARE(parseMediaType("Text/HTML; charset=utf-8"), QStringLiteral("text/html"));
        QCOMPARE(parseMediaType(" application/problem+json "), QStringLiteral("application/problem+json"));
        for (const char *text : {"", "html", "/", "text/", "/html", "a/b/c", "text/<b>", "; charset=utf-8"})
            QCOMPARE(parseMediaType(text), QString());
        QCOMPARE(parseMediaType(QByteArray("a/" + QByteArray(200, 'b'))), QString());
    }

    void readsDates_data()
    {
        QTest::addColumn<bool>("valid");
        for (const char *text : {"Sun, 29 Mar 2026 10:00:00 GMT", " Sun, 29 Mar 2026 10:00:00 GMT ",
                                 "Sunday, 29-Mar-26 10:00:00 GMT", "Sun Mar 29 10:00:00 2026"})
            QTest::newRow(text) << true;
        for (const char *text :
             {"", "tomorrow", "2026-03-29T10:00:00Z", "Sun, 29 Mar 2026", "Sun, 99 Mar 2026 10:00:00 GMT"})
            QTest::newRow(*text ? text : "nothing") << false;
    }
    void readsDates()
    {
        QFETCH(bool, valid);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German)); // the user's language is not HTTP's
        const QDateTime read = parseHttpDate(QTest::currentDataTag());
        QLocale::setDefault(before);
        QCOMPARE(read.isValid(), valid);
        if (valid)
            QCOMPARE(read, m_moment);
    }

    void readsRetryAfter()
    {
        QCOMPARE(parseRetryAfter("120", m_moment), 120'000);
        QCOMPARE(parseRetryAfter(" 0 ", m_moment), 0);
        QCOMPARE(parseRetryAfter("Sun, 29 Mar 2026 10:01:30 GMT", m_moment), 90'000);
        QCOMPARE(parseRetryAfter("Sun, 29 Mar 2026 09:00:00 GMT", m_moment), 0);
        QCOMPARE(parseRetryAfter("-5", m_moment), std::nullopt);
        QCOMPARE(parseRetryAfter("soon", m_moment), std::nullopt);
        QCOMPARE(parseRetryAfter("", m_moment), std::nullopt);
        QCOMPARE(parseRetryAfter("2147483647", m_moment), 2'147'483'647'000);
        QCOMPARE(parseRetryAfter("99999999999", m_moment), std::nullopt);
    }

    void readsCounts()
    {
        QCOMPARE(parseCount("20000"), 20'000);
        QCOMPARE(parseCount(" 0"), 0);
        for (const char *text : {"", "-1", "many", "1.5", "1 000"})
            QCOMPARE(parseCount(text), std::nullopt);
    }

    void aClockIsNarrowedDown()
    {
        ServerClock clock;
        const qint64 server = m_moment.toMSecsSinceEpoch();
        QCOMPARE(clock.offsetMs(), 0);
        // Asked at 100, received at 300 of a clock that is 5000 behind: between 4700 and 5900.
        QCOMPARE(clock.learn(m_moment, server - 4'900, server - 4'700), 5'300);
        // A second look that leaves only 5100 to 5600 is no news.
        QCOMPARE(clock.learn(m_moment, server - 4'600, server - 4'500).has_value(), false);
        QVERIFY(clock.offsetMs() >= 4'700 && clock.offsetMs() <= 5'600);
    }

    void aClockThatWasSetIsLearntAnew()
    {
        ServerClock clock;
        const qint64 server = m_moment.toMSecsSinceEpoch();
        QVERIFY(clock.learn(m_moment, server, server));
        QCOMPARE(clock.offsetMs(), 500);
        QCOMPARE(clock.learn(m_moment, server - 3'600'000, server - 3'600'000), 3'600'500);
        QCOMPARE(clock.learn(m_moment, server - 3'600'000, server - 3'600'000), std::nullopt);
    }

    void nonsenseTeachesNothing()
    {
        ServerClock clock;
        QCOMPARE(clock.learn({}, 0, 0), std::nullopt);
        QCOMPARE(clock.learn(m_moment, 10, 5), std::nullopt);
        QCOMPARE(clock.offsetMs(), 0);
    }
};

SLUICE_TEST(TstAnswerHeaders)
#include "tst_answerheaders.moc"
