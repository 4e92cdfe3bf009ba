// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include <QProcess>
#include <QProcessEnvironment>

namespace sluice::bench {

namespace {

/// As the seed's scripts read an account: requests without a session, page after page, group after group. Prints the
/// milliseconds without those of the interpreter's start.
constexpr const char *seedScript = R"(
import os, sys, time
try:
    import requests
except ImportError:
    sys.exit(3)

url = os.environ["SEED_URL"]
auth = (os.environ["SEED_KEY"], os.environ["SEED_SECRET"])

def items(path):
    params = {"limit": 100}
    while True:
        answer = requests.get(url + path, auth=auth, params=params)
        answer.raise_for_status()
        data = answer.json()["data"]
        yield from data["items"]
        if not data.get("next_cursor"):
            return
        params["cursor"] = data["next_cursor"]

begun = time.perf_counter()
found = [c for g in items("/v1/groups") for c in items("/v1/groups/" + g["id"] + "/connections")]
print((time.perf_counter() - begun) * 1000 if found else "nothing")
)";

/// With 501 calls at 80 ms it takes three quarters of a minute.
constexpr int longestReadingMs = 600'000;

} // namespace

std::optional<double> pythonSeedList(const Target &target)
{
    QProcess python;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SEED_URL"), target.url.toString(QUrl::StripTrailingSlash));
    environment.insert(QStringLiteral("SEED_KEY"), target.key);
    environment.insert(QStringLiteral("SEED_SECRET"), target.secret);
    python.setProcessEnvironment(environment);
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromLatin1(seedScript)});
    if (!python.waitForFinished(longestReadingMs) || python.exitStatus() != QProcess::NormalExit
        || python.exitCode() != 0)
        return std::nullopt;
    bool isNumber = false;
    const double ms = python.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(ms) : std::nullopt;
}

} // namespace sluice::bench
