// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/consequences.h"

#include <QWidget>

namespace sluice {

class GroupedModel;
class GroupedView;
class PlainLabel;

/// What will follow from changes: what starts and is loaded from the beginning, what costs rows, what stays behind in
/// the destination.
class ConsequencesView : public QWidget
{
    Q_OBJECT

public:
    explicit ConsequencesView(QWidget *parent = nullptr);

    void setChanges(const SchemaConfig &base, const QList<SchemaChange> &changes);
    [[nodiscard]] const SchemaConsequences &consequences() const { return m_consequences; }

private:
    void showNote();

    SchemaConsequences m_consequences;
    /// Where the items of each heading are; an item's number is its place among all.
    struct Part
    {
        int first = 0;
        const QList<SchemaNode> *nodes = nullptr;
        const QList<SchemaChange> *changes = nullptr;
        const QList<QString> *schemas = nullptr;
        QString note;
    };
    [[nodiscard]] QString text(int item) const;

    std::vector<Part> m_parts;
    GroupedModel *m_model;
    GroupedView *m_view;
    PlainLabel *m_summary;
    PlainLabel *m_note;
};

} // namespace sluice
