// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpane.h"

#include "connection/connectionview.h"
#include "connectionstore.h"
#include "emptystate.h"
#include "healthicon.h"
#include "healthtext.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "session.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace sluice {

InspectorPane::InspectorPane(const ConnectionVerbs &verbs, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new EmptyState(this))
    , m_one(new QWidget(this))
    , m_name(new PlainLabel(m_one))
    , m_view(new ConnectionView(verbs, m_one))
    , m_many(new QWidget(this))
    , m_manyTitle(new PlainLabel(m_many))
    , m_manyCounts(new QWidget(m_many))
{
    setObjectName(QStringLiteral("inspectorPane"));
    const int unit = gridUnit(this);
    m_nothing->setContent(QStringLiteral("view-list-details"), tr("Nothing selected"),
                          tr("Select a connection to see how it is, why, and what to do about it."));

    m_name->setObjectName(QStringLiteral("inspectorName"));
    m_name->setFont(headingFont(font()));
    m_name->setSelectable(true);
    auto *open = new QToolButton(m_one);
    open->setObjectName(QStringLiteral("openButton"));
    open->setIcon(icon(QStringLiteral("go-next")));
    open->setToolTip(tr("Open the page of this connection (Return)"));
    open->setAccessibleName(tr("Open the page of this connection"));
    open->setFocusPolicy(Qt::StrongFocus);
    open->setAutoRaise(true);
    auto *dashboard = new QToolButton(m_one);
    dashboard->setObjectName(QStringLiteral("inspectorDashboard"));
    dashboard->setDefaultAction(verbs.dashboard);
    dashboard->setToolButtonStyle(Qt::ToolButtonIconOnly);
    dashboard->setFocusPolicy(Qt::StrongFocus);
    dashboard->setAutoRaise(true);
    dashboard->setAccessibleName(tr("Open in the dashboard"));
    // A button does not follow its action's visibility by itself.
    connect(verbs.dashboard, &QAction::changed, dashboard,
            [dashboard, action = verbs.dashboard] { dashboard->setVisible(action->isVisible()); });
    dashboard->setVisible(verbs.dashboard->isVisible());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(2 * unit, unit, unit, 0);
    head->addWidget(m_name, 1);
    head->addWidget(dashboard, 0, Qt::AlignTop);
    head->addWidget(open, 0, Qt::AlignTop);
    auto *one = new QVBoxLayout(m_one);
    one->setContentsMargins({});
    one->setSpacing(0);
    one->addLayout(head);
    one->addWidget(m_view, 1);

    m_manyTitle->setObjectName(QStringLiteral("inspectorMany"));
    m_manyTitle->setFont(headingFont(font()));
    m_manyCounts->setObjectName(QStringLiteral("inspectorCounts"));
    buildCounts();
    auto *many = new QVBoxLayout(m_many);
    many->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    many->setSpacing(unit);
    many->addWidget(m_manyTitle);
    many->addWidget(m_manyCounts);
    many->addStretch();

    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_one);
    m_stack->addWidget(m_many);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(open, &QToolButton::clicked, this, [this] {
        if (m_ids.size() == 1)
            emit openRequested(m_ids.first());
    });
}

void InspectorPane::buildCounts()
{
    auto *grid = new QGridLayout(m_manyCounts);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * gridUnit(this));
    grid->setVerticalSpacing(gridUnit(this));
    grid->setColumnStretch(1, 1);
    for (size_t i = 0; i < healthKinds; ++i) {
        m_manyGlyphs.at(i) = new QLabel(m_manyCounts);
        // The words beside it say the same.
        m_manyGlyphs.at(i)->setAccessibleName(tr("State"));
        m_manyLabels.at(i) = new PlainLabel(m_manyCounts);
        m_manyLabels.at(i)->setObjectName(QStringLiteral("inspectorCount"));
        grid->addWidget(m_manyGlyphs.at(i), int(i), 0);
        grid->addWidget(m_manyLabels.at(i), int(i), 1);
    }
}

void InspectorPane::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    m_session = session;
    m_ids.clear();
    m_view->setSession(session);
    if (session != nullptr) {
        connect(&session->connections(), &ConnectionStore::connectionsChanged, this,
                [this](const QList<ConnectionId> &ids) {
                    if (m_ids.size() > 1 || (m_ids.size() == 1 && ids.contains(m_ids.first())))
                        refresh();
                });
    }
    refresh();
}

void InspectorPane::setSelection(const QList<ConnectionId> &ids)
{
    m_ids = ids;
    if (ids.size() == 1)
        m_view->setConnection(ids.first());
    refresh();
}

void InspectorPane::refresh()
{
    if (m_session == nullptr || m_ids.isEmpty()) {
        m_stack->setCurrentWidget(m_nothing);
    } else if (m_ids.size() == 1) {
        const Connection *connection = m_session->connections().find(m_ids.first());
        m_name->setText(connection == nullptr || connection->schema.isEmpty() ? m_ids.first().text()
                                                                              : connection->schema);
        m_stack->setCurrentWidget(m_one);
    } else {
        showMany();
        m_stack->setCurrentWidget(m_many);
    }
}

void InspectorPane::showMany()
{
    std::array<int, healthKinds> counts{};
    for (const ConnectionId &id : std::as_const(m_ids)) {
        if (m_session->connections().find(id) != nullptr)
            ++counts[size_t(m_session->connections().verdictOf(id).health)];
    }
    const int size = fontMetrics().height() + gridUnit(this) / 2;
    for (size_t i = 0; i < counts.size(); ++i) {
        m_manyGlyphs.at(i)->setVisible(counts.at(i) > 0);
        m_manyLabels.at(i)->setVisible(counts.at(i) > 0);
        if (counts.at(i) == 0)
            continue;
        m_manyGlyphs.at(i)->setPixmap(
            healthIcon(Health(i), isDark(palette())).pixmap(QSize(size, size), devicePixelRatioF()));
        m_manyLabels.at(i)->setText(healthCount(Health(i), counts.at(i)));
    }
    m_manyTitle->setText(tr("%n connection(s) selected", nullptr, int(m_ids.size())));
}

void InspectorPane::tick()
{
    if (m_stack->currentWidget() == m_one)
        m_view->tick();
}

} // namespace sluice
