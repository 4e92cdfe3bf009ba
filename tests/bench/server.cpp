// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include <QRegularExpression>

namespace sluice::bench {

Server::Server(int groups, int connections, int latencyMs)
    : m_arguments{QStringLiteral("--groups"),     QString::number(groups),     QStringLiteral("--connections"),
                  QString::number(connections),   QStringLiteral("--latency"), QString::number(latencyMs),
                  QStringLiteral("--rate-limit"), QStringLiteral("off"),       QStringLiteral("--no-schedules")}
{
}

Server::Server(const SchemaSize &size)
    : Server(1, 1, 0)
{
    m_arguments << QStringLiteral("--schemas") << QString::number(size.schemas) << QStringLiteral("--tables")
                << QString::number(size.tables) << QStringLiteral("--columns")
                << QString::number(size.columns)
                // A reload of a hundred thousand tables takes the service a quarter of an hour.
                << QStringLiteral("--speed") << QStringLiteral("1000");
}

Server::~Server()
{
    m_process.kill();
    m_process.waitForFinished();
}

std::optional<Target> Server::start(QString *error)
{
    m_process.start(QStringLiteral(SLUICE_DEMO_PROGRAM), m_arguments);
    QByteArray said;
    static const QRegularExpression url(QStringLiteral("http://[0-9.:]+"));
    QRegularExpressionMatch match;
    while (!(match = url.match(QString::fromUtf8(said))).hasMatch()) {
        if (!m_process.waitForReadyRead(20'000)) {
            *error = QString::fromUtf8(m_process.readAllStandardError()) + m_process.errorString();
            return std::nullopt;
        }
        said += m_process.readAllStandardOutput();
    }
    // The defaults of the demo account.
    return Target{QUrl(match.captured()), QStringLiteral("demo"), QStringLiteral("demo-secret")};
}

} // namespace sluice::bench
