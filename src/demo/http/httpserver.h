// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "call.h"

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace sluice::demo {

class SocketStream;

/// HTTP/1.1 on 127.0.0.1. It hands every request, whatever its path, to one handler (on the connection's thread, many
/// at a time) and writes the handler's answer.
class HttpServer : private httplib::Server
{
public:
    using Handler = std::function<Answer(const Call &)>;
    /// Says what to write for a status the library answers by itself (400 for what is not HTTP, 413, 414).
    using ErrorBody = std::function<QByteArray(int status)>;

    HttpServer(Handler handler, ErrorBody errorBody);
    ~HttpServer() override;

    /// Gives the value of every answer's `Date`.
    void setDate(std::function<QByteArray()> date) { m_date = std::move(date); }
    /// Judges the head of a request whose client waits for leave to send the body. Without leave the handler gets it as
    /// it is, and is to refuse it.
    void setAdmission(std::function<bool(const Call &head)> admits) { m_admits = std::move(admits); }
    void setGzip(bool on) { m_gzip = on; }
    void setMaxBodyBytes(qint64 bytes) { set_payload_max_length(size_t(bytes)); }

    /// Answers the port, 0 when it cannot be had.
    quint16 start(quint16 port);
    void stop();
    [[nodiscard]] bool isRunning() const { return is_running() && !m_stopping; }

private:
    /// One request as it is being answered.
    struct Exchange
    {
        SocketStream &stream;
        QByteArray method;      ///< also one that the library does not know
        QByteArray contentType; ///< kept from the library, which would read forms by rules of its own
        qint64 unread = 0;      ///< bytes of a body that the library leaves in the connection
        int refusal = 0;        ///< status, when it is not clear where the request ends
        bool unsent = false;    ///< its client was given no leave to send the body
        bool handled = false;   ///< read to its end, and answered by the handler
    };

    bool process_and_close_socket(socket_t socket) override;
    bool serve(SocketStream &stream, bool *closed);
    void prepare(httplib::Request &request, Exchange &exchange) const;
    void readFrame(httplib::Request &request, Exchange &exchange) const;
    /// Gives leave to send a body of so many bytes to a client that waits for it, or says in `exchange` why not.
    void answerExpectation(httplib::Request &request, Exchange &exchange, qint64 bytes) const;
    [[nodiscard]] Exchange *exchangeOf(const httplib::Request &request);
    void finishHead(const httplib::Request &request, httplib::Response &response);
    void handle(const httplib::Request &request, httplib::Response &response);
    Answer wait(Answer answer);
    static void write(const Answer &answer, bool compressed, httplib::Response &response);

    Handler m_handler;
    ErrorBody m_errorBody;
    std::function<QByteArray()> m_date;
    std::function<bool(const Call &head)> m_admits;
    bool m_gzip = false;
    std::thread m_listener;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_set<socket_t> m_sockets;
    // The library's handlers see a request but not its connection.
    std::unordered_map<const httplib::Request *, Exchange *> m_exchanges;
};

} // namespace sluice::demo
