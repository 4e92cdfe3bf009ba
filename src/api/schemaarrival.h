// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QObject>

namespace sluice {

/// What has come so far of a large schema config. Told on the network thread, so that receivers get it queued.
class SchemaArrival : public QObject
{
    Q_OBJECT

signals:
    /// Schemas and tables from the first to where the answer has got.
    void soFar(const sluice::SchemaConfigPtr &config);
};

} // namespace sluice
