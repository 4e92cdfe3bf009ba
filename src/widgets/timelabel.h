// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plainlabel.h"
#include "timestamp.h"

namespace sluice {

/// A moment as people say it, "3 minutes ago", with the exact time as its tool tip. It has no clock: whoever owns it
/// calls `tick` with the service's time, once a second or once a minute, for all labels alike.
class TimeLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit TimeLabel(QWidget *parent = nullptr);

    /// `never`: a null moment has not come yet; otherwise it is unknown.
    void setMoment(Timestamp moment, bool never = false);
    /// A sentence around the time, which takes the place of %1: "Synced %1".
    void setSentence(const QString &sentence);
    [[nodiscard]] Timestamp moment() const { return m_moment; }

public slots:
    void tick(sluice::Timestamp now);

private:
    void refresh();

    Timestamp m_moment;
    Timestamp m_now;
    QString m_sentence;
    bool m_never = false;
};

} // namespace sluice
