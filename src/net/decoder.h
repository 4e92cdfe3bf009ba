// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArrayView>

namespace sluice {

/// Turns the bytes of one answer into a value. Made on the caller's thread, then used and destroyed on the network
/// thread.
///
/// The transport judges the transport (connection, status, headers); the decoder judges the content: whole JSON, a
/// `code`, the fields it cannot do without. It is also asked for the bodies of error answers, of which it makes the
/// `Error` from the envelope; the transport then adds what only it knows (status, Retry-After, request id).
template<typename T>
class Decoder
{
public:
    Decoder() = default;
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;
    virtual ~Decoder() = default;

    /// A further piece of the body, of any length, split anywhere.
    virtual void feed(QByteArrayView bytes) = 0;
    /// The whole body has been fed; `httpStatus` is what it came with.
    [[nodiscard]] virtual Result<T> finish(int httpStatus) = 0;
    /// Forget what was fed: the answer is asked for again.
    virtual void reset() = 0;
};

} // namespace sluice
