// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/reloadmode.h"
#include "schema/schemaconfig.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace sluice {

class BusyIndicator;
class FilterCompletion;
class FilterEdit;
class ViewState;
class PlainLabel;

/// The line above the schema tree: the filter, what happens to what the source gains later, and Reload with its three
/// ways.
class SchemaBar : public QWidget
{
    Q_OBJECT

public:
    /// `viewState` keeps the filters that were given a name, and outlives this.
    explicit SchemaBar(ViewState &viewState, QWidget *parent = nullptr);

    /// With what gives way in a narrow window given way.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    /// What `schema:` can be completed with.
    void setSchemas(const QStringList &schemas);
    void setPolicy(std::optional<SchemaPolicy> policy);
    /// What may be done: nothing but looking in a read-only profile.
    void setEditable(bool editable);
    void setBusy(bool busy, bool canReload);
    /// Changes are being sent: nothing can be put into the draft now.
    void setApplying(bool applying);
    /// How long the service has been looking through the source, in milliseconds; -1: it does not.
    void setReloading(qint64 ms);
    /// A config is being read for that long, and so much of it has come; -1: none is, or not for longer than a moment.
    void setReading(qint64 ms, qint64 bytes = 0);
    /// There is a config that snapshots can be held against.
    void setHasConfig(bool has);

signals:
    void policyChosen(sluice::SchemaPolicy policy);
    void reloadRequested(sluice::ReloadMode mode);
    /// Ctrl+A in the filter: all that it shows.
    void selectAllRequested();
    /// A list of names instead of a filter.
    void pasteRequested();
    void stopRequested();
    void snapshotsRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is shown, from all of it to what cannot be done without: the filter is never too narrow to be read.
    enum class Fit { Whole, IconForSnapshots, IconForReload, NoPolicyLabel };

    void fit();
    void apply(Fit fit);
    /// The room that all of it takes then, at the least.
    [[nodiscard]] int widthFor(Fit fit) const;
    void buildReload();
    void showProgress(bool shown, bool told);
    void updateEnabled();
    void buildSnapshots();

    FilterEdit *m_filter;
    FilterCompletion *m_completion;
    QToolButton *m_paste;
    BusyIndicator *m_busy;
    QWidget *m_policyLabel = nullptr;
    QComboBox *m_policy;
    QToolButton *m_reload;
    PlainLabel *m_reloading;
    QToolButton *m_stop;
    QToolButton *m_snapshots;
    bool m_isEditable = true;
    bool m_isApplying = false;
    bool m_hasConfig = false;
    Fit m_fit = Fit::Whole;
};

} // namespace sluice
