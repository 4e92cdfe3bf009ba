// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketstream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <poll.h>
#include <sys/socket.h>

namespace sluice::demo {

namespace {

constexpr int readTimeoutMs = 30'000;
constexpr int writeTimeoutMs = 600'000;
constexpr int drainMs = 500; ///< without a byte
constexpr qint64 drainBytes = 64 << 20;

} // namespace

SocketStream::SocketStream(socket_t socket, const std::atomic<bool> &stopping)
    : m_socket(socket)
    , m_stopping(stopping)
{
}

void SocketStream::setFate(Fate fate)
{
    m_fate = fate;
    m_headSent = false;
    m_bodySent = 0;
}

bool SocketStream::waitFor(short events, int timeoutMs) const
{
    pollfd entry{m_socket, events, 0};
    int ready = 0;
    do
        ready = ::poll(&entry, 1, timeoutMs);
    while (ready < 0 && errno == EINTR);
    return ready > 0 && !m_stopping;
}

bool SocketStream::waitForRequest(int timeoutMs)
{
    if (m_begin < m_end || m_putBackAt < m_putBack.size())
        return true;
    if (!waitFor(POLLIN, timeoutMs))
        return false;
    const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
    if (got <= 0)
        return false;
    m_begin = 0;
    m_end = size_t(got);
    return true;
}

bool SocketStream::is_readable() const
{
    return m_begin < m_end || m_putBackAt < m_putBack.size() || waitFor(POLLIN, readTimeoutMs);
}

bool SocketStream::is_writable() const
{
    return !m_dead && waitFor(POLLOUT, writeTimeoutMs);
}

ssize_t SocketStream::read(char *data, size_t size)
{
    if (m_putBackAt < m_putBack.size()) {
        const size_t n = std::min(size, size_t(m_putBack.size() - m_putBackAt));
        std::memcpy(data, m_putBack.constData() + m_putBackAt, n);
        m_putBackAt += qsizetype(n);
        return ssize_t(n);
    }
    if (m_begin == m_end && !waitForRequest(readTimeoutMs))
        return -1;
    const size_t n = std::min(size, m_end - m_begin);
    std::memcpy(data, m_buffer.data() + m_begin, n);
    m_begin += n;
    return ssize_t(n);
}

bool SocketStream::skip(qint64 count)
{
    std::array<char, 4096> ignored{};
    while (count > 0) {
        const ssize_t got = read(ignored.data(), size_t(std::min<qint64>(count, qint64(ignored.size()))));
        if (got <= 0)
            return false;
        count -= got;
    }
    return true;
}

bool SocketStream::readBytes(qint64 count, QByteArray *bytes)
{
    bytes->resize(count);
    for (qint64 at = 0; at < count;) {
        const ssize_t got = read(bytes->data() + at, size_t(count - at));
        if (got <= 0)
            return false;
        at += got;
    }
    return true;
}

bool SocketStream::readLine(qsizetype longest, QByteArray *line)
{
    line->clear();
    char c = 0;
    while (line->size() <= longest && read(&c, 1) == 1) {
        if (c == '\n') {
            if (line->endsWith('\r'))
                line->chop(1);
            return true;
        }
        line->append(c);
    }
    return false;
}

void SocketStream::putBack(const QByteArray &bytes)
{
    m_putBack = bytes + m_putBack.mid(m_putBackAt);
    m_putBackAt = 0;
}

void SocketStream::drain()
{
    ::shutdown(m_socket, SHUT_WR);
    std::array<char, 4096> ignored{};
    for (qint64 total = 0; total < drainBytes && waitFor(POLLIN, drainMs);) {
        const ssize_t got = ::recv(m_socket, ignored.data(), ignored.size(), 0);
        if (got <= 0)
            return;
        total += got;
    }
}

bool SocketStream::sendAll(const char *data, size_t size)
{
    while (size > 0) {
        if (!waitFor(POLLOUT, writeTimeoutMs))
            return false;
        const ssize_t sent = ::send(m_socket, data, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        data += sent;
        size -= size_t(sent);
    }
    return true;
}

void SocketStream::die()
{
    m_dead = true;
    if (m_fate.kind != Fate::Kind::Stall)
        return;
    // Until the client gives up or the server stops; what the client still sends is not answered.
    std::array<char, 1024> ignored{};
    while (waitFor(POLLIN, -1)) {
        if (::recv(m_socket, ignored.data(), ignored.size(), 0) <= 0)
            return;
    }
}

ssize_t SocketStream::write(const char *data, size_t size)
{
    if (m_dead)
        return -1;
    if (m_fate.kind == Fate::Kind::Whole) {
        if (sendAll(data, size))
            return ssize_t(size);
        m_dead = true;
        return -1;
    }
    if (m_fate.afterBytes < 0) {
        die();
        return -1;
    }
    size_t head = 0;
    if (!m_headSent) {
        const size_t end = std::string_view(data, size).find("\r\n\r\n");
        head = end == std::string_view::npos ? size : end + 4;
        m_headSent = end != std::string_view::npos;
    }
    const size_t room = size_t(std::max<qint64>(0, m_fate.afterBytes - m_bodySent));
    const size_t body = std::min(size - head, room);
    const bool sent = sendAll(data, head + body);
    m_bodySent += qint64(body);
    if (!sent || (m_headSent && m_bodySent >= m_fate.afterBytes)) {
        die();
        return -1;
    }
    return ssize_t(size);
}

void SocketStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void SocketStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

} // namespace sluice::demo
