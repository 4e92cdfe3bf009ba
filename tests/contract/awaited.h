// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QFuture>
#include <QTest>

namespace sluice::test {

/// The result of a call, once it is there; an error of kind Timeout when it does not come.
template<typename T>
[[nodiscard]] Result<T> awaited(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail({.kind = Error::Kind::Timeout, .detail = QStringLiteral("no answer within the test's limit")});
    return future.result();
}

/// For QVERIFY2: what went wrong.
template<typename T>
[[nodiscard]] QByteArray whyNot(const Result<T> &result)
{
    if (result)
        return {};
    const Error &error = result.error();
    return (errorKindName(error.kind) + QLatin1Char(' ') + QString::number(error.httpStatus) + QLatin1Char(' ')
            + error.apiCode + QLatin1Char(' ') + error.serverMessage + QLatin1Char(' ') + error.detail)
        .toUtf8();
}

} // namespace sluice::test
