// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/jsondecoder.h"

#include "codec/prettyjson.h"

namespace sluice {

namespace {

/// The text of `data` within an answer that is known to be whole JSON with such a member.
QByteArray dataOf(const std::string &body)
{
    // The tree that judged the answer has read the numbers and resolved the escapes; this parser points into the text.
    const simdjson::padded_string padded(body);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::value value;
    std::string_view text;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.find_field_unordered("data").get(value) != simdjson::SUCCESS
        || simdjson::to_json_string(value).get(text) != simdjson::SUCCESS)
        return {};
    return json::pretty(QByteArrayView(text.data(), qsizetype(text.size())));
}

} // namespace

JsonDecoder::JsonDecoder()
    : AnswerDecoder([](const json::Element &root) -> Result<QByteArray> {
        return json::member(root, "data") ? Result<QByteArray>(QByteArray()) : fail(missing(u"data"));
    })
{
}

Result<QByteArray> JsonDecoder::finish(int httpStatus)
{
    const auto judged = AnswerDecoder::finish(httpStatus);
    return judged ? Result<QByteArray>(dataOf(body())) : judged;
}

} // namespace sluice
