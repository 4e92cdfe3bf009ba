// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftcomparison.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace sluice {

class FilterEdit;
class GroupedView;
class PlainLabel;
class TickedModel;

/// Only what differs between a draft and another config, a snapshot or another connection's: what can be taken over
/// from there, with a box on each, and what cannot, with the reason. Accepting it is the wish to put the ticked
/// differences into the draft.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Sides
    {
        QString here;            ///< the connection's name
        QString there;           ///< "Snapshot of 3 June, 10:15", a file's name, or another connection's
        bool unsent = false;     ///< the draft here wishes something already
        bool editable = true;    ///< else nothing can be taken
        bool ticked = false;     ///< all is wanted, as long as nobody says otherwise
        bool isSnapshot = false; ///< of `here`, and `there` is its long name
    };

    CompareDialog(DraftComparison comparison, const Sides &sides, QWidget *parent = nullptr);
    ~CompareDialog() override;

    [[nodiscard]] const DraftComparison &comparison() const { return m_comparison; }
    /// Changes are being sent: nothing can be taken now.
    void setApplying(bool applying);
    /// The differences that are ticked.
    [[nodiscard]] QList<SchemaChange> chosen() const;
    /// Whose columns must be read before they can be taken; schema and table, each once.
    [[nodiscard]] QList<std::pair<QString, QString>> unreadTables() const;

signals:
    /// The wish to read them and to compare again.
    void columnsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { What, There, Here, Note };

    void fill();
    QWidget *makeHead(const Sides &sides);
    [[nodiscard]] QString summary(const Sides &sides) const;
    QLayout *makeTools();
    void addReadButton(QDialogButtonBox *buttons) const;
    void applyFilter(const QString &text);
    void toggleSelected();
    void updateTaken();
    [[nodiscard]] QString text(int item, int column);
    [[nodiscard]] QString changeCell(const SchemaChange &change, int column, const QString &note);
    [[nodiscard]] QString nodeCell(const SchemaNode &node, int column, const QString &note);
    [[nodiscard]] bool matches(int item, const QString &word) const;

    DraftComparison m_comparison;
    SchemaLookup m_here;
    SchemaLookup m_there;
    TickedModel *m_model;
    GroupedView *m_view;
    FilterEdit *m_filter;
    QPushButton *m_tickAll;
    QPushButton *m_untickAll;
    PlainLabel *m_hidden;
    QPushButton *m_take;
    bool m_applying = false;
};

} // namespace sluice
