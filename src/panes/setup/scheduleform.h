// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QWidget>

#include <initializer_list>

class QCheckBox;
class QComboBox;

namespace sluice {

class PlainLabel;

/// When a connection syncs, who starts its syncs, and whether it does at all. It edits a draft and knows no session.
class ScheduleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleForm(QWidget *parent = nullptr);

    /// Shows the connection as it will be with the draft. `now` decides between summer and winter time.
    void setContent(const Connection &connection, const ConnectionChange &draft, Timestamp now);
    /// Puts into the draft what differs from the connection, and takes out what does not.
    void readInto(ConnectionChange &draft, const Connection &connection) const;
    /// Nothing can be changed with this profile: said, not only greyed.
    void setReadOnly(bool readOnly);

signals:
    /// By the user.
    void edited();

private:
    /// Beside what the service takes these, each where it is not 0.
    void offer(std::initializer_list<int> odd);
    void fillHours(const QString &current, Timestamp now);
    void onEdited();
    void updateHours();

    PlainLabel *m_now;
    QComboBox *m_frequency;
    QComboBox *m_hour;
    PlainLabel *m_hourNote;
    QComboBox *m_starter;
    QCheckBox *m_paused;
    PlainLabel *m_readOnly;
    QString m_hoursOf; ///< which time they were listed for, and which part of the year
    bool m_filling = false;
};

} // namespace sluice
