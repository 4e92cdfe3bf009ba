// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"
#include "words.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTimer;

namespace sluice {

class BeyondMenu;
class BulkBar;
class ColumnsSide;
class CompareController;
class SnapshotsController;
class DraftController;
class EmptyState;
class MessageBar;
class PlainLabel;
class PendingBar;
class Prompt;
class SchemaBar;
class SchemaTree;
class SchemaVerbs;
class ViewState;

/// What a connection copies: schemas and tables with check boxes, the columns of the table that is open beside them,
/// the policy, and below what was changed and not sent yet. It reads nothing before it is shown.
///
/// It only puts its parts together: `SchemaVerbs` changes the draft, `DraftController` takes it to the service.
class SchemaPane : public QWidget
{
    Q_OBJECT

public:
    /// `viewState` outlives this.
    SchemaPane(const Words &words, Prompt &prompt, ViewState &viewState, QWidget *parent = nullptr);
    ~SchemaPane() override;

    void setSession(Session *session);
    /// Dangerous verbs want a name typed.
    void setProduction(bool production, const QString &profile) { m_subject.setProduction(production, profile); }
    void setConnection(const ConnectionId &id);
    /// The verbs for what is selected here, for other menus and keys.
    [[nodiscard]] BeyondMenu &beyond() const { return *m_beyond; }
    void tick();

    /// Asks which other connection to compare with, as soon as this one's config is there.
    void compareWithOther();
    /// Puts the cursor into the filter.
    void focusFilter();
    /// Into the tree, now or as soon as it is there.
    void takeFocus();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A reading that takes longer shows how it is getting on.
    static constexpr qint64 momentMs = 400;

    void connectParts();
    void updateState();
    /// The account may be changed, or no longer: the profile was edited, or what was kept has been read anew.
    void updateEditable();
    /// How far a reading or a reload has got.
    void updateProgress();
    void updateEmptyState();
    void updateShown();
    /// There are tables, and the filter lets none of them through.
    [[nodiscard]] bool showsNothing() const;
    void updateDraft();
    /// Of the rows that the filter shows.
    void updateCounts();
    void updateSchemas();
    /// Has what the service says of single tables read; it is told in their rows.
    void noteWarnings(bool again);
    void applyFilter(const QString &text);
    void selectAllShown();
    void pasteNames();
    void onMessageAction(const QString &id);
    /// The button of the empty state.
    void startOver();

    SchemaSubject m_subject;
    bool m_saysFailed = false; ///< that the reading failed
    bool m_selectsAll = false; ///< what is being looked for, once it is found
    QTimer *m_moment;          ///< a reading has begun, and will soon be worth a word
    MessageBar *m_message;
    SchemaBar *m_bar;
    PlainLabel *m_filterProblem;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    SchemaTree *m_tree;
    ColumnsSide *m_columns;
    PendingBar *m_pending;
    SchemaVerbs *m_verbs;
    BulkBar *m_bulk;
    DraftController *m_controller;
    CompareController *m_compare;
    SnapshotsController *m_snapshots;
    BeyondMenu *m_beyond;
};

} // namespace sluice
