// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democlient.h"

#include <QObject>
#include <QTest>

/// A test with a demo server of its own for each function.
class DemoTest : public QObject
{
    Q_OBJECT

protected:
    /// A fast account in which nothing happens unasked.
    [[nodiscard]] static sluice::DemoOptions quiet();
    /// Starts the server, instead of one that may run already.
    void serve(const sluice::DemoOptions &options);

    [[nodiscard]] sluice::DemoServer &server() { return *m_server; }
    [[nodiscard]] DemoClient &client() { return *m_client; }
    /// The path of the connection of that name.
    [[nodiscard]] QByteArray pathOf(const QString &schema);

protected slots:
    void cleanup();

private:
    std::unique_ptr<sluice::DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};
