// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/filtercompletion.h"

#include "filterexpression.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

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

qsizetype FilterCompletion::termStart() const
{
    const QString text = m_edit->text();
    qsizetype start = m_edit->cursorPosition();
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    return start < text.size() && text[start] == u'-' ? start + 1 : start;
}

void FilterCompletion::offer()
{
    const qsizetype start = termStart();
    const QString term = m_edit->text().mid(start, m_edit->cursorPosition() - start);
    // Names are typed far more often than fields: nothing pops up before it is likely to be wanted.
    if (term.size() < 2) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(term);
    const bool isWhole =
        m_completer->completionCount() == 1 && m_completer->currentCompletion().compare(term, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || isWhole)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterCompletion::take(const QString &word)
{
    const qsizetype start = termStart();
    QString text = m_edit->text();
    qsizetype end = m_edit->cursorPosition();
    while (end < text.size() && !text[end].isSpace())
        ++end;
    text.replace(start, end - start, word);
    m_edit->setText(text);
    m_edit->setCursorPosition(int(start + word.size()));
    emit m_edit->textEdited(text);
    // A field wants its value next.
    if (word.endsWith(u':'))
        offer();
}

} // namespace sluice
