// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QToolButton>

#include <utility>

namespace sluice {

class FilterEdit;
class ViewState;

/// Filters that were given a name: chosen from a menu, kept in the view state, for all connections alike.
class SavedFilters : public QToolButton
{
    Q_OBJECT

public:
    /// Both outlive this.
    SavedFilters(FilterEdit &edit, ViewState &viewState, QWidget *parent = nullptr);

    /// Gives what is in the edit that name; the name's filter of before goes.
    void save(const QString &name);
    void forget(const QString &name);
    [[nodiscard]] QList<std::pair<QString, QString>> filters() const; ///< name and text

private:
    void fillMenu();
    void askName();
    void write(const QList<std::pair<QString, QString>> &filters);

    FilterEdit &m_edit;
    ViewState &m_viewState;
};

} // namespace sluice
