// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowends.h"

namespace sluice {

using State = OperationRow::State;

Error goneError()
{
    return {.kind = Error::Kind::NotFound, .detail = QStringLiteral("the connection has left the list")};
}

std::function<void(OperationRow &)> failedRow(const Error &error)
{
    return [error](OperationRow &row) {
        row.state = error.kind == Error::Kind::Cancelled ? State::Cancelled : State::Failed;
        row.error = error;
    };
}

std::function<void(OperationRow &)> unreadRow(const Error &error)
{
    return [error](OperationRow &row) {
        row.accepted = true;
        row.state = State::Failed;
        row.error = error;
    };
}

std::function<void(OperationRow &)> goneRow()
{
    Error error = goneError();
    error.detail += QStringLiteral("; nothing was sent");
    return failedRow(error);
}

std::function<void(OperationRow &)> notSentRow()
{
    return failedRow({.kind = Error::Kind::Conflict, .detail = QStringLiteral("changed elsewhere; nothing was sent")});
}

} // namespace sluice
