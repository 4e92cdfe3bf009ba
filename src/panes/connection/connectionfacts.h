// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QWidget>

namespace sluice {

class KeyValueView;
class Session;
class TimeLabel;
class PlainLabel;

/// The times and facts of a connection: each moment as people say it, and exactly, with the zone.
class ConnectionFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionFacts(QWidget *parent = nullptr);

    void setConnection(const Connection &connection, const Session &session);
    void tick(Timestamp now);

private:
    struct Moment
    {
        QWidget *row = nullptr;
        TimeLabel *relative = nullptr;
        PlainLabel *absolute = nullptr;
    };
    Moment addMoment(const QString &id, const QString &name);
    void show(const Moment &moment, const QString &id, Timestamp when, bool never, bool visible);

    KeyValueView *m_values;
    Moment m_succeeded;
    Moment m_failed;
    Moment m_rescheduled;
    Moment m_created;
};

} // namespace sluice
