// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "demoserver.h"

#include <QJsonArray>
#include <QSet>

#include <httplib.h>

namespace sluice::test {

/// What came back; status 0 when no whole answer did.
struct Reply
{
    int status = 0;
    QByteArray body;
    QJsonObject json;

    [[nodiscard]] QJsonObject data() const { return json[u"data"].toObject(); }
    [[nodiscard]] QJsonArray items() const { return data()[u"items"].toArray(); }
    [[nodiscard]] QString code() const { return json[u"code"].toString(); }
    /// The path is not served, as opposed to a thing that is not there.
    [[nodiscard]] bool isRouteMissing() const
    {
        return status == 404 && json[u"message"].toString() == u"HTTP 404 Not Found";
    }
};

/// Asks a demo account of its own by another HTTP client than Sluice's, and holds every answer against the contract.
/// What is wrong is collected, so that one run tells all of it.
class DemoDriver
{
public:
    DemoDriver(const Definition &contract, const DemoOptions &options);

    /// Sends a request, `target` percent-encoded, and judges the answer; any status but the wanted ones is a breach.
    Reply ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
              const QSet<int> &wanted = {200});
    Reply get(const QByteArray &target, const QSet<int> &wanted = {200}) { return ask("GET", target, {}, wanted); }
    /// Judges nothing.
    Reply askFreely(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                    const httplib::Headers &headers);
    /// Judges an answer that was had otherwise.
    void judge(const QByteArray &method, const QByteArray &target, const Reply &reply, const QSet<int> &wanted);

    /// The items of all pages of `limit`, following the cursors.
    QJsonArray all(const QByteArray &path, int limit = 1000);

    [[nodiscard]] const DemoServer &server() const { return m_server; }
    [[nodiscard]] QString authorization() const;
    /// Everything that was wrong since the last time, a line each; empty when nothing was.
    [[nodiscard]] QString takeBreaches();
    void note(const QString &breach) { m_breaches.append(breach); }
    [[nodiscard]] int judged() const { return m_judged; }
    /// The operations that were answered with success, by name.
    [[nodiscard]] const QSet<QString> &succeeded() const { return m_succeeded; }

private:
    const Definition &m_contract;
    DemoServer m_server;
    std::unique_ptr<httplib::Client> m_http;
    QStringList m_breaches;
    QSet<QString> m_succeeded;
    QSet<QByteArray> m_found; ///< fingerprints of the answers that were looked through
    int m_judged = 0;
};

/// "/v1/connectors/a/force" is "/v1/connections/a/sync" by its name of today.
[[nodiscard]] QByteArray nameOfToday(const QByteArray &target);

} // namespace sluice::test
