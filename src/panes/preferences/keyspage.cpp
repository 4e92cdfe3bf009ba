// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/keyspage.h"

#include "actionregistry.h"
#include "commandtree.h"
#include "emptystate.h"
#include "filteredit.h"
#include "plainlabel.h"
#include "preferences/keyfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

enum KeysColumn { CommandName, CommandKeys, CommandDefault };

QString keysText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

/// What a list or a field does with these keys comes first, whatever they are assigned to.
bool isNeededByFields(const QKeySequence &keys)
{
    using Standard = QKeySequence::StandardKey;
    static constexpr Standard standard[] = {QKeySequence::Copy, QKeySequence::Cut,  QKeySequence::Paste,
                                            QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll,
                                            QKeySequence::Save};
    const bool isStandard =
        std::ranges::any_of(standard, [&keys](Standard key) { return QKeySequence::keyBindings(key).contains(keys); });
    // Of the columns of a table: hashed, and part of the primary key.
    return isStandard || keys == QKeySequence(Qt::CTRL | Qt::Key_H) || keys == QKeySequence(Qt::CTRL | Qt::Key_P);
}

bool isForTyping(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const bool isFunctionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    const auto modifiers = first.keyboardModifiers();
    return !isFunctionKey && (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

} // namespace

KeysPage::KeysPage(ActionRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_registry(registry)
    , m_tree(new CommandTree(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_edit(new KeyField(this))
    , m_assign(new QPushButton(tr("A&ssign"), this))
    , m_clear(new QPushButton(tr("&No keys"), this))
    , m_reset(new QPushButton(tr("&Default"), this))
    , m_note(new PlainLabel(this))
{
    setObjectName(QStringLiteral("keysPage"));
    auto *filter = new FilterEdit(this);
    filter->setObjectName(QStringLiteral("keysFilter"));
    filter->setPlaceholderText(tr("Find a command or keys"));
    filter->setAccessibleName(tr("Find a command or keys"));
    m_tree->setObjectName(QStringLiteral("keysTree"));
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setColumns({tr("Command"), tr("Keys"), tr("At first")});
    m_edit->setObjectName(QStringLiteral("keyEdit"));
    m_edit->setAccessibleName(tr("New keys"));
    m_edit->setPlaceholderText(tr("Press the new keys here"));
    m_assign->setObjectName(QStringLiteral("assignKeys"));
    m_clear->setObjectName(QStringLiteral("clearKeys"));
    m_clear->setToolTip(tr("The command is found in menus and in the palette alone"));
    m_reset->setObjectName(QStringLiteral("resetKeys"));
    m_reset->setToolTip(tr("The keys that it had at first"));
    m_note->setObjectName(QStringLiteral("keysNote"));
    m_note->setWordWrap(true);
    // Room for two lines, so that the buttons stay where they are.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QPushButton *button : {m_assign, m_clear, m_reset})
        button->setAutoDefault(false);

    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_assign);
    line->addWidget(m_clear);
    line->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    m_empty->setObjectName(QStringLiteral("keysEmpty"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addLayout(line);
    layout->addWidget(m_note);
    fill();

    connect(filter, &FilterEdit::filterChanged, this, &KeysPage::search);
    connect(filter, &FilterEdit::moveToViewRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(&registry, &ActionRegistry::keysChanged, this, &KeysPage::showKeysOf);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysPage::showCurrent);
    connect(m_edit, &KeyField::keysChanged, this, &KeysPage::judge);
    connect(m_assign, &QPushButton::clicked, this, &KeysPage::assign);
    connect(m_clear, &QPushButton::clicked, this, &KeysPage::clearKeys);
    connect(m_reset, &QPushButton::clicked, this, &KeysPage::resetKeys);
    m_tree->setCurrentItem(m_rows.value(registry.ids().value(0)));
    showCurrent();
}

void KeysPage::search(const QString &text)
{
    const bool found = m_tree->setFilter(text) > 0;
    if (!found)
        m_empty->setContent(QStringLiteral("edit-find"), tr("No command matches “%1”").arg(text),
                            tr("Commands are found by their words and by their keys."));
    m_stack->setCurrentWidget(found ? static_cast<QWidget *>(m_tree) : m_empty);
}

void KeysPage::fill()
{
    QHash<QString, QTreeWidgetItem *> headings;
    for (const QString &id : m_registry.ids()) {
        const Command &command = m_registry.command(id);
        QTreeWidgetItem *&heading = headings[command.category];
        if (heading == nullptr)
            heading = m_tree->addHeading(command.category);
        auto *row = new QTreeWidgetItem(heading, {ActionRegistry::plainText(command.text)});
        row->setData(CommandName, Qt::UserRole, id);
        row->setText(CommandDefault, keysText(command.keys));
        m_rows.insert(id, row);
        showKeysOf(id);
    }
}

void KeysPage::showKeysOf(const QString &id)
{
    QTreeWidgetItem *row = m_rows.value(id);
    if (row == nullptr)
        return;
    const QList<QKeySequence> keys = m_registry.action(id)->shortcuts();
    row->setText(CommandKeys, keysText(keys));
    // What is chosen stands out, besides the word beside it.
    QFont font = this->font();
    font.setBold(keys != m_registry.command(id).keys);
    row->setFont(CommandKeys, font);
}

QString KeysPage::current() const
{
    const QTreeWidgetItem *row = m_tree->currentItem();
    return row == nullptr ? QString() : row->data(CommandName, Qt::UserRole).toString();
}

void KeysPage::showCurrent()
{
    m_edit->setKeys({});
    judge();
}

QString KeysPage::objection(const QKeySequence &keys) const
{
    const QString text = keys.toString(QKeySequence::NativeText);
    if (isForTyping(keys))
        return tr("%1 is needed for typing and moving. Use Ctrl or Alt with it, or an F key.").arg(text);
    if (isNeededByFields(keys))
        return tr("Lists and fields need %1 themselves.").arg(text);
    const QString taken = m_registry.conflict(current(), keys);
    if (!taken.isEmpty())
        return tr("%1 is taken by “%2”. Give that other keys first.")
            .arg(text, ActionRegistry::plainText(m_registry.command(taken).text));
    return {};
}

void KeysPage::judge()
{
    const QKeySequence keys = m_edit->keys();
    const bool isChosen = !current().isEmpty();
    const QString why = keys.isEmpty() || !isChosen ? QString() : objection(keys);
    m_edit->setEnabled(isChosen);
    m_assign->setEnabled(isChosen && !keys.isEmpty() && why.isEmpty());
    m_clear->setEnabled(isChosen && !m_registry.action(current())->shortcuts().isEmpty());
    m_reset->setEnabled(isChosen && m_registry.action(current())->shortcuts() != m_registry.command(current()).keys);
    if (!isChosen)
        m_note->setText(tr("Choose a command."));
    else if (keys.isEmpty())
        m_note->setText({});
    else
        m_note->setText(why.isEmpty() ? tr("%1 is free.").arg(keys.toString(QKeySequence::NativeText)) : why);
}

void KeysPage::assign()
{
    const QKeySequence keys = m_edit->keys();
    if (!keys.isEmpty() && m_registry.setKeys(current(), {keys}))
        showCurrent();
}

void KeysPage::clearKeys()
{
    m_registry.setKeys(current(), {});
    showCurrent();
}

void KeysPage::resetKeys()
{
    const QString id = current();
    if (m_registry.resetKeys(id)) {
        showCurrent();
        return;
    }
    for (const QKeySequence &keys : m_registry.command(id).keys) {
        const QString taken = m_registry.conflict(id, keys);
        if (!taken.isEmpty())
            m_note->setText(tr("%1 is taken by “%2”. Give that other keys first.")
                                .arg(keys.toString(QKeySequence::NativeText),
                                     ActionRegistry::plainText(m_registry.command(taken).text)));
    }
}

void KeysPage::restoreDefaults()
{
    m_registry.resetAllKeys();
    showCurrent();
}

} // namespace sluice
