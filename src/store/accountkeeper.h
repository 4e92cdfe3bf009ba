// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class AccountCache;
class ConnectionCommands;
class ConnectionStore;
struct BoardSnapshot;

/// Carries an account over the end of the program: shows the board that an earlier run has kept, learns from its
/// history, watches its syncs on, and keeps the board and the history after each whole list.
class AccountKeeper : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    AccountKeeper(AccountCache &cache, ConnectionStore &connections, ConnectionCommands &commands,
                  QObject *parent = nullptr);
    ~AccountKeeper() override;

    /// Shows the kept board, which may have been read already. False when there is none that can be read.
    bool showKept(const BoardSnapshot *kept);

private:
    QCoro::Task<void> keep();

    AccountCache &m_cache;
    ConnectionStore &m_connections;
    ConnectionCommands &m_commands;
    bool m_recalled = false;
};

} // namespace sluice
