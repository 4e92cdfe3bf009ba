// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftpatch.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/schemadraft.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sluice::test {

inline constexpr NodeFlags on = NodeEnabled | NodeColumnsSettable;
inline constexpr NodeFlags off = NodeColumnsSettable;

/// Two schemas: one on with a table on, a table off and a locked one; one off, both of whose tables have their flag on.
inline SchemaConfigPtr smallConfig()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("shop", true);
    b.beginTable("orders", on, SyncMode::SoftDelete);
    b.addColumn("id", NodeEnabled | NodePrimaryKey);
    b.beginTable("od/d \"t\".x", off, SyncMode::Unset);
    b.beginTable("audit", NodeEnabled);
    b.lockTable("SYSTEM_TABLE", "It is a system table");
    b.beginSchema("old", false, "archive");
    b.beginTable("a", on);
    b.beginTable("b", on, SyncMode::Unset, "b2");
    return b.finish();
}

inline QJsonObject patchOf(const SchemaDraft &draft)
{
    const QByteArray json = schemaPatch(draft.changes());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s in %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

inline QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace sluice::test
