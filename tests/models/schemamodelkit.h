// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemastore.h"
#include "scriptednam.h"
#include "session.h"

#include <QAbstractItemModel>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

/// A connection whose config a script tells, and what a model makes of it.
namespace sluice::test::schemamodel {

inline const ConnectionId id(QStringLiteral("conn"));
inline const QByteArray path = "/v1/connections/conn/schemas";

inline QJsonObject table(bool on, const char *mode = "SOFT_DELETE")
{
    return {{QStringLiteral("enabled"), on},
            {QStringLiteral("sync_mode"), QLatin1String(mode)},
            {QStringLiteral("supports_columns_config"), true}};
}

inline QJsonObject locked(bool on)
{
    QJsonObject result = table(on);
    result[QStringLiteral("enabled_patch_settings")] = QJsonObject{
        {QStringLiteral("allowed"), false}, {QStringLiteral("reason_code"), QStringLiteral("SYSTEM_TABLE")}};
    return result;
}

inline QJsonObject schema(bool on, const QJsonObject &tables)
{
    return {{QStringLiteral("enabled"), on}, {QStringLiteral("tables"), tables}};
}

inline QByteArray answer(const QJsonObject &schemas)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("code"), QStringLiteral("Success")},
                                     {QStringLiteral("data"), QJsonObject{{QStringLiteral("schema_change_handling"),
                                                                           QStringLiteral("ALLOW_ALL")},
                                                                          {QStringLiteral("schemas"), schemas}}}})
        .toJson();
}

inline QJsonObject shop()
{
    QJsonObject orders = table(true);
    orders[QStringLiteral("name_in_destination")] = QStringLiteral("orders_2");
    orders[QStringLiteral("columns")] =
        QJsonObject{{QStringLiteral("id"), QJsonObject{{QStringLiteral("enabled"), true}}},
                    {QStringLiteral("note"), QJsonObject{{QStringLiteral("enabled"), false}}}};
    return {{QStringLiteral("sales"), schema(true, {{QStringLiteral("audit"), locked(true)},
                                                    {QStringLiteral("Items"), table(false, "HISTORY")},
                                                    {QStringLiteral("orders"), orders}})},
            {QStringLiteral("old"), schema(false, {{QStringLiteral("a"), table(true)}})}};
}

/// A session whose connection has the config that a script tells.
struct SchemaModelKit
{
    Script script;
    SystemClock clock;
    std::unique_ptr<Session> session;

    explicit SchemaModelKit(const QJsonObject &schemas)
    {
        script.on("GET", path, ScriptedAnswer::json(answer(schemas)));
        SessionConfig config;
        config.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:9"));
        config.makeManager = script.makeManager();
        session = std::make_unique<Session>(
            config, Credentials{.key = QStringLiteral("key"), .secret = QStringLiteral("secret")}, clock);
    }
    [[nodiscard]] SchemaStore &store() const { return session->schemas(); }
    [[nodiscard]] bool load() const
    {
        store().refresh(id);
        return QTest::qWaitFor([this] { return store().state(id) == SchemaStore::LoadState::Loaded; });
    }
};

/// The model as text: a line a row.
inline QStringList flat(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        const QVariant check = model.index(row, 0, parent).data(Qt::CheckStateRole);
        const QString box = !check.isValid() ? QStringLiteral("#") : QStringLiteral("-/+")[check.toInt()];
        lines.append((parent.isValid() ? QStringLiteral("  ") : QString()) + box + cells.join(u'|'));
        lines.append(flat(model, model.index(row, 0, parent)));
    }
    return lines;
}

} // namespace sluice::test::schemamodel
