// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoserver.h"

#include <QJsonArray>
#include <QJsonObject>

#include <httplib.h>

/// What came back from the server; status 0: no whole answer did.
struct DemoReply
{
    int status = 0;
    QByteArray body;
    QJsonObject json; ///< of the body, empty when it is none
    httplib::Headers headers;

    [[nodiscard]] QString code() const { return json[u"code"].toString(); }
    [[nodiscard]] QString message() const { return json[u"message"].toString(); }
    [[nodiscard]] QJsonObject data() const { return json[u"data"].toObject(); }
    [[nodiscard]] QJsonArray items() const { return data()[u"items"].toArray(); }
    [[nodiscard]] QByteArray header(const char *name) const;
};

/// A stranger's client: another HTTP implementation than ours, blocking, on one connection that is kept.
class DemoClient
{
public:
    explicit DemoClient(const sluice::DemoServer &server);

    DemoReply get(const QByteArray &path, const httplib::Headers &headers = {});
    DemoReply post(const QByteArray &path, const QByteArray &body = "{}", const char *type = "application/json");
    DemoReply patch(const QByteArray &path, const QByteArray &body, const char *type = "application/json");
    DemoReply remove(const QByteArray &path);

    /// The connection of that name.
    QJsonObject named(const QString &schema);
    QJsonObject connection(const QString &id);

    httplib::Client http;
};
