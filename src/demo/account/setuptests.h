// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/democonnection.h"

#include <optional>

namespace sluice::demo {

struct DemoDestination;

/// What a run of the setup tests takes at the service, in milliseconds: seconds, sometimes minutes.
constexpr qint64 setupTestsMs = 8'000;

/// The flags with which a run of the tests approves by itself what hosts show, and in whose name.
struct Trust
{
    bool certificates = false;
    bool fingerprints = false;
    QString user;

    /// `trust_certificates` and `trust_fingerprints` of a request.
    [[nodiscard]] static Trust of(const QJsonObject &body, const QString &user);
};

/// Runs the connection's setup tests and gives it the setup state they lead to; its answer is in the service's shape.
QJsonArray runSetupTests(DemoConnection &connection, Timestamp now, const Trust &trust);
/// The same of a destination; `id` is its group's.
QJsonArray runSetupTests(DemoDestination &destination, const QString &id, Timestamp now, const Trust &trust);

/// What is approved, with what was so from the beginning.
[[nodiscard]] TrustStore &trustOf(DemoConnection &connection, const QString &user);
[[nodiscard]] TrustStore &trustOf(DemoDestination &destination, const QString &id, const QString &user);

/// New credentials or a new config have come: what the tests found before need not be true any more, and what the
/// source takes for a key may be no more than stars. `auth` is not kept otherwise.
void takeCredentials(DemoConnection &connection, const std::optional<QJsonObject> &auth);
/// It was connected, and its source no longer accepts its credentials: somebody has to reconnect it.
void breakSetup(DemoConnection &connection, Timestamp now);

} // namespace sluice::demo
