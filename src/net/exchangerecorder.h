// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "error.h"
#include "exchange.h"
#include "request.h"
#include "scrubber.h"

#include <QUrl>

namespace sluice {

/// What may be known of a request outside of it: makes the entries of the exchange log, and takes what is secret out of
/// them and of errors. Nothing of a request or an answer leaves the transport but through here or a decoder.
class ExchangeRecorder
{
public:
    explicit ExchangeRecorder(const QUrl &baseUrl);

    void addCredentials(const Credentials &credentials) { m_scrubber.add(credentials); }

    struct Entry
    {
        Exchange exchange;
        Scrubber secrets; ///< of this request's own body; an answer may echo them
    };
    /// A new entry: the next number, a request id by chance, the request redacted.
    [[nodiscard]] Entry open(const Request &request);
    /// Notes what came of a try.
    void note(Entry &entry, const Answer &answer) const;
    /// Closes the entry with the outcome, from which it takes out what is secret.
    void close(Entry &entry, std::optional<Error> &error) const;
    /// Keeps the beginning of an answer that is an error.
    void keepBody(Entry &entry, const Answer &answer) const;

private:
    [[nodiscard]] QByteArray scrubbed(const Entry &entry, const QByteArray &text) const;
    [[nodiscard]] QString scrubbed(const Entry &entry, const QString &text) const;

    QString m_baseUrl;
    Scrubber m_scrubber;
    quint64 m_lastNumber = 0;
};

} // namespace sluice
