// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columnmaker.h"

#include "account/dice.h"

namespace sluice::demo {

namespace {

constexpr const char16_t *things[] = {
    u"account",  u"address",  u"agent",    u"amount",  u"balance",  u"batch",    u"billing",  u"campaign",
    u"carrier",  u"category", u"channel",  u"city",    u"company",  u"contact",  u"country",  u"coupon",
    u"currency", u"customer", u"delivery", u"device",  u"discount", u"email",    u"employee", u"event",
    u"invoice",  u"item",     u"language", u"lead",    u"line",     u"location", u"manager",  u"member",
    u"order",    u"owner",    u"parent",   u"partner", u"payment",  u"phone",    u"plan",     u"price",
    u"product",  u"project",  u"quantity", u"region",  u"request",  u"session",  u"shipping", u"source",
    u"stage",    u"status",   u"store",    u"tax",     u"ticket",   u"user",     u"vendor",   u"version",
};
constexpr const char16_t *aspects[] = {
    u"id",    u"name",  u"code",  u"type", u"key",  u"date",   u"at",    u"by",    u"count", u"total", u"rate",
    u"value", u"label", u"group", u"note", u"flag", u"reason", u"level", u"score", u"hash",  u"url",   u"zone",
};
constexpr const char16_t *layers[] = {u"stg", u"dim", u"fct", u"raw", u"int", u"rpt", u"hist", u"tmp"};
constexpr const char16_t *areas[] = {
    u"sales",    u"finance", u"crm",      u"web",     u"support", u"logistics", u"marketing", u"hr",        u"risk",
    u"product",  u"billing", u"identity", u"search",  u"pricing", u"inventory", u"returns",   u"analytics", u"audit",
    u"shipping", u"loyalty", u"content",  u"partner", u"legal",   u"security",  u"archive",
};

constexpr quint64 pairs = std::size(things) * std::size(aspects); // 56 × 22 = 1232
constexpr quint64 stride = 317;                                   // shares no factor with it: all pairs in turn

QString pairAt(quint64 n)
{
    const quint64 at = n * stride % pairs;
    return QStringView(things[at / std::size(aspects)]) + u'_' + QStringView(aspects[at % std::size(aspects)]);
}

} // namespace

std::vector<SourceColumn> makeColumns(quint64 seed, int count)
{
    std::vector<SourceColumn> columns;
    columns.reserve(size_t(std::max(0, count)));
    const quint64 offset = seed % pairs;
    for (int i = 0; i < count; ++i) {
        SourceColumn column;
        if (i == 0) {
            column = {QStringLiteral("id"), true, Lock::System};
        } else {
            const auto n = quint64(i - 1);
            column.name = pairAt(offset + n);
            // Real configs have many names that occur once: every fifth is of this table alone.
            if (n >= pairs || i % 5 == 4)
                column.name += u'_' + QString::number(n >= pairs ? n : seed % 1'000'000);
            if (i % 97 == 50)
                column.lock = Lock::Other;
        }
        columns.push_back(column);
    }
    return columns;
}

QStringList makeTableNames(quint64 seed, int count)
{
    QStringList names;
    names.reserve(count);
    constexpr quint64 all = std::size(layers) * pairs;
    for (int i = 0; i < count; ++i) {
        const quint64 n = seed % pairs + quint64(i);
        QString name = QStringView(layers[n % std::size(layers)]) + u'_' + pairAt(n / std::size(layers) + n);
        // A number where the words have been used up, and where people put years.
        if (quint64(i) >= all / 8 || i % 6 == 5)
            name += u'_' + QString::number(2018 + i);
        names.append(name);
    }
    return names;
}

QStringList makeSchemaNames(int count)
{
    QStringList names;
    names.reserve(count);
    for (int i = 0; i < count; ++i) {
        const auto n = size_t(i);
        QString name = QString::fromUtf16(areas[n % std::size(areas)]);
        if (n >= std::size(areas))
            name += u'_' + QString::number(n / std::size(areas) + 1);
        names.append(name);
    }
    return names;
}

} // namespace sluice::demo
