// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"
#include "textdecoder.h"
#include "transport.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace sluice::test {

inline const QByteArray success = QByteArrayLiteral(R"({"code":"Success","data":{}})");

inline Request makeRequest(Request::Method method, const QByteArray &body = {})
{
    Request request;
    request.method = method;
    request.segments = {QStringLiteral("v1"), QStringLiteral("things")};
    const bool bodyless = method == Request::Method::Get || method == Request::Method::Delete;
    request.body = body.isEmpty() && !bodyless ? QByteArrayLiteral("{}") : body;
    return request;
}

/// A transport against a fault server, its waits shortened, and everything it told.
class Net
{
public:
    using Sent = QFuture<Result<Text>>;

    TransportConfig config;
    FaultServer server;
    std::unique_ptr<Transport> transport;
    QList<Exchange> exchanges;
    QList<Budget> budgets;
    int unauthorized = 0;
    int drained = 0;

    Net()
    {
        config.baseUrl = server.url();
        config.credentials = {QStringLiteral("the-api-key"), QStringLiteral("s3cr3t/with\"quotes")};
        config.limits.connectMs = 1'000;
        config.limits.inactivityMs = 400;
        config.limits.normalMs = 5'000;
        config.limits.slowMs = 5'000;
        config.limits.reloadMs = 5'000;
        config.limits.backoffMs = 10;
    }

    void start()
    {
        transport = std::make_unique<Transport>(config);
        Transport *t = transport.get();
        QObject::connect(t, &Transport::exchangeChanged, t, [this](const Exchange &e) { exchanges.append(e); });
        QObject::connect(t, &Transport::budgetChanged, t, [this](const Budget &b) { budgets.append(b); });
        QObject::connect(t, &Transport::unauthorized, t, [this] { ++unauthorized; });
        QObject::connect(t, &Transport::drained, t, [this] { ++drained; });
    }

    Sent send(Request request)
    {
        if (!transport)
            start();
        return transport->send<Text>(std::move(request), std::make_unique<TextDecoder>());
    }
    Sent get() { return send(makeRequest(Request::Method::Get)); }

    /// The last state told of a request; its number is 0 when none was.
    [[nodiscard]] Exchange last(quint64 number = 1) const
    {
        for (auto it = exchanges.crbegin(); it != exchanges.crend(); ++it) {
            if (it->number == number)
                return *it;
        }
        return {};
    }
};

/// Runs the event loop until the answer is there; unlike QTRY_VERIFY it never sleeps while the server has work to do.
inline bool waitFor(const Net::Sent &sent)
{
    QFutureWatcher<Result<Text>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(sent);
    return sent.isFinished() || finished.wait(20'000);
}

/// The error of a finished request; nothing when it succeeded.
inline std::optional<Error> errorOf(const Net::Sent &sent)
{
    const Result<Text> result = sent.result();
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace sluice::test

#define WAIT_FOR(sent) QVERIFY2(sluice::test::waitFor(sent), "no answer")
/// Kinds by their names, so that a failure can be read.
#define COMPARE_KIND(sent, expected)                                                                                   \
    do {                                                                                                               \
        WAIT_FOR(sent);                                                                                                \
        const auto error_ = sluice::test::errorOf(sent);                                                               \
        QVERIFY2(error_, "it succeeded");                                                                              \
        QCOMPARE(sluice::errorKindName(error_->kind), sluice::errorKindName(sluice::Error::Kind::expected));           \
    } while (false)
#define VERIFY_SUCCESS(sent)                                                                                           \
    do {                                                                                                               \
        WAIT_FOR(sent);                                                                                                \
        const auto error_ = sluice::test::errorOf(sent);                                                               \
        QVERIFY2(!error_, qPrintable(error_ ? sluice::errorKindName(error_->kind) + error_->detail : QString()));      \
    } while (false)

Q_DECLARE_METATYPE(sluice::Request::Method)
