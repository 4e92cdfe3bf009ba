// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/privatefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringBuilder>

namespace sluice {

namespace {

constexpr QFileDevice::Permissions ownFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownFolder = ownFile | QFileDevice::ExeOwner;

Error storageError(const QString &detail)
{
    return {.kind = Error::Kind::Storage, .detail = detail};
}

} // namespace

QString dataFolder()
{
    const QString chosen = qEnvironmentVariable("SLUICE_DATA_DIR");
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % QStringLiteral("/sluice");
}

QString profileFolder(const QString &dataFolder, const ProfileId &profile)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    QString name = profile.text();
    if (!plain.match(name).hasMatch()) {
        name = QStringLiteral("id.")
               % QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    }
    return dataFolder % QStringLiteral("/profiles/") % name;
}

Result<Done> makePrivateFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.isDir())
        return Done{};
    if (const auto above = makePrivateFolder(info.path()); !above)
        return above;
    // Somebody else may have made it meanwhile.
    if (!QDir().mkdir(info.filePath(), ownFolder) && !info.isDir())
        return fail(storageError(QStringLiteral("cannot make the folder %1").arg(info.filePath())));
    return Done{};
}

Result<Done> makePrivateFile(const QString &file)
{
    if (const auto folder = makePrivateFolder(QFileInfo(file).path()); !folder)
        return folder;
    QFile handle(file);
    if (!handle.open(QIODevice::ReadWrite, ownFile))
        return fail(storageError(handle.errorString()));
    if (!handle.setPermissions(ownFile))
        return fail(storageError(handle.errorString()));
    return Done{};
}

} // namespace sluice
