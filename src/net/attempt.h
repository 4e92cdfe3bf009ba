// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "request.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace sluice {

class Job;
class OneShotDevice;

/// Milliseconds; 0 is no limit.
struct AttemptLimits
{
    int connectMs = 0; ///< until the request is sent
    int inactivityMs = 0;
    bool mayBeSilentFirst = false; ///< inactivity counts only once the answer has begun
    qint64 overallMs = 0;
    qint64 maxBodyBytes = 0;
};

/// One try of a request over the wire: sends it, feeds the job with the body as it arrives, notes what happened.
/// Repeats nothing and judges nothing.
class Attempt : public QObject
{
    Q_OBJECT

public:
    /// `job` must outlive this. `prepared` has the URL and the headers.
    Attempt(std::shared_ptr<QNetworkAccessManager> connections, QNetworkRequest prepared, const Request &request,
            Job &job, const AttemptLimits &limits, QObject *parent);
    ~Attempt() override;

    void giveUp() { end(Answer::End::Cancelled); }
    [[nodiscard]] const Answer &answer() const { return m_answer; }
    /// What it goes over, which lives as long as this.
    [[nodiscard]] const QNetworkAccessManager &connections() const { return *m_connections; }

signals:
    /// Once, and nothing after it. Never from within the constructor.
    void ended();
    /// More of the body has come; not more often than ten times a second.
    void progressed();

private:
    void send(QNetworkRequest prepared, const Request &request);
    void watch();
    void readHeaders();
    void readBody();
    void touch();
    void end(Answer::End how);
    [[nodiscard]] bool maybeSent() const;

    std::shared_ptr<QNetworkAccessManager> m_connections;
    Job &m_job;
    AttemptLimits m_limits;
    Answer m_answer;
    qint64 m_toldAtMs = 0; ///< of the progress
    bool m_isWrite;
    bool m_hasBody;
    qint64 m_toldLength = -1; ///< as sent; -1: not told
    bool m_headersRead = false;
    bool m_ended = false;
    OneShotDevice *m_body = nullptr;
    QNetworkReply *m_reply = nullptr;
    QTimer m_connectTimer;
    QTimer m_inactivityTimer;
    QTimer m_overallTimer;
    QElapsedTimer m_elapsed;
};

} // namespace sluice
