// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace sluice {

class CopyButton;
class PlainLabel;

/// Facts in rows: what it is called, faint, and what it is, to be selected or copied. Each row is named by an id, so
/// that its value can change.
class KeyValueView : public QWidget
{
    Q_OBJECT

public:
    enum Style {
        Plain = 0,
        Copyable = 1, ///< with a button that copies the value
        Fixed = 2,    ///< in the fixed font: ids, commands
    };
    Q_DECLARE_FLAGS(Styles, Style)

    explicit KeyValueView(QWidget *parent = nullptr);

    void addRow(const QString &id, const QString &name, Styles style = Plain);
    /// A row whose value is a widget of the caller's, which is taken over.
    void addRow(const QString &id, const QString &name, QWidget *value);
    /// A little space, to part groups of rows.
    void addGap();

    /// Plain text. An empty value hides the row, unless `keepEmpty`: then "–" stands for it.
    void setValue(const QString &id, const QString &value, bool keepEmpty = false);
    void setValueToolTip(const QString &id, const QString &toolTip);
    void setRowVisible(const QString &id, bool visible);
    [[nodiscard]] QString value(const QString &id) const;

private:
    struct Row
    {
        QString name;
        PlainLabel *label = nullptr;
        QWidget *widget = nullptr;
        PlainLabel *value = nullptr; ///< null where the value is a widget of the caller's
        CopyButton *copy = nullptr;
        QString text;
    };
    Row &newRow(const QString &id, const QString &name, QWidget *value);

    QGridLayout *m_grid;
    QHash<QString, Row> m_rows;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(KeyValueView::Styles)

} // namespace sluice
