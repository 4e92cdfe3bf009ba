// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nettest.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace sluice::test {

/// With a certificate made for the test, by the program that every system with ca-certificates has. It names the hosts
/// `localhost` and `sluice.test`.
class TlsListener : public QObject
{
public:
    bool start()
    {
        const QString key = m_folder.filePath(QStringLiteral("key.pem"));
        const QString certificate = m_folder.filePath(QStringLiteral("certificate.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
                                     "-subj /CN=localhost -addext subjectAltName=DNS:localhost,DNS:sluice.test "
                                     "-keyout %1 -out %2")
                          .arg(key, certificate)
                          .split(u' '));
        QFile keyFile(key);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !keyFile.open(QIODevice::ReadOnly))
            return false;
        QSslConfiguration configuration;
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        m_server.setSslConfiguration(configuration);
        connect(&m_server, &QSslServer::startedEncryptionHandshake, this, [this](QSslSocket *socket) {
            ++handshakes;
            serve(socket);
        });
        return m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://localhost:%1").arg(port())); }
    [[nodiscard]] QSslCertificate certificate() const { return m_server.sslConfiguration().localCertificate(); }

    int handshakes = 0;

protected:
    virtual void serve(QSslSocket *socket) = 0;

private:
    QTemporaryDir m_folder;
    QSslServer m_server;
};

/// Keeps what arrives, and answers every request alike.
class TlsServer : public TlsListener
{
public:
    QByteArray received;

protected:
    void serve(QSslSocket *socket) override
    {
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
    }

private:
    void onReadyRead(QSslSocket *socket)
    {
        received += socket->readAll();
        const qsizetype end = received.indexOf("\r\n\r\n");
        const qsizetype at = received.indexOf("Content-Length: ");
        const qsizetype length =
            at < 0 ? 0 : received.sliced(at + 16, received.indexOf('\r', at) - at - 16).toLongLong();
        if (end >= 0 && received.size() >= end + 4 + length)
            socket->write(Reaction::json(200, success).bytes);
    }
};

/// Stands before a server in the clear. What that does with its connections is done with these.
class TlsFront : public TlsListener
{
public:
    /// `isTorn`: connections end without TLS being told.
    TlsFront(quint16 behind, bool isTorn)
        : m_behind(behind)
        , m_isTorn(isTorn)
    {
    }

protected:
    void serve(QSslSocket *socket) override
    {
        auto *behind = new QTcpSocket(socket);
        connect(socket, &QSslSocket::readyRead, behind, [socket, behind] { behind->write(socket->readAll()); });
        connect(behind, &QTcpSocket::readyRead, socket, [socket, behind] { socket->write(behind->readAll()); });
        // Not by way of this: the sockets go with the listener below it, and end then.
        connect(behind, &QTcpSocket::disconnected, socket, [isTorn = m_isTorn, socket, behind] {
            socket->write(behind->readAll());
            if (!isTorn) {
                socket->disconnectFromHost();
                return;
            }
            socket->flush();
            socket->abort();
        });
        connect(socket, &QSslSocket::disconnected, behind, &QTcpSocket::abort);
        behind->connectToHost(QHostAddress::LocalHost, m_behind);
    }

private:
    quint16 m_behind;
    bool m_isTorn;
};

/// Knows one certificate more than the system does.
class Trusting : public QNetworkAccessManager
{
public:
    explicit Trusting(const QSslCertificate &certificate)
        : m_certificate(certificate)
    {
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        QNetworkRequest trusting = request;
        QSslConfiguration configuration = request.sslConfiguration();
        configuration.addCaCertificate(m_certificate);
        trusting.setSslConfiguration(configuration);
        return QNetworkAccessManager::createRequest(operation, trusting, data);
    }

private:
    QSslCertificate m_certificate;
};

} // namespace sluice::test
