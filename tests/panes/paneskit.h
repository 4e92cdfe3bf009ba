// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "connectionstore.h"
#include "scriptednam.h"
#include "session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace sluice::test {

/// A session whose service is a script: what is not in it, nobody knows. Its board is what the test puts there.
struct Service
{
    Script script;
    SystemClock clock;
    Session session;
    ConnectionStore &store;

    explicit Service(bool readOnly = false)
        : session({.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9")),
                   .readOnly = readOnly,
                   .makeManager = script.makeManager()},
                  {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")}, clock)
        , store(session.connections())
    {
    }

    static ScriptedAnswer success(const QJsonValue &data)
    {
        return ScriptedAnswer::json(QJsonDocument(QJsonObject{{QStringLiteral("code"), QStringLiteral("Success")},
                                                              {QStringLiteral("data"), data}})
                                        .toJson(QJsonDocument::Compact));
    }
    static ScriptedAnswer refusal(int status, const char *code, const char *message)
    {
        return ScriptedAnswer::json(QJsonDocument(QJsonObject{{QStringLiteral("code"), QLatin1String(code)},
                                                              {QStringLiteral("message"), QLatin1String(message)}})
                                        .toJson(QJsonDocument::Compact),
                                    status);
    }
    [[nodiscard]] int count(const QByteArray &method) const
    {
        int n = 0;
        for (const ScriptedRequest &request : script.requests())
            n += request.method == method ? 1 : 0;
        return n;
    }
    /// The body of the last request of that method.
    [[nodiscard]] QJsonObject body(const QByteArray &method) const
    {
        QJsonObject body;
        for (const ScriptedRequest &request : script.requests()) {
            if (request.method == method)
                body = QJsonDocument::fromJson(request.body).object();
        }
        return body;
    }
};

/// The connection as a single read gives it.
inline QJsonObject connectionJson(const QJsonObject &config, const QString &id = QStringLiteral("id_1"))
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("service"), QStringLiteral("postgres")},
            {QStringLiteral("group_id"), QStringLiteral("alpha")},
            {QStringLiteral("schema"), QStringLiteral("orders_db")},
            {QStringLiteral("paused"), false},
            {QStringLiteral("sync_frequency"), 360},
            {QStringLiteral("schedule_type"), QStringLiteral("auto")},
            {QStringLiteral("status"), QJsonObject{{QStringLiteral("setup_state"), QStringLiteral("connected")},
                                                   {QStringLiteral("sync_state"), QStringLiteral("scheduled")},
                                                   {QStringLiteral("update_state"), QStringLiteral("on_schedule")},
                                                   {QStringLiteral("is_historical_sync"), false}}},
            {QStringLiteral("config"), config}};
}

template<typename T = QWidget>
T *find(const QWidget &root, const char *name)
{
    return root.findChild<T *>(QLatin1String(name));
}

} // namespace sluice::test
