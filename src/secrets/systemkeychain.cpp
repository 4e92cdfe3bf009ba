// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemkeychain.h"

#include <QCoroSignal>

#include <qt6keychain/keychain.h>

namespace sluice {

namespace {

KeychainAnswer::Status statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainAnswer::Status::Ok;
    case QKeychain::EntryNotFound:
        return KeychainAnswer::Status::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return KeychainAnswer::Status::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    // What QtKeychain says without a session bus, too.
    case QKeychain::OtherError:
        break;
    }
    return KeychainAnswer::Status::Unavailable;
}

/// Starts the job and waits for its end. The job belongs to nobody until then: libsecret answers into it, so it must
/// not be deleted while it runs, whoever has lost interest meanwhile.
QCoro::Task<KeychainAnswer> finish(QKeychain::Job *job, QString name)
{
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(name);
    job->start();
    co_await qCoro(job, &QKeychain::Job::finished);
    KeychainAnswer answer{
        statusOf(job->error()), {}, job->error() == QKeychain::NoError ? QString() : job->errorString()};
    if (answer.status == KeychainAnswer::Status::Ok) {
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job))
            answer.text = reading->textData();
    }
    job->deleteLater();
    co_return answer;
}

QString service()
{
    return QStringLiteral("Sluice");
}

} // namespace

QCoro::Task<KeychainAnswer> SystemKeychain::read(QString name)
{
    return finish(new QKeychain::ReadPasswordJob(service()), name);
}

QCoro::Task<KeychainAnswer> SystemKeychain::write(QString name, QString text)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(text);
    return finish(job, name);
}

QCoro::Task<KeychainAnswer> SystemKeychain::remove(QString name)
{
    return finish(new QKeychain::DeletePasswordJob(service()), name);
}

} // namespace sluice
