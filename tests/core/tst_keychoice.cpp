// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "keychoice.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

/// Where the service lets primary keys be chosen.
class TstKeyChoice : public QObject
{
    Q_OBJECT

private slots:
    void ofFilesBeforeTheFirstSync()
    {
        Connection connection;
        connection.service = ServiceId(QStringLiteral("google_sheets"));
        QVERIFY(canChooseKeys(connection));
        // A sync that has failed has loaded nothing.
        connection.failedAt = Timestamp::fromMicroseconds(1);
        QVERIFY(canChooseKeys(connection));
        connection.succeededAt = connection.failedAt;
        QVERIFY(!canChooseKeys(connection));
        connection.succeededAt = {};
        for (const char *service : {"postgres", "salesforce", "google_sheets_2", ""}) {
            connection.service = ServiceId(QLatin1String(service));
            QVERIFY2(!canChooseKeys(connection), service);
        }
    }
};

SLUICE_TEST(TstKeyChoice)
#include "tst_keychoice.moc"
