// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoder.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace sluice::test {

/// What a decoder of the real kind does, in small: the whole text, if it is JSON with a `code`.
struct Text
{
    QByteArray body;
    Qt::HANDLE thread = nullptr; ///< where it was decoded
    int fed = 0;                 ///< in how many pieces
};

class TextDecoder : public Decoder<Text>
{
public:
    void feed(QByteArrayView bytes) override
    {
        m_text.body += bytes;
        ++m_text.fed;
    }
    void reset() override { m_text = {}; }
    [[nodiscard]] Result<Text> finish(int httpStatus) override
    {
        m_text.thread = QThread::currentThreadId();
        if (httpStatus == 204 && m_text.body.isEmpty())
            return Text();
        const QJsonObject envelope = QJsonDocument::fromJson(m_text.body).object();
        const QString code = envelope.value(u"code").toString();
        Error error;
        if (code.isEmpty()) {
            error.kind = Error::Kind::BadAnswer;
            return fail(error);
        }
        if (httpStatus < 300)
            return m_text;
        error.apiCode = code;
        error.serverMessage = envelope.value(u"message").toString();
        error.kind =
            httpStatus == 404 && code.startsWith(u"NotFound_") ? Error::Kind::NotFound : Error::Kind::InvalidInput;
        return fail(error);
    }

private:
    Text m_text;
};

} // namespace sluice::test
