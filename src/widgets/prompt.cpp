// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt.h"

#include "promptdialog.h"

namespace sluice {

Prompt::Prompt(QObject *parent)
    : QObject(parent)
{
}

void Prompt::confirm(QWidget *asker, const Question &question, Then then)
{
    m_lastQuestion = question;
    ++m_questionCount;
    if (!m_answers.empty()) {
        const Answer answer = m_answers.front();
        m_answers.pop_front();
        QMetaObject::invokeMethod(
            asker, [answer, then = std::move(then)] { then(answer); }, Qt::QueuedConnection);
        return;
    }
    auto *dialog = new PromptDialog(question, asker->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(asker, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::finished, asker, [dialog, then = std::move(then)](int) { then(dialog->answer()); });
    dialog->open();
}

} // namespace sluice
