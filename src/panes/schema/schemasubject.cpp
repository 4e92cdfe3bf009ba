// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemasubject.h"

#include "connectionstore.h"
#include "schemastore.h"
#include "session.h"

namespace sluice {

SchemaSubject::SchemaSubject() = default;
SchemaSubject::~SchemaSubject() = default;

void SchemaSubject::set(Session *session, const ConnectionId &id)
{
    m_session = session;
    m_id = id;
}

Session *SchemaSubject::session() const
{
    return m_session;
}

SchemaStore *SchemaSubject::store() const
{
    return m_session == nullptr || m_id.isEmpty() ? nullptr : &m_session->schemas();
}

const SchemaDraft *SchemaSubject::draft() const
{
    const SchemaStore *store = this->store();
    return store == nullptr ? nullptr : store->draft(m_id);
}

bool SchemaSubject::isEditable() const
{
    return m_session != nullptr && !m_session->isReadOnly();
}

QString SchemaSubject::nameOf(const ConnectionId &id) const
{
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(id);
    return connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
}

} // namespace sluice
