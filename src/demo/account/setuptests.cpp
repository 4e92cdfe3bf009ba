// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/setuptests.h"

#include "account/demoaccount.h"

#include <algorithm>

namespace sluice::demo {

namespace {

const QString &passed()
{
    static const QString word = QStringLiteral("PASSED");
    return word;
}

QJsonObject test(const QString &title, const QString &status, const QString &message)
{
    return {{QStringLiteral("title"), title}, {QStringLiteral("status"), status}, {QStringLiteral("message"), message}};
}

/// Nothing but the stars that are sent in place of a secret, here or within.
bool hasStars(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(), [](const QJsonValue &each) { return hasStars(each); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &each) { return hasStars(each); });
    }
    const QString text = value.toString();
    return text.size() >= 4 && text.count(u'*') == text.size();
}

/// A client that sends the stars back has overwritten the secret with them.
bool hasStarsForSecrets(const DemoConnection &c)
{
    return c.hasStarsInAuth || hasStars(c.config);
}

bool areFailing(const QJsonArray &tests)
{
    return std::any_of(tests.begin(), tests.end(), [](const QJsonValue &test) {
        return test[u"status"].toString() == u"FAILED" || test[u"status"].toString() == u"JOB_FAILED";
    });
}

/// What an earlier test's failure does to the rest.
void skipAfterFailure(QJsonArray &tests)
{
    bool isFailed = false;
    for (QJsonValueRef each : tests) {
        if (isFailed)
            each = test(each.toObject()[u"title"].toString(), QStringLiteral("SKIPPED"),
                        QStringLiteral("Skipped, because an earlier test failed"));
        isFailed = isFailed || each.toObject()[u"status"].toString() == u"FAILED";
    }
}

/// The tests for hosts: each key must have been approved.
void addHostTests(QJsonArray &tests, const QList<HostKey> &keys, const TrustStore &store, bool isHost)
{
    const auto add = [&](HostKeyKind kind, const QString &title) {
        for (const HostKey &key : keys) {
            if (key.kind == kind)
                tests.append(store.trusts(kind, key.hash) ? test(title, passed(), {}) : untrustedTest(key));
        }
    };
    add(HostKeyKind::Fingerprint, QStringLiteral("Connecting to SSH tunnel"));
    if (isHost)
        tests.append(test(QStringLiteral("Connecting to host"), passed(), {}));
    add(HostKeyKind::Certificate, QStringLiteral("Validating certificate"));
}

QJsonArray usualTests(const DemoConnection &c)
{
    const bool isHost = c.config.contains(u"host") || c.config.contains(u"hosts");
    QJsonArray tests;
    addHostTests(tests, hostKeys(c.seed, c.service, c.config), c.trust, isHost);
    const bool stars = hasStarsForSecrets(c);
    const bool nothing = c.config.isEmpty() && !c.established;
    const QString message = stars     ? QStringLiteral("The credentials are not accepted")
                            : nothing ? QStringLiteral("Credentials are missing")
                                      : QString();
    tests.append(test(isHost ? QStringLiteral("Validating credentials") : QStringLiteral("Validating API credentials"),
                      message.isEmpty() ? passed() : QStringLiteral("FAILED"), message));
    tests.append(test(isHost ? QStringLiteral("Checking access to tables") : QStringLiteral("Checking API access"),
                      passed(), {}));
    skipAfterFailure(tests);
    return tests;
}

/// Tests that were found before pass when the keys they carry have been approved meanwhile.
QJsonArray withApproved(QJsonArray tests, const TrustStore &store)
{
    for (QJsonValueRef each : tests) {
        const QList<HostKey> keys = keysOf(each.toObject());
        const bool areTrusted =
            std::ranges::all_of(keys, [&store](const HostKey &key) { return store.trusts(key.kind, key.hash); });
        if (!keys.isEmpty() && areTrusted)
            each = test(each.toObject()[u"title"].toString(), passed(), {});
    }
    return tests;
}

QList<HostKey> keysIn(const QJsonArray &tests)
{
    QList<HostKey> keys;
    for (const QJsonValue &test : tests)
        keys += keysOf(test.toObject());
    return keys;
}

void approve(TrustStore &store, const QList<HostKey> &keys, Timestamp now, const Trust &trust)
{
    for (const HostKey &key : keys) {
        if (key.kind == HostKeyKind::Certificate ? trust.certificates : trust.fingerprints)
            store.approve(key, now, trust.user);
    }
}

void inherit(TrustStore &store, const QList<HostKey> &keys, Timestamp since, const QString &user)
{
    if (!std::exchange(store.inherits, false))
        return;
    approve(store, keys, since, {true, true, user});
}

} // namespace

Trust Trust::of(const QJsonObject &body, const QString &user)
{
    const auto isSet = [&body](QStringView name) {
        return body[name].toBool() || body[name].toString().toLower() == u"true";
    };
    return {isSet(u"trust_certificates"), isSet(u"trust_fingerprints"), user};
}

TrustStore &trustOf(DemoConnection &c, const QString &user)
{
    inherit(c.trust, hostKeys(c.seed, c.service, c.config), c.createdAt, user);
    return c.trust;
}

TrustStore &trustOf(DemoDestination &destination, const QString &id, const QString &user)
{
    inherit(destination.trust, hostKeys(Dice(0, id).next(), destination.service, destination.config),
            destination.createdAt, user);
    return destination.trust;
}

QJsonArray runSetupTests(DemoConnection &c, Timestamp now, const Trust &trust)
{
    TrustStore &store = trustOf(c, trust.user);
    approve(store, hostKeys(c.seed, c.service, c.config) + keysIn(c.setupTests), now, trust);
    QJsonArray tests = withApproved(c.setupTests, store);
    if (tests.isEmpty() || (!areFailing(tests) && hasStarsForSecrets(c)))
        tests = usualTests(c);
    const bool works = !areFailing(tests);
    if (works) {
        // "Reconnect" has been done.
        if (c.setup != SetupState::Connected)
            c.life.setTasks({});
        c.setup = SetupState::Connected;
    } else if (c.setup == SetupState::Connected && c.established) {
        breakSetup(c, now);
    } else if (c.setup == SetupState::Connected) {
        c.setup = SetupState::Incomplete;
    }
    c.established = c.established || works;
    c.life.setSetup(now, c.setup);
    // What can be reached is looked at.
    c.discovered = c.discovered || works;
    ++c.revision;
    return tests;
}

QJsonArray runSetupTests(DemoDestination &destination, const QString &id, Timestamp now, const Trust &trust)
{
    TrustStore &store = trustOf(destination, id, trust.user);
    const QList<HostKey> keys = hostKeys(Dice(0, id).next(), destination.service, destination.config);
    approve(store, keys + keysIn(destination.setupTests), now, trust);
    QJsonArray tests = withApproved(destination.setupTests, store);
    if (tests.isEmpty() || hasStars(destination.config)) {
        tests = {};
        addHostTests(tests, keys, store, destination.config.contains(u"host"));
        const bool stars = hasStars(destination.config) || destination.config.isEmpty();
        tests.append(test(QStringLiteral("Database Connection"), stars ? QStringLiteral("FAILED") : passed(),
                          stars ? QStringLiteral("The credentials are not accepted") : QString()));
        tests.append(test(QStringLiteral("Permission Test"), passed(), {}));
        skipAfterFailure(tests);
    }
    const bool works = !areFailing(tests);
    const bool worked = destination.setupStatus != u"INCOMPLETE";
    destination.setupStatus = works    ? QStringLiteral("CONNECTED")
                              : worked ? QStringLiteral("BROKEN")
                                       : QStringLiteral("INCOMPLETE");
    return tests;
}

void takeCredentials(DemoConnection &c, const std::optional<QJsonObject> &auth)
{
    if (areFailing(c.setupTests))
        c.setupTests = {};
    if (auth)
        c.hasStarsInAuth = hasStars(*auth);
    c.life.setAccepted(!hasStarsForSecrets(c));
}

void breakSetup(DemoConnection &c, Timestamp now)
{
    c.setup = SetupState::Broken;
    c.life.setTasks({{QStringLiteral("reconnect"), QStringLiteral("Reconnect"), {}}});
    c.life.setSetup(now, c.setup);
    ++c.revision;
}

} // namespace sluice::demo
