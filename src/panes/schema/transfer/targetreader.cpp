// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/targetreader.h"

#include "operationlog.h"
#include "schemastore.h"
#include "session.h"
#include "timetext.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// Columns arrive one table after the other, and each look costs a comparison of all that is picked.
constexpr int pauseMs = 100;

} // namespace

TargetReader::TargetReader(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(pauseMs);
    connect(m_timer, &QTimer::timeout, this, &TargetReader::tell);
    for (const auto signal : {&SchemaStore::stateChanged, &SchemaStore::configReplaced, &SchemaStore::draftChanged,
                              &SchemaStore::readingProgressed, &SchemaStore::columnsProgressed})
        connect(&session.schemas(), signal, this, &TargetReader::note);
}

TargetReader::~TargetReader()
{
    for (const ConnectionId &id : QSet<ConnectionId>(m_begun))
        leave(id);
}

SchemaStore *TargetReader::store() const
{
    return m_session == nullptr ? nullptr : &m_session->schemas();
}

void TargetReader::want(const ConnectionId &id)
{
    SchemaStore *schemas = store();
    if (schemas == nullptr)
        return;
    if (schemas->reading(id) == nullptr)
        m_begun.insert(id);
    schemas->load(id);
}

void TargetReader::leave(const ConnectionId &id)
{
    SchemaStore *schemas = store();
    if (m_begun.remove(id) && schemas != nullptr && schemas->state(id) == SchemaStore::LoadState::Loading)
        schemas->stopReading(id);
}

void TargetReader::readColumns(const ConnectionId &id, const Tables &tables)
{
    if (store() == nullptr)
        return;
    m_asked.insert(id);
    store()->loadManyColumns(id, tables);
    note(id);
}

void TargetReader::stopColumns()
{
    if (store() == nullptr)
        return;
    for (const ConnectionId &id : std::as_const(m_asked))
        store()->giveUp(store()->columnsOperation(id));
}

bool TargetReader::isReadingColumns(const ConnectionId &id) const
{
    const Operation *operation =
        m_session == nullptr ? nullptr : m_session->operations().find(store()->columnsOperation(id));
    return operation != nullptr && operation->isRunning();
}

bool TargetReader::isReadingColumns() const
{
    return std::ranges::any_of(m_asked, [this](const ConnectionId &id) { return isReadingColumns(id); });
}

QString TargetReader::progress(const ConnectionId &id) const
{
    if (store() == nullptr)
        return {};
    if (store()->state(id) == SchemaStore::LoadState::Loading) {
        const SchemaStore::Reading *reading = store()->reading(id);
        if (reading == nullptr || reading->bytes == 0)
            return tr("Reading…");
        return tr("Reading… %1").arg(bytesText(reading->bytes));
    }
    if (!isReadingColumns(id))
        return {};
    const QLocale locale;
    const OperationRow &row = m_session->operations().find(store()->columnsOperation(id))->rows.constFirst();
    //: of so many tables the columns have been read
    return tr("Reading columns: %1 of %2").arg(locale.toString(row.tablesDone), locale.toString(row.tables));
}

void TargetReader::note(const ConnectionId &id)
{
    m_noted.insert(id);
    if (!m_timer->isActive())
        m_timer->start();
}

void TargetReader::tell()
{
    for (const ConnectionId &id : std::exchange(m_noted, {}))
        emit changed(id);
}

} // namespace sluice
