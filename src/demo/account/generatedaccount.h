// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

class DemoAccount;
class ServiceCatalogue;

/// Fills the account with so many groups and connections, in the states that large accounts have: most are well.
void fillGeneratedAccount(DemoAccount &account, const ServiceCatalogue &services, int groups, int connections);

} // namespace sluice::demo
