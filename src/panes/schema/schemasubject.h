// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QPointer>
#include <QString>

namespace sluice {

class SchemaDraft;
class SchemaStore;
class Session;

/// Which connection's schemas the parts of an editor show. They hold a reference to it and ask anew each time: a
/// session can go, and a draft lies elsewhere after a refresh.
class SchemaSubject
{
public:
    SchemaSubject();
    ~SchemaSubject();
    Q_DISABLE_COPY_MOVE(SchemaSubject)

    void set(Session *session, const ConnectionId &id);

    [[nodiscard]] Session *session() const;
    [[nodiscard]] const ConnectionId &id() const { return m_id; }
    /// Null while there is no session or no connection.
    [[nodiscard]] SchemaStore *store() const;
    /// Null until it is loaded.
    [[nodiscard]] const SchemaDraft *draft() const;
    /// May the draft be changed at all?
    [[nodiscard]] bool isEditable() const;
    /// The connection's name as people know it.
    [[nodiscard]] QString name() const { return nameOf(m_id); }
    /// The same of another connection of the session.
    [[nodiscard]] QString nameOf(const ConnectionId &id) const;
    /// Dangerous verbs want that name typed.
    [[nodiscard]] bool isProduction() const { return m_production; }
    /// The name that verbs on several connections want typed instead.
    [[nodiscard]] const QString &profile() const { return m_profile; }
    void setProduction(bool production, const QString &profile)
    {
        m_production = production;
        m_profile = profile;
    }

private:
    QPointer<Session> m_session;
    ConnectionId m_id;
    bool m_production = false;
    QString m_profile;
};

} // namespace sluice
