// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/schemaconfigdecoder.h"

#include "codec/envelope.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sluice {

namespace {

constexpr size_t headLimit = 64 * 1024;
/// An answer that is there within a moment is shown when it is whole.
constexpr qint64 firstTellingMs = 300;

} // namespace

SchemaConfigDecoder::SchemaConfigDecoder(json::SchemaConfigSoFar soFar)
    : m_soFar(std::move(soFar))
    , m_stream(*this)
    , m_builder(std::in_place)
{
}

SchemaConfigDecoder::~SchemaConfigDecoder() = default;

void SchemaConfigDecoder::reset()
{
    m_since.invalidate();
    m_told = 0;
    m_stream.reset();
    m_builder.emplace();
    m_head.clear();
    std::ranges::fill(m_seen, false);
    m_hasData = false;
    m_code.clear();
    m_message.clear();
}

void SchemaConfigDecoder::feed(QByteArrayView bytes)
{
    const std::string_view text(bytes.data(), size_t(bytes.size()));
    m_head += text.substr(0, headLimit - m_head.size());
    m_stream.feed(text);
    tellSoFar();
}

void SchemaConfigDecoder::tellSoFar()
{
    if (!m_soFar)
        return;
    if (!m_since.isValid()) {
        m_since.start();
        m_nextMs = firstTellingMs;
    }
    // It is a copy of all that is there: done at each doubling of the time it costs little.
    if (m_since.elapsed() < m_nextMs || m_builder->tableCount() == m_told)
        return;
    m_told = m_builder->tableCount();
    m_nextMs = 2 * m_since.elapsed();
    m_soFar(m_builder->soFar(m_schemaEnabled));
}

Result<SchemaConfigPtr> SchemaConfigDecoder::finish(int httpStatus)
{
    if (!m_stream.isWhole())
        return fail(strangeAnswer(m_head, httpStatus));
    if (httpStatus < 200 || httpStatus >= 300)
        return fail(errorOf(httpStatus, m_code, m_message));
    if (m_code.isEmpty())
        return fail(missing(u"code"));
    if (!m_hasData)
        return fail(missing(u"data"));
    return m_builder->finish();
}

std::optional<SchemaConfigDecoder::Member> SchemaConfigDecoder::memberOf(std::string_view key) const
{
    struct Known
    {
        Level level;
        std::string_view key;
        Member member;
    };
    static constexpr Known known[] = {{Root, "data", DataMember},
                                      {Root, "code", Code},
                                      {Root, "message", Message},
                                      {Data, "schema_change_handling", Policy},
                                      {Data, "schemas", SchemasMember},
                                      {Schema, "enabled", Enabled},
                                      {Schema, "name_in_destination", Destination},
                                      {Schema, "tables", TablesMember}};
    for (const Known &one : known) {
        if (one.level == m_stream.depth() && one.key == key)
            return one.member;
    }
    return std::nullopt;
}

bool SchemaConfigDecoder::isFirst(Member member)
{
    return !std::exchange(m_seen[member], true);
}

bool SchemaConfigDecoder::enters(std::string_view key)
{
    switch (Level(m_stream.depth())) {
    case Schemas:
        return true;
    case Tables:
        return false;
    case Root:
    case Data:
    case Schema:
        break;
    }
    static constexpr std::array way{DataMember, SchemasMember, TablesMember};
    const auto member = memberOf(key);
    return member && std::ranges::find(way, *member) != way.end() && !m_seen[*member];
}

void SchemaConfigDecoder::begin(std::string_view key)
{
    if (m_stream.depth() == Schemas) {
        m_seen[Enabled] = m_seen[Destination] = m_seen[TablesMember] = false;
        m_schemaEnabled = false;
        m_schemaDestination.clear();
        m_builder->beginSchema(key, false);
        return;
    }
    if (const auto member = memberOf(key))
        m_seen[*member] = true;
    m_hasData = true;
}

void SchemaConfigDecoder::end()
{
    if (m_stream.depth() == Schema)
        m_builder->setSchema(m_schemaEnabled, m_schemaDestination);
}

bool SchemaConfigDecoder::value(std::string_view key, std::string_view json)
{
    const bool isTable = m_stream.depth() == Tables;
    if (isTable && m_tables.read(key, json, *m_builder))
        return true;
    const auto element = m_values.parse(json, m_stream.depth());
    if (!element)
        return false;
    if (isTable) {
        if (element->is_object())
            json::addTable(*m_builder, key, *element);
    } else if (const auto member = memberOf(key); member && isFirst(*member) && !element->is_null()) {
        take(*member, *element);
    }
    return true;
}

void SchemaConfigDecoder::take(Member member, const json::Element &element)
{
    std::string_view text;
    switch (member) {
    case DataMember:
        m_hasData = true;
        break;
    case Code:
        m_code = json::toText(element);
        break;
    case Message:
        m_message = json::toText(element);
        break;
    case Policy:
        m_builder->setPolicy(OpenEnum<SchemaPolicy>::fromWord(json::toText(element)));
        break;
    case Enabled:
        m_schemaEnabled = json::toBoolean(element).value_or(false);
        break;
    case Destination:
        if (element.get_string().get(text) == simdjson::SUCCESS)
            m_schemaDestination = text;
        break;
    case SchemasMember:
    case TablesMember:
    case Count:
        break;
    }
}

} // namespace sluice
