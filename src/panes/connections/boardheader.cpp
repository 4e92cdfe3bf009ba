// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/boardheader.h"

#include "connections/boardtext.h"
#include "connectionstore.h"
#include "copybutton.h"
#include "errortext.h"
#include "look.h"
#include "plainlabel.h"
#include "session.h"
#include "statusdot.h"
#include "timelabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice {

BoardHeader::BoardHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_counts(new PlainLabel(this))
    , m_details(new QWidget(this))
    , m_id(new PlainLabel(m_details))
    , m_copyId(new CopyButton(m_details))
    , m_destinationDot(new StatusDot(m_details))
    , m_destination(new PlainLabel(m_details))
    , m_region(new PlainLabel(m_details))
    , m_created(new TimeLabel(m_details))
{
    m_title->setObjectName(QStringLiteral("boardTitle"));
    m_title->setFont(headingFont(font()));
    m_title->setElides(true);
    m_title->setSelectable(true);
    m_counts->setObjectName(QStringLiteral("boardCounts"));
    m_counts->setMuted(true);
    m_id->setObjectName(QStringLiteral("groupId"));
    m_id->setFont(fixedFont(font()));
    m_destination->setObjectName(QStringLiteral("groupDestination"));
    m_region->setObjectName(QStringLiteral("groupRegion"));
    m_created->setObjectName(QStringLiteral("groupCreated"));
    for (PlainLabel *label : {m_id, m_destination, m_region, static_cast<PlainLabel *>(m_created)}) {
        label->setWordWrap(false);
        label->setSelectable(true);
    }

    const int unit = gridUnit(this);
    auto *facts = new QGridLayout(m_details);
    facts->setContentsMargins({});
    facts->setHorizontalSpacing(2 * unit);
    facts->setVerticalSpacing(unit / 2);
    addFact(facts, 0, 0, tr("Destination"), m_destination, m_destinationDot, nullptr);
    m_regionName = addFact(facts, 1, 0, tr("Region"), m_region, nullptr, nullptr);
    addFact(facts, 0, 2, tr("Id"), m_id, nullptr, m_copyId);
    m_createdName = addFact(facts, 1, 2, tr("Created"), m_created, nullptr, nullptr);
    auto *more = new QToolButton(m_details);
    more->setObjectName(QStringLiteral("groupMenuButton"));
    more->setText(tr("Group"));
    more->setArrowType(Qt::DownArrow);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setToolTip(tr("What can be done with this group"));
    more->setAccessibleName(more->toolTip());
    connect(more, &QToolButton::clicked, this,
            [this, more] { emit menuRequested(more->mapToGlobal(QPoint(0, more->height()))); });
    facts->addWidget(more, 0, 4, 2, 1, Qt::AlignVCenter);
    facts->setColumnStretch(5, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(unit / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    layout->addWidget(m_counts);
    refresh();
}

PlainLabel *BoardHeader::addFact(QGridLayout *facts, int row, int column, const QString &name, PlainLabel *value,
                                 QWidget *before, QWidget *after)
{
    auto *label = new PlainLabel(name, m_details);
    // Nearer to its own value than to that of the pair before.
    if (column > 0)
        label->setContentsMargins(2 * gridUnit(this), 0, 0, 0);
    label->setWordWrap(false);
    label->setMuted(true);
    label->setBuddy(value);
    auto *line = new QHBoxLayout;
    line->setSpacing(gridUnit(this) / 2);
    if (before != nullptr)
        line->addWidget(before);
    line->addWidget(value);
    if (after != nullptr)
        line->addWidget(after);
    line->addStretch(1);
    facts->addWidget(label, row, column, Qt::AlignVCenter);
    facts->addLayout(line, row, column + 1);
    return label;
}

void BoardHeader::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    m_session = session;
    if (session != nullptr) {
        const ConnectionStore *store = &session->connections();
        connect(store, &ConnectionStore::countsChanged, this, &BoardHeader::refresh);
        connect(store, &ConnectionStore::groupsChanged, this, &BoardHeader::refresh);
        connect(store, &ConnectionStore::destinationsChanged, this, &BoardHeader::refresh);
        connect(store, &ConnectionStore::sideErrorsChanged, this, &BoardHeader::refresh);
        connect(store, &ConnectionStore::refreshed, this, &BoardHeader::refresh);
    }
    refresh();
}

void BoardHeader::setScope(const BoardScope &scope)
{
    m_scope = scope;
    refresh();
}

void BoardHeader::tick()
{
    if (m_session != nullptr)
        m_created->tick(m_session->serverNow());
}

void BoardHeader::refresh()
{
    m_details->setVisible(!m_scope.group.isEmpty());
    if (m_session == nullptr) {
        m_title->setText(viewTitle(m_scope.view));
        m_counts->clear();
        return;
    }
    if (!m_scope.group.isEmpty()) {
        refreshGroup();
        return;
    }
    m_title->setText(viewTitle(m_scope.view));
    m_counts->setText(m_scope.view == BoardView::All ? healthCounts(m_session->connections())
                                                     : viewExplanation(m_scope.view));
}

void BoardHeader::refreshGroup()
{
    const ConnectionStore &store = m_session->connections();
    const Group *group = store.group(m_scope.group);
    m_title->setText(group == nullptr || group->name.isEmpty() ? m_scope.group.text() : group->name);
    m_id->setText(m_scope.group.text());
    m_copyId->setContent(m_scope.group.text(), tr("group id"));
    m_created->setMoment(group == nullptr ? Timestamp() : group->createdAt);
    m_created->setVisible(group != nullptr && !group->createdAt.isNull());
    m_createdName->setVisible(m_created->isVisibleTo(m_details));

    const Destination *destination = store.destinationOf(m_scope.group);
    if (destination == nullptr) {
        const std::optional<Error> unread = store.destinationsError();
        m_destinationDot->setState(Tone::Quiet,
                                   unread ? tr("The destination could not be read") : tr("Destination not read yet"));
        m_destination->setText(unread ? tr("Its destination could not be read")
                                      : tr("Its destination is not known yet"));
        m_destination->setToolTip(unread ? errorText(*unread).text() : QString());
    } else {
        QStringList parts{destination->service.text()};
        switch (destination->setupState.value()) {
        case DestinationSetupState::Connected:
            m_destinationDot->setState(Tone::Positive, tr("The destination is connected"));
            parts.append(tr("connected"));
            break;
        case DestinationSetupState::Incomplete:
            m_destinationDot->setState(Tone::Attention, tr("The setup of the destination never finished"));
            parts.append(tr("setup incomplete"));
            break;
        case DestinationSetupState::Broken:
            m_destinationDot->setState(Tone::Negative, tr("The destination is broken"));
            parts.append(tr("broken"));
            break;
        default:
            m_destinationDot->setState(Tone::Quiet, tr("The state of the destination is unknown"));
            if (destination->setupState.isSet())
                parts.append(destination->setupState.word());
            break;
        }
        m_destination->setText(parts.join(QStringLiteral(" · ")));
        m_destination->setToolTip({});
    }
    m_region->setText(destination == nullptr ? QString() : destination->region);
    m_region->setVisible(!m_region->text().isEmpty());
    m_regionName->setVisible(!m_region->text().isEmpty());
    const QString counts = healthCounts(store, m_scope.group);
    m_counts->setText(counts.isEmpty() && store.isComplete() ? tr("No connections") : counts);
    tick();
}

} // namespace sluice
