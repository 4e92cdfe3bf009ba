// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background.h"
#include "heldpool.h"
#include "schemaservice.h"

#include <optional>

namespace sluice::test {

/// A draft that turns `orders` off, and somebody else who has turned `users` off: what is merged of them is held back.
class Merging
{
public:
    Merging()
    {
        // What is asked for first is known first.
        backgroundPool().setMaxThreadCount(1);
        Connection connection;
        connection.id = m_s.id;
        m_s.connections.merge(connection);
        QObject::connect(&m_s.api, &ApiClient::exchangeChanged, &m_s.api, [this](const Exchange &exchange) {
            m_answered += exchange.state == Exchange::State::Done ? 1 : 0;
        });
    }

    ~Merging() { backgroundPool().setMaxThreadCount(m_threads); }
    Q_DISABLE_COPY_MOVE(Merging)

    bool edit()
    {
        if (!m_s.load())
            return false;
        m_s.turn("orders", false);
        m_s.setTable("users", false);
        return true;
    }
    /// The config has been read again, and the draft is about to go there.
    bool refresh()
    {
        hold();
        const int before = m_answered;
        m_s.store.refresh(m_s.id);
        return answers(before) && m_s.store.state(m_s.id) == SchemaStore::LoadState::Loading;
    }
    /// Both wish another mode of `carts`, and somebody has to say a word; nothing is held back.
    bool collide()
    {
        if (!edit())
            return false;
        m_s.store.edit(m_s.id, [this](SchemaDraft &d) { d.setTablesMode({m_s.place("carts")}, SyncMode::History); });
        m_s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
        m_s.store.refresh(m_s.id);
        return QTest::qWaitFor([this] { return m_s.store.isHeld(m_s.id); }, patience);
    }
    bool answers(int before) const
    {
        if (!QTest::qWaitFor([this, before] { return m_answered > before; }, patience))
            return false;
        // Who asked for it goes on to the merge, and no further.
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return true;
    }
    void hold() { m_pool.emplace(); }
    void finish() { m_pool->finish(); }
    bool isLoaded()
    {
        m_pool.reset();
        return QTest::qWaitFor([this] { return m_s.store.state(m_s.id) == SchemaStore::LoadState::Loaded; }, patience);
    }
    [[nodiscard]] SchemaService &service() { return m_s; }
    [[nodiscard]] int answered() const { return m_answered; }
    [[nodiscard]] QStringList tablesOff() const
    {
        QStringList off;
        for (const SchemaChange &change : m_s.draft().changes()) {
            if (change.kind == SchemaChange::Kind::TableEnabled && !change.on)
                off.append(change.table);
        }
        off.sort();
        return off;
    }

private:
    int m_threads = backgroundPool().maxThreadCount();
    SchemaService m_s;
    std::optional<HeldPool> m_pool; // gone first: what waits for it is done before
    int m_answered = 0;
};

} // namespace sluice::test
