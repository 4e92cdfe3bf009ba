// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/setuptests.h"

#include "account/demoaccount.h"
#include "account/servicecatalogue.h"

#include <algorithm>

namespace sluice::demo {

namespace {

const QString &passed()
{
    static const QString word = QStringLiteral("PASSED");
    return word;
}

const QString &failed()
{
    static const QString word = QStringLiteral("FAILED");
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

bool isGiven(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() && value != QJsonValue(QString())
           && value != QJsonValue(QJsonArray());
}

/// Nothing was given that its tests could sign in with. What the service fills in by itself does not count.
bool lacksCredentials(const DemoConnection &c)
{
    if (c.established || c.hasAuth)
        return false;
    const QJsonObject *service = ServiceCatalogue::shared().service(c.service);
    const QJsonObject fields = ServiceCatalogue::shared().configFields(c.service);
    // Such are sent to: they sign in nowhere.
    if (fields.contains(u"webhook_url") || fields[u"email"][u"readonly"].toBool())
        return false;
    bool isAskedFor = service != nullptr && service->contains(u"auth");
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value()[u"readonly"].toBool())
            continue;
        isAskedFor = true;
        if (isGiven(c.config[field.key()]))
            return false;
    }
    return isAskedFor;
}

/// A server that is not named cannot be reached, unless somebody signs in to it in the browser.
bool lacksHost(const DemoConnection &c)
{
    const QJsonObject *service = ServiceCatalogue::shared().service(c.service);
    const QJsonObject fields = ServiceCatalogue::shared().configFields(c.service);
    const bool isAskedFor = fields.contains(u"host") || fields.contains(u"hosts");
    return !c.established && isAskedFor && !service->contains(u"auth") && !isGiven(c.config[u"host"])
           && !isGiven(c.config[u"hosts"]);
}

QJsonArray usualTests(const DemoConnection &c)
{
    const bool lacksServer = lacksHost(c);
    const bool isHost = isGiven(c.config[u"host"]) || isGiven(c.config[u"hosts"]);
    QJsonArray tests;
    addHostTests(tests, hostKeys(c.seed, c.service, c.config), c.trust, isHost);
    if (lacksServer)
        tests.append(test(QStringLiteral("Connecting to host"), failed(), QStringLiteral("The host is missing")));
    const QString message = hasStarsForSecrets(c) ? QStringLiteral("The credentials are not accepted")
                            : lacksCredentials(c) ? QStringLiteral("Credentials are missing")
                                                  : QString();
    const bool isServer = isHost || lacksServer;
    tests.append(
        test(isServer ? QStringLiteral("Validating credentials") : QStringLiteral("Validating API credentials"),
             message.isEmpty() ? passed() : failed(), message));
    tests.append(test(isServer ? QStringLiteral("Checking access to tables") : QStringLiteral("Checking API access"),
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
        tests.append(test(QStringLiteral("Database Connection"), stars ? failed() : passed(),
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
    if (auth) {
        c.hasAuth = !auth->isEmpty();
        c.hasStarsInAuth = hasStars(*auth);
    }
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
