// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heartbeat.h"
#include "reference.h"
#include "windowkit.h"

#include <QTreeView>

namespace sluice {
class SchemaStore;
}

namespace sluice::bench {

/// What a scenario of the editor took.
struct Timed
{
    double ms = 0;
    double stallMs = 0; ///< the longest silence of the GUI thread from its beginning to when all was still again
};

/// The real schema editor in the real window, on a demo account with one connection.
class SchemaEditor
{
public:
    /// Opens the window, signs in and opens the connection's page; the Schema tab is not shown yet.
    /// With a `folder`, what it has to keep is kept there, as of a real account; else nothing is.
    explicit SchemaEditor(const Target &target, const QString &folder = {});

    /// False when the account could not be read.
    [[nodiscard]] bool isReady() const { return !m_id.isEmpty(); }
    /// Clicks the Schema tab; ends when the tree is painted with the config in it. Negative when it never was.
    Timed open();
    /// The same where the time does not matter. False when it could not be read.
    bool load() { return open().ms >= 0; }

    /// Lets `act` happen, paints, and waits until nothing moves any more; the time is up to the paint.
    template<typename F>
    Timed timed(F act)
    {
        Heartbeat heartbeat;
        heartbeat.start();
        QElapsedTimer timer;
        timer.start();
        act();
        paint();
        Timed result;
        result.ms = double(timer.nsecsElapsed()) / 1e6;
        settle();
        result.stallMs = heartbeat.stop();
        return result;
    }
    /// Ends the program as its user would; what is kept is on the disk then.
    [[nodiscard]] bool close() { return m_kit.close(); }
    /// Paints now what has changed.
    void paint() const;
    /// Lets the window do what it has put off.
    static void settle();

    [[nodiscard]] const test::WindowKit &kit() const { return m_kit; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] SchemaStore &store() const;
    [[nodiscard]] const ConnectionId &id() const { return m_id; }

private:
    static test::WindowKit::Setup setup(const QString &folder);

    test::WindowKit m_kit;
    /// Looked for once: that takes milliseconds, which would count as the editor's.
    QTreeView *m_tree = nullptr;
    ConnectionId m_id;
};

} // namespace sluice::bench
