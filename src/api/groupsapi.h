// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calloptions.h"
#include "group.h"
#include "page.h"
#include "result.h"

#include <QFuture>

namespace sluice {

class Transport;

/// /v1/groups. (Connections are read account-wide, never group by group: one page of a thousand instead of a call a
/// group.)
class GroupsApi
{
public:
    explicit GroupsApi(Transport &transport)
        : m_transport(transport)
    {
    }

    /// `limit` 1 to 1000.
    [[nodiscard]] QFuture<Result<PagePtr<Group>>> page(QString cursor, int limit, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Group>> get(GroupId id, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Group>> create(QString name, CallOptions options = {});
    [[nodiscard]] QFuture<Result<Group>> rename(GroupId id, QString name, CallOptions options = {});
    /// The service deletes empty groups only.
    [[nodiscard]] QFuture<Result<Done>> remove(GroupId id, CallOptions options = {});

private:
    Transport &m_transport;
};

} // namespace sluice
