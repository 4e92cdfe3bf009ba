// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"
#include "result.h"
#include "testregistry.h"

#include <QSet>
#include <QTest>

using namespace sluice;

class TstError : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(Error::Kind::Storage); ++kind) {
            const QString name = errorKindName(Error::Kind(kind));
            QVERIFY2(!name.isEmpty(), qPrintable(QString::number(kind)));
            names.insert(name);
        }
        QCOMPARE(names.size(), int(Error::Kind::Storage) + 1);
        QCOMPARE(errorKindName(Error::Kind::NoSchemaConfig), QStringLiteral("NoSchemaConfig"));
    }

    void travelsInAResult()
    {
        const Error error{.kind = Error::Kind::Conflict, .httpStatus = 409, .apiCode = QStringLiteral("Conflict")};
        const Result<int> failed = fail(error);
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error(), error);
        const Result<int> good = 7;
        QCOMPARE(good.value(), 7);
        Error later = error;
        later.retryAfterMs = 0;
        QVERIFY(!(later == error)); // no waiting is not "nothing said about waiting"
    }
};

SLUICE_TEST(TstError)
#include "tst_error.moc"
