// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaleaf.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace sluice {

class ConsequencesView;
class FilterEdit;
class GroupedModel;
class GroupedView;
class PlainLabel;
class StatusDot;
class TextLinesModel;
struct SchemaConsequences;

/// What is going to be changed: in words, each change one that can be taken back here; as the JSON that will be sent;
/// and what will follow from it. What that costs stands above all three. Accepting it is the wish to apply. It opens as
/// quickly for a hundred thousand changes as for one.
class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    /// `changes` are a draft's changes to `base`; `waiting` as in `setChanges`.
    ReviewDialog(const QString &connection, SchemaConfigPtr base, const QList<SchemaChange> &changes,
                 const QList<SchemaChange> &waiting, QWidget *parent = nullptr);
    ~ReviewDialog() override;

    /// The draft is another now. `waiting` are wishes for columns that have to be read first: shown, to be taken back,
    /// and not sent.
    void setChanges(const QList<SchemaChange> &changes, const QList<SchemaChange> &waiting);
    /// The tables whose columns wishes wait for, schema and table each.
    [[nodiscard]] QList<std::pair<QString, QString>> waitingTables() const;
    /// Their columns are being read.
    void setReading(bool reading);
    /// Not before somebody has compared: until then what waits goes on waiting, whatever is read.
    void setMayRead(bool mayRead);
    /// False: they can be looked at and taken back, and nothing may be sent.
    void setMayApply(bool may);
    /// What follows from the changes that are shown; null: not known yet.
    [[nodiscard]] const std::shared_ptr<const SchemaConsequences> &follows() const { return m_follows; }
    /// For somebody who wanted to apply without having seen what it costs.
    void beginWithWhatFollows();

signals:
    /// These are no longer wished.
    void revertRequested(const QList<sluice::SchemaChange> &changes);
    /// `follows` is known, and what it costs can be read.
    void costsShown();
    /// The columns of `waitingTables` are to be read.
    void readRequested();

private:
    [[nodiscard]] QWidget *makeWordsPage();
    [[nodiscard]] QWidget *makeJsonPage();
    [[nodiscard]] QList<SchemaChange> sendable() const { return m_changes.first(m_sendable); }
    void setGroups();
    void applyFilter(const QString &text);
    void updateRevert();
    void updateRead();
    void revertSelected();
    /// What a page shows is made when it is looked at.
    void fillPage();
    void makeJson();
    /// What follows is found out beside the window.
    void findConsequences();
    void showConsequences();

    QString m_connection;
    SchemaConfigPtr m_base;
    SchemaLookup m_lookup;
    QList<SchemaChange> m_changes; ///< those that wait are the last
    qsizetype m_sendable = 0;      ///< so many of them do not wait
    bool m_isReading = false;
    bool m_mayRead = true;
    quint64 m_generation = 0;                            ///< of the changes
    bool m_isFinding = false;                            ///< what follows from them
    bool m_isWriting = false;                            ///< them as JSON
    quint64 m_jsonOf = 0;                                ///< the generation that the JSON is of
    quint64 m_followsOf = 0;                             ///< and that the page of consequences is of
    std::shared_ptr<const SchemaConsequences> m_follows; ///< of the changes; null: not known yet
    PlainLabel *m_title;
    StatusDot *m_costsDot;
    PlainLabel *m_costs;
    QTabWidget *m_tabs;
    FilterEdit *m_filter = nullptr;
    GroupedModel *m_model;
    GroupedView *m_view = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_read = nullptr;
    TextLinesModel *m_json;
    PlainLabel *m_jsonNote = nullptr;
    QPushButton *m_copy = nullptr;
    ConsequencesView *m_consequences;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_apply;
};

} // namespace sluice
