// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractfixture.h"
#include "namingfields.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace sluice;

namespace {

const auto newRequest = QStringLiteral("_NewConnectorRequestV1");

/// What a schema and all those that it is made of require of `config`, as far as they say so.
QStringList requiredOfConfig(const QJsonObject &schema, const QJsonObject &schemas, int depth = 0)
{
    QStringList required;
    const QString reference = schema.value(u"$ref").toString().section(u'/', -1);
    if (!reference.isEmpty() && depth < 8)
        required += requiredOfConfig(schemas.value(reference).toObject(), schemas, depth + 1);
    for (const QJsonValue part : schema.value(u"allOf").toArray())
        required += requiredOfConfig(part.toObject(), schemas, depth);
    const QJsonObject config = schema.value(u"properties").toObject().value(u"config").toObject();
    // What a service requires of its own fields is not about the name.
    if (schema.value(u"properties").toObject().size() == 1) {
        for (const QJsonValue key : config.value(u"required").toArray())
            required += key.toString();
    }
    return required;
}

} // namespace

/// How a connection is named differs by service, and the metadata do not tell it: the list in the program has to be
/// that of the official definition.
class TstNamingFields : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        std::unique_ptr<test::Definition> contract;
        SLUICE_LOAD_CONTRACT(contract);
        QFile file(test::Definition::officialPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_schemas = QJsonDocument::fromJson(file.readAll())
                        .object()
                        .value(u"components")
                        .toObject()
                        .value(u"schemas")
                        .toObject();
    }

    void areThoseOfTheDefinition()
    {
        int services = 0;
        QMap<QStringList, int> kinds;
        QStringList wrong;
        for (auto it = m_schemas.constBegin(); it != m_schemas.constEnd(); ++it) {
            if (!it.key().endsWith(newRequest))
                continue;
            const QString service = it.key().chopped(newRequest.size());
            QStringList expected = requiredOfConfig(it.value().toObject(), m_schemas);
            QStringList here = namingFields(ServiceId(service));
            expected.sort();
            here.sort();
            if (here != expected)
                wrong += service + u": " + here.join(u' ') + u", not " + expected.join(u' ');
            ++services;
            ++kinds[expected];
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(services > 700, qPrintable(QString::number(services)));
        QCOMPARE(kinds.size(), 4);
    }

private:
    QJsonObject m_schemas;
};

SLUICE_TEST(TstNamingFields)
#include "tst_namingfields.moc"
