// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/reloadmode.h"
#include "schema/schemaconfig.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace sluice {

class BusyIndicator;
class FilterEdit;

/// The line above the schema tree: the filter, what happens to what the source gains later, and Reload with its three
/// ways.
class SchemaBar : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaBar(QWidget *parent = nullptr);

    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    void setPolicy(std::optional<SchemaPolicy> policy);
    /// What may be done: nothing but looking in a read-only profile.
    void setEditable(bool editable);
    void setBusy(bool busy, bool canReload);

signals:
    void policyChosen(sluice::SchemaPolicy policy);
    void reloadRequested(sluice::ReloadMode mode);

private:
    void buildReload();

    FilterEdit *m_filter;
    BusyIndicator *m_busy;
    QComboBox *m_policy;
    QToolButton *m_reload;
};

} // namespace sluice
