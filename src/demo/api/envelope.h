// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/answer.h"

#include <QString>

namespace sluice::demo {

/// {"code": "Success", "message": …}, as calls answer that have nothing to give back.
[[nodiscard]] Answer success(const QString &message = {});
/// {"code": "Success", "message": …, "data": …}; `data` is JSON, an empty message is left out.
[[nodiscard]] Answer data(QByteArrayView data, int status = 200, const QString &message = {});
/// {"code": …, "message": …}
[[nodiscard]] Answer failure(int status, const QString &code, const QString &message);

[[nodiscard]] Answer invalidInput(const QString &message);
/// Of an entity: code NotFound_<kind>, the message names the id.
[[nodiscard]] Answer notFound(const QString &kind, const QString &id);
[[nodiscard]] Answer noConnection(const QString &id);
/// Of a path.
[[nodiscard]] Answer routeNotFound();

} // namespace sluice::demo
