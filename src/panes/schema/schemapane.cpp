// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemapane.h"

#include "busyindicator.h"
#include "columnsmodel.h"
#include "connectionstore.h"
#include "emptystate.h"
#include "errortext.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "prompt.h"
#include "schema/pendingbar.h"
#include "schema/schemadelegate.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "session.h"
#include "words/schematext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace sluice {

namespace {

QTreeView *makeTree(const QString &objectName, const QString &accessibleName, QAbstractItemModel *model,
                    QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setObjectName(objectName);
    tree->setAccessibleName(accessibleName);
    tree->setModel(model);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setItemDelegate(new SchemaDelegate(tree));
    tree->header()->setStretchLastSection(true);
    return tree;
}

} // namespace

SchemaPane::SchemaPane(const Words &words, Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_prompt(prompt)
    , m_model(std::make_unique<SchemaModel>(words))
    , m_columnsModel(std::make_unique<ColumnsModel>(words))
    , m_message(new MessageBar(this))
    , m_filter(new FilterEdit(this))
    , m_policy(new QComboBox(this))
    , m_reload(new QToolButton(this))
    , m_busy(new BusyIndicator(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(this))
    , m_tree(makeTree(QStringLiteral("schemaTree"), tr("Schemas and tables"), m_model.get(), this))
    , m_columnsSide(new QWidget(this))
    , m_columnsTitle(new PlainLabel(m_columnsSide))
    , m_columnsBusy(new BusyIndicator(m_columnsSide))
    , m_columnsNote(new PlainLabel(m_columnsSide))
    , m_readColumns(new QPushButton(tr("Read &columns"), m_columnsSide))
    , m_columns(makeTree(QStringLiteral("columnsTable"), tr("Columns"), m_columnsModel.get(), m_columnsSide))
    , m_pending(new PendingBar(this))
{
    setObjectName(QStringLiteral("schemaPane"));
    const int em = fontMetrics().averageCharWidth();
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->resizeSection(SchemaModel::Name, 36 * em);
    m_tree->header()->resizeSection(SchemaModel::State, 24 * em);
    m_tree->header()->resizeSection(SchemaModel::Mode, 14 * em);
    m_tree->installEventFilter(this);
    m_columns->setRootIsDecorated(false);
    m_columns->header()->resizeSection(ColumnsModel::Name, 26 * em);
    m_columns->header()->resizeSection(ColumnsModel::Hashed, 10 * em);
    m_columnsTitle->setFont(headingFont(font()));
    m_columnsTitle->setObjectName(QStringLiteral("columnsTitle"));
    m_columnsNote->setMuted(true);
    m_readColumns->setObjectName(QStringLiteral("readColumns"));
    m_columnsNote->setObjectName(QStringLiteral("columnsNote"));

    const int unit = gridUnit(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_columnsTitle, 1);
    head->addWidget(m_columnsBusy);
    auto *side = new QVBoxLayout(m_columnsSide);
    side->setContentsMargins(2 * unit, unit, unit, 0);
    side->addLayout(head);
    side->addWidget(m_columnsNote);
    side->addWidget(m_readColumns, 0, Qt::AlignLeft);
    side->addWidget(m_columns, 1);
    side->addStretch();
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_columnsSide);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    top->setSpacing(unit);
    buildTop(top);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_pending);

    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this, &SchemaPane::rememberTree);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &SchemaPane::restoreTree);
    connect(m_model.get(), &SchemaModel::toggled, this, &SchemaPane::toggle);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SchemaPane::openTable);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &SchemaPane::showContextMenu);
    connect(m_columnsModel.get(), &ColumnsModel::enabledToggled, this, [this](int column, bool on) {
        edit([table = m_columnsModel->table(), column, on](SchemaDraft &d) { d.setColumnEnabled(table, column, on); });
    });
    connect(m_columnsModel.get(), &ColumnsModel::hashedToggled, this, [this](int column, bool on) {
        edit([table = m_columnsModel->table(), column, on](SchemaDraft &d) { d.setColumnHashed(table, column, on); });
    });
    connect(m_readColumns, &QPushButton::clicked, this, &SchemaPane::readColumns);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_session == nullptr)
            return;
        if (m_session->schemas().state(m_id) == SchemaStore::LoadState::NotDiscovered)
            reload(ReloadMode::Preserve);
        else
            m_session->schemas().refresh(m_id);
    });
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        if (m_session != nullptr)
            m_session->schemas().refresh(m_id);
    });
    connect(m_message, &MessageBar::actionTriggered, this,
            [this](const QString &filter) { m_filter->setFilter(filter); });
    connect(m_pending, &PendingBar::reviewRequested, this, &SchemaPane::review);
    connect(m_pending, &PendingBar::discardRequested, this, &SchemaPane::discard);
    connect(m_pending, &PendingBar::applyRequested, this, &SchemaPane::apply);
    updateState();
}

SchemaPane::~SchemaPane() = default;

void SchemaPane::buildTop(QHBoxLayout *top)
{
    m_filter->setObjectName(QStringLiteral("schemaFilter"));
    m_filter->setPlaceholderText(tr("Filter, for instance stg_* or is:changed"));
    m_filter->setAccessibleName(tr("Filter the tables"));
    m_filter->setToolTip(tr("Words, with * and ?; schema:… and mode:…; is:enabled, is:disabled, is:changed, is:locked, "
                            "is:new. A minus turns a word round."));
    m_policy->setObjectName(QStringLiteral("policy"));
    m_policy->setAccessibleName(tr("What happens to what the source gains later"));
    for (const SchemaPolicy policy : {SchemaPolicy::AllowAll, SchemaPolicy::AllowColumns, SchemaPolicy::BlockAll}) {
        m_policy->addItem(policyText(policy), int(policy));
        m_policy->setItemData(m_policy->count() - 1, policyExplanation(policy), Qt::ToolTipRole);
    }
    m_reload->setObjectName(QStringLiteral("reloadButton"));
    m_reload->setText(tr("Reload"));
    m_reload->setIcon(icon(QStringLiteral("view-refresh")));
    m_reload->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reload->setFocusPolicy(Qt::StrongFocus);
    m_reload->setPopupMode(QToolButton::MenuButtonPopup);
    m_reload->setToolTip(tr("Has the service look through the source for new tables; what is on stays on"));
    auto *menu = new QMenu(m_reload);
    menu->setObjectName(QStringLiteral("reloadMenu"));
    connect(menu->addAction(tr("&Reload, keeping what is on")), &QAction::triggered, this,
            [this] { reload(ReloadMode::Preserve); });
    menu->addSeparator();
    QAction *exclude = menu->addAction(tr("Reload and turn everything &off…"));
    exclude->setObjectName(QStringLiteral("reloadExclude"));
    connect(exclude, &QAction::triggered, this, [this] { requestReload(ReloadMode::Exclude); });
    QAction *include = menu->addAction(tr("Reload and turn everything o&n…"));
    include->setObjectName(QStringLiteral("reloadInclude"));
    connect(include, &QAction::triggered, this, [this] { requestReload(ReloadMode::Include); });
    m_reload->setMenu(menu);

    auto *policyLabel = new PlainLabel(tr("&New in the source:"), this);
    policyLabel->setTextFormat(Qt::AutoText);
    policyLabel->setBuddy(m_policy);
    policyLabel->setWordWrap(false);
    top->addWidget(m_filter, 1);
    top->addWidget(m_busy);
    top->addWidget(policyLabel);
    top->addWidget(m_policy);
    top->addWidget(m_reload);
    connect(m_filter, &FilterEdit::filterChanged, this, &SchemaPane::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_policy, &QComboBox::activated, this, &SchemaPane::setPolicy);
    connect(m_reload, &QToolButton::clicked, this, [this] { reload(ReloadMode::Preserve); });
}

void SchemaPane::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->schemas(), nullptr, this, nullptr);
    m_session = session;
    setConnection({});
    if (session == nullptr)
        return;
    const SchemaStore *store = &session->schemas();
    const auto forThis = [this](auto then) {
        return [this, then](const ConnectionId &id) {
            if (id == m_id)
                (this->*then)();
        };
    };
    connect(store, &SchemaStore::stateChanged, this, forThis(&SchemaPane::updateState));
    connect(store, &SchemaStore::draftChanged, this, forThis(&SchemaPane::updateDraft));
    connect(store, &SchemaStore::configReplaced, this, [this](const ConnectionId &id) {
        if (id != m_id)
            return;
        tellDifference();
        updateColumns();
    });
    connect(store, &SchemaStore::columnsLoaded, this,
            [this](const ConnectionId &id, const QString &, const QString &, const std::optional<Error> &error) {
                if (id != m_id)
                    return;
                if (error)
                    m_message->showError(*error, false);
                updateColumns();
            });
    connect(store, &SchemaStore::changedElsewhere, this, [this](const ConnectionId &id) {
        if (id == m_id) {
            m_message->showMessage({.tone = Tone::Attention,
                                    .text = tr("Somebody else has changed what you wanted to change. Nothing was sent; "
                                               "your changes now stand against the new state. Review them again."),
                                    .details = differenceDetails(m_session->schemas().difference(m_id)),
                                    .actions = {{QStringLiteral("is:changed"), tr("Show my changes")}},
                                    .retry = false});
        }
    });
    connect(store, &SchemaStore::notTakenOver, this,
            [this](const ConnectionId &id, const QList<SchemaChange> &changes) {
                if (id != m_id)
                    return;
                QStringList lines;
                for (const SchemaChange &change : changes)
                    lines.append(changeText(change));
                m_message->showMessage({.tone = Tone::Attention,
                                        .text = tr("The service said yes, and yet %n change(s) did not come true.",
                                                   nullptr, int(changes.size())),
                                        .details = lines.join(u'\n'),
                                        .actions = {},
                                        .retry = false});
            });
}

void SchemaPane::setConnection(const ConnectionId &id)
{
    if (id == m_id && m_session != nullptr)
        return;
    m_id = id;
    m_openSchema.clear();
    m_openTable.clear();
    m_expanded.clear();
    m_message->clear();
    m_filter->setFilter({});
    SchemaStore *store = m_session == nullptr || id.isEmpty() ? nullptr : &m_session->schemas();
    m_model->setSource(store, id);
    m_columnsModel->setTable(store, id, -1);
    const bool editable = m_session != nullptr && !m_session->isReadOnly();
    m_model->setEditable(editable);
    m_columnsModel->setEditable(editable);
    m_policy->setEnabled(editable);
    m_reload->setVisible(editable);
    if (isVisible() && store != nullptr)
        store->load(id);
    updateState();
}

void SchemaPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session != nullptr && !m_id.isEmpty())
        m_session->schemas().load(m_id);
}

const SchemaDraft *SchemaPane::draft() const
{
    return m_session == nullptr ? nullptr : m_session->schemas().draft(m_id);
}

QString SchemaPane::name() const
{
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(m_id);
    return connection == nullptr || connection->schema.isEmpty() ? m_id.text() : connection->schema;
}

void SchemaPane::updateState()
{
    const auto state = m_session == nullptr ? SchemaStore::LoadState::NotLoaded : m_session->schemas().state(m_id);
    const bool busy = m_session != nullptr && m_session->schemas().isBusy(m_id);
    m_busy->setBusy(busy || state == SchemaStore::LoadState::Loading, tr("Reading schemas and tables"));
    m_pending->setBusy(busy);
    m_reload->setEnabled(!busy && state != SchemaStore::LoadState::Loading);
    m_empty->setAction({});
    if (busy && draft() == nullptr) {
        m_empty->setContent(
            QStringLiteral("state-sync"), tr("The service looks through the source…"),
            tr("This may take minutes. You can go elsewhere meanwhile; Activity shows how long it runs."));
    } else if (state == SchemaStore::LoadState::NotDiscovered) {
        m_empty->setContent(
            QStringLiteral("edit-find"), tr("Nobody has looked through this source yet"),
            tr("The service does not know its schemas and tables before the first sync, or before it is "
               "asked to look."));
        if (!m_session->isReadOnly())
            m_empty->setAction(tr("Discover schemas and tables"), QStringLiteral("edit-find"));
    } else if (state == SchemaStore::LoadState::Failed && draft() == nullptr) {
        const auto error = m_session->schemas().error(m_id);
        m_empty->setContent(QStringLiteral("data-error"), tr("The schemas could not be read"),
                            error ? errorText(*error).text() : QString());
        m_empty->setAction(tr("Try again"), QStringLiteral("view-refresh"));
    } else if (draft() == nullptr) {
        m_empty->setContent(QStringLiteral("state-sync"), tr("Reading schemas and tables…"));
    } else if (draft()->base().schemaCount() == 0) {
        m_empty->setContent(QStringLiteral("table"), tr("There is nothing to choose here"),
                            tr("The service knows no schemas or tables of this connection."));
    }
    const bool shows = draft() != nullptr && draft()->base().schemaCount() > 0;
    m_stack->setCurrentWidget(shows ? static_cast<QWidget *>(m_splitter) : m_empty);
    if (state == SchemaStore::LoadState::Failed && shows)
        m_message->showError(*m_session->schemas().error(m_id));
    updateDraft();
    updateColumns();
}

void SchemaPane::updateDraft()
{
    const SchemaDraft *draft = this->draft();
    m_pending->setChanges(draft == nullptr ? 0 : draft->changeCount());
    m_filter->setCounts(m_model->shownTables(), draft == nullptr ? -1 : m_model->totalTables());
    m_policy->setCurrentIndex(draft == nullptr ? -1 : m_policy->findData(int(draft->policy())));
    m_policy->setToolTip(draft == nullptr ? QString() : policyExplanation(draft->policy()));
}

void SchemaPane::tick()
{
    const bool waiting = m_session != nullptr && m_session->schemas().isBusy(m_id);
    if (waiting)
        updateState();
}

} // namespace sluice
