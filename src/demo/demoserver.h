// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "result.h"

#include <QUrl>

#include <memory>

namespace sluice {

/// The demo account: a real HTTP/1.1 server on loopback that answers as the service does, with a simulated account
/// behind it. It runs on threads of its own and may be used from any one thread.
class DemoServer
{
public:
    explicit DemoServer(DemoOptions options = {});
    ~DemoServer(); ///< stops
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /// Starts to listen and answers the port. Fails with Kind::Network when the port is taken, Kind::InvalidInput for
    /// a fault rule that cannot be read; `detail` says which.
    [[nodiscard]] Result<quint16> start();
    /// Closes every connection, also those in the middle of an answer, and waits for the threads. Harmless when not
    /// running. A stopped server cannot be started again.
    void stop();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const; ///< 0 before start()
    [[nodiscard]] QUrl url() const;     ///< "http://127.0.0.1:<port>", without a path
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString secret() const;

    /// Replaces all fault rules (see `sluice-demo-server --help`); their counts begin anew. Answers what is wrong with
    /// the first bad rule, and changes nothing then; empty when all are taken.
    QString setFaults(const QStringList &rules);

    /// The secrets that go with the key from now on, as while a key is being renewed. `secret()` stays the first one.
    void setSecrets(const QStringList &secrets);

    /// Lets `ms` milliseconds pass for the account at once, so that a test sees what is between two ends at its leisure
    /// and need not wait for the second. Does nothing with a frozen clock.
    void skip(qint64 ms);

    /// How often a request was seen since the start, faulty ones included. The path as sent, without the query.
    [[nodiscard]] int requestCount(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] int requestCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
