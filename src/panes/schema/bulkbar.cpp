// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/bulkbar.h"

#include "busyindicator.h"
#include "handfocus.h"
#include "iconset.h"
#include "look.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "prompt.h"
#include "schema/columnpatterndialog.h"
#include "schema/columnsquestion.h"
#include "schema/nodelistdialog.h"
#include "schemastore.h"
#include "session.h"
#include "words/drafttext.h"
#include "words/operationtext.h"
#include "words/schematext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStyleOptionToolButton>
#include <QToolButton>

namespace sluice {

namespace {

/// So many tables' buttons keep their places, whatever is selected.
constexpr int usualCount = 888;

/// "Disable 47 of 312 tables"; only "Disable 47 tables" where that is all of them, and no number where it is none.
QString counted(const QString &none, const QString &all, const QString &some, int n, qsizetype total)
{
    return n == 0 ? none : n == total ? all : some.arg(QLocale().toString(n));
}

/// Names may have an ampersand, which an action takes for the mark of its key.
QString shownWhole(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

/// An action's text without the marks of keys.
QString withoutKeys(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        result += text[i];
    }
    return result;
}

/// Takes the room that its text needs, and elides it where there is less.
class GivingButton : public QToolButton
{
public:
    explicit GivingButton(QWidget *parent)
        : QToolButton(parent)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        setMinimumWidth(iconSize().width() + fontMetrics().averageCharWidth() * 16);
    }

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        const int room = width() - iconSize().width() - 3 * gridUnit(this);
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    }
};

} // namespace

BulkBar::BulkBar(const SchemaSubject &subject, SchemaVerbs &verbs, Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_verbs(verbs)
    , m_prompt(prompt)
    , m_enable(addAction(u"bulkEnable", [this] { m_verbs.enableTables(m_verbs.target().tables); }))
    , m_disable(addAction(u"bulkDisable", [this] { m_verbs.disableTables(m_verbs.target().tables); }))
    , m_only(addAction(u"bulkOnly", [this] { m_verbs.enableOnly(m_verbs.target().tables); }))
    , m_load(addAction(u"bulkLoadColumns", [this] { askToLoadColumns(); }))
    , m_undo(addAction(u"draftUndo", [this] { m_verbs.undo(); }))
    , m_redo(addAction(u"draftRedo", [this] { m_verbs.redo(); }))
    , m_modes(new QMenu(tr("Sync &mode"), this))
    , m_columns(new QMenu(tr("&Columns"), this))
    , m_menu(new QMenu(this))
    , m_status(new PlainLabel(this))
    , m_skippedButton(new QPushButton(this))
    , m_busy(new BusyIndicator(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(QStringLiteral("bulkBar"));
    m_undo->setIcon(icon(QStringLiteral("edit-undo")));
    m_redo->setIcon(icon(QStringLiteral("edit-redo")));
    buildMenus();
    m_status->setObjectName(QStringLiteral("bulkStatus"));
    m_status->setMuted(true);
    m_status->setElides(true);
    // It gives way before the buttons do.
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_skippedButton->setObjectName(QStringLiteral("skippedButton"));
    m_skippedButton->setVisible(false);
    m_stop->setObjectName(QStringLiteral("stopLoading"));
    m_stop->setAccessibleName(tr("Stop reading columns"));

    const int unit = gridUnit(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * unit, 0, 2 * unit, unit);
    layout->setSpacing(unit);
    // First, so that it stays where it is while the numbers beside it change.
    auto *more = new QToolButton(this);
    more->setObjectName(QStringLiteral("moreButton"));
    more->setText(tr("More"));
    more->setToolTip(tr("More that can be done with all of them"));
    more->setAccessibleName(tr("More"));
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    layout->addWidget(more);
    addButton(new QToolButton(this), m_enable, u"enableButton")
        ->setMinimumWidth(roomFor(tr("&Enable %n table(s)", nullptr, usualCount)));
    addButton(new QToolButton(this), m_disable, u"disableButton")
        ->setMinimumWidth(roomFor(tr("&Disable %n table(s)", nullptr, usualCount)));
    layout->addSpacing(unit);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_skippedButton);
    layout->addWidget(m_busy);
    layout->addWidget(m_stop);
    addButton(new GivingButton(this), m_undo, u"undoButton")->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(new QToolButton(this), m_redo, u"redoButton")->setToolButtonStyle(Qt::ToolButtonIconOnly);

    connect(&verbs, &SchemaVerbs::reported, this, &BulkBar::report);
    connect(m_skippedButton, &QPushButton::clicked, this, &BulkBar::showSkipped);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_subject.store() != nullptr)
            m_subject.store()->giveUp(m_subject.store()->columnsOperation(m_subject.id()));
    });
    resetSubject();
}

BulkBar::~BulkBar() = default;

QAction *BulkBar::addAction(const char16_t *name, const std::function<void()> &then)
{
    auto *action = new QAction(this);
    action->setObjectName(QString::fromUtf16(name));
    connect(action, &QAction::triggered, this, then);
    return action;
}

int BulkBar::roomFor(const QString &text) const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text).width() + 4 * gridUnit(this);
}

QToolButton *BulkBar::addButton(QToolButton *button, QAction *action, const char16_t *name)
{
    button->setObjectName(QString::fromUtf16(name));
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    const auto nameIt = [button, action] {
        button->setAccessibleName(withoutKeys(action->text()));
    };
    connect(action, &QAction::changed, button, nameIt);
    nameIt();
    layout()->addWidget(button);
    return button;
}

void BulkBar::buildMenus()
{
    for (const SyncMode mode : {SyncMode::SoftDelete, SyncMode::History, SyncMode::Live}) {
        connect(m_modes->addAction(syncModeText(mode)), &QAction::triggered, this,
                [this, mode] { m_verbs.setMode(mode); });
    }
    const auto add = [this](const QString &text, const char16_t *name, NodeFlag flag, bool on) {
        QAction *action = m_columns->addAction(text);
        action->setObjectName(QString::fromUtf16(name));
        connect(action, &QAction::triggered, this, [this, flag, on] { askForColumns(flag, on); });
    };
    add(tr("&Hash columns that match…"), u"hashMatching", NodeHashed, true);
    add(tr("&No longer hash columns that match…"), u"unhashMatching", NodeHashed, false);
    add(tr("&Enable columns that match…"), u"enableMatching", NodeEnabled, true);
    add(tr("&Disable columns that match…"), u"disableMatching", NodeEnabled, false);
    m_columns->addSeparator();
    m_columns->addAction(m_load);
    m_menu->setObjectName(QStringLiteral("bulkMenu"));
    m_menu->addActions({m_enable, m_disable, m_only});
    m_menu->addSeparator();
    m_menu->addMenu(m_modes);
    m_menu->addMenu(m_columns);
    m_menu->addSeparator();
    QAction *paste = m_menu->addAction(tr("&Paste a list of names…"));
    connect(paste, &QAction::triggered, this, &BulkBar::pasteRequested);
}

void BulkBar::resetSubject()
{
    m_skippedIn = nullptr;
    m_status->clear();
    refreshLoading();
    refresh();
    forgetReport();
}

void BulkBar::forgetReport()
{
    if (m_skippedIn != nullptr)
        m_status->clear();
    m_skipped.clear();
    m_skippedIn = nullptr;
    m_skippedButton->setVisible(false);
}

void BulkBar::showMenu(const QPoint &global)
{
    if (m_subject.isEditable())
        m_menu->popup(global);
}

void BulkBar::refresh()
{
    setVisible(m_subject.isEditable() && m_subject.draft() != nullptr);
    m_verbs.invalidateTarget();
    refreshTexts();
}

void BulkBar::refreshTexts()
{
    const SchemaVerbs::Target &target = m_verbs.target();
    const int n = int(target.tables.size());
    m_enable->setText(counted(tr("&Enable"), tr("&Enable %n table(s)", nullptr, n),
                              tr("&Enable %1 of %n table(s)", nullptr, n), target.canEnable, n));
    m_disable->setText(counted(tr("&Disable"), tr("&Disable %n table(s)", nullptr, n),
                               tr("&Disable %1 of %n table(s)", nullptr, n), target.canDisable, n));
    const int all = m_subject.draft() == nullptr ? 0 : m_subject.draft()->base().tableCount();
    const int only = target.canBeOn;
    m_only->setText(only == 0 ? tr("Enable &only")
                              : tr("Enable &only %1 of %n table(s)", nullptr, all).arg(QLocale().toString(only)));
    m_enable->setEnabled(target.canEnable > 0);
    m_disable->setEnabled(target.canDisable > 0);
    m_only->setEnabled(only > 0);
    const QString none = tr("Select tables, or type a filter, to do something with all of them");
    m_enable->setToolTip(n == 0 ? none : tr("Copies them, and turns their schemas on where those are off"));
    m_disable->setToolTip(n == 0 ? none : tr("No longer copies them"));
    m_only->setToolTip(n == 0 ? none : tr("Copies these, and turns every other table of the connection off"));
    m_modes->setTitle(n == 0 ? tr("Sync &mode") : tr("Sync &mode of %n table(s)", nullptr, n));
    m_modes->menuAction()->setEnabled(n > 0);
    m_columns->setTitle(target.withColumns == 0 ? tr("&Columns")
                                                : tr("&Columns of %n table(s)", nullptr, target.withColumns));
    m_columns->menuAction()->setEnabled(target.withColumns > 0);
    m_load->setText(tr("&Load the columns of %n table(s)…", nullptr, target.withoutColumns));
    const Operation *loading = this->loading();
    m_load->setEnabled(target.withoutColumns > 0 && (loading == nullptr || !loading->isRunning()));
    const SchemaDraft *draft = m_subject.draft();
    const DraftTitle *undo = draft == nullptr ? nullptr : draft->undoTitle();
    const DraftTitle *redo = draft == nullptr ? nullptr : draft->redoTitle();
    m_undo->setEnabled(undo != nullptr);
    m_redo->setEnabled(redo != nullptr);
    const QString undoText = undo == nullptr ? tr("Undo") : tr("Undo: %1").arg(draftTitleText(*undo));
    m_undo->setText(shownWhole(undoText));
    m_undo->setToolTip(tr("%1 (Ctrl+Z)").arg(undoText));
    const QString redoText = redo == nullptr ? tr("Redo") : tr("Redo: %1").arg(draftTitleText(*redo));
    m_redo->setText(shownWhole(redoText));
    m_redo->setToolTip(tr("%1 (Ctrl+Shift+Z)").arg(redoText));
}

void BulkBar::report(int changed, const SkippedNodes &skipped, int locked)
{
    m_skipped = skipped;
    m_skippedIn = m_subject.draft() == nullptr ? nullptr : m_subject.draft()->basePtr();
    // What nobody asked for comes first: the end is cut where there is little room.
    QString text = tr("%n change(s) made", nullptr, changed);
    if (locked > 0)
        text = tr("%n locked table(s) start with the schema", nullptr, locked) + QStringLiteral(" · ") + text;
    m_status->setText(text);
    m_skippedButton->setText(tr("%n skipped…", nullptr, int(skipped.size())));
    m_skippedButton->setAccessibleName(tr("Show the %n that were skipped, and why", nullptr, int(skipped.size())));
    m_skippedButton->setVisible(!skipped.isEmpty());
}

void BulkBar::showSkipped()
{
    if (m_skippedIn == nullptr)
        return;
    QList<NodeListDialog::Row> rows;
    const SchemaConfig &config = *m_skippedIn;
    const SchemaDraft *draft = m_subject.draft();
    for (const SkippedNode &node : std::as_const(m_skipped)) {
        const TableColumns *columns =
            draft != nullptr && draft->basePtr() == m_skippedIn ? draft->columns(node.table) : nullptr;
        const bool isColumn = node.column >= 0 && columns != nullptr && node.column < columns->size();
        rows.append({pathText(config.schemaName(config.schemaOf(node.table)), config.tableName(node.table),
                              isColumn ? columns->at(node.column).name : QString()),
                     skippedText(node, config, isColumn ? &columns->at(node.column) : nullptr)});
    }
    auto *dialog = new NodeListDialog(tr("Skipped"), tr("%n could not take the change", nullptr, int(rows.size())),
                                      rows, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BulkBar::askForColumns(NodeFlag flag, bool on)
{
    auto *dialog = new ColumnPatternDialog(m_verbs, flag, on, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const SchemaDraft *draft = m_subject.draft();
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, flag, on, id = m_subject.id(), base = draft == nullptr ? nullptr : draft->basePtr()] {
                if (id == m_subject.id() && m_verbs.isStill(base))
                    m_verbs.setColumns(dialog->pattern(), flag, on);
            });
    dialog->open();
}

void BulkBar::askToLoadColumns()
{
    const Session *session = m_subject.session();
    const Question question =
        columnsQuestion(m_verbs.target().withoutColumns, session == nullptr ? Budget() : session->budget());
    m_prompt.confirm(this, question, [this, id = m_subject.id()](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id())
            loadColumns();
    });
}

void BulkBar::loadColumns()
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr)
        return;
    QList<std::pair<QString, QString>> tables;
    for (const int table : m_verbs.target().tables) {
        if ((draft->base().tableFlags(table) & NodeColumnsSettable) != 0 && draft->columns(table) == nullptr)
            tables.append({draft->base().schemaName(draft->base().schemaOf(table)), draft->base().tableName(table)});
    }
    m_subject.store()->loadManyColumns(m_subject.id(), tables);
}

const Operation *BulkBar::loading() const
{
    const SchemaStore *store = m_subject.store();
    return store == nullptr ? nullptr : m_subject.session()->operations().find(store->columnsOperation(m_subject.id()));
}

void BulkBar::refreshLoading()
{
    const Operation *operation = loading();
    const bool running = operation != nullptr && operation->isRunning();
    m_busy->setBusy(running, tr("Reading columns"));
    if (!running)
        handOnFocus(m_stop, parentWidget());
    m_stop->setVisible(running);
    if (operation != nullptr)
        m_status->setText(operationState(*operation, m_subject.session()->serverNow()));
    refreshTexts();
}

} // namespace sluice
