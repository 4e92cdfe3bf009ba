// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/context.h"
#include "control/faults.h"
#include "control/requestlog.h"

namespace sluice::demo {

/// The paths under /__demo/, by which tests and the curious steer the demo account while it runs. They need no key, are
/// not counted, and never go wrong:
/// - GET, PUT, DELETE /__demo/faults: a JSON array of rules, see FaultRule;
/// - GET, DELETE /__demo/requests: what was asked for, how often;
/// - GET, PUT /__demo/options: {"partial_answers": true}, see Switches;
/// - GET /__demo/column-drops: which columns the next syncs drop or have dropped, since no call of the service tells.
class ControlPanel
{
public:
    using Report = std::function<QByteArray()>;

    ControlPanel(Faults &faults, RequestLog &requests, Switches &switches, Report columnDrops);

    /// Is this call for the panel?
    [[nodiscard]] static bool takes(const Call &call) { return call.at(0) == u"__demo"; }
    [[nodiscard]] Answer answer(const Call &call);

private:
    [[nodiscard]] Answer faults(const Call &call);
    [[nodiscard]] Answer requests(const Call &call);
    [[nodiscard]] Answer options(const Call &call);

    Faults &m_faults;
    RequestLog &m_requests;
    Switches &m_switches;
    Report m_columnDrops;
};

} // namespace sluice::demo
