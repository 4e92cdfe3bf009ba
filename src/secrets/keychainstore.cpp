// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace sluice {

namespace {

using Status = KeychainAnswer::Status;

constexpr QLatin1String keyField("key");
constexpr QLatin1String secretField("secret");

QString encode(const Credentials &credentials)
{
    const QJsonObject object{{keyField, credentials.key}, {secretField, credentials.secret}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Credentials> decode(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    Credentials credentials{object.value(keyField).toString(), object.value(secretField).toString()};
    if (credentials.isEmpty())
        return fail(
            {.kind = Error::Kind::Storage, .detail = QStringLiteral("the keychain's entry is not one of ours")});
    return credentials;
}

Error storageError(const KeychainAnswer &answer)
{
    return {.kind = Error::Kind::Storage, .detail = answer.detail};
}

/// The name of what is kept beside the profile's key.
QString editsOf(const ProfileId &profile)
{
    return profile.text() + QStringLiteral("/edits");
}

Error gone()
{
    return {.kind = Error::Kind::Cancelled, .detail = QStringLiteral("the secret store was closed")};
}

} // namespace

KeychainStore::KeychainStore(std::unique_ptr<Keychain> keychain, QObject *parent)
    : SecretStore(parent)
    , m_keychain(std::move(keychain))
{
}

KeychainStore::~KeychainStore() = default;

QCoro::Task<Result<Credentials>> KeychainStore::read(ProfileId profile)
{
    // Newer than what the keychain may still hold.
    if (m_kind == Kind::Memory || m_kept.contains(profile))
        co_return m_kept.value(profile);
    const QPointer<KeychainStore> self(this);
    const KeychainAnswer answer = co_await m_keychain->read(profile.text());
    if (!self)
        co_return fail(gone());
    switch (answer.status) {
    case Status::Ok:
        co_return decode(answer.text);
    case Status::NotFound:
        co_return Credentials{};
    case Status::Unavailable:
        heed(answer);
        co_return m_kept.value(profile);
    case Status::Refused:
        break;
    }
    co_return fail(storageError(answer));
}

QCoro::Task<Result<Done>> KeychainStore::write(ProfileId profile, Credentials credentials)
{
    const QPointer<KeychainStore> self(this);
    // Kept until the keychain has it, so that a read meanwhile gives the new one.
    m_kept.insert(profile, credentials);
    if (m_kind == Kind::Memory)
        co_return Done{};
    const KeychainAnswer answer = co_await m_keychain->write(profile.text(), encode(credentials));
    if (!self)
        co_return fail(gone());
    if (answer.status != Status::Ok)
        heed(answer);
    else if (m_kept.value(profile) == credentials)
        taken(profile);
    co_return Done{};
}

QCoro::Task<Result<Done>> KeychainStore::remove(ProfileId profile)
{
    const QPointer<KeychainStore> self(this);
    taken(profile);
    // Whatever the keychain has answered so far: an earlier run may have left the secret in it.
    const KeychainAnswer answer = co_await m_keychain->remove(profile.text());
    if (!self)
        co_return fail(gone());
    switch (answer.status) {
    case Status::Ok:
    case Status::NotFound:
        co_return Done{};
    case Status::Unavailable:
        heed(answer);
        break;
    case Status::Refused:
        break;
    }
    // Unlike a secret not kept, one that stays although it should not is a failure to report.
    co_return fail(storageError(answer));
}

QCoro::Task<Result<QString>> KeychainStore::readEdits(ProfileId profile)
{
    if (m_kind == Kind::Memory)
        co_return QString();
    const QPointer<KeychainStore> self(this);
    const KeychainAnswer answer = co_await m_keychain->read(editsOf(profile));
    if (!self)
        co_return fail(gone());
    if (answer.status == Status::Ok)
        co_return answer.text;
    if (answer.status == Status::NotFound)
        co_return QString();
    co_return fail(storageError(answer));
}

QCoro::Task<Result<Done>> KeychainStore::writeEdits(ProfileId profile, QString text)
{
    if (m_kind == Kind::Memory && !text.isEmpty())
        co_return fail({.kind = Error::Kind::Storage, .detail = QStringLiteral("there is no keychain")});
    const QPointer<KeychainStore> self(this);
    KeychainAnswer answer;
    if (text.isEmpty())
        answer = co_await m_keychain->remove(editsOf(profile));
    else
        answer = co_await m_keychain->write(editsOf(profile), text);
    if (!self)
        co_return fail(gone());
    if (answer.status == Status::Ok || (text.isEmpty() && answer.status == Status::NotFound))
        co_return Done{};
    co_return fail(storageError(answer));
}

void KeychainStore::taken(const ProfileId &profile)
{
    m_kept.remove(profile);
    if (m_kept.isEmpty() && m_kind == Kind::Keychain)
        setNotice(Kind::Keychain, Notice::None);
}

void KeychainStore::heed(const KeychainAnswer &answer)
{
    if (answer.status == Status::Unavailable)
        setNotice(Kind::Memory, Notice::NoKeychain);
    else if (answer.status == Status::Refused && m_kind == Kind::Keychain)
        setNotice(Kind::Keychain, Notice::KeychainRefused);
}

void KeychainStore::setNotice(Kind kind, Notice notice)
{
    if (m_kind == kind && m_notice == notice)
        return;
    m_kind = kind;
    m_notice = notice;
    emit noticed(notice);
}

} // namespace sluice
