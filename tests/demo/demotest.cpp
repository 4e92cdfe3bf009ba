// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

using namespace sluice;

DemoOptions DemoTest::quiet()
{
    DemoOptions options;
    options.speed = 1e6;
    options.schedules = false;
    return options;
}

void DemoTest::serve(const DemoOptions &options)
{
    m_client.reset();
    m_server = std::make_unique<DemoServer>(options);
    const Result<quint16> port = m_server->start();
    QVERIFY2(port, port ? "" : qPrintable(port.error().detail));
    m_client = std::make_unique<DemoClient>(*m_server);
}

QByteArray DemoTest::pathOf(const QString &schema)
{
    return "/v1/connections/" + client().named(schema)[u"id"].toString().toUtf8();
}

void DemoTest::cleanup()
{
    m_client.reset();
    m_server.reset();
}
