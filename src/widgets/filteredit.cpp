// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"

#include "iconset.h"
#include "look.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace sluice {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_counts(new QLabel(this))
    , m_debounce(new QTimer(this))
    , m_clear(addAction(icon(QStringLiteral("edit-clear")), QLineEdit::TrailingPosition))
    , m_errorMark(addAction(icon(QStringLiteral("data-error")), QLineEdit::TrailingPosition))
{
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    QAction *search = addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    connect(search, &QAction::triggered, this, &QLineEdit::selectAll);
    search->setText(tr("Filter"));
    m_clear->setText(tr("Clear the filter"));
    m_clear->setToolTip(tr("Clear the filter (Esc)"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, [this] { setFilter({}); });
    m_errorMark->setText(tr("This is no filter"));
    m_errorMark->setVisible(false);
    // The field has the focus; its marks need none of their own, but a name.
    for (QToolButton *button : findChildren<QToolButton *>()) {
        if (QAction *action = button->defaultAction())
            button->setAccessibleName(action->text());
    }
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_counts->setFont(captionFont(font()));
    m_counts->hide();

    m_debounce->setSingleShot(true);
    m_debounce->setInterval(debounceMs);
    connect(m_debounce, &QTimer::timeout, this, &FilterEdit::announce);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        placeCounts();
        m_debounce->start();
    });
    describe();
}

void FilterEdit::setCounts(int shown, int total)
{
    const QLocale locale;
    m_counts->setVisible(total >= 0);
    //: So many of so many rows are shown
    m_counts->setText(total < 0 ? QString() : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    placeCounts();
    describe();
}

void FilterEdit::setError(const QString &message)
{
    if (m_error == message)
        return;
    m_error = message;
    m_errorMark->setVisible(!message.isEmpty());
    m_errorMark->setToolTip(message);
    placeCounts();
    describe();
}

void FilterEdit::setFilter(const QString &text)
{
    setText(text);
    announce();
}

void FilterEdit::announce()
{
    m_debounce->stop();
    if (text() == m_filter)
        return;
    m_filter = text();
    emit filterChanged(m_filter);
}

void FilterEdit::describe()
{
    m_describing = true;
    setAccessibleDescription(m_error.isEmpty() ? m_counts->text() : m_error);
    setToolTip(m_error);
    QPalette palette;
    if (!m_error.isEmpty())
        palette.setColor(QPalette::Text, toneColor(Tone::Negative, isDark(this->palette())));
    setPalette(palette);
    QPalette faint;
    faint.setColor(QPalette::WindowText, mutedText(this->palette()));
    m_counts->setPalette(faint);
    m_describing = false;
}

void FilterEdit::placeCounts()
{
    // Beside the marks at the end, which Qt gives the room of their button and a gap each, and takes it from the text
    // besides the margin.
    const int unit = gridUnit(this);
    const int gap = style()->pixelMetric(QStyle::PM_LineEditIconMargin, nullptr, this);
    int end = unit;
    for (const QToolButton *button : findChildren<QToolButton *>()) {
        const QAction *action = button->defaultAction();
        if (action && action->isVisible() && (action == m_clear || action == m_errorMark))
            end += button->width() + gap;
    }
    const int width = m_counts->isHidden() ? 0 : m_counts->sizeHint().width();
    setTextMargins(0, 0, width == 0 ? 0 : width + 3 * unit, 0);
    const int left = layoutDirection() == Qt::RightToLeft ? end : this->width() - end - width;
    m_counts->setGeometry(left, 0, width, height());
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        setFilter({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (text() == m_filter)
            emit entered(event->modifiers().testFlag(Qt::ShiftModifier));
        announce();
        emit confirmed();
        // Not for a dialog's default button.
        event->accept();
        return;
    case Qt::Key_Down:
        announce();
        emit moveToViewRequested();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
    // QLineEdit leaves Escape alone; let it reach whoever closes on it.
    if (event->key() == Qt::Key_Escape)
        event->ignore();
}

bool FilterEdit::event(QEvent *event)
{
    // An application shortcut on Escape must not win over clearing the field.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (key->key() == Qt::Key_Escape && !text().isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeCounts();
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_counts->setFont(captionFont(font()));
        placeCounts();
    } else if (event->type() == QEvent::PaletteChange && !m_describing) {
        describe();
    }
}

} // namespace sluice
