// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;

namespace sluice {

class CopyButton;
class PlainLabel;
class Session;
class StatusDot;
class TimeLabel;

/// The head above the table: what the scope is called and what it holds; of a group also its id, its destination and
/// that one's state, and when it was made.
class BoardHeader : public QWidget
{
    Q_OBJECT

public:
    explicit BoardHeader(QWidget *parent = nullptr);

    void setSession(Session *session);
    void setScope(const BoardScope &scope);
    void tick();

signals:
    /// What can be done with the group.
    void menuRequested(const QPoint &globalPosition);

private:
    void refresh();
    void refreshGroup();
    /// The label of the value.
    PlainLabel *addFact(QGridLayout *facts, int row, int column, const QString &name, PlainLabel *value,
                        QWidget *before, QWidget *after);

    QPointer<Session> m_session;
    BoardScope m_scope;
    PlainLabel *m_title;
    PlainLabel *m_counts;
    QWidget *m_details;
    PlainLabel *m_id;
    CopyButton *m_copyId;
    StatusDot *m_destinationDot;
    PlainLabel *m_destination;
    PlainLabel *m_region;
    TimeLabel *m_created;
    PlainLabel *m_regionName = nullptr;
    PlainLabel *m_createdName = nullptr;
};

} // namespace sluice
