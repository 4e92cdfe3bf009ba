// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvalueview.h"

#include "copybutton.h"
#include "look.h"
#include "plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace sluice {

KeyValueView::KeyValueView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const int unit = gridUnit(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * unit);
    m_grid->setVerticalSpacing(unit);
    m_grid->setColumnStretch(1, 1);
}

KeyValueView::Row &KeyValueView::newRow(const QString &id, const QString &name, QWidget *value)
{
    Q_ASSERT(!m_rows.contains(id));
    const int line = m_grid->rowCount();
    auto *label = new PlainLabel(name, this);
    label->setWordWrap(false);
    label->setMuted(true);
    label->setBuddy(value);
    if (value->accessibleName().isEmpty())
        value->setAccessibleName(name);
    m_grid->addWidget(label, line, 0, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(value, line, 1, Qt::AlignTop);
    Row &row = m_rows[id];
    row.name = name;
    row.label = label;
    row.widget = value;
    return row;
}

void KeyValueView::addRow(const QString &id, const QString &name, Styles style)
{
    auto *value = new PlainLabel(this);
    value->setObjectName(id);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (style & Fixed)
        value->setFont(fixedFont(font()));
    Row &row = newRow(id, name, value);
    row.value = value;
    if (style & Copyable) {
        // Behind its value, not at the far edge.
        m_grid->removeWidget(value);
        auto *line = new QHBoxLayout;
        line->setSpacing(gridUnit(this));
        value->setElides(true);
        line->addWidget(value);
        row.copy = new CopyButton(this);
        // As high as the line, so that rows with and without a button stand alike.
        const int side = fontMetrics().height() + 2;
        row.copy->setIconSize(QSize(side - 4, side - 4));
        row.copy->setFixedSize(side, side);
        row.copy->setContent({}, name);
        line->addWidget(row.copy);
        line->addStretch(1);
        m_grid->addLayout(line, m_grid->rowCount() - 1, 1, Qt::AlignTop);
    }
    setValue(id, {});
}

void KeyValueView::addRow(const QString &id, const QString &name, QWidget *value)
{
    value->setParent(this);
    newRow(id, name, value);
}

void KeyValueView::addGap()
{
    m_grid->setRowMinimumHeight(m_grid->rowCount(), 2 * gridUnit(this));
}

void KeyValueView::setValue(const QString &id, const QString &value, bool keepEmpty)
{
    const auto row = m_rows.find(id);
    if (row == m_rows.end() || !row->value)
        return;
    row->text = value;
    const QString shown = value.isEmpty() ? QStringLiteral("–") : value;
    if (row->value->wholeText() != shown)
        row->value->setText(shown);
    if (row->copy && row->copy->content() != value)
        row->copy->setContent(value, row->name);
    setRowVisible(id, keepEmpty || !value.isEmpty());
}

void KeyValueView::setValueToolTip(const QString &id, const QString &toolTip)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return;
    row->widget->setToolTip(toolTip);
    row->widget->setAccessibleDescription(toolTip);
}

void KeyValueView::setRowVisible(const QString &id, bool visible)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return;
    row->label->setVisible(visible);
    row->widget->setVisible(visible);
    if (row->copy)
        row->copy->setVisible(visible);
}

QString KeyValueView::value(const QString &id) const
{
    return m_rows.value(id).text;
}

} // namespace sluice
