// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"
#include "schemastore.h"

#include <QObject>

namespace sluice {

class CompareController;
class SnapshotsDialog;
class MessageBar;
class Prompt;

/// Snapshots of a connection's config: the list, comparing with now, restoring as a draft, files out and in.
class SnapshotsController : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    SnapshotsController(const SchemaSubject &subject, CompareController &comparer, Prompt &prompt, MessageBar &message,
                        QWidget &owner);

    void setSession(Session *session);
    void showSnapshots();
    /// Changes are being sent, or no longer.
    void refresh();

private:
    /// What to do with a snapshot once it is read.
    enum class Purpose { Compare, Restore };
    struct Opening
    {
        ConnectionId connection;
        qint64 snapshot = 0;
        Purpose purpose = Purpose::Compare;
    };

    void open(qint64 snapshot, Purpose purpose);
    /// What the snapshot that has been read now was opened for; a file is only compared.
    [[nodiscard]] Purpose takePurpose(const ConnectionId &id, qint64 snapshot);
    void opened(qint64 snapshot, Purpose purpose, const QString &name, const Result<SchemaConfigPtr> &config);
    void restore(const SchemaConfigPtr &config);
    void closeDialog();
    void chooseExport(qint64 snapshot);
    void chooseImport();
    void remove(qint64 snapshot);
    void tell(const Error &error);
    [[nodiscard]] QString sourceText(qint64 snapshot, const QString &name) const;
    [[nodiscard]] QWidget *asker() const;

    const SchemaSubject &m_subject;
    CompareController &m_comparer;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    QPointer<SchemaStore> m_store;
    QPointer<SnapshotsDialog> m_dialog;
    QList<Opening> m_openings; ///< being read
};

} // namespace sluice
