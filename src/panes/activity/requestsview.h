// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QPlainTextEdit;
class QToolButton;
class QTreeView;

namespace sluice {

class RequestsModel;
class Session;

/// The requests of the session, the newest at the foot, and all about the one that is selected. Follows the newest as
/// long as the foot is in sight.
class RequestsView : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsView(Words words, QWidget *parent = nullptr);
    ~RequestsView() override;

    void setSession(Session *session);
    [[nodiscard]] QTreeView *table() const { return m_table; }

private:
    void showDetails();
    void copyAsCurl() const;
    void showMenu(const QPoint &position);
    [[nodiscard]] quint64 currentNumber() const;

    QPointer<Session> m_session;
    std::unique_ptr<RequestsModel> m_model;
    QTreeView *m_table;
    QPlainTextEdit *m_details;
    QToolButton *m_curl;
    QToolButton *m_cancel;
};

} // namespace sluice
