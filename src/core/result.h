// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <tl/expected.hpp>

namespace sluice {

/// A value, or the reason there is none. The only way a failure travels in Sluice; no exception crosses an await.
template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// The result of a call that answers nothing but that it was done. (`Result<void>` cannot be carried by QFuture.)
struct Done
{
    /// The envelope's `message`, verbatim, where the service had something to say.
    QString message;
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace sluice
