// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "schema/reloadmode.h"
#include "schema/schemadraft.h"
#include "words.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace sluice {

class BusyIndicator;
class ColumnsModel;
class EmptyState;
class FilterEdit;
class MessageBar;
class PendingBar;
class PlainLabel;
class Prompt;
class SchemaModel;
class Session;
struct Error;

/// What a connection copies: schemas and tables with check boxes, the columns of the table that is open beside them,
/// the policy, and below what was changed and not sent yet. It reads nothing before it is shown.
class SchemaPane : public QWidget
{
    Q_OBJECT

public:
    SchemaPane(const Words &words, Prompt &prompt, QWidget *parent = nullptr);
    ~SchemaPane() override;

    void setSession(Session *session);
    void setConnection(const ConnectionId &id);
    void tick();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTop(QHBoxLayout *top);
    void updateState();
    void updateDraft();
    void updateColumns();
    void applyFilter(const QString &text);
    /// A new base or another filter resets the tree; what was open and current stays so, by name.
    void rememberTree();
    void restoreTree();
    void toggle(const QModelIndex &index, bool on);
    void toggleSelection();
    void enableTables(const QList<int> &tables);
    void setPolicy(int row);
    void openTable();
    void readColumns();
    void requestReload(ReloadMode mode);
    void reload(ReloadMode mode);
    void review();
    void apply();
    void discard();
    void tellDifference();
    void showContextMenu(const QPoint &position);
    void edit(const std::function<void(SchemaDraft &)> &change);
    [[nodiscard]] const SchemaDraft *draft() const;
    [[nodiscard]] QList<int> selectedTables() const;
    [[nodiscard]] QString name() const;

    Prompt &m_prompt;
    QPointer<Session> m_session;
    ConnectionId m_id;
    std::unique_ptr<SchemaModel> m_model;
    std::unique_ptr<ColumnsModel> m_columnsModel;
    MessageBar *m_message;
    FilterEdit *m_filter;
    QComboBox *m_policy;
    QToolButton *m_reload;
    BusyIndicator *m_busy;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QTreeView *m_tree;
    QWidget *m_columnsSide;
    PlainLabel *m_columnsTitle;
    BusyIndicator *m_columnsBusy;
    PlainLabel *m_columnsNote;
    QPushButton *m_readColumns;
    QTreeView *m_columns;
    PendingBar *m_pending;
    QSet<QString> m_expanded; ///< schemas
    std::pair<QString, QString> m_current;
    QString m_openSchema; ///< whose columns are shown
    QString m_openTable;
};

} // namespace sluice
