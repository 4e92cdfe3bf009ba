// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

class DemoAccount;

/// Fills the account with users, teams and roles, which are data: resources/demo/people.json. To be called when the
/// groups are there.
void fillPeople(DemoAccount &account);

} // namespace sluice::demo
