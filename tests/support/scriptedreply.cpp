// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedreply.h"

#include <algorithm>
#include <cstring>

namespace sluice::test {

namespace {

/// What Qt calls an error status.
QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 400:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status >= 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

} // namespace

ScriptedReply::ScriptedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                             ScriptedAnswer answer, QObject *parent)
    : QNetworkReply(parent)
    , m_answer(std::move(answer))
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (m_answer.status != 0)
        QMetaObject::invokeMethod(this, &QNetworkReply::requestSent, Qt::QueuedConnection);
}

void ScriptedReply::start()
{
    QMetaObject::invokeMethod(this, &ScriptedReply::sendHeaders, Qt::QueuedConnection);
}

void ScriptedReply::sendHeaders()
{
    if (isFinished())
        return;
    if (m_answer.status == 0) {
        end(m_answer.error);
        return;
    }
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        setRawHeader(name, value);
    emit metaDataChanged();
    QMetaObject::invokeMethod(this, &ScriptedReply::sendPiece, Qt::QueuedConnection);
}

void ScriptedReply::sendPiece()
{
    if (isFinished())
        return;
    if (m_arrived == m_answer.body.size()) {
        end(m_answer.error == NoError ? errorOfStatus(m_answer.status) : m_answer.error);
        return;
    }
    const qsizetype rest = m_answer.body.size() - m_arrived;
    m_arrived += m_answer.pieceSize > 0 ? std::min(m_answer.pieceSize, rest) : rest;
    emit readyRead();
    QMetaObject::invokeMethod(this, &ScriptedReply::sendPiece, Qt::QueuedConnection);
}

void ScriptedReply::end(NetworkError error)
{
    if (error != NoError) {
        setError(error, QStringLiteral("scripted"));
        emit errorOccurred(error);
    }
    setFinished(true);
    emit finished();
}

void ScriptedReply::abort()
{
    if (isFinished())
        return;
    close();
    end(OperationCanceledError);
}

qint64 ScriptedReply::bytesAvailable() const
{
    return m_arrived - m_read + QNetworkReply::bytesAvailable();
}

qint64 ScriptedReply::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_arrived - m_read);
    std::memcpy(data, m_answer.body.constData() + m_read, size_t(count));
    m_read += count;
    return count == 0 && isFinished() ? -1 : count;
}

} // namespace sluice::test
