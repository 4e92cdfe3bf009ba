// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/requestdetails.h"

#include "errortext.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

namespace {

struct RequestTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::RequestDetails)
};

/// The log must not sound as if a change had been made twice.
QString triesText(const Exchange &exchange)
{
    if (exchange.method == u"GET")
        return RequestTexts::tr("Tried %n time(s): what only reads is asked for again.", nullptr, exchange.attempt);
    return RequestTexts::tr("Tried %n time(s): each time before, the service refused it as one request too many, and "
                            "did nothing.",
                            nullptr, exchange.attempt);
}

} // namespace

QString requestDetails(const Exchange &exchange)
{
    QStringList lines;
    lines.append(exchange.method + u' ' + exchange.baseUrl + exchange.path);
    QString answer;
    switch (exchange.state) {
    case Exchange::State::Queued:
        answer = RequestTexts::tr("Not sent yet: it waits for its turn.");
        break;
    case Exchange::State::Waiting:
        answer = RequestTexts::tr("Waiting until it may be sent again.");
        break;
    case Exchange::State::Running:
        answer = RequestTexts::tr("Sent; no answer yet.");
        break;
    case Exchange::State::Done:
        answer = exchange.httpStatus == 0
                     ? RequestTexts::tr("No answer.")
                     : RequestTexts::tr("Status %1 after %2, %3 received.")
                           .arg(QString::number(exchange.httpStatus), durationText(exchange.elapsedMs),
                                bytesText(exchange.bytesReceived));
        break;
    }
    lines.append(answer);
    if (exchange.attempt > 1)
        lines.append(triesText(exchange));
    if (exchange.error)
        lines.append(
            errorText({.kind = *exchange.error, .cause = exchange.cause, .httpStatus = exchange.httpStatus}).sentence);
    lines.append(RequestTexts::tr("Request id %1, %2").arg(exchange.requestId, absoluteTime(exchange.startedAt)));
    if (!exchange.requestBody.isEmpty()) {
        lines.append(QString());
        lines.append(RequestTexts::tr("Sent, values that may be secret replaced by their kind:"));
        lines.append(QString::fromUtf8(exchange.requestBody));
    }
    if (!exchange.errorBody.isEmpty()) {
        lines.append(QString());
        lines.append(RequestTexts::tr("The answer begins with:"));
        lines.append(QString::fromUtf8(exchange.errorBody));
    }
    return lines.join(u'\n');
}

} // namespace sluice
