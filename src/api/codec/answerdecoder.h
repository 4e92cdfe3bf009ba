// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/envelope.h"
#include "decoder.h"

#include <functional>
#include <string>

namespace sluice {

/// Gathers one answer and reads it when it is whole: right for all that is small against memory, which is everything
/// but schema configs.
template<typename T>
class AnswerDecoder : public Decoder<T>
{
public:
    /// Reads the value from the envelope's root; runs on the network thread and must depend on nothing else.
    using Read = std::function<Result<T>(const json::Element &root)>;

    explicit AnswerDecoder(Read read)
        : m_read(std::move(read))
    {
    }

    void feed(QByteArrayView bytes) override { m_body.append(bytes.data(), size_t(bytes.size())); }
    void reset() override { m_body.clear(); }
    Result<T> finish(int httpStatus) override
    {
        Envelope envelope;
        const auto root = envelope.open(m_body, httpStatus);
        return root ? m_read(*root) : Result<T>(fail(root.error()));
    }

private:
    Read m_read;
    std::string m_body;
};

/// The answer to a command: nothing but that it was done. A 204 without a body is one too.
class DoneDecoder : public AnswerDecoder<Done>
{
public:
    DoneDecoder()
        : AnswerDecoder([](const json::Element &root) -> Result<Done> { return Done{json::text(root, "message")}; })
    {
    }
    Result<Done> finish(int httpStatus) override
    {
        return httpStatus == 204 ? Result<Done>(Done{}) : AnswerDecoder::finish(httpStatus);
    }
};

[[nodiscard]] inline Error missing(const char16_t *what)
{
    return {.kind = Error::Kind::BadAnswer,
            .httpStatus = 200,
            .detail = QStringLiteral("the answer lacks ") + QStringView(what).toString()};
}

} // namespace sluice
