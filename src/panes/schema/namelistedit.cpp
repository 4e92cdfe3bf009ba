// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namelistedit.h"

#include <QElapsedTimer>
#include <QMimeData>

#include <algorithm>

namespace sluice {

namespace {

/// Characters that go in at once, and how long it may go on before the window has its turn.
constexpr qsizetype atOnce = 8'000;
constexpr int turnMs = 15;

} // namespace

NameListEdit::NameListEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &NameListEdit::fill);
}

void NameListEdit::setNames(const QString &text)
{
    m_at = m_rest.size();
    selectAll();
    QMimeData names;
    names.setText(text);
    insertFromMimeData(&names);
}

void NameListEdit::insertFromMimeData(const QMimeData *source)
{
    // What is still to come goes to where it would have gone, and this behind it.
    if (!isFilling()) {
        m_place = textCursor();
        m_place.beginEditBlock();
        m_place.removeSelectedText();
        m_place.endEditBlock();
    }
    m_rest = m_rest.mid(m_at) + source->text();
    m_at = 0;
    fill();
}

void NameListEdit::fill()
{
    QElapsedTimer since;
    since.start();
    // One step to take back, whole.
    m_place.joinPreviousEditBlock();
    while (isFilling() && since.elapsed() < turnMs) {
        m_place.insertText(m_rest.mid(m_at, atOnce));
        m_at = std::min(m_rest.size(), m_at + atOnce);
    }
    m_place.endEditBlock();
    if (isFilling()) {
        m_timer.start(0);
        return;
    }
    m_timer.stop();
    m_rest.clear();
    m_at = 0;
    m_place = QTextCursor();
    ensureCursorVisible();
    emit filled();
}

} // namespace sluice
