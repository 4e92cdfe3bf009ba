// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/synclife.h"
#include "account/trust.h"
#include "schema/demoschema.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace sluice::demo {

/// A blocked column that somebody wants out of the destination. The next sync does it.
struct ColumnDrop
{
    QString schema;
    QString table;
    QString column;
    Timestamp askedAt;
};

/// One connection of the demo account.
struct DemoConnection
{
    DemoConnection(QString id, const DemoClock &clock, quint64 seed, SyncRule rule, bool schedules)
        : id(std::move(id))
        , seed(seed)
        , life(clock, seed, std::move(rule), schedules)
    {
    }

    QString id;
    quint64 seed;
    SyncLife life;
    QString service;
    int serviceVersion = 1;
    QString groupId;
    QString schema;
    QString connectedBy; ///< empty: null
    Timestamp createdAt;
    SetupState setup = SetupState::Connected;
    bool pauseAfterTrial = false;
    QString delaySensitivity = QStringLiteral("NORMAL");
    int delayThreshold = 0;
    QString networkingMethod = QStringLiteral("Directly");
    QString schemaStatus; ///< empty: not sent
    QString destinationSchemaNames = QStringLiteral("FIVETRAN_NAMING");
    QJsonObject config;          ///< with its secrets; masked when sent
    QJsonObject extra;           ///< other fields of a PATCH that are kept and sent as they came
    QJsonArray setupTests;       ///< what the tests of this connection find; empty: what there is
    bool established = false;    ///< its tests have passed once
    bool hasAuth = false;        ///< `auth`, which is never sent, was given
    bool hasStarsInAuth = false; ///< and holds them in place of a secret
    TrustStore trust;            ///< by trustOf(), which knows what was approved from the beginning
    /// The cursor of a function, once somebody has set it.
    std::optional<QJsonObject> state;
    QJsonObject preset;                        ///< a schema config for the time when the source is looked at
    QList<ColumnDrop> drops;                   ///< in the order in which they were asked for
    QHash<QString, Timestamp> moves;           ///< by job: when it is done
    QString source;                            ///< which data it reads: a source of the schema catalogue
    bool discovered = false;                   ///< a test or a reload has looked at the source
    std::unique_ptr<DemoSchemaConfig> schemas; ///< null until it is needed
    Timestamp busyUntil;                       ///< a schema change is being carried out: others collide with it

    /// Counts changes other than those of `life`.
    quint64 revision = 0;

    /// The list entry as last made, and for which state.
    QByteArray json;
    quint64 jsonRevision = 0;
    bool jsonDelayed = false;
};

} // namespace sluice::demo
