// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemakit.h"

#include <memory>

namespace sluice::test {

/// Test functions that each begin with the Schema tab of the demo account's orders_db, where nothing happens by itself.
class SchemaTest : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<WindowKit> m_kit;
    std::unique_ptr<SchemaKit> m_schema;

private slots:
    void init()
    {
        WindowKit::Setup setup;
        setup.demo.schedules = false;
        m_kit = std::make_unique<WindowKit>(std::move(setup));
        m_schema = std::make_unique<SchemaKit>(*m_kit);
        QVERIFY(m_kit->waitLoaded());
        QVERIFY(m_schema->open(QStringLiteral("orders_db")));
    }
    void cleanup()
    {
        m_schema.reset();
        QVERIFY(m_kit->close());
        m_kit.reset();
    }
};

} // namespace sluice::test
