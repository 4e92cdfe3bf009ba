// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionsmodel.h"
#include "connectionstore.h"
#include "mainwindow.h"
#include "roles.h"
#include "session.h"
#include "windowkit.h"

#include <QAbstractItemView>
#include <QDir>
#include <QTest>

#include <cstdio>

namespace sluice::tour {

using test::WindowKit;

/// A window of one size of which pictures are taken, with what they are of in their names.
class Stage
{
public:
    Stage(const QDir &folder, QSize size, const QString &name)
        : m_folder(folder)
        , m_size(size)
        , m_name(name)
    {
    }

    void open(WindowKit::Setup setup)
    {
        m_kit = std::make_unique<WindowKit>(std::move(setup));
        m_kit->window().resize(m_size);
    }
    [[nodiscard]] WindowKit &kit() const { return *m_kit; }
    [[nodiscard]] QAbstractItemView *table() const { return m_kit->find<QAbstractItemView>("connectionsTable"); }
    [[nodiscard]] int faults() const { return m_faults; }
    [[nodiscard]] bool waitLoaded()
    {
        return m_kit->waitLoaded() && WindowKit::wait([this] { return m_kit->session()->connections().hasGroups(); });
    }
    void shot(const QString &scene, const std::function<bool()> &isSo = {})
    {
        const bool reached = !isSo || WindowKit::wait(isSo, 10'000);
        QTest::qWait(60); // what follows by itself: layouts, icons
        const QString file = m_name + u'-' + scene + QStringLiteral(".png");
        const bool written = m_kit->picture(m_folder.filePath(file));
        m_faults += reached && written ? 0 : 1;
        std::printf("%s %s\n", reached && written ? "done   " : "FAILED ", qPrintable(file));
        std::fflush(stdout);
    }
    void closeDialogs() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget != &m_kit->window() && widget->isVisible())
                widget->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// The first connection in that state, on the board.
    [[nodiscard]] QModelIndex rowIn(Health health) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            const QModelIndex index = table()->model()->index(row, ConnectionsModel::Name);
            if (index.data(HealthRole).toInt() == int(health))
                return index;
        }
        return {};
    }

private:
    QDir m_folder;
    QSize m_size;
    QString m_name;
    std::unique_ptr<WindowKit> m_kit;
    int m_faults = 0;
};

/// The stock account, standing still at one moment.
inline WindowKit::Setup stock()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.demo.frozenNow = Timestamp::fromIso(u"2026-06-03T08:40:00Z");
    return setup;
}

} // namespace sluice::tour
