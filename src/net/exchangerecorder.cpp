// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangerecorder.h"

#include "baseurl.h"
#include "jsonredactor.h"
#include "plaintext.h"

#include <QRandomGenerator>

namespace sluice {

namespace {

constexpr qsizetype loggedRequest = 64 * 1024;
constexpr qsizetype loggedAnswer = 1024;

} // namespace

ExchangeRecorder::ExchangeRecorder(const QUrl &baseUrl)
    : m_baseUrl(shownBaseUrl(baseUrl))
{
}

ExchangeRecorder::Entry ExchangeRecorder::open(const Request &request)
{
    Entry entry;
    Exchange &exchange = entry.exchange;
    exchange.number = ++m_lastNumber;
    exchange.requestId = QString::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, u'0');
    exchange.operation = request.operation;
    exchange.method = methodName(request.method);
    exchange.path = m_scrubber.scrubbed(redactedTarget(request));
    exchange.baseUrl = m_baseUrl;
    if (!request.body.isEmpty()) {
        JsonRedactor redactor(request.body);
        const QByteArray redacted = redactor.redacted().value_or(invalidJsonNote(request.body));
        for (const QByteArray &secret : redactor.secrets())
            entry.secrets.add(secret);
        exchange.requestBody = cutUtf8(scrubbed(entry, redacted), loggedRequest);
    }
    return entry;
}

void ExchangeRecorder::note(Entry &entry, const Answer &answer) const
{
    entry.exchange.elapsedMs = answer.elapsedMs;
    entry.exchange.bytesSent = answer.bytesSent;
    entry.exchange.bytesReceived = answer.bytesReceived;
    entry.exchange.httpStatus = answer.status;
}

void ExchangeRecorder::keepBody(Entry &entry, const Answer &answer) const
{
    // JSON whole before it is cut, or its redaction would find it invalid.
    const QByteArray text = plainText(answer.head).toUtf8();
    entry.exchange.errorBody =
        cutUtf8(scrubbed(entry, text.isEmpty() ? redactedJson(answer.head) : text), loggedAnswer);
}

void ExchangeRecorder::close(Entry &entry, std::optional<Error> &error) const
{
    if (error) {
        error->requestId = entry.exchange.requestId;
        for (QString *text : {&error->apiCode, &error->serverMessage, &error->contentType, &error->detail})
            *text = scrubbed(entry, *text);
        entry.exchange.error = error->kind;
        entry.exchange.cause = error->cause;
    }
    entry.exchange.state = Exchange::State::Done;
}

QByteArray ExchangeRecorder::scrubbed(const Entry &entry, const QByteArray &text) const
{
    return entry.secrets.scrubbed(m_scrubber.scrubbed(text));
}

QString ExchangeRecorder::scrubbed(const Entry &entry, const QString &text) const
{
    return entry.secrets.scrubbed(m_scrubber.scrubbed(text));
}

} // namespace sluice
