// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "timestamp.h"

#include <QDialog>

class QPushButton;
class QTreeView;

namespace sluice {

class SnapshotsModel;
class EmptyState;
class SchemaSnapshots;

/// The snapshots of a connection's config: when, why and how large; to be compared with now, put into the draft,
/// carried out as a file or removed. Files come in here too.
class SnapshotsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `snapshots` outlives this. `now` is the service's time.
    SnapshotsDialog(const QString &connection, const ConnectionId &id, SchemaSnapshots &snapshots, Timestamp now,
                    bool editable, QWidget *parent = nullptr);
    ~SnapshotsDialog() override;

    /// Changes are being sent: nothing can be restored now.
    void setApplying(bool applying);
    /// As soon as it is in the list.
    void setCurrent(qint64 snapshot);

signals:
    void compareRequested(qint64 snapshot);
    void restoreRequested(qint64 snapshot);
    /// 0: what is there now.
    void exportRequested(qint64 snapshot);
    void importRequested();
    void removeRequested(qint64 snapshot);

private:
    [[nodiscard]] qint64 current() const;
    void refresh();
    void updateVerbs();
    QPushButton *addVerb(const QString &text, const char *name, const QString &iconName);

    ConnectionId m_id;
    SchemaSnapshots &m_snapshots;
    bool m_editable;
    bool m_applying = false;
    qint64 m_wanted = 0; ///< to be current; 0: there is none, or it is
    SnapshotsModel *m_model;
    QTreeView *m_view;
    EmptyState *m_empty;
    QPushButton *m_compare = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace sluice
