// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

namespace sluice::test {

struct Operation;

/// A query, percent-encoded, against the parameters of an operation: no unknown or doubled name, the right types,
/// a `limit` of 1 to 1000 ("Pagination" of the documentation; the definition says it in prose), no empty value.
[[nodiscard]] QList<Problem> checkQuery(const Operation &operation, const QByteArray &query);

} // namespace sluice::test
