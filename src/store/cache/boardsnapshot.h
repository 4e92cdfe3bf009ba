// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "group.h"
#include "verdict.h"

#include <QList>

#include <vector>

namespace sluice {

/// The board as it stood after a whole list: what is shown at the next start until the service has answered.
/// Setup tests are not part of it, and a connection's `config` is nowhere in Sluice's lists anyway.
struct BoardSnapshot
{
    Timestamp readAt;   ///< this computer's clock, when the list had arrived
    Timestamp lookedAt; ///< the same moment, the server's clock
    std::vector<Connection> connections;
    std::vector<Sightings> sightings; ///< one a connection, in the same order
    QList<Group> groups;
    QList<Destination> destinations; ///< those that were read; without their setup tests
};

} // namespace sluice
