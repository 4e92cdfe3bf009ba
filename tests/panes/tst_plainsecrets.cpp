// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupkit.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sluice;
using test::connectionJson;
using test::find;
using test::one;
using test::Service;

namespace {

const auto object = QStringLiteral("proxy");
const auto list = QStringLiteral("accounts");

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What a service that masks nothing gives out.
QJsonObject plainConfig()
{
    return parsed(R"({"host":"a","private_key":"plain1","pin":"plain2","proxy":{"name":"n","password":"plain3"},)"
                  R"("accounts":[{"password":"plain4","n":1},{"n":2}]})");
}

} // namespace

/// Secrets that the service does not mask, on the Setup tab.
class TstPlainSecrets : public test::SetupPaneTest
{
    Q_OBJECT

private slots:
    void noneIsShown()
    {
        openPlain();
        const auto *json = find<QPlainTextEdit>(*m_pane, "configJson");
        QTRY_VERIFY2(json->toPlainText().contains(u"private_key"), qPrintable(json->toPlainText()));
        QVERIFY2(!json->toPlainText().contains(u"plain"), qPrintable(json->toPlainText()));
        for (int row = 0; row < model()->rowCount(); ++row) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::EditRole)}) {
                const QString text = model()->index(row, ConfigModel::Value).data(role).toString();
                QVERIFY2(!text.contains(u"plain"), qPrintable(text));
            }
        }
    }

    void whatOfAnObjectWasLeftAloneIsNotSent()
    {
        openPlain();
        edit(object, QStringLiteral("\"n\""), QStringLiteral("\"m\""));
        QCOMPARE(config().value(object).toObject(), parsed(R"({"name":"m"})"));
        apply();
        QTRY_COMPARE(m_service->count("PATCH"), 1);
        QCOMPARE(m_service->body("PATCH").value(u"config").toObject(), (parsed(R"({"proxy":{"name":"m"}})")));
    }

    /// Taken up again, the editor hides what was typed, and keeps it.
    void whatWasTypedBeforeIsKept()
    {
        openPlain();
        QVERIFY(model()->setData(value(object), QStringLiteral(R"({"name":"m","password":"typed"})")));
        const QString shown = value(object).data(Qt::EditRole).toString();
        QVERIFY2(!shown.contains(u"typed"), qPrintable(shown));
        model()->setData(value(object), shown);
        QCOMPARE(config().value(object).toObject(), parsed(R"({"name":"m","password":"typed"})"));
        edit(object, QStringLiteral("\"m\""), QStringLiteral("\"o\""));
        QCOMPARE(config().value(object).toObject(), parsed(R"({"name":"o","password":"typed"})"));
        // As it was there, and nothing typed into it: no change any more.
        QVERIFY(model()->setData(value(object), QStringLiteral(R"({"name":"n","password":"plain3"})")));
        QCOMPARE(changes(), 0);
    }

    /// A list is sent as a whole: what of it was left alone goes as it is, and a mask never.
    void aListIsSentWithoutMasks()
    {
        openPlain();
        edit(list, QStringLiteral("\"n\":2"), QStringLiteral("\"n\":3"));
        QCOMPARE(config().value(list).toArray(),
                 parsed(R"({"l":[{"password":"plain4","n":1},{"n":3}]})").value(u"l").toArray());
        const QString masked = value(list).data(Qt::EditRole).toString();
        QVERIFY(!model()->setData(value(list), QString(masked).replace(QStringLiteral("1"), QStringLiteral("9"))));
        QVERIFY2(message().contains(list), qPrintable(message()));
    }

private:
    void openPlain()
    {
        m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(plainConfig())));
        m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(connectionJson(plainConfig())));
        m_service->script.on(
            "GET", "/v1/metadata/connector-types/postgres",
            Service::success(parsed(R"({"id":"postgres","config":{"properties":{"pin":{"format":"password"}}}})")));
        open();
    }
    void edit(const QString &key, const QString &before, const QString &after)
    {
        QString text = value(key).data(Qt::EditRole).toString();
        QVERIFY2(text.contains(before), qPrintable(text));
        QVERIFY(model()->setData(value(key), text.replace(before, after)));
    }
    [[nodiscard]] QJsonObject config() const { return m_drafts->value(one).config; }
};

SLUICE_TEST(TstPlainSecrets)
#include "tst_plainsecrets.moc"
