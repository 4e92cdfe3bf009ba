// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/configvalue.h"

#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;

namespace {

QJsonValue parsed(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + ']').array().at(0);
}

} // namespace

class TstConfigValue : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreWrittenOut_data();
    void numbersAreWrittenOut();
    void theOldKindStays();
    void theMetadataSaysWhereNothingIs();
    void nothingIsNothingOfItsKind();
    void whatIsNoSuchValue();
};

void TstConfigValue::numbersAreWrittenOut_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"0", "5432", "100000", "15000000", "9007199254740993", "-9007199254740993", "0.25", "true"})
        QTest::newRow(json) << QByteArray(json);
}

void TstConfigValue::numbersAreWrittenOut()
{
    QFETCH(const QByteArray, json);
    const QJsonValue value = parsed(json.constData());
    QCOMPARE(configValueText(value), QString::fromLatin1(json));
    // Opened and confirmed, it is what it was.
    QCOMPARE(configValue(configValueText(value), value, {}), value);
    QCOMPARE(configValueText(configValue(configValueText(value), value, {})), QString::fromLatin1(json));
}

void TstConfigValue::theOldKindStays()
{
    const auto integer = QStringLiteral("integer");
    QCOMPARE(configValue(QStringLiteral("5433"), QStringLiteral("5432"), integer), QJsonValue(QStringLiteral("5433")));
    QCOMPARE(configValue(QStringLiteral("5433"), 5432, QStringLiteral("string")), QJsonValue(5433));
}

void TstConfigValue::theMetadataSaysWhereNothingIs()
{
    QCOMPARE(configValue(QStringLiteral("5433"), {}, QStringLiteral("integer")), QJsonValue(5433));
    QCOMPARE(configValue(QStringLiteral("false"), QJsonValue::Undefined, QStringLiteral("boolean")), QJsonValue(false));
    QCOMPARE(configValue(QStringLiteral("[1]"), {}, QStringLiteral("array")), QJsonValue(QJsonArray{1}));
    QCOMPARE(configValue(QStringLiteral("12"), {}, QStringLiteral("string")), QJsonValue(QStringLiteral("12")));
}

void TstConfigValue::nothingIsNothingOfItsKind()
{
    QCOMPARE(configValue({}, 5432, {}), QJsonValue());
    QCOMPARE(configValue({}, true, {}), QJsonValue());
    QCOMPARE(configValue({}, QJsonObject{{QStringLiteral("a"), 1}}, {}), QJsonValue());
    QCOMPARE(configValue({}, QJsonArray{1}, {}), QJsonValue(QJsonArray()));
    QCOMPARE(configValue({}, QStringLiteral("x"), {}), QJsonValue(QString()));
}

void TstConfigValue::whatIsNoSuchValue()
{
    const auto fault = [](const QString &text, const QJsonValue &old) {
        return configFault(configValue(text, old, {}), old, {});
    };
    QCOMPARE(fault(QStringLiteral("x"), 1), ConfigFault::NoNumber);
    QCOMPARE(fault(QStringLiteral("yes"), true), ConfigFault::NeitherTrueNorFalse);
    QCOMPARE(fault(QStringLiteral("[1"), QJsonArray{1}), ConfigFault::NoJson);
    QCOMPARE(fault(QStringLiteral("x"), QStringLiteral("y")), ConfigFault::None);
    QCOMPARE(fault({}, 1), ConfigFault::None);
}

SLUICE_TEST(TstConfigValue)
#include "tst_configvalue.moc"
