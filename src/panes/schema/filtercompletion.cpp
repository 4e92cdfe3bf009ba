// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/filtercompletion.h"

#include "filterexpression.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace sluice {

FilterCompletion::FilterCompletion(QLineEdit *edit, const QStringList &words)
    : QObject(edit)
    , m_edit(edit)
    , m_completer(new QCompleter(this))
    , m_model(new QStringListModel(words, this))
    , m_words(words)
{
    m_completer->setModel(m_model);
    m_completer->setWidget(edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setObjectName(QStringLiteral("filterCompletions"));
    m_completer->popup()->setAccessibleName(tr("Fields and words of the filter"));
    // Behind the completer's own filter, so before it.
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterCompletion::take);
    connect(edit, &QLineEdit::textEdited, this, &FilterCompletion::offer);
}

bool FilterCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Not for a command of the window's.
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
            event->accept();
        return QObject::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex current = m_completer->popup()->currentIndex();
    const bool takes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    if (takes && current.isValid()) {
        // The completer would ask the edit first, which has a use of its own for Return.
        m_completer->popup()->hide();
        take(current.data().toString());
        return true;
    }
    if (key->matches(QKeySequence::SelectAll)) {
        m_completer->popup()->hide();
        QCoreApplication::sendEvent(m_edit, key);
        return true;
    }
    if (key->matches(QKeySequence::Cancel)) {
        // The edit would clear itself.
        m_completer->popup()->hide();
        return true;
    }
    if (key->matches(QKeySequence::Find)) {
        m_completer->popup()->hide();
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->selectAll();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FilterCompletion::setValues(const QString &key, const QStringList &values)
{
    m_values.clear();
    for (const QString &value : values) {
        const bool plain = !value.contains(u' ') && !value.contains(u'"') && !value.contains(u'\\')
                           && !value.contains(u'*') && !value.contains(u'?') && !value.startsWith(u'/');
        m_values.append(key + u':' + (plain ? value : quotedForFilter(value)));
    }
    m_model->setStringList(m_words + m_values);
}

std::pair<qsizetype, qsizetype> FilterCompletion::term() const
{
    // Blanks in quotation marks and in a regular expression are part of a term.
    const QString text = m_edit->text();
    const qsizetype cursor = m_edit->cursorPosition();
    qsizetype start = 0;
    QChar within;
    qsizetype at = 0;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\\') {
            ++at;
        } else if (!within.isNull()) {
            if (c == within)
                within = {};
        } else if (c == u'"' || (c == u'/' && at == start)) {
            within = c;
        } else if (c.isSpace()) {
            if (at >= cursor)
                break;
            start = at + 1;
        } else if (c == u'-' && at == start) {
            ++start;
        }
    }
    return {start, std::min(at, text.size())};
}

void FilterCompletion::offer()
{
    const qsizetype start = this->term().first;
    const QString term = m_edit->text().mid(start, m_edit->cursorPosition() - start);
    // Names are typed far more often than fields: nothing pops up before it is likely to be wanted.
    if (term.size() < 2) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(term);
    // A field alone wants its value yet; a word is whole, even where others begin with it.
    const bool isWhole = !term.endsWith(u':') && m_model->stringList().contains(term, Qt::CaseInsensitive);
    if (m_completer->completionCount() == 0 || isWhole)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterCompletion::take(const QString &word)
{
    const auto [start, end] = term();
    QString text = m_edit->text();
    text.replace(start, end - start, word);
    m_edit->setText(text);
    m_edit->setCursorPosition(int(start + word.size()));
    emit m_edit->textEdited(text);
    // A field wants its value next.
    if (word.endsWith(u':'))
        offer();
}

} // namespace sluice
