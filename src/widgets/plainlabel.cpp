// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"

#include "look.h"

#include <QApplication>
#include <QEvent>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QTextDocument>

#include <algorithm>

namespace sluice {

namespace {

/// In characters: what can still be told apart.
constexpr int fewestCharacters = 8;

/// The text with each word that is too long cut in its middle.
QString withWordsCut(const QString &text, const QFontMetrics &metrics, int width)
{
    static const QRegularExpression words(QStringLiteral("[^\\s\\x{ad}-]+"));
    QString result;
    qsizetype end = 0;
    for (auto it = words.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch word = it.next();
        result += QStringView(text).sliced(end, word.capturedStart() - end);
        result += metrics.elidedText(word.captured(), Qt::ElideMiddle, width);
        end = word.capturedEnd();
    }
    return result + QStringView(text).sliced(end);
}

QString longestWord(const QString &text)
{
    const QStringList words = text.split(QRegularExpression(QStringLiteral("\\s")));
    return words.isEmpty() ? QString() : *std::ranges::max_element(words, {}, &QString::size);
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : PlainLabel(QString(), parent)
{
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    m_whole = text;
    fit();
    // What is shown may be the same as before, and yet want more room.
    updateGeometry();
}

void PlainLabel::setElides(bool elides)
{
    m_elides = elides;
    setWordWrap(!elides);
    fit();
}

void PlainLabel::fit()
{
    const int room = contentsRect().width() - 2 * margin();
    QString shown = m_whole;
    // Before the first layout nobody knows how much room there will be.
    const bool isLaidOut = room >= fewestCharacters * fontMetrics().averageCharWidth();
    if (isLaidOut && (testAttribute(Qt::WA_Resized) || isVisible())) {
        if (m_elides)
            shown = fontMetrics().elidedText(m_whole, Qt::ElideRight, room);
        else if (wordWrap())
            shown = withWordsCut(m_whole, fontMetrics(), room);
    }
    if (shown != text())
        QLabel::setText(shown);
    const bool cut = shown != m_whole;
    if (cut && !m_cut)
        m_ownToolTip = toolTip();
    if (cut || m_cut)
        setToolTip(!cut ? m_ownToolTip : Qt::mightBeRichText(m_whole) ? Qt::convertFromPlainText(m_whole) : m_whole);
    m_cut = cut;
}

QSize PlainLabel::sizeHint() const
{
    QSize size = QLabel::sizeHint();
    if (m_elides)
        size.setWidth(fontMetrics().horizontalAdvance(m_whole) + 2 * margin() + 2 * frameWidth() + 1);
    else if (m_cut)
        size.setWidth(std::max(size.width(), fontMetrics().horizontalAdvance(longestWord(m_whole)) + 2 * margin() + 1));
    return size;
}

QSize PlainLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elides || wordWrap())
        size.setWidth(std::min(size.width(), fewestCharacters * fontMetrics().averageCharWidth()));
    return size;
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

void PlainLabel::setMuted(bool muted)
{
    m_muted = muted;
    colour();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (m_muted && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange))
        colour();
}

void PlainLabel::colour()
{
    if (m_colouring)
        return;
    m_colouring = true;
    // From the surroundings, never from the label's own, already fainter colours.
    const QPalette around = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    QPalette own;
    if (m_muted)
        own.setColor(QPalette::WindowText, mutedText(around));
    setPalette(own);
    m_colouring = false;
}

} // namespace sluice
