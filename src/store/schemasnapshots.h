// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/configsnapshots.h"
#include "schema/schemaconfig.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

/// Snapshots of schema configs: kept before something of ours changes them, listed, read again, and carried in and out
/// as files of the service's own JSON. Whatever takes its time with a large config is done beside the window.
class SchemaSnapshots : public QObject
{
    Q_OBJECT

public:
    /// Why a snapshot was kept; a word of the database.
    enum class Reason { Apply, Reload, ReloadExclude, ReloadInclude, DropColumns, Other };

    /// `database` outlives this.
    explicit SchemaSnapshots(ConfigSnapshots &database, QObject *parent = nullptr);

    /// Keeps a snapshot; the answer comes when it is safe.
    QCoro::Task<Result<Done>> keep(ConnectionId id, SchemaConfigPtr config, Reason reason, Timestamp now);

    /// The snapshot that was kept last, but for those of reloads that turn nothing by themselves, so that what is new
    /// stays so over them; null where there is none, or where it is too large to be read without being
    /// asked for.
    QCoro::Task<Result<SchemaConfigPtr>> last(ConnectionId id);
    /// When `last` was asked, there was one, and it was too large.
    [[nodiscard]] bool isLastTooLarge(const ConnectionId &id) const { return m_tooLarge.contains(id); }

    /// Of one connection, newest first, as last read; nothing before `listChanged`.
    [[nodiscard]] std::optional<QList<ConfigSnapshot>> list(const ConnectionId &id) const;
    [[nodiscard]] static Reason reasonOf(const ConfigSnapshot &snapshot);
    void refresh(const ConnectionId &id);
    void remove(const ConnectionId &id, qint64 snapshot);

    /// Reads a snapshot; `opened` follows.
    void open(const ConnectionId &id, qint64 snapshot);
    /// Reads a file with the JSON of a config; `opened` follows, with 0 for the snapshot, or `importRefused`.
    void import(const ConnectionId &id, const QString &file);
    /// Writes a config as JSON to a file; `exported` follows.
    void exportTo(const ConnectionId &id, SchemaConfigPtr config, const QString &file);
    /// The same for a snapshot, without looking at it.
    void exportSnapshot(const ConnectionId &id, qint64 snapshot, const QString &file);

signals:
    void listChanged(const sluice::ConnectionId &id);
    /// The snapshots of a connection could not be listed or changed.
    void failed(const sluice::ConnectionId &id, const sluice::Error &error);
    /// `name` is the file's, for an import. For malformed JSON the error is as `configFromText` says.
    void opened(const sluice::ConnectionId &id, qint64 snapshot, const QString &name,
                const sluice::Result<sluice::SchemaConfigPtr> &config);
    /// The file does not say of `node`, and maybe of others, whether it is on: what it leaves out would be turned off.
    void importRefused(const sluice::ConnectionId &id, const QString &name, const QString &node);
    void exported(const sluice::ConnectionId &id, const QString &file, const std::optional<sluice::Error> &error);

private:
    QCoro::Task<void> runRefresh(ConnectionId id);
    QCoro::Task<void> runRemove(ConnectionId id, qint64 snapshot);
    QCoro::Task<void> runOpen(ConnectionId id, qint64 snapshot);
    QCoro::Task<void> runImport(ConnectionId id, QString file);
    QCoro::Task<void> runExport(ConnectionId id, SchemaConfigPtr config, QString file);
    QCoro::Task<void> runExportSnapshot(ConnectionId id, qint64 snapshot, QString file);

    ConfigSnapshots &m_database;
    QHash<ConnectionId, QList<ConfigSnapshot>> m_lists;
    QSet<ConnectionId> m_tooLarge; ///< of these `last` was not read
};

} // namespace sluice
