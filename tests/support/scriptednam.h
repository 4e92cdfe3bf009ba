// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <functional>
#include <memory>

namespace sluice::test {

/// A request as a manager was given it.
struct ScriptedRequest
{
    QByteArray method;
    QByteArray path;                      ///< percent-encoded, without the query
    QByteArray query;                     ///< percent-encoded, without "?"
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What a request is answered with; always later, from the event loop of the manager's thread.
struct ScriptedAnswer
{
    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {{"Content-Type", "application/json"}};
    /// A failure of the transport. With a status the body breaks off after what is there; with status 0 nothing came.
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool held = false;       ///< silent until the script releases it, or for ever
    qsizetype pieceSize = 0; ///< the body arrives in pieces of this size; 0: all at once

    [[nodiscard]] static ScriptedAnswer json(const QByteArray &body, int status = 200)
    {
        return {.status = status, .body = body};
    }
    [[nodiscard]] static ScriptedAnswer failure(QNetworkReply::NetworkError error)
    {
        return {.status = 0, .error = error};
    }
    [[nodiscard]] static ScriptedAnswer hold(ScriptedAnswer answer)
    {
        answer.held = true;
        return answer;
    }
};

/// What a scripted manager answers and has been asked. Made and used on the test's thread while the managers live on
/// another; it is a handle, whose copies are the same script, and managers keep it alive.
class Script
{
public:
    Script();

    /// The answer to such a request, by method and percent-encoded path. Several for the same are given in turn, the
    /// last again and again. What is not in the script is answered as by a service that does not know the path.
    void on(const QByteArray &method, const QByteArray &path, ScriptedAnswer answer);
    /// Lets every held answer go that has been asked for.
    void release();

    [[nodiscard]] QList<ScriptedRequest> requests() const;
    [[nodiscard]] int count() const { return int(requests().size()); }
    /// The only request; an empty one when there were none or several.
    [[nodiscard]] ScriptedRequest only() const;
    [[nodiscard]] int preconnects() const;

    /// For a configuration: makes a manager that plays this script.
    [[nodiscard]] std::function<QNetworkAccessManager *()> makeManager() const;

private:
    friend class ScriptedNam;
    struct State;
    std::shared_ptr<State> m_state;
};

/// The script's way to replies on another thread.
class ScriptSignals : public QObject
{
    Q_OBJECT

signals:
    void released();
};

/// The seam of all tests that need a service but no socket.
class ScriptedNam : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit ScriptedNam(Script script)
        : m_script(std::move(script))
    {
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    Script m_script;
};

} // namespace sluice::test
