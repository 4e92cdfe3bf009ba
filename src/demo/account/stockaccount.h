// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::demo {

class DemoAccount;

/// Fills the account with the stock groups and connections, which are data: resources/demo/account.json.
void fillStockAccount(DemoAccount &account);

} // namespace sluice::demo
