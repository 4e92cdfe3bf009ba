// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>

class QAbstractItemView;
class QAction;
class QLabel;

namespace sluice {

class Board;
class MainWindow;
class Session;

namespace test {

/// The program as it runs, with settings of its own, secrets in memory, and the demo account behind it. Everything is
/// done by keys, clicks and actions, and waited for by facts.
class WindowKit
{
public:
    struct Setup
    {
        DemoOptions demo;
        Intervals intervals;
        int speed = 60;
        bool openDemo = true;
        QString settingsFolder; ///< empty: a new one that goes with this
        /// Empty: none yet, in memory.
        std::function<std::unique_ptr<SecretStore>()> secrets;
    };

    WindowKit();
    explicit WindowKit(Setup setup);
    ~WindowKit();

    [[nodiscard]] Composition &program() const { return *m_program; }
    [[nodiscard]] MainWindow &window() const;
    [[nodiscard]] Board &board() const;
    /// Null while nobody is signed in.
    [[nodiscard]] Session *session() const;
    [[nodiscard]] DemoServer &demo() const;

    /// Processes events until it is so. False when `ms` have passed without.
    static bool wait(const std::function<bool()> &isSo, int ms = 20'000);
    /// The account's whole list is on the screen.
    [[nodiscard]] bool waitLoaded() const;
    /// Its id; none where the account has no connection of that name.
    [[nodiscard]] ConnectionId idOf(QStringView name) const;
    /// Closes the window as the user would and waits until the program may end.
    bool close(int ms = 10'000);

    template<typename T = QWidget>
    [[nodiscard]] T *find(const char *name) const
    {
        return root()->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QWidget *root() const;
    [[nodiscard]] QAction *action(const char *id) const;

    /// The index whose text in `column` is this, at any depth of the view's model.
    [[nodiscard]] static QModelIndex indexOf(const QAbstractItemView *view, const QString &text, int column = 0);
    /// What a label says, whole: how much of it has room depends on the layout, which follows a little later.
    [[nodiscard]] static QString textOf(const QLabel *label);
    static void click(QWidget *widget);
    /// Apply in the schema editor, and in the review that it opens where it costs.
    void applySchemas() const;
    /// Where a row's cell is.
    static void click(QAbstractItemView *view, const QModelIndex &index,
                      Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void doubleClick(QAbstractItemView *view, const QModelIndex &index);
    static void key(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Text as it is typed.
    static void type(QWidget *widget, const QString &text);

    /// The window as it is painted now, to a file. False when it cannot be written.
    bool picture(const QString &file) const;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Composition> m_program;
    bool m_finished = false;
};

} // namespace test
} // namespace sluice
