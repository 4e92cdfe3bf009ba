// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/generatedaccount.h"

#include "account/demoaccount.h"
#include "account/people.h"
#include "account/secrets.h"
#include "account/servicecatalogue.h"

namespace sluice::demo {

namespace {

constexpr qint64 minuteUs = 60'000'000;
constexpr qint64 dayUs = 24 * 60 * minuteUs;

constexpr const char16_t *units[] = {u"sales",   u"finance", u"ops",       u"growth",   u"people", u"platform",
                                     u"support", u"retail",  u"logistics", u"research", u"legal",  u"media"};
constexpr const char16_t *places[] = {u"emea", u"us", u"apac", u"latam", u"dach", u"nordics", u"uk", u"anz"};
constexpr const char16_t *warehouses[] = {u"snowflake", u"big_query", u"redshift", u"databricks"};
constexpr const char16_t *regions[] = {u"GCP_US_EAST4", u"GCP_EUROPE_WEST3", u"AWS_EU_CENTRAL_1", u"AZURE_WESTEUROPE"};
constexpr int usualFrequencies[] = {5, 15, 30, 60, 60, 60, 180, 360, 360, 720, 1440};

/// One in so many of the connections of a large account.
struct Share
{
    int syncing = 12;
    int failing = 40;
    int broken = 60;
    int paused = 15;
    int incomplete = 90;
    int rescheduled = 120;
    int never = 80;
    int warning = 35;
};

bool oneIn(Dice &dice, int many)
{
    return dice.below(quint32(many)) == 0;
}

/// What such a service wants for signing in, as far as its config has it.
QJsonObject signInConfig(const DemoConnection &c)
{
    const QJsonObject fields = ServiceCatalogue::shared().configFields(c.service);
    QJsonObject config;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString &name = field.key();
        const QString type = field.value()[u"type"].toString();
        if (field.value()[u"readonly"].toBool())
            continue;
        if (name == u"host")
            config.insert(name, QString(c.schema + u".example.com"));
        else if (name == u"port")
            config.insert(name, field.value()[u"example"].toString().toInt());
        else if (name == u"user" || name == u"username")
            config.insert(name, QStringLiteral("fivetran"));
        else if (type == u"string" && (field.value()[u"format"].toString() == u"password" || isSecretName(name)))
            config.insert(name, QStringLiteral("secret value"));
    }
    return config;
}

void addGenerated(DemoAccount &account, const DemoGroup &group, const QJsonObject &service, int number)
{
    constexpr Share share;
    Dice dice(account.seed() + quint64(number), u"generated");
    const Timestamp now = account.clock().now();
    SyncRule rule;
    rule.minutes = 1 + int(dice.below(20));
    if (oneIn(dice, share.warning))
        rule.warnings.append({QStringLiteral("resync_table_warning"), QStringLiteral("A table was re-synced"), {}});
    const bool failing = oneIn(dice, share.failing);
    if (failing)
        rule.ends = {SyncEnd::Failed};
    DemoConnection &c = account.addConnection(group, rule);
    c.service = service[u"id"].toString();
    c.schema = c.service + u'_' + QStringView(dice.pick(units)) + u'_' + QStringView(dice.pick(places)) + u'_'
               + QString::number(number + 1);
    c.connectedBy = account.userId;
    c.createdAt =
        Timestamp::fromMicroseconds(now.microseconds() - qint64(dice.below(900) + 1) * dayUs - dice.below(1'000'000));
    c.config = signInConfig(c);
    const bool incomplete = oneIn(dice, share.incomplete);
    const bool broken = !incomplete && oneIn(dice, share.broken);
    c.setup = incomplete ? SetupState::Incomplete : broken ? SetupState::Broken : SetupState::Connected;
    c.established = !incomplete;
    c.trust.inherits = c.established;
    const bool never = incomplete || oneIn(dice, share.never);
    const int frequency = dice.pick(usualFrequencies);
    c.life.setSchedule(now, frequency, never || oneIn(dice, 25), {});
    c.life.setSetup(now, c.setup);
    const qint64 interval = account.clock().scaled(qint64(frequency) * 60'000) * 1000;
    const auto ago = [&](qint64 us) {
        return never ? Timestamp() : Timestamp::fromMicroseconds(now.microseconds() - us - dice.below(1'000'000));
    };
    const Timestamp last = ago(qint64(dice.fraction() * double(interval)));
    const Timestamp before = ago(interval + qint64(dice.below(5)) * dayUs);
    c.life.begin(now, failing || broken ? before : last, failing || broken ? last : Timestamp(), never);
    if (broken)
        c.life.setTasks({{QStringLiteral("reconnect"), QStringLiteral("Reconnect"), {}}});
    if (!never && !broken && oneIn(dice, share.syncing))
        c.life.beginSyncing(now, 60'000 * qint64(1 + dice.below(30)));
    else if (!never && !broken && oneIn(dice, share.rescheduled))
        c.life.beginRescheduled(now, 60'000 * qint64(10 + dice.below(100)));
    c.life.setPaused(now, oneIn(dice, share.paused));
}

} // namespace

void fillGeneratedAccount(DemoAccount &account, const ServiceCatalogue &services, int groups, int connections)
{
    account.id = QStringLiteral("endless_meadow");
    account.name = QStringLiteral("Generated account");
    account.userId = QStringLiteral("patient_larch");
    Dice dice(account.seed(), u"groups");
    const qint64 now = account.clock().now().microseconds();
    for (int i = 0; i < groups; ++i) {
        DemoGroup &group = account.addGroup(QStringView(dice.pick(units)) + u' ' + QStringView(dice.pick(places)) + u' '
                                            + QString::number(i + 1));
        group.createdAt = Timestamp::fromMicroseconds(now - qint64(900 + dice.below(600)) * dayUs);
        DemoDestination destination;
        const quint32 kind = dice.below(quint32(std::size(warehouses)));
        destination.service = QString::fromUtf16(warehouses[kind]);
        destination.region = QString::fromUtf16(regions[kind]);
        destination.timeZoneOffset = QStringLiteral("0");
        destination.createdAt = group.createdAt;
        destination.trust.inherits = true;
        group.destination = destination;
    }
    fillPeople(account);
    if (account.groups().empty())
        return;
    const auto &all = services.services();
    for (int i = 0; i < connections; ++i) {
        // A few groups hold many, most hold few.
        const double skewed = dice.fraction() * dice.fraction();
        const auto group = size_t(skewed * double(account.groups().size()));
        addGenerated(account, *account.groups()[group], all[dice.below(quint32(all.size()))], i);
    }
}

} // namespace sluice::demo
