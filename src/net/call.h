// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "exchangerecorder.h"
#include "job.h"
#include "request.h"
#include "retrypolicy.h"

#include <memory>

namespace sluice {

/// Attempts end inside their own signals, so they go when the event loop is back.
struct LaterDeleter
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

/// A request with everything that belongs to it, from the queue to its answer.
struct Call
{
    Request request;
    std::unique_ptr<Job> job;
    ExchangeRecorder::Entry log;
    RetryHistory history;
    qint64 spentMs = 0;     ///< of its overall limit, by the tries so far
    qint64 notBeforeMs = 0; ///< of the engine's clock
    bool hasKey = false;    ///< it is the one that holds its serial key
    Error heldWith;         ///< what it met, while it is held after a 401
    std::unique_ptr<Attempt, LaterDeleter> attempt;
};

} // namespace sluice
