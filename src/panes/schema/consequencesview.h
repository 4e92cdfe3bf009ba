// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/consequences.h"

#include <QWidget>

#include <memory>

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

    void setConsequences(std::shared_ptr<const SchemaConsequences> consequences);

private:
    void showNote();

    std::shared_ptr<const SchemaConsequences> m_consequences;
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

/// What it costs that so many tables may be loaded from the beginning, in a sentence.
[[nodiscard]] QString costsText(int reloading);

} // namespace sluice
