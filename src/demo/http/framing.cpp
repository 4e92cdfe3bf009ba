// SPDX-License-Identifier: GPL-3.0-or-later
#include "framing.h"

#include "socketstream.h"

#include <QList>
#include <QLocale>

#include <algorithm>
#include <array>

namespace sluice::demo {

namespace {

constexpr std::array<const char *, 7> knownMethods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr qsizetype longestMethod = 32;

} // namespace

QByteArray readMethod(SocketStream &stream)
{
    QByteArray method;
    char c = 0;
    while (method.size() < longestMethod && stream.read(&c, 1) == 1) {
        method.append(c);
        if (c < 'A' || c > 'Z')
            break;
    }
    const bool isWord = method.size() > 1 && c == ' ';
    const QByteArray name = method.chopped(isWord ? 1 : 0);
    const bool isKnown = std::ranges::find(knownMethods, name) != knownMethods.end();
    stream.putBack(isWord && !isKnown ? QByteArray("GET ") : method);
    return name;
}

int readChunks(SocketStream &stream, qint64 most, QByteArray *body)
{
    constexpr qsizetype longestLine = 8192;
    constexpr int mostTrailers = 100;
    QByteArray line;
    for (;;) {
        bool isNumber = false;
        if (!stream.readLine(longestLine, &line))
            return 400;
        const qint64 size = line.split(';').constFirst().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0)
            return 400;
        if (size == 0)
            break;
        if (size > most - body->size())
            return 413;
        QByteArray chunk;
        if (!stream.readBytes(size, &chunk) || !stream.readLine(longestLine, &line) || !line.isEmpty())
            return 400;
        body->append(chunk);
    }
    for (int i = 0; i < mostTrailers && stream.readLine(longestLine, &line); ++i) {
        if (line.isEmpty())
            return 0;
    }
    return 400;
}

bool acceptsGzip(const QByteArray &header)
{
    const QList<QByteArray> codings = header.split(',');
    for (const QByteArray &coding : codings) {
        const QList<QByteArray> parts = coding.split(';');
        if (parts[0].trimmed().toLower() != "gzip")
            continue;
        const QByteArray weight = parts.value(1).trimmed().toLower();
        return !weight.startsWith("q=") || weight.mid(2).trimmed().toDouble() > 0;
    }
    return false;
}

QByteArray pathAndQuery(const QByteArray &target)
{
    const qsizetype authority = target.indexOf("://");
    if (authority < 0 || target.startsWith('/'))
        return target;
    const qsizetype path = target.indexOf('/', authority + 3);
    return path < 0 ? QByteArray("/") : target.mid(path);
}

QByteArray httpDate(const QDateTime &moment)
{
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT";
}

} // namespace sluice::demo
