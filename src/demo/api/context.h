// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/demoaccount.h"
#include "demooptions.h"

#include <atomic>

namespace sluice::demo {

class ServiceCatalogue;
class SourceCatalogue;

/// Options that may be changed while the server runs.
struct Switches
{
    std::atomic<bool> partialAnswers = false; ///< schema PATCHes answer only what they changed
};

/// What every family of calls works on. All calls run one at a time.
struct Context
{
    const DemoOptions &options;
    const Switches &switches;
    const DemoClock &clock;
    DemoAccount &account;
    const ServiceCatalogue &services;
    const SourceCatalogue &sources;
};

} // namespace sluice::demo
