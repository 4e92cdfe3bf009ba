// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"
#include "words.h"

#include <QWidget>

#include <memory>

class QAction;
class QPushButton;
class QTreeView;

namespace sluice {

class BusyIndicator;
class ColumnsModel;
class PlainLabel;

/// The columns of the table that is open. They are read from the source itself, so only when somebody asks for them.
class ColumnsSide : public QWidget
{
    Q_OBJECT

public:
    ColumnsSide(const Words &words, const SchemaSubject &subject, QWidget *parent = nullptr);
    ~ColumnsSide() override;

    /// The subject is another one: no table is open.
    void resetSubject();
    /// Whether its boxes can be clicked.
    void updateEditable();
    [[nodiscard]] QSize sizeHint() const override;
    /// Opens that table of the draft; -1: none, and this hides.
    void setTable(int table);
    /// What the service warns of there: the tree's own note is cut while this is open. Empty: nothing.
    void setWarning(const QString &text);
    /// What is known of the open table may have changed, or its place; it is found again by name.
    void refresh();
    /// Asks the source for the columns of the open table.
    void readColumns();
    /// The same where they have not been read; else goes to their list: the source is not asked in passing.
    void openColumns();

signals:
    void enabledToggled(int table, int column, bool on);
    void hashedToggled(int table, int column, bool on);
    void keyToggled(int table, int column, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Without a column beyond the edge.
    void fitColumns();
    /// A key of its own for a box of the current row, which the view's own keys do not reach.
    QAction *addBoxAction(const char16_t *name, const QKeySequence &key, int column);
    void updateBoxes();
    void updateCurrent();
    void swapButtons(bool canRead, bool canStop);

    const SchemaSubject &m_subject;
    std::unique_ptr<ColumnsModel> m_model;
    PlainLabel *m_title;
    BusyIndicator *m_busy;
    PlainLabel *m_lock;
    PlainLabel *m_warning;
    PlainLabel *m_note;
    PlainLabel *m_current; ///< of the current column: what stands beyond the edge
    QPushButton *m_read;
    QPushButton *m_stop;
    QTreeView *m_view;
    QAction *m_hash;
    QAction *m_key;
    int m_wide; ///< of so many points all columns of the list are in sight
    QString m_schemaName;
    QString m_tableName;
};

} // namespace sluice
