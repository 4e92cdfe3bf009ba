// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QStringList>

class QAction;

namespace sluice {

/// A command as it is announced: everything about it that does not change.
struct Command
{
    QString id;       ///< "connection.sync"; also the action's object name; kept in the settings, so never renamed
    QString text;     ///< in menus, with its mnemonic: "&Sync now"
    QString iconName; ///< of resources/icons.txt; empty: none
    QList<QKeySequence> keys = {}; ///< by default
    QString category = {};         ///< the palette's and the preferences' heading: "Connection"
    QString keywords = {};         ///< other words that find it: "connector refresh"
    /// Where its keys work; empty: in the whole window. Two commands may share keys only when both have scopes, and
    /// those differ. The caller sets the action's shortcut context to match.
    QString scope = {};
    bool checkable = false;
};

/// Every command of the program, as a named QAction that menu, tool bar, context menu and palette share. Keys can be
/// changed; only what differs from the default is worth keeping. Whether a command can be used now is its caller's
/// business: `action->setEnabled`.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// Announces a command and answers its action, which the registry owns. The id must be new, and so must be its
    /// default keys within its scope.
    QAction *add(const Command &command);

    /// A menu's text without its mnemonic and its dots: "&Open…" is "Open".
    [[nodiscard]] static QString plainText(QString text);

    /// Null when there is none.
    [[nodiscard]] QAction *action(const QString &id) const;
    /// In the order in which they were announced.
    [[nodiscard]] QStringList ids() const { return m_order; }
    [[nodiscard]] const Command &command(const QString &id) const;
    /// The visible, enabled commands whose text, category or keywords hold every word of `query`, best first: those
    /// whose text begins with it, then those whose text holds it, then the rest.
    [[nodiscard]] QList<QAction *> find(const QString &query) const;

    /// The id of another command in reach that has these keys, or that they begin or go on; empty: they are free.
    [[nodiscard]] QString conflict(const QString &id, const QKeySequence &keys) const;
    /// Gives a command its keys; none are allowed. False, and nothing changed, when one of them is taken.
    bool setKeys(const QString &id, const QList<QKeySequence> &keys);
    /// False, and nothing changed, when another command has been given one of its default keys.
    bool resetKeys(const QString &id);
    /// All commands have their default keys.
    void resetAllKeys();

    /// What differs from the defaults, by id, as portable text, for the settings.
    [[nodiscard]] QMap<QString, QStringList> changedKeys() const;
    /// Takes that back in. Unknown ids and keys that are taken are left out and answered.
    QStringList restoreKeys(const QMap<QString, QStringList> &changed);

signals:
    void keysChanged(const QString &id);

private:
    struct Entry
    {
        Command command;
        QAction *action = nullptr;
    };
    void apply(const Entry &entry, const QList<QKeySequence> &keys);

    QHash<QString, Entry> m_entries;
    QStringList m_order;
};

} // namespace sluice
