// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

struct Connection;

/// May primary keys be chosen for the tables of this connection? The service allows it for files, which have none of
/// their own, and before the first sync (the Terraform provider's documentation of `is_primary_key`).
[[nodiscard]] bool canChooseKeys(const Connection &connection);

} // namespace sluice
