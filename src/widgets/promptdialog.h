// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompt.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class PromptDialog;
}

namespace sluice {

/// The dialog of `Prompt`: the question, what it costs, the name to type where that is wanted, the verb and Cancel.
class PromptDialog : public QDialog
{
    Q_OBJECT

public:
    PromptDialog(const Question &question, QWidget *parent);
    ~PromptDialog() override;

    [[nodiscard]] Answer answer() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateVerb();
    void refreshIcon();

    std::unique_ptr<Ui::PromptDialog> m_ui;
    Question m_question;
    QPushButton *m_verb = nullptr;
};

} // namespace sluice
