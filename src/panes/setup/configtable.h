// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace sluice {

class ConfigModel;

/// The fields of a config, a row each, edited in place. Its own actions stand in its menu as well.
class ConfigTable : public QTreeView
{
    Q_OBJECT

public:
    ConfigTable(ConfigModel &model, QWidget *parent);

    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
    /// Takes what is being typed, as Return does.
    void finishEditing();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showMenu(const QPoint &at);

    ConfigModel &m_model;
};

} // namespace sluice
