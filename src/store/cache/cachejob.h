// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/sql.h"

#include <QFuture>
#include <QPromise>

#include <optional>

namespace sluice {

/// What the database's thread sees of work of any type, and of the promise to answer it.
class CacheJob
{
public:
    CacheJob() = default;
    CacheJob(const CacheJob &) = delete;
    CacheJob &operator=(const CacheJob &) = delete;
    virtual ~CacheJob() = default;

    /// May be called again, when the file turned out to be damaged and another was begun.
    virtual void attempt(Sql &sql) = 0;
    /// Answers with the result of the last attempt.
    virtual void answer() = 0;
    virtual void fail(Error error) = 0;
};

/// Answers its future exactly once: at the latest when it is destroyed, with `Cancelled`.
template<typename T, typename Work>
class TypedCacheJob final : public CacheJob
{
public:
    explicit TypedCacheJob(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }
    ~TypedCacheJob() override { fail({.kind = Error::Kind::Cancelled}); }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }

    void attempt(Sql &sql) override { m_result = m_work(sql); }
    void answer() override
    {
        if (m_result && !m_answered)
            finish(std::move(*m_result));
    }
    void fail(Error error) override
    {
        if (!m_answered)
            finish(sluice::fail(std::move(error)));
    }

private:
    void finish(Result<T> result)
    {
        m_answered = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    QPromise<Result<T>> m_promise;
    Work m_work;
    std::optional<Result<T>> m_result;
    bool m_answered = false;
};

} // namespace sluice
