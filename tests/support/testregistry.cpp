// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include <QTest>

#include <csignal>
#include <map>
#include <vector>

namespace sluice::test {

namespace {

using Registry = std::map<QByteArray, std::function<std::unique_ptr<QObject>()>>;

Registry &registry()
{
    static Registry instance;
    return instance;
}

} // namespace

bool registerTest(const char *className, std::function<std::unique_ptr<QObject>()> make)
{
    registry().emplace(className, std::move(make));
    return true;
}

int runRegistered(int argc, char **argv)
{
    // Qt ignores SIGPIPE once, at the first write to a socket; QtTest installs its crash handler for it anew with every
    // class. Blocked, it reaches no thread.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);

    // Classes that are named run alone, or, with `--without`, all but they.
    std::vector<char *> passed{argv[0]};
    QList<QByteArray> named;
    bool without = false;
    for (int i = 1; i < argc; ++i) {
        if (registry().contains(QByteArray(argv[i])))
            named.append(argv[i]);
        else if (qstrcmp(argv[i], "--without") == 0)
            without = true;
        else
            passed.push_back(argv[i]);
    }
    int failures = 0;
    for (const auto &[name, make] : registry()) {
        if (!named.isEmpty() && named.contains(name) == without)
            continue;
        const std::unique_ptr<QObject> object = make();
        failures += QTest::qExec(object.get(), int(passed.size()), passed.data());
    }
    return failures;
}

} // namespace sluice::test
