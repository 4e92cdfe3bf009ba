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

    void setGzip(bool on) { m_gzip = on; }
    void setMaxBodyBytes(qint64 bytes) { set_payload_max_length(size_t(bytes)); }

    /// Answers the port, 0 when it cannot be had.
    quint16 start(quint16 port);
    void stop();
    [[nodiscard]] bool isRunning() const { return is_running() && !m_stopping; }

private:
    bool process_and_close_socket(socket_t socket) override;
    void prepare(httplib::Request &request) const;
    void handle(const httplib::Request &request, httplib::Response &response);
    Answer wait(Answer answer);
    static void write(const Answer &answer, httplib::Response &response);

    Handler m_handler;
    ErrorBody m_errorBody;
    bool m_gzip = false;
    std::thread m_listener;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_set<socket_t> m_sockets;
    // The library's handlers see a request but not its connection.
    std::unordered_map<const httplib::Request *, SocketStream *> m_streams;
};

} // namespace sluice::demo
