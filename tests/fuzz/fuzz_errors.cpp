// SPDX-License-Identifier: GPL-3.0-or-later
// What comes with an error: envelopes, gateways' pages and anything else; and what of it is written to the log.
#include "codec/donedecoder.h"
#include "codec/jsondecoder.h"
#include "fuzzing.h"
#include "jsonredactor.h"
#include "plaintext.h"

#include <QJsonDocument>

using namespace sluice;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr int statuses[] = {200, 201, 204, 302, 400, 401, 403, 404, 409, 413, 429, 500, 502, 503};
    fuzzing::Input input(data, size);
    const int status = statuses[input.choice(int(std::size(statuses)))];
    const qsizetype piece = 1 + qsizetype(input.choice(256));
    const QByteArray &body = input.text();

    DoneDecoder done;
    const auto answer = fuzzing::decoded(done, body, piece, status);
    fuzzing::check(status < 300 || !answer, "no success with such a status");
    fuzzing::check(answer || answer.error().kind != Error::Kind::Cancelled, "an error says what it is");
    JsonDecoder text;
    const auto json = fuzzing::decoded(text, body, piece, status);
    if (json) {
        QJsonParseError problem;
        (void)QJsonDocument::fromJson("[" + *json + "]", &problem);
        const bool isDeep = problem.error == QJsonParseError::DeepNesting;
        fuzzing::check(problem.error == QJsonParseError::NoError || isDeep, "indented JSON is JSON");
    }
    fuzzing::check(plainText(body).size() <= 1024, "a page is cut");
    JsonRedactor redactor(body);
    if (const auto redacted = redactor.redacted())
        fuzzing::check(JsonRedactor(*redacted).redacted().has_value(), "what is redacted is JSON still");
    return 0;
}
