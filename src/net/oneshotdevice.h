// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace sluice {

/// A request body that can be read once. When a connection closes before the first byte of an answer,
/// QNetworkAccessManager sends the request again by itself, writes too; a body that cannot be rewound is what keeps it
/// from doing so (it then fails with ContentReSendError). An empty one serves a DELETE.
class OneShotDevice : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotDevice(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_position >= m_body.size(); }
    /// Always false: see above.
    bool reset() override { return false; }

    /// Did anything of the body leave? As long as not, a request with a body cannot have been executed.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }
    [[nodiscard]] qint64 bytesRead() const { return m_position; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace sluice
