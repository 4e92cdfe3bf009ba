// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemasnapshots.h"

#include "background.h"
#include "configtext.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

using Reason = SchemaSnapshots::Reason;

/// A config of a million columns has 180 MB; what is larger is some other file.
constexpr qint64 largestFile = 512LL << 20;

/// What is read by itself, when nobody asked for a snapshot: enough for 100,000 tables, and no memory for a million
/// columns.
constexpr qint64 largestRead = 64LL << 20;

constexpr std::pair<Reason, QStringView> reasons[] = {{Reason::Apply, u"apply"},
                                                      {Reason::Reload, u"reload"},
                                                      {Reason::ReloadExclude, u"reload-exclude"},
                                                      {Reason::ReloadInclude, u"reload-include"},
                                                      {Reason::DropColumns, u"drop-columns"}};

QString wordOf(Reason reason)
{
    for (const auto &[known, word] : reasons) {
        if (known == reason)
            return word.toString();
    }
    return {};
}

std::optional<Error> write(const QString &name, const QByteArray &text)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return std::nullopt;
    return Error{.kind = Error::Kind::Storage, .detail = file.errorString()};
}

struct ImportedFile
{
    Result<SchemaConfigPtr> config;
    QString unsaid = {};
};

ImportedFile readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {fail({.kind = Error::Kind::Storage, .detail = file.errorString()})};
    if (file.size() > largestFile)
        return {fail({.kind = Error::Kind::TooLarge})};
    const QByteArray text = file.readAll();
    return {configFromText(text), firstUnsaid(text)};
}

} // namespace

SchemaSnapshots::SchemaSnapshots(ConfigSnapshots &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QCoro::Task<Result<Done>> SchemaSnapshots::keep(ConnectionId id, SchemaConfigPtr config, Reason reason, Timestamp now)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto writing = inBackground([config] { return configText(*config); });
    const QByteArray text = co_await writing;
    if (!self)
        co_return fail({.kind = Error::Kind::Cancelled});
    const auto added = co_await m_database.add(id, now, wordOf(reason), text);
    if (!added)
        co_return fail(added.error());
    if (self && m_lists.contains(id))
        refresh(id);
    co_return Done{};
}

QCoro::Task<Result<SchemaConfigPtr>> SchemaSnapshots::last(ConnectionId id)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto list = co_await m_database.list(id);
    if (!list)
        co_return fail(list.error());
    const auto found = std::ranges::find_if(
        *list, [](const ConfigSnapshot &snapshot) { return reasonOf(snapshot) != Reason::Reload; });
    if (!self || found == list->cend())
        co_return SchemaConfigPtr();
    m_tooLarge.remove(id);
    if (found->rawSize > largestRead) {
        m_tooLarge.insert(id);
        co_return SchemaConfigPtr();
    }
    const auto text = co_await m_database.content(found->id);
    if (!text)
        co_return fail(text.error());
    const QByteArray bytes = *text;
    const auto reading = inBackground([bytes] { return configFromText(bytes); });
    co_return co_await reading;
}

std::optional<QList<ConfigSnapshot>> SchemaSnapshots::list(const ConnectionId &id) const
{
    const auto found = m_lists.constFind(id);
    return found == m_lists.cend() ? std::nullopt : std::optional(*found);
}

SchemaSnapshots::Reason SchemaSnapshots::reasonOf(const ConfigSnapshot &snapshot)
{
    for (const auto &[reason, word] : reasons) {
        if (word == snapshot.reason)
            return reason;
    }
    return Reason::Other;
}

void SchemaSnapshots::refresh(const ConnectionId &id)
{
    runRefresh(id);
}

void SchemaSnapshots::remove(const ConnectionId &id, qint64 snapshot)
{
    runRemove(id, snapshot);
}

void SchemaSnapshots::open(const ConnectionId &id, qint64 snapshot)
{
    runOpen(id, snapshot);
}

void SchemaSnapshots::import(const ConnectionId &id, const QString &file)
{
    runImport(id, file);
}

void SchemaSnapshots::exportTo(const ConnectionId &id, SchemaConfigPtr config, const QString &file)
{
    runExport(id, std::move(config), file);
}

void SchemaSnapshots::exportSnapshot(const ConnectionId &id, qint64 snapshot, const QString &file)
{
    runExportSnapshot(id, snapshot, file);
}

QCoro::Task<void> SchemaSnapshots::runRefresh(ConnectionId id)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto list = co_await m_database.list(id);
    if (!self)
        co_return;
    if (!list) {
        emit failed(id, list.error());
        co_return;
    }
    m_lists.insert(id, *list);
    emit listChanged(id);
}

QCoro::Task<void> SchemaSnapshots::runRemove(ConnectionId id, qint64 snapshot)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto removed = co_await m_database.remove(snapshot);
    if (!self)
        co_return;
    if (!removed)
        emit failed(id, removed.error());
    refresh(id);
}

QCoro::Task<void> SchemaSnapshots::runOpen(ConnectionId id, qint64 snapshot)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto text = co_await m_database.content(snapshot);
    if (!self)
        co_return;
    if (!text) {
        emit opened(id, snapshot, {}, fail(text.error()));
        co_return;
    }
    const QByteArray bytes = *text;
    const auto reading = inBackground([bytes] { return configFromText(bytes); });
    const Result<SchemaConfigPtr> config = co_await reading;
    if (self)
        emit opened(id, snapshot, {}, config);
}

QCoro::Task<void> SchemaSnapshots::runImport(ConnectionId id, QString file)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto reading = inBackground([file] { return readFile(file); });
    const ImportedFile read = co_await reading;
    if (!self)
        co_return;
    const QString name = QFileInfo(file).fileName();
    if (read.config && !read.unsaid.isEmpty())
        emit importRefused(id, name, read.unsaid);
    else
        emit opened(id, 0, name, read.config);
}

QCoro::Task<void> SchemaSnapshots::runExport(ConnectionId id, SchemaConfigPtr config, QString file)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto writing = inBackground([config, file] { return write(file, configText(*config)); });
    const std::optional<Error> error = co_await writing;
    if (self)
        emit exported(id, file, error);
}

QCoro::Task<void> SchemaSnapshots::runExportSnapshot(ConnectionId id, qint64 snapshot, QString file)
{
    const QPointer<SchemaSnapshots> self(this);
    const auto text = co_await m_database.content(snapshot);
    if (!self)
        co_return;
    if (!text) {
        emit exported(id, file, text.error());
        co_return;
    }
    const QByteArray bytes = *text;
    const auto writing = inBackground([bytes, file] { return write(file, bytes); });
    const std::optional<Error> error = co_await writing;
    if (self)
        emit exported(id, file, error);
}

} // namespace sluice
