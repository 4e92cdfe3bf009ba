// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace sluice {

/// The service's name for one thing, typed by what it names, so that a group's id never lands where a connection's is
/// meant. The text is opaque and case-sensitive; an empty one means "none".
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend bool operator!=(const Id &a, const Id &b) { return !(a == b); }
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using AccountId = Id<struct AccountTag>;
using GroupId = Id<struct GroupTag>;
using ConnectionId = Id<struct ConnectionTag>;
using DestinationId = Id<struct DestinationTag>;
/// A connector type, for instance "postgres" or "salesforce".
using ServiceId = Id<struct ServiceTag>;
/// A profile of this computer: a key of the settings and of the keychain, never sent to the service.
using ProfileId = Id<struct ProfileTag>;

/// One thing the user started. Counted from 1 within a run; 0 is "none".
enum class OperationId : quint64 { None = 0 };

} // namespace sluice
