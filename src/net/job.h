// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <optional>

namespace sluice {

/// What the network thread sees of a decoder of any type, and of the promise to answer it.
class Job
{
public:
    Job() = default;
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    virtual ~Job() = default;

    virtual void feed(QByteArrayView bytes) = 0;
    /// Forget what was fed: the answer is asked for again.
    virtual void reset() = 0;
    /// Lets the decoder judge what was fed. Nothing: it made a value, which `succeed` will hand over.
    [[nodiscard]] virtual std::optional<Error> decode(int httpStatus) = 0;
    /// Answers with the value of the last `decode`.
    virtual void succeed() = 0;
    virtual void fail(Error error) = 0;
};

/// Answers its future exactly once: at the latest when it is destroyed, with `Cancelled`. An abandoned promise would
/// leave whoever awaits it without an answer for ever (and QCoro 0.8 crashes on one).
template<typename T>
class TypedJob final : public Job
{
public:
    explicit TypedJob(std::unique_ptr<Decoder<T>> decoder)
        : m_decoder(std::move(decoder))
    {
        Q_ASSERT(m_decoder);
        m_promise.start();
    }
    ~TypedJob() override
    {
        Error cancelled;
        cancelled.kind = Error::Kind::Cancelled;
        answer(sluice::fail(std::move(cancelled)));
    }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }

    void feed(QByteArrayView bytes) override { m_decoder->feed(bytes); }
    void reset() override { m_decoder->reset(); }
    [[nodiscard]] std::optional<Error> decode(int httpStatus) override
    {
        m_result = m_decoder->finish(httpStatus);
        if (*m_result)
            return std::nullopt;
        return m_result->error();
    }
    void succeed() override
    {
        Q_ASSERT(m_result && *m_result);
        answer(std::move(*m_result));
    }
    void fail(Error error) override { answer(sluice::fail(std::move(error))); }

private:
    void answer(Result<T> result)
    {
        if (m_answered)
            return;
        m_answered = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    QPromise<Result<T>> m_promise;
    std::unique_ptr<Decoder<T>> m_decoder;
    std::optional<Result<T>> m_result;
    bool m_answered = false;
};

} // namespace sluice
