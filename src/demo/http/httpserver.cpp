// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpserver.h"

#include "elasticpool.h"
#include "socketstream.h"

#include <chrono>
#include <limits>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sluice::demo {

namespace {

constexpr int keepAliveSeconds = 300;
constexpr int backlog = 512;

QByteArray headerOf(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

/// The library does not read bodies where HTTP has no use for them, but clients send such: how many bytes are left in
/// the connection; -1 when nobody can say.
qint64 unreadBody(const httplib::Request &request)
{
    if (request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS")
        return 0;
    if (request.has_header("Transfer-Encoding"))
        return -1;
    return QByteArray::fromStdString(request.get_header_value("Content-Length")).toLongLong();
}

} // namespace

HttpServer::HttpServer(Handler handler, ErrorBody errorBody)
    : m_handler(std::move(handler))
    , m_errorBody(std::move(errorBody))
{
    new_task_queue = [] {
        return new ElasticPool;
    };
    // The library would close after five requests.
    set_keep_alive_max_count(std::numeric_limits<int>::max());
    set_keep_alive_timeout(keepAliveSeconds);
    // The library's default lets two servers share a port.
    set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    // prepare() has put this path over every other.
    const auto all = [this](const httplib::Request &request, httplib::Response &response) {
        handle(request, response);
    };
    Get("/", all);
    Post("/", all);
    Put("/", all);
    Patch("/", all);
    Delete("/", all);
    Options("/", all);
    set_error_handler(HandlerWithResponse([this](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty() && response.content_length_ == 0)
            response.set_content(m_errorBody(response.status).toStdString(), "application/json");
        return HandlerResponse::Handled;
    }));
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::start(quint16 port)
{
    int bound = port;
    if (port == 0)
        bound = bind_to_any_port("127.0.0.1");
    else if (!bind_to_port("127.0.0.1", port))
        bound = -1;
    if (bound <= 0)
        return 0;
    // The library asks for room for five; a burst of connections beyond that would wait a second each.
    ::listen(svr_sock_, backlog);
    m_listener = std::thread([this] { listen_after_bind(); });
    // Until then stop() would have nothing to stop.
    while (!is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return quint16(bound);
}

void HttpServer::stop()
{
    if (!m_listener.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const socket_t socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    m_wake.notify_all();
    Server::stop();
    m_listener.join();
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    {
        const std::lock_guard lock(m_mutex);
        m_sockets.insert(socket);
        if (m_stopping)
            ::shutdown(socket, SHUT_RDWR);
    }
    const int yes = 1;
    // Without it the kernel holds back the body until the client has confirmed the head: 40 ms.
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    SocketStream stream(socket, m_stopping);
    bool closed = false;
    while (!closed && !stream.isDead() && !m_stopping && stream.waitForRequest(keepAliveSeconds * 1000)) {
        stream.setFate({});
        const httplib::Request *current = nullptr;
        qint64 unread = 0;
        const bool answered = process_request(stream, false, closed, [&](httplib::Request &request) {
            unread = unreadBody(request);
            prepare(request);
            current = &request;
            const std::lock_guard lock(m_mutex);
            m_streams[current] = &stream;
        });
        if (current) {
            const std::lock_guard lock(m_mutex);
            m_streams.erase(current);
        }
        // Else it would be taken for the next request.
        if (!answered || unread < 0 || !stream.skip(unread))
            break;
    }
    if (stream.wantsReset()) {
        const linger abrupt{1, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
    } else {
        ::shutdown(socket, SHUT_RDWR);
    }
    const std::lock_guard lock(m_mutex);
    m_sockets.erase(socket);
    ::close(socket);
    return true;
}

void HttpServer::prepare(httplib::Request &request) const
{
    // Routing is by the raw target, elsewhere: the library decodes %2F before it looks for a route.
    request.path = "/";
    // Otherwise the library reads a body that nobody announced until the client gives up.
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        request.set_header("Content-Length", "0");
    // The service answers whole bodies only; the library would cut them, and still say 200.
    request.headers.erase("Range");
    request.ranges.clear();
    // The library would choose Brotli at its slowest.
    const bool gzip = m_gzip && request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos;
    request.headers.erase("Accept-Encoding");
    if (gzip)
        request.set_header("Accept-Encoding", "gzip");
}

void HttpServer::handle(const httplib::Request &request, httplib::Response &response)
{
    Call call;
    call.method = QByteArray::fromStdString(request.method);
    call.setTarget(QByteArray::fromStdString(request.target));
    call.authorization = headerOf(request, "Authorization");
    call.accept = headerOf(request, "Accept");
    call.contentType = headerOf(request, "Content-Type");
    call.body = QByteArray::fromStdString(request.body);
    const Answer answer = wait(m_handler(call));
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_streams.find(&request); found != m_streams.end())
            found->second->setFate(answer.fate);
    }
    write(answer, response);
}

Answer HttpServer::wait(Answer answer)
{
    while (answer.delayMs > 0 || answer.then) {
        if (answer.delayMs > 0) {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, std::chrono::milliseconds(answer.delayMs), [this] { return m_stopping.load(); });
        }
        answer.delayMs = 0;
        if (!answer.then || m_stopping)
            break;
        answer = answer.then();
    }
    return answer;
}

void HttpServer::write(const Answer &answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (answer.shared) {
        const std::shared_ptr<const QByteArray> bytes = answer.shared;
        response.set_content_provider(size_t(bytes->size()), answer.contentType.toStdString(),
                                      [bytes](size_t offset, size_t length, httplib::DataSink &sink) {
                                          constexpr size_t chunk = 1 << 20;
                                          return sink.write(bytes->constData() + offset, std::min(length, chunk));
                                      });
    } else if (!answer.body.isEmpty()) {
        response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
    }
}

} // namespace sluice::demo
