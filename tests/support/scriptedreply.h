// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptednam.h"

namespace sluice::test {

/// A reply that plays an answer of a script, piece by piece, from the event loop.
class ScriptedReply : public QNetworkReply
{
    Q_OBJECT

public:
    ScriptedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, ScriptedAnswer answer,
                  QObject *parent);

    /// Begins to answer, the next time round the event loop.
    void start();
    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void sendHeaders();
    void sendPiece();
    void end(NetworkError error);

    ScriptedAnswer m_answer;
    qsizetype m_arrived = 0;
    qsizetype m_read = 0;
};

} // namespace sluice::test
