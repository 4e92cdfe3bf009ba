// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QJsonDocument>

using namespace sluice;

namespace {

DemoReply replyOf(const httplib::Result &result)
{
    DemoReply reply;
    if (!result)
        return reply;
    reply.status = result->status;
    reply.body = QByteArray::fromStdString(result->body);
    reply.json = QJsonDocument::fromJson(reply.body).object();
    reply.headers = result->headers;
    return reply;
}

} // namespace

QByteArray DemoReply::header(const char *name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? QByteArray() : QByteArray::fromStdString(found->second);
}

DemoClient::DemoClient(const DemoServer &server)
    : http("127.0.0.1", server.port())
{
    http.set_keep_alive(true);
    http.set_tcp_nodelay(true);
    http.set_read_timeout(30);
    http.set_basic_auth(server.key().toStdString(), server.secret().toStdString());
}

DemoReply DemoClient::get(const QByteArray &path, const httplib::Headers &headers)
{
    return replyOf(http.Get(path.toStdString(), headers));
}

DemoReply DemoClient::post(const QByteArray &path, const QByteArray &body, const char *type)
{
    return replyOf(http.Post(path.toStdString(), body.toStdString(), type));
}

DemoReply DemoClient::patch(const QByteArray &path, const QByteArray &body, const char *type)
{
    return replyOf(http.Patch(path.toStdString(), body.toStdString(), type));
}

DemoReply DemoClient::remove(const QByteArray &path)
{
    return replyOf(http.Delete(path.toStdString()));
}

QJsonObject DemoClient::named(const QString &schema)
{
    return get("/v1/connections?schema=" + QUrl::toPercentEncoding(schema)).items().at(0).toObject();
}

QJsonObject DemoClient::connection(const QString &id)
{
    return get("/v1/connections/" + id.toUtf8()).data();
}
