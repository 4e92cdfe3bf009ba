// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/objectstream.h"
#include "codec/plaintable.h"
#include "codec/schemacodec.h"
#include "codec/valueparser.h"
#include "decoder.h"

#include <QElapsedTimer>

#include <optional>

namespace sluice {

/// Builds the schema config of an answer while the answer arrives, table by table. Neither the body nor a tree of it is
/// kept: at most one table and what came with it. Reads the same as `json::schemaConfig` from the whole body, and
/// refuses the same.
class SchemaConfigDecoder final : public Decoder<SchemaConfigPtr>, private json::ObjectStream::Visitor
{
public:
    explicit SchemaConfigDecoder(json::SchemaConfigSoFar soFar = {});
    ~SchemaConfigDecoder() override;

    void feed(QByteArrayView bytes) override;
    [[nodiscard]] Result<SchemaConfigPtr> finish(int httpStatus) override;
    void reset() override;

private:
    /// The objects that are walked into, from the root inwards, each within the one before.
    enum Level : size_t { Root = 1, Data, Schemas, Schema, Tables };
    /// The members of which the first counts.
    enum Member : size_t {
        DataMember,
        Code,
        Message,
        Policy,
        SchemasMember,
        Enabled,
        Destination,
        TablesMember,
        Count
    };

    [[nodiscard]] bool enters(std::string_view key) override;
    void begin(std::string_view key) override;
    void end() override;
    [[nodiscard]] bool value(std::string_view key, std::string_view json) override;

    [[nodiscard]] bool isFirst(Member member);
    [[nodiscard]] std::optional<Member> memberOf(std::string_view key) const;
    void tellSoFar();
    void take(Member member, const json::Element &element);

    json::SchemaConfigSoFar m_soFar;
    QElapsedTimer m_since; ///< the answer has begun
    qint64 m_nextMs = 0;   ///< what is there so far is told again
    int m_told = 0;        ///< tables
    json::ObjectStream m_stream;
    json::ValueParser m_values;
    json::PlainTable m_tables;
    std::optional<SchemaConfigBuilder> m_builder;
    std::string m_head; ///< what the answer began with, for what is no JSON at all
    bool m_seen[Member::Count] = {};
    bool m_hasData = false;
    QString m_code;
    QString m_message;
    bool m_schemaEnabled = false;
    std::string m_schemaDestination;
};

} // namespace sluice
