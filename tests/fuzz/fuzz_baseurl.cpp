// SPDX-License-Identifier: GPL-3.0-or-later
// The base URL that somebody types, and paths below it: credentials go nowhere else.
#include "baseurl.h"
#include "fuzzing.h"

using namespace sluice;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzzing::Input input(data, size);
    const QStringList lines = QString::fromUtf8(input.text()).split(u'\n');
    const QUrl base(lines.first());
    (void)shownBaseUrl(base);
    if (!isAllowedBaseUrl(base))
        return 0;
    fuzzing::check(base.scheme() == u"https" || isLoopbackHost(base.host()), "https, or this computer");
    fuzzing::check(base.userInfo().isEmpty() && !base.host().isEmpty(), "a host, and nobody's name");
    Request request;
    request.segments = lines.mid(1);
    if (!request.segments.isEmpty() && isSendablePath(request)) {
        const QUrl url = requestUrl(base, request);
        fuzzing::check(url.isValid(), "a request has a URL");
        fuzzing::check(url.toString(QUrl::FullyEncoded).startsWith(shownBaseUrl(base)), "a path leads nowhere else");
        fuzzing::check(!url.hasQuery() && !url.hasFragment(), "a path stays a path");
    }
    return 0;
}
