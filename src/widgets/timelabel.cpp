// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelabel.h"

#include "timetext.h"

namespace sluice {

TimeLabel::TimeLabel(QWidget *parent)
    : PlainLabel(parent)
{
    setWordWrap(false);
}

void TimeLabel::setMoment(Timestamp moment, bool never)
{
    m_moment = moment;
    m_never = never;
    setToolTip(momentToolTip(moment));
    setAccessibleDescription(toolTip());
    refresh();
}

void TimeLabel::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    refresh();
}

void TimeLabel::tick(Timestamp now)
{
    m_now = now;
    refresh();
}

void TimeLabel::refresh()
{
    // Before the first tick there is no "ago".
    const QString time = m_now.isNull() && !m_moment.isNull() ? absoluteTime(m_moment)
                         : m_never                            ? lastTime(m_moment, m_now)
                                                              : relativeTime(m_moment, m_now);
    const QString words = m_sentence.isEmpty() ? time : m_sentence.arg(time);
    if (words != text())
        setText(words);
}

} // namespace sluice
