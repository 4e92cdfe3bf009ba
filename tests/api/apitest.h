// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountapi.h"
#include "apiclient.h"
#include "connectionsapi.h"
#include "destinationsapi.h"
#include "fixture.h"
#include "groupsapi.h"
#include "metadataapi.h"
#include "result.h"
#include "scriptednam.h"

#include <QFuture>
#include <QTest>

namespace sluice::test {

constexpr int patience = 15'000;

/// A client whose service is a script.
class Api
{
public:
    explicit Api(const std::function<void(ApiConfig &)> &adjust = {})
        : client([&] {
            ApiConfig config;
            config.baseUrl = QUrl(QStringLiteral("https://api.example.com"));
            config.credentials = {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")};
            config.speed = 20;
            config.makeManager = script.makeManager();
            if (adjust)
                adjust(config);
            return config;
        }())
    {
    }

    /// Waits for what a call answers.
    template<typename T>
    static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return fail({.kind = Error::Kind::Timeout, .detail = QStringLiteral("the test's patience is at its end")});
        return future.result();
    }

    Script script;
    ApiClient client;
};

/// Compared by name, so that a failure can be read.
template<typename T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("success") : errorKindName(result.error().kind);
}

} // namespace sluice::test

#define COMPARE_KIND(result, expected) QCOMPARE(kindOf(result), errorKindName(Error::Kind::expected))
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        QVERIFY2(verified, qPrintable(kindOf(verified)));                                                              \
    } while (false)
