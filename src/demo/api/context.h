// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/demoaccount.h"
#include "demooptions.h"

namespace sluice::demo {

class ServiceCatalogue;
class SourceCatalogue;

/// What every family of calls works on. All calls run one at a time.
struct Context
{
    const DemoOptions &options;
    const DemoClock &clock;
    DemoAccount &account;
    const ServiceCatalogue &services;
    const SourceCatalogue &sources;
};

} // namespace sluice::demo
