// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingsfile.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <optional>

namespace sluice {

/// How the windows were left: geometry, splitters, headers, what is expanded, which columns are shown. Losing it costs
/// nobody anything, so it has a file of its own and can be reset.
///
/// Keys are paths, "mainwindow/geometry", "connections/header". A version says what the value fits: when a table gains
/// a column, its header's version is raised and the old state is no longer restored.
class ViewState : public QObject
{
    Q_OBJECT

public:
    /// Reads `folder`/viewstate.ini.
    explicit ViewState(const QString &folder = settingsFolder(), QObject *parent = nullptr);
    ~ViewState() override;

    /// What `saveState()` and `saveGeometry()` of Qt's classes give.
    void saveBytes(const QString &key, const QByteArray &state, int version = 1);
    /// Empty when there is none, or it is of another version.
    [[nodiscard]] QByteArray bytes(const QString &key, int version = 1) const;

    /// Ids, columns. An empty list is a value too: "nothing is expanded" is not "never saved".
    void saveList(const QString &key, const QStringList &list, int version = 1);
    [[nodiscard]] std::optional<QStringList> list(const QString &key, int version = 1) const;

    /// Forgets a key and everything below it, for instance what belongs to a removed profile.
    void forget(const QString &key);
    /// Forgets everything; windows answer `wasReset` by their first layout.
    void reset();
    /// Writes what is not on the disk yet; done by itself a moment after a change.
    void flush();

    [[nodiscard]] SettingsNotice notice() const { return m_file.notice(); }

signals:
    void wasReset();

private:
    [[nodiscard]] bool has(const QString &key, int version) const;

    SettingsFile m_file;
};

} // namespace sluice
