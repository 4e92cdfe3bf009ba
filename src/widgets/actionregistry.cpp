// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"

#include "iconset.h"

#include <QAction>
#include <QIcon>

#include <algorithm>
#include <array>

namespace sluice {

namespace {

bool inReach(const QString &scopeA, const QString &scopeB)
{
    return scopeA.isEmpty() || scopeB.isEmpty() || scopeA == scopeB;
}

bool collide(const QKeySequence &a, const QKeySequence &b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

} // namespace

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

QString ActionRegistry::plainText(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\1"));
    text.remove(u'&');
    text.replace(u'\1', u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text.trimmed(); // some languages put a blank before the dots
}

QAction *ActionRegistry::add(const Command &command)
{
    Q_ASSERT(!command.id.isEmpty() && !m_entries.contains(command.id));
    auto *action = new QAction(command.text, this);
    action->setObjectName(command.id);
    action->setCheckable(command.checkable);
    if (!command.iconName.isEmpty())
        action->setIcon(icon(command.iconName));
    const Entry entry{command, action};
    m_entries.insert(command.id, entry);
    m_order.append(command.id);
    for (const QKeySequence &keys : command.keys)
        Q_ASSERT_X(conflict(command.id, keys).isEmpty(), "ActionRegistry::add", qPrintable(command.id));
    apply(entry, command.keys);
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_entries.value(id).action;
}

const Command &ActionRegistry::command(const QString &id) const
{
    const auto found = m_entries.constFind(id);
    Q_ASSERT(found != m_entries.constEnd());
    return found->command;
}

QList<QAction *> ActionRegistry::find(const QString &query) const
{
    const QString wanted = query.simplified();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    std::array<QList<QAction *>, 3> ranks;
    for (const QString &id : m_order) {
        const Entry &entry = *m_entries.constFind(id);
        if (!entry.action->isEnabled() || !entry.action->isVisible())
            continue;
        const QString text = plainText(entry.action->text());
        const QString all = text + u' ' + entry.command.category + u' ' + entry.command.keywords;
        const auto holds = [](const QString &where) {
            return [&where](const QString &word) {
                return where.contains(word, Qt::CaseInsensitive);
            };
        };
        if (!std::all_of(words.cbegin(), words.cend(), holds(all)))
            continue;
        const size_t rank = text.startsWith(wanted, Qt::CaseInsensitive)             ? 0
                            : std::all_of(words.cbegin(), words.cend(), holds(text)) ? 1
                                                                                     : 2;
        ranks.at(rank).append(entry.action);
    }
    return ranks[0] + ranks[1] + ranks[2];
}

QString ActionRegistry::conflict(const QString &id, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return {};
    const QString scope = m_entries.value(id).command.scope;
    for (const QString &other : m_order) {
        const Entry &entry = *m_entries.constFind(other);
        if (other == id || !inReach(scope, entry.command.scope))
            continue;
        const QList<QKeySequence> taken = entry.action->shortcuts();
        if (std::any_of(taken.cbegin(), taken.cend(), [&](const QKeySequence &k) { return collide(k, keys); }))
            return other;
    }
    return {};
}

bool ActionRegistry::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return false;
    if (std::any_of(keys.cbegin(), keys.cend(), [&](const QKeySequence &k) { return !conflict(id, k).isEmpty(); }))
        return false;
    if (found->action->shortcuts() == keys)
        return true;
    apply(*found, keys);
    emit keysChanged(id);
    return true;
}

bool ActionRegistry::resetKeys(const QString &id)
{
    return setKeys(id, command(id).keys);
}

void ActionRegistry::resetAllKeys()
{
    QStringList changed;
    for (const QString &id : std::as_const(m_order)) {
        const Entry &entry = *m_entries.constFind(id);
        if (entry.action->shortcuts() == entry.command.keys)
            continue;
        apply(entry, entry.command.keys);
        changed.append(id);
    }
    for (const QString &id : std::as_const(changed))
        emit keysChanged(id);
}

QMap<QString, QStringList> ActionRegistry::changedKeys() const
{
    QMap<QString, QStringList> result;
    for (const Entry &entry : m_entries) {
        if (entry.action->shortcuts() == entry.command.keys)
            continue;
        QStringList &texts = result[entry.command.id];
        const QList<QKeySequence> keys = entry.action->shortcuts();
        for (const QKeySequence &key : keys)
            texts.append(key.toString(QKeySequence::PortableText));
    }
    return result;
}

QStringList ActionRegistry::restoreKeys(const QMap<QString, QStringList> &changed)
{
    // First everything that changes lets go of its keys, so that two commands can have swapped theirs.
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        if (const auto found = m_entries.constFind(it.key()); found != m_entries.constEnd())
            apply(*found, {});
    }
    QStringList refused;
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        QList<QKeySequence> keys;
        for (const QString &text : it.value())
            keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
        if (!m_entries.contains(it.key())) {
            refused.append(it.key());
        } else if (!setKeys(it.key(), keys)) {
            refused.append(it.key());
            setKeys(it.key(), command(it.key()).keys);
        }
    }
    return refused;
}

void ActionRegistry::apply(const Entry &entry, const QList<QKeySequence> &keys)
{
    entry.action->setShortcuts(keys);
    const QString text = plainText(entry.command.text);
    entry.action->setToolTip(keys.isEmpty() ? text
                                            //: A tool tip: 1 = a command, 2 = its keys
                                            : tr("%1 (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
}

} // namespace sluice
