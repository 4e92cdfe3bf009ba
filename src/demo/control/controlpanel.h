// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/faults.h"
#include "control/requestlog.h"

namespace sluice::demo {

/// The paths under /__demo/, by which tests and the curious steer the demo account while it runs. They need no key, are
/// not counted, and never go wrong:
/// - GET, PUT, DELETE /__demo/faults: a JSON array of rules, see FaultRule;
/// - GET, DELETE /__demo/requests: what was asked for, how often.
class ControlPanel
{
public:
    ControlPanel(Faults &faults, RequestLog &requests);

    /// Is this call for the panel?
    [[nodiscard]] static bool takes(const Call &call) { return call.at(0) == u"__demo"; }
    [[nodiscard]] Answer answer(const Call &call);

private:
    [[nodiscard]] Answer faults(const Call &call);
    [[nodiscard]] Answer requests(const Call &call);

    Faults &m_faults;
    RequestLog &m_requests;
};

} // namespace sluice::demo
