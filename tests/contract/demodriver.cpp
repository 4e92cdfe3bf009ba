// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodriver.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace sluice::test {

DemoDriver::DemoDriver(const Definition &contract, const DemoOptions &options)
    : m_contract(contract)
    , m_server(options)
{
    if (const Result<quint16> port = m_server.start(); !port)
        note(QStringLiteral("the demo account does not start: ") + port.error().detail);
    m_http = std::make_unique<httplib::Client>("127.0.0.1", m_server.port());
    m_http->set_keep_alive(true);
    m_http->set_tcp_nodelay(true);
    m_http->set_read_timeout(30);
    m_http->set_url_encode(false);
}

QString DemoDriver::authorization() const
{
    const QString pair = m_server.key() + QLatin1Char(':') + m_server.secret();
    return QStringLiteral("Basic ") + QString::fromLatin1(pair.toUtf8().toBase64());
}

Reply DemoDriver::askFreely(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                            const httplib::Headers &headers)
{
    httplib::Request request;
    request.method = method.toStdString();
    request.path = target.toStdString();
    request.headers = headers;
    request.body = body.toStdString();
    const httplib::Result result = m_http->send(request);
    if (!result)
        return {};
    Reply reply{.status = result->status, .body = QByteArray::fromStdString(result->body)};
    reply.json = QJsonDocument::fromJson(reply.body).object();
    return reply;
}

void DemoDriver::judge(const QByteArray &method, const QByteArray &target, const Reply &reply, const QSet<int> &wanted)
{
    const QString call = QString::fromLatin1(method + ' ' + target);
    const QByteArray path = nameOfToday(target.split('?').constFirst());
    const Operation *operation = m_contract.match(method, path).operation;
    ++m_judged;
    if (operation == nullptr)
        return note(call + QStringLiteral(" is no call of the contract"));
    if (!wanted.contains(reply.status))
        return note(call
                    + QStringLiteral(" answers %1 %2").arg(reply.status).arg(QString::fromUtf8(reply.body.left(300))));
    if (reply.status < 300)
        m_succeeded.insert(operation->name());
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(operation->name().toUtf8());
    hash.addData(QByteArray::number(reply.status));
    hash.addData(reply.body);
    const QByteArray fingerprint = hash.result();
    if (m_found.contains(fingerprint))
        return; // the very same answer
    m_found.insert(fingerprint);
    const QList<Problem> problems = m_contract.checkAnswer(*operation, reply.status, reply.body);
    if (!problems.isEmpty())
        note(call + QStringLiteral(" (%1): ").arg(reply.status) + describe(problems));
}

Reply DemoDriver::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                      const QSet<int> &wanted)
{
    httplib::Headers headers{{"Authorization", authorization().toStdString()},
                             {"Accept", "application/json;version=2"}};
    if (!body.isEmpty())
        headers.emplace("Content-Type", "application/json");
    const Reply reply = askFreely(method, target, body, headers);
    judge(method, target, reply, wanted);
    return reply;
}

QString DemoDriver::takeBreaches()
{
    return std::exchange(m_breaches, {}).join(QLatin1Char('\n'));
}

QJsonArray DemoDriver::all(const QByteArray &path, int limit)
{
    const QByteArray first = path + (path.contains('?') ? '&' : '?') + "limit=" + QByteArray::number(limit);
    QJsonArray items;
    QByteArray target = first;
    for (int page = 0; page < 1000; ++page) {
        const Reply reply = get(target);
        if (reply.items().size() > limit)
            note(QString::fromLatin1(target) + QStringLiteral(" answers more than its limit"));
        for (const QJsonValue &item : reply.items())
            items.append(item);
        const QString cursor = reply.data()[u"next_cursor"].toString();
        if (cursor.isEmpty())
            return items;
        target = first + "&cursor=" + QUrl::toPercentEncoding(cursor);
    }
    note(QString::fromLatin1(path) + QStringLiteral(" has no last page"));
    return items;
}

QByteArray nameOfToday(const QByteArray &target)
{
    QByteArray path = target;
    if (path.startsWith("/v1/connectors"))
        path.replace(0, sizeof("/v1/connectors") - 1, "/v1/connections");
    if (path.startsWith("/v1/groups/") && path.endsWith("/connectors"))
        path.replace(path.size() - qsizetype(sizeof("/connectors") - 1), sizeof("/connectors") - 1, "/connections");
    if (path.startsWith("/v1/connections/") && path.endsWith("/force"))
        path.replace(path.size() - qsizetype(sizeof("/force") - 1), sizeof("/force") - 1, "/sync");
    return path;
}

} // namespace sluice::test
