// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/answer.h"
#include "schema/demoschema.h"

#include <QJsonObject>

namespace sluice::demo {

/// A change of a schema config by a body of the connection level, in which only what is named changes. Bodies of the
/// lower levels are wrapped into one.
class SchemaPatch
{
public:
    /// `keysMayChange`: of files, whose primary keys the user chooses.
    SchemaPatch(DemoSchemaConfig &config, bool keysMayChange);

    /// Answers why not, and has changed nothing then: names that are not there (404), locks, columns where they cannot
    /// be configured (400).
    [[nodiscard]] std::optional<Answer> apply(const QJsonObject &body);

    /// The tables that were off and are on now: they have to be read from their beginning.
    [[nodiscard]] const QList<std::pair<const DemoSchema *, const DemoTable *>> &reincluded() const
    {
        return m_reincluded;
    }

    /// A change that was sent before anybody knew the source: part by part, and what cannot be done is left out.
    static void applyWhatFits(DemoSchemaConfig &config, const QJsonObject &body, bool keysMayChange);

    /// {"schemas": {names[0]: {"tables": {names[1]: {"columns": {names[2]: body}}}}}}, as deep as there are names.
    [[nodiscard]] static QJsonObject wrapped(const QStringList &names, const QJsonObject &body);

private:
    void readSchema(DemoSchema &schema, const QJsonObject &change);
    void readTable(const DemoSchema &schema, DemoTable &table, const QJsonObject &change);
    void readColumns(const DemoSchema &schema, DemoTable &table, const QJsonObject &changes);
    [[nodiscard]] std::optional<bool> flag(const QJsonObject &change, const QString &name);
    void refuse(Answer answer);
    [[nodiscard]] static QString reasonOf(Lock lock);

    DemoSchemaConfig &m_config;
    bool m_keysMayChange;
    std::optional<Answer> m_refusal;
    QList<std::pair<const DemoSchema *, const DemoTable *>> m_reincluded;
    std::vector<std::function<void()>> m_steps; ///< carried out when all is in order
};

} // namespace sluice::demo
