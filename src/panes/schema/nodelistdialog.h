// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace sluice {

/// Names with a word on each, to look through and to copy: what was skipped, what is gone.
class NodeListDialog : public QDialog
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        QString reason; ///< may be empty in all of them
    };
    /// Of the two columns.
    struct Headings
    {
        QString name = tr("Name");
        QString reason = tr("Why");
    };

    NodeListDialog(const QString &title, const QString &heading, const QList<Row> &rows, QWidget *parent = nullptr)
        : NodeListDialog(title, heading, rows, Headings(), parent)
    {
    }
    NodeListDialog(const QString &title, const QString &heading, const QList<Row> &rows, const Headings &headings,
                   QWidget *parent = nullptr);
};

} // namespace sluice
