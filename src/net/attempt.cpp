// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"

#include "answerheaders.h"
#include "job.h"
#include "oneshotdevice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <limits>
#include <utility>

namespace sluice {

namespace {

constexpr qsizetype headLimit = 64 * 1024;
constexpr qsizetype chunkSize = 64 * 1024;
/// What Qt may hold of a body that comes faster than it is decoded. Beyond that the socket waits, and with it the
/// server: memory does not grow with the answer.
constexpr qint64 readAhead = 2 * 1024 * 1024;
constexpr qint64 progressMs = 100;

/// Errors of the time before a request can have left.
bool isConnectionPhase(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

Attempt::Attempt(std::shared_ptr<QNetworkAccessManager> connections, QNetworkRequest prepared, const Request &request,
                 Job &job, const AttemptLimits &limits, QObject *parent)
    : QObject(parent)
    , m_connections(std::move(connections))
    , m_job(job)
    , m_limits(limits)
    , m_isWrite(!isRead(request.method))
    , m_hasBody(!request.body.isEmpty())
{
    const auto endLater = [this](QTimer &timer, Answer::End how) {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [this, how] { end(how); });
    };
    endLater(m_connectTimer, Answer::End::ConnectTimeout);
    endLater(m_inactivityTimer, Answer::End::InactivityTimeout);
    endLater(m_overallTimer, Answer::End::OverallTimeout);
    m_elapsed.start();
    m_answer.sentAtMs = QDateTime::currentMSecsSinceEpoch();
    send(prepared, request);
    watch();
}

Attempt::~Attempt()
{
    delete m_reply; // before what it belongs to
}

void Attempt::send(QNetworkRequest prepared, const Request &request)
{
    if (!m_isWrite) {
        m_reply = m_connections->get(prepared);
        m_reply->setReadBufferSize(readAhead);
        m_reply->setParent(this);
        return;
    }
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    m_body = new OneShotDevice(request.body, this);
    // Never deleteResource(): it has no body that could refuse to be sent again.
    m_reply = m_connections->sendCustomRequest(prepared, methodName(request.method).toLatin1(), m_body);
    m_reply->setParent(this);
}

void Attempt::watch()
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_connectTimer.stop();
        touch();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        m_connectTimer.stop();
        touch();
    });
    // A handshake that fails without it got no certificate to judge.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_answer.certificateRefused = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Attempt::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::readBody);
    // Queued: a reply may be finished before anybody listens.
    connect(
        m_reply, &QNetworkReply::finished, this, [this] { end(Answer::End::Finished); }, Qt::QueuedConnection);
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(
            this, [this] { end(Answer::End::Finished); }, Qt::QueuedConnection);
    // From now on and not from socketStartedConnecting(): a try may be given a socket that an earlier one left
    // connecting. Not for a write without a body: Qt 6.4 does not tell when it is sent.
    if (m_limits.connectMs > 0 && (m_hasBody || !m_isWrite))
        m_connectTimer.start(m_limits.connectMs);
    if (m_limits.overallMs > 0)
        m_overallTimer.start(int(std::min<qint64>(m_limits.overallMs, std::numeric_limits<int>::max())));
    touch();
}

void Attempt::touch()
{
    if (m_limits.inactivityMs > 0 && !m_ended && (m_headersRead || !m_limits.mayBeSilentFirst))
        m_inactivityTimer.start(m_limits.inactivityMs);
}

void Attempt::readHeaders()
{
    if (m_headersRead)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    m_connectTimer.stop();
    m_answer.status = status;
    m_answer.headersAtMs = QDateTime::currentMSecsSinceEpoch();
    m_headersRead = true;
    touch();
    m_answer.hasLength = m_reply->hasRawHeader("Content-Length");
    if (m_answer.hasLength && !m_reply->hasRawHeader("Content-Encoding"))
        m_toldLength = m_reply->rawHeader("Content-Length").trimmed().toLongLong();
    m_answer.contentType = parseMediaType(m_reply->rawHeader("Content-Type"));
    m_answer.rateLimit = parseCount(m_reply->rawHeader("X-Rate-Limit"));
    m_answer.rateRemaining = parseCount(m_reply->rawHeader("X-Rate-Limit-Remaining"));
    m_answer.date = parseHttpDate(m_reply->rawHeader("Date"));
    // A moment of the service is told by its own clock, where it says what that is.
    if (m_reply->hasRawHeader("Retry-After"))
        m_answer.retryAfterMs = parseRetryAfter(
            m_reply->rawHeader("Retry-After"),
            m_answer.date.isValid() ? m_answer.date : QDateTime::fromMSecsSinceEpoch(m_answer.headersAtMs));
}

void Attempt::readBody()
{
    readHeaders();
    touch();
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    while (!m_ended && m_reply->isOpen()) {
        const qint64 count = m_reply->read(chunk.data(), chunk.size());
        if (count <= 0)
            break;
        m_answer.bytesReceived += count;
        if (m_limits.maxBodyBytes > 0 && m_answer.bytesReceived > m_limits.maxBodyBytes) {
            end(Answer::End::TooLarge);
            return;
        }
        const QByteArrayView piece(chunk.constData(), count);
        m_answer.head.append(piece.first(std::min(piece.size(), headLimit - m_answer.head.size())));
        if (const QByteArrayView trimmed = piece.trimmed(); !trimmed.isEmpty())
            m_answer.lastByte = trimmed.back();
        m_job.feed(piece);
    }
    if (!m_ended && m_elapsed.elapsed() - m_toldAtMs >= progressMs) {
        m_toldAtMs = m_elapsed.elapsed();
        emit progressed();
    }
}

bool Attempt::maybeSent() const
{
    if (!m_isWrite)
        return false;
    if (m_answer.status != 0)
        return true;
    if (m_hasBody && m_body != nullptr)
        return m_body->wasRead();
    return m_answer.end != Answer::End::Finished || !isConnectionPhase(m_answer.error);
}

void Attempt::end(Answer::End how)
{
    if (m_ended)
        return;
    if (how == Answer::End::Finished) {
        readBody();
        if (m_ended) // by the size limit
            return;
        m_answer.error = m_reply->error();
        // Of what was inflated Qt alone knows.
        m_answer.isWhole = m_answer.hasLength && m_answer.error == QNetworkReply::NoError
                           && (m_toldLength < 0 || m_toldLength == m_answer.bytesReceived);
    }
    m_ended = true;
    m_answer.end = how;
    m_answer.elapsedMs = m_elapsed.elapsed();
    m_answer.bytesSent = m_body ? m_body->bytesRead() : 0;
    m_answer.maybeSent = maybeSent();
    for (QTimer *timer : {&m_connectTimer, &m_inactivityTimer, &m_overallTimer})
        timer->stop();
    // Nothing it says from here on counts: an aborted reply is closed, and calls itself cancelled whoever ended it.
    disconnect(m_reply, nullptr, this, nullptr);
    if (how != Answer::End::Finished)
        m_reply->abort();
    emit ended();
}

} // namespace sluice
