// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/controlpanel.h"

#include "api/envelope.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace sluice::demo {

ControlPanel::ControlPanel(Faults &faults, RequestLog &requests, Switches &switches, Report columnDrops)
    : m_faults(faults)
    , m_requests(requests)
    , m_switches(switches)
    , m_columnDrops(std::move(columnDrops))
{
}

Answer ControlPanel::answer(const Call &call)
{
    // A method that sets nothing must not look as if it had.
    static const QHash<QString, QByteArrayList> methods{
        {QStringLiteral("faults"), {"GET", "PUT", "DELETE"}},
        {QStringLiteral("requests"), {"GET", "DELETE"}},
        {QStringLiteral("options"), {"GET", "PUT"}},
        {QStringLiteral("column-drops"), {"GET"}},
    };
    const QString what = call.segments.size() == 2 ? call.at(1) : QString();
    const auto known = methods.constFind(what);
    if (known == methods.cend())
        return routeNotFound();
    if (!known->contains(call.method)) {
        Answer refused =
            failure(405, QStringLiteral("MethodNotAllowed"), QStringLiteral("HTTP 405 Method Not Allowed"));
        refused.headers.append({"Allow", known->join(", ")});
        return refused;
    }
    if (what == u"faults")
        return faults(call);
    if (what == u"requests")
        return requests(call);
    if (what == u"options")
        return options(call);
    Answer answer;
    answer.body = m_columnDrops();
    return answer;
}

Answer ControlPanel::options(const Call &call)
{
    if (call.method == "PUT") {
        if (!call.contentType.startsWith("application/json"))
            return failure(415, QStringLiteral("UnsupportedMediaType"), QStringLiteral("Send application/json"));
        const QJsonValue partial = QJsonDocument::fromJson(call.body)[u"partial_answers"];
        if (!partial.isBool())
            return invalidInput(QStringLiteral("Send {\"partial_answers\": true} or false"));
        m_switches.partialAnswers = partial.toBool();
    }
    Answer answer;
    answer.body = m_switches.partialAnswers ? R"({"partial_answers":true})" : R"({"partial_answers":false})";
    return answer;
}

Answer ControlPanel::faults(const Call &call)
{
    if (call.method == "PUT") {
        // Nothing a page in a browser could send unasked.
        if (!call.contentType.startsWith("application/json"))
            return failure(415, QStringLiteral("UnsupportedMediaType"), QStringLiteral("Send application/json"));
        const QJsonDocument document = QJsonDocument::fromJson(call.body);
        if (!document.isArray())
            return invalidInput(QStringLiteral("Send an array of rules"));
        QStringList rules;
        const QJsonArray array = document.array();
        for (const QJsonValue &rule : array)
            rules.append(rule.toString());
        const QString error = m_faults.set(rules);
        if (!error.isEmpty())
            return invalidInput(error);
    } else if (call.method == "DELETE") {
        m_faults.set({});
    }
    Answer answer;
    answer.body = QJsonDocument(QJsonArray::fromStringList(m_faults.rules())).toJson(QJsonDocument::Compact);
    return answer;
}

Answer ControlPanel::requests(const Call &call)
{
    if (call.method == "DELETE")
        m_requests.clear();
    Answer answer;
    answer.body = m_requests.json();
    return answer;
}

} // namespace sluice::demo
