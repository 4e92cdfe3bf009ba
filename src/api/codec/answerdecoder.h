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
    [[nodiscard]] Result<T> finish(int httpStatus) override
    {
        Envelope envelope;
        const auto root = envelope.open(m_body, httpStatus);
        return root ? m_read(*root) : Result<T>(fail(root.error()));
    }

protected:
    [[nodiscard]] const std::string &body() const { return m_body; }

private:
    Read m_read;
    std::string m_body;
};

} // namespace sluice
