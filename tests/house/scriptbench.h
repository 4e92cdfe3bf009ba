// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace sluice::test {

/// A copy of packaging/ on a system made for it: in its PATH are the everyday tools, and of all that could install,
/// build or open anything only what a test puts there.
class ScriptBench
{
public:
    /// A Debian on which every package is there and every build succeeds at once.
    ScriptBench();

    [[nodiscard]] bool isValid() const { return m_isValid; }
    /// A program of this name that does this, in bash. What it is called with is in `calls` afterwards.
    void put(const QString &name, const QString &body);
    void take(const QString &name);
    /// A program where the build would put it, below build/<preset>/bin.
    void putBuilt(const QString &preset, const QString &name, const QString &body);

    struct Outcome
    {
        int code = -1; ///< -1: it did not come to its end
        QString out;
        QString err;
    };
    enum class User { Root, Other };
    /// Can a script be run as this user here? Only root can become another.
    [[nodiscard]] static bool canBe(User user);
    [[nodiscard]] Outcome run(const QString &script, const QStringList &arguments = {}, User user = User::Root,
                              const QMap<QString, QString> &environment = {}) const;

    /// "apt-get -y install cmake": one a line, in order.
    [[nodiscard]] QStringList calls() const;
    [[nodiscard]] QString top() const { return m_folder.path(); }

private:
    void write(const QString &path, const QString &body);

    QTemporaryDir m_folder;
    bool m_isValid = false;
};

} // namespace sluice::test
