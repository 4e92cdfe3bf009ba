// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionverbs.h"
#include "id.h"
#include "verdict.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <array>

class QLabel;
class QStackedWidget;

namespace sluice {

class ConnectionView;
class EmptyState;
class PlainLabel;
class Session;

/// The right side: the connection that is selected in the table, or, of several, how many are in which state.
class InspectorPane : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPane(const ConnectionVerbs &verbs, QWidget *parent = nullptr);

    void setSession(Session *session);
    void setSelection(const QList<ConnectionId> &ids);
    void tick();

signals:
    void openRequested(const sluice::ConnectionId &id);

private:
    static constexpr size_t healthKinds = size_t(Health::Healthy) + 1;

    void buildCounts();
    void refresh();
    void showMany();

    QPointer<Session> m_session;
    QList<ConnectionId> m_ids;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    QWidget *m_one;
    PlainLabel *m_name;
    ConnectionView *m_view;
    QWidget *m_many;
    PlainLabel *m_manyTitle;
    QWidget *m_manyCounts;
    std::array<PlainLabel *, healthKinds> m_manyLabels{};
    std::array<QLabel *, healthKinds> m_manyGlyphs{};
};

} // namespace sluice
