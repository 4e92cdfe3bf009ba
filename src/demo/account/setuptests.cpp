// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/setuptests.h"

#include "account/secrets.h"

namespace sluice::demo {

namespace {

QJsonObject test(const QString &title, const QString &status, const QString &message)
{
    return {{QStringLiteral("title"), title}, {QStringLiteral("status"), status}, {QStringLiteral("message"), message}};
}

/// A client that sends the stars back has overwritten the secret with them.
bool hasStarsForSecrets(const QJsonObject &config)
{
    for (auto it = config.begin(); it != config.end(); ++it) {
        if (it->isObject() && hasStarsForSecrets(it->toObject()))
            return true;
        const QString text = it->toString();
        if (isSecretName(it.key()) && text.size() >= 4 && text.count(u'*') == text.size())
            return true;
    }
    return false;
}

QJsonArray usualTests(const DemoConnection &c)
{
    const QString passed = QStringLiteral("PASSED");
    QJsonArray tests;
    const bool isHost = c.config.contains(u"host") || c.config.contains(u"hosts");
    if (c.config.contains(u"tunnel_host"))
        tests.append(test(QStringLiteral("Connecting to SSH tunnel"), passed, {}));
    if (isHost)
        tests.append(test(QStringLiteral("Connecting to host"), passed, {}));
    const bool stars = hasStarsForSecrets(c.config);
    tests.append(test(isHost ? QStringLiteral("Validating credentials") : QStringLiteral("Validating API credentials"),
                      stars ? QStringLiteral("FAILED") : passed,
                      stars ? QStringLiteral("The credentials are not accepted") : QString()));
    tests.append(test(isHost ? QStringLiteral("Checking access to tables") : QStringLiteral("Checking API access"),
                      stars ? QStringLiteral("SKIPPED") : passed, {}));
    return tests;
}

bool areFailing(const QJsonArray &tests)
{
    return std::any_of(tests.begin(), tests.end(), [](const QJsonValue &test) {
        return test[u"status"].toString() == u"FAILED" || test[u"status"].toString() == u"JOB_FAILED";
    });
}

} // namespace

QJsonArray runSetupTests(DemoConnection &c, Timestamp now)
{
    QJsonArray tests = c.setupTests;
    if (tests.isEmpty() || (!areFailing(tests) && hasStarsForSecrets(c.config)))
        tests = usualTests(c);
    const bool works = !areFailing(tests);
    if (works) {
        // "Reconnect" has been done.
        if (c.setup != SetupState::Connected)
            c.life.setTasks({});
        c.setup = SetupState::Connected;
    } else if (c.setup == SetupState::Connected) {
        c.setup = SetupState::Broken;
        c.life.setTasks({{QStringLiteral("reconnect"), QStringLiteral("Reconnect"), {}}});
    }
    c.life.setRunnable(now, works);
    // What can be reached is looked at.
    c.discovered = c.discovered || works;
    ++c.revision;
    return tests;
}

void forgetSetupTests(DemoConnection &c)
{
    if (areFailing(c.setupTests))
        c.setupTests = {};
}

} // namespace sluice::demo
