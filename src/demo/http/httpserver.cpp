// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpserver.h"

#include "elasticpool.h"
#include "framing.h"
#include "socketstream.h"

#include <algorithm>
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

/// All but the body.
Call headOf(const httplib::Request &request, const QByteArray &method, const QByteArray &contentType)
{
    Call call;
    call.method = method;
    call.setTarget(pathAndQuery(QByteArray::fromStdString(request.target)));
    call.authorization = headerOf(request, "Authorization");
    call.accept = headerOf(request, "Accept");
    call.contentType = contentType;
    return call;
}

/// The library closes after such a request, but says so only of "Connection: close".
bool isLast(const httplib::Request &request)
{
    return request.version == "HTTP/1.0" && request.get_header_value("Connection") != "Keep-Alive";
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
    set_post_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) { finishHead(request, response); });
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
        if (!serve(stream, &closed))
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

bool HttpServer::serve(SocketStream &stream, bool *closed)
{
    stream.setFate({});
    Exchange exchange{stream, readMethod(stream), {}};
    const httplib::Request *current = nullptr;
    const bool answered = process_request(stream, false, *closed, [&](httplib::Request &request) {
        prepare(request, exchange);
        current = &request;
        const std::lock_guard lock(m_mutex);
        m_exchanges[current] = &exchange;
    });
    if (current) {
        const std::lock_guard lock(m_mutex);
        m_exchanges.erase(current);
    }
    if (!answered)
        return false;
    // What is left of such a request would be taken for the next.
    if (!exchange.handled) {
        stream.drain();
        return false;
    }
    return stream.skip(exchange.unread);
}

void HttpServer::prepare(httplib::Request &request, Exchange &exchange) const
{
    // Routing is by the raw target, elsewhere: the library decodes %2F before it looks for a route.
    request.path = "/";
    exchange.contentType = headerOf(request, "Content-Type");
    request.headers.erase("Content-Type");
    readFrame(request, exchange);
    // The service answers whole bodies only; the library would cut them, and still say 200.
    request.headers.erase("Range");
    request.ranges.clear();
    // The library would choose Brotli at its slowest.
    const bool gzip = m_gzip && acceptsGzip(headerOf(request, "Accept-Encoding"));
    request.headers.erase("Accept-Encoding");
    if (gzip)
        request.set_header("Accept-Encoding", "gzip");
}

/// Finds out where the request ends, which is then said by its Content-Length.
void HttpServer::readFrame(httplib::Request &request, Exchange &exchange) const
{
    const QByteArray length = headerOf(request, "Content-Length");
    bool isNumber = true;
    qint64 bytes = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!isNumber || bytes < 0 || length.startsWith('+') || request.get_header_value_count("Content-Length") > 1)
        exchange.refusal = 400;
    answerExpectation(request, exchange, bytes);
    if (request.has_header("Transfer-Encoding") && exchange.refusal == 0 && !exchange.unsent) {
        QByteArray body;
        exchange.refusal = headerOf(request, "Transfer-Encoding").trimmed().toLower() == "chunked"
                               ? readChunks(exchange.stream, qint64(payload_max_length_), &body)
                               : 400;
        bytes = body.size();
        if (exchange.refusal == 0)
            exchange.stream.putBack(body);
    }
    request.headers.erase("Transfer-Encoding");
    request.headers.erase("Content-Length");
    if (exchange.refusal != 0 || exchange.unsent)
        bytes = 0;
    // Without a length the library would read on until the client gives up.
    request.set_header("Content-Length", std::to_string(bytes));
    // The library does not read bodies where HTTP has no use for them, but clients send such.
    if (request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS")
        exchange.unread = bytes;
}

void HttpServer::answerExpectation(httplib::Request &request, Exchange &exchange, qint64 bytes) const
{
    const bool waits = headerOf(request, "Expect").toLower() == "100-continue";
    // The library would give leave to everybody.
    request.headers.erase("Expect");
    if (!waits || exchange.refusal != 0)
        return;
    if (m_admits && !m_admits(headOf(request, exchange.method, exchange.contentType)))
        exchange.unsent = true;
    else if (bytes > qint64(payload_max_length_))
        exchange.refusal = 413;
    else
        exchange.stream.write_format("HTTP/1.1 100 Continue\r\n\r\n");
}

HttpServer::Exchange *HttpServer::exchangeOf(const httplib::Request &request)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_exchanges.find(&request);
    return found == m_exchanges.end() ? nullptr : found->second;
}

void HttpServer::finishHead(const httplib::Request &request, httplib::Response &response)
{
    const Exchange *exchange = exchangeOf(request);
    if (!exchange || !exchange->handled || isLast(request)) {
        response.headers.erase("Keep-Alive");
        response.headers.erase("Connection");
        response.set_header("Connection", "close");
    } else if (response.has_header("Keep-Alive")) {
        // The library tells its own count, which has no end here.
        response.headers.erase("Keep-Alive");
        response.set_header("Keep-Alive", "timeout=" + std::to_string(keepAliveSeconds));
    }
    if (response.status == 204)
        response.headers.erase("Content-Length");
    // The library promises them to a HEAD, but there are none.
    response.headers.erase("Accept-Ranges");
    if (m_date && !response.has_header("Date"))
        response.set_header("Date", m_date().toStdString());
}

void HttpServer::handle(const httplib::Request &request, httplib::Response &response)
{
    Exchange &exchange = *exchangeOf(request);
    if (exchange.refusal != 0) {
        response.status = exchange.refusal;
        return;
    }
    // What was not sent may come all the same.
    exchange.handled = !exchange.unsent;
    Call call = headOf(request, exchange.method, exchange.contentType);
    call.body = QByteArray::fromStdString(request.body);
    Answer answer = wait(m_handler(call));
    if (answer.make)
        answer.shared = answer.make();
    exchange.stream.setFate(answer.fate);
    write(answer, request.has_header("Accept-Encoding"), response);
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

void HttpServer::write(const Answer &answer, bool compressed, httplib::Response &response)
{
    response.status = answer.status;
    const bool hasBody = answer.status != 204 && answer.status != 304;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    // HTTP wants it (RFC 7235, 3.1), whoever refuses; some clients send their key only when asked in this way.
    if (answer.status == 401 && !response.has_header("WWW-Authenticate"))
        response.set_header("WWW-Authenticate", "Basic realm=\"Fivetran\"");
    // The library compresses only what it has as a whole.
    if (answer.shared && compressed && hasBody) {
        response.set_content(answer.shared->toStdString(), answer.contentType.toStdString());
    } else if (answer.shared && hasBody) {
        const std::shared_ptr<const QByteArray> bytes = answer.shared;
        response.set_content_provider(size_t(bytes->size()), answer.contentType.toStdString(),
                                      [bytes](size_t offset, size_t length, httplib::DataSink &sink) {
                                          constexpr size_t chunk = 1 << 20;
                                          return sink.write(bytes->constData() + offset, std::min(length, chunk));
                                      });
    } else if (!answer.body.isEmpty() && hasBody) {
        response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
    }
}

} // namespace sluice::demo
