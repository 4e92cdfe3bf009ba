// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"

#include <httplib.h>

#include <array>
#include <atomic>

namespace sluice::demo {

/// One accepted connection as the HTTP library reads and writes it: buffered (the library reads heads byte by byte),
/// ended at once when the server stops, and able to fail as networks do.
class SocketStream : public httplib::Stream
{
public:
    SocketStream(socket_t socket, const std::atomic<bool> &stopping);

    /// Waits for the first byte of the next request. False: closed, idle for too long, or the server stops.
    bool waitForRequest(int timeoutMs);
    /// Reads so many bytes and forgets them. False: they do not come.
    bool skip(qint64 count);
    /// Reads so many bytes, or a line and its end, which is not part of it. False: they do not come.
    bool readBytes(qint64 count, QByteArray *bytes);
    bool readLine(qsizetype longest, QByteArray *line);
    /// To be read once more, before all that has not been read yet.
    void putBack(const QByteArray &bytes);
    /// Ends the sending side and forgets what still comes, for a while: closing before it has been read would take the
    /// answer away from the client.
    void drain();
    /// For the answer that is written next.
    void setFate(Fate fate);
    /// The connection is of no use any more.
    [[nodiscard]] bool isDead() const { return m_dead; }
    /// Should it be closed with RST?
    [[nodiscard]] bool wantsReset() const { return m_fate.kind == Fate::Kind::Reset && m_dead; }

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool waitFor(short events, int timeoutMs) const;
    bool sendAll(const char *data, size_t size);
    void die();

    socket_t m_socket;
    const std::atomic<bool> &m_stopping;
    std::array<char, 16384> m_buffer{};
    size_t m_begin = 0;
    size_t m_end = 0;
    QByteArray m_putBack;
    qsizetype m_putBackAt = 0;
    Fate m_fate;
    bool m_headSent = false;
    qint64 m_bodySent = 0;
    bool m_dead = false;
};

} // namespace sluice::demo
