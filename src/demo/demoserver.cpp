// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"

#include "account/demoaccount.h"
#include "account/generatedaccount.h"
#include "account/servicecatalogue.h"
#include "account/stockaccount.h"
#include "api/api.h"
#include "api/envelope.h"
#include "control/controlpanel.h"
#include "http/framing.h"
#include "http/httpserver.h"
#include "schema/sourcecatalogue.h"

#include <algorithm>

namespace sluice {

using namespace demo;

namespace {

std::optional<SourceSize> sourceSize(const DemoOptions &options)
{
    if (options.schemas < 0 && options.tables < 0 && options.columns < 0)
        return {};
    SourceSize size;
    size.schemas = options.schemas < 0 ? size.schemas : options.schemas;
    size.tables = options.tables < 0 ? size.tables : options.tables;
    size.columns = options.columns;
    return size;
}

} // namespace

class DemoServer::Private
{
public:
    explicit Private(DemoOptions given)
        : options(std::move(given))
        , clock(options.speed, options.frozenNow)
        , account(clock, options.seed, options.schedules)
        , sources(sourceSize(options))
        , api(Context{options, switches, clock, account, services, sources})
        , faults(options.rateLimit.value_or(usualRateLimit))
        , http([this](const Call &call) { return answer(call); },
               [](int status) {
                   if (status == 413)
                       return FaultRule::usual(status, usualRateLimit).body;
                   return failure(status, QStringLiteral("BadRequest"), u"HTTP " + QString::number(status)).body;
               })
    {
        if (options.groups < 0 && options.connections < 0)
            fillStockAccount(account);
        else
            fillGeneratedAccount(account, services, options.groups < 0 ? 20 : options.groups,
                                 options.connections < 0 ? 200 : options.connections);
        switches.partialAnswers = options.partialPatchAnswers;
        http.setDate([this] { return httpDate(clock.now().toDateTime()); });
        http.setGzip(options.gzip);
        http.setMaxBodyBytes(options.maxBodyBytes);
        http.setAdmission([this](const Call &head) { return ControlPanel::takes(head) || api.admits(head); });
    }

    Answer answer(const Call &call)
    {
        if (ControlPanel::takes(call))
            return panel.answer(call);
        log.count(call);
        Answer answer = faults.answer(call, [this](const Call &asked) { return api.answer(asked); });
        return Api::isPublic(call) ? answer : withQuota(std::move(answer));
    }

    /// Also on answers to which the account has added nothing: of faults, and to strangers.
    Answer withQuota(Answer answer)
    {
        if (answer.then) {
            answer.then = [this, then = std::move(answer.then)] {
                return withQuota(then());
            };
            return answer;
        }
        const bool isThere =
            std::ranges::any_of(answer.headers, [](const auto &header) { return header.first == "X-Rate-Limit"; });
        if (!isThere)
            answer.headers += api.quotaHeaders();
        return answer;
    }

    DemoOptions options;
    Switches switches;
    DemoClock clock;
    DemoAccount account;
    const ServiceCatalogue &services = ServiceCatalogue::shared();
    SourceCatalogue sources;
    Api api;
    RequestLog log;
    Faults faults;
    ControlPanel panel{faults, log, switches, [this] {
                           return api.columnDrops();
                       }};
    quint16 port = 0;
    // Last, so that its threads have ended before what they use goes.
    HttpServer http;
};

DemoServer::DemoServer(DemoOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

DemoServer::~DemoServer() = default;

Result<quint16> DemoServer::start()
{
    if (const QString wrong = d->faults.set(d->options.faults); !wrong.isEmpty()) {
        Error error;
        error.kind = Error::Kind::InvalidInput;
        error.detail = wrong;
        return fail(error);
    }
    d->port = d->http.start(d->options.port);
    if (d->port == 0) {
        Error error;
        error.kind = Error::Kind::Network;
        error.detail = QStringLiteral("port %1 of 127.0.0.1 cannot be had").arg(d->options.port);
        return fail(error);
    }
    return d->port;
}

void DemoServer::stop()
{
    d->http.stop();
}

bool DemoServer::isRunning() const
{
    return d->http.isRunning();
}

quint16 DemoServer::port() const
{
    return d->port;
}

QUrl DemoServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(d->port));
}

QString DemoServer::key() const
{
    return d->options.key;
}

QString DemoServer::secret() const
{
    return d->options.secret;
}

QString DemoServer::setFaults(const QStringList &rules)
{
    return d->faults.set(rules);
}

void DemoServer::setSecrets(const QStringList &secrets)
{
    d->api.setSecrets(secrets);
}

void DemoServer::skip(qint64 ms)
{
    d->clock.skip(ms);
}

int DemoServer::requestCount(const QByteArray &method, const QByteArray &path) const
{
    return d->log.count(method, path);
}

int DemoServer::requestCount() const
{
    return d->log.total();
}

} // namespace sluice
