// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaeditor.h"

#include "board.h"
#include "connection/connectionpage.h"
#include "connectionstore.h"
#include "mainwindow.h"
#include "schemastore.h"
#include "session.h"

#include <QTabWidget>

namespace sluice::bench {

namespace {

constexpr int schemaTab = 1;

} // namespace

test::WindowKit::Setup SchemaEditor::setup(const QString &folder)
{
    test::WindowKit::Setup setup;
    setup.openDemo = false;
    setup.settingsFolder = folder;
    return setup;
}

SchemaEditor::SchemaEditor(const Target &target, const QString &folder)
    : m_kit(setup(folder))
{
    Profile profile;
    profile.id = ProfileId(QStringLiteral("bench"));
    profile.name = QStringLiteral("Bench");
    profile.baseUrl = target.url;
    profile.demo = folder.isEmpty(); // shown at once, kept nowhere
    m_kit.program().sessions().openWith(profile, {.key = target.key, .secret = target.secret});
    if (!m_kit.waitLoaded())
        return;
    m_kit.window().prepare();
    m_tree = m_kit.find<QTreeView>("schemaTree");
    const ConnectionId id = m_kit.session()->connections().at(0).id;
    m_kit.board().openConnection(id);
    if (test::WindowKit::wait([this] { return m_kit.find("connectionPage")->isVisible(); }))
        m_id = id;
    settle();
}

SchemaStore &SchemaEditor::store() const
{
    return m_kit.session()->schemas();
}

Timed SchemaEditor::open()
{
    Timed result;
    result.ms = -1;
    const auto isLoaded = [this] {
        return store().state(m_id) == SchemaStore::LoadState::Loaded;
    };
    Heartbeat heartbeat;
    heartbeat.start();
    QElapsedTimer timer;
    timer.start();
    QObject::connect(
        &store(), &SchemaStore::stateChanged, &heartbeat,
        [&] {
            if (result.ms >= 0 || !isLoaded())
                return;
            paint();
            result.ms = double(timer.nsecsElapsed()) / 1e6;
        },
        Qt::QueuedConnection);
    m_kit.find<QTabWidget>("connectionTabs")->setCurrentIndex(schemaTab);
    (void)test::WindowKit::wait([&result] { return result.ms >= 0; }, 120'000);
    settle();
    result.stallMs = heartbeat.stop();
    return result;
}

void SchemaEditor::paint() const
{
    // The tree's rows, and with them whatever else of the window is out of date; not what has stayed as it was.
    tree()->viewport()->repaint();
}

void SchemaEditor::settle()
{
    (void)test::WindowKit::wait([] { return false; }, 300);
}

} // namespace sluice::bench
