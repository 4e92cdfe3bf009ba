// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace sluice {

/// Not the pool that is Qt's: it paints there, so that the window would stand still while all threads are busy.
[[nodiscard]] QThreadPool &backgroundPool();

/// Does a pure piece of work, values in and a value out, on one of the pool's threads: for what would hold up the
/// window. The future is answered always; the program waits for what is under way when it ends.
template<typename Work>
auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    using T = std::invoke_result_t<Work>;
    // A function of the pool must be copyable, which a promise is not.
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    backgroundPool().start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// The same for work that has to be done again where something has changed meanwhile: here, where that was so too
/// often, so that it comes to an end.
template<typename Work>
auto inBackgroundUnlessOvertaken(int times, Work work) -> QFuture<std::invoke_result_t<Work>>
{
    constexpr int often = 4;
    return times < often ? inBackground(std::move(work)) : QtFuture::makeReadyFuture(work());
}

/// Then calls `then` on the window's thread with what came of it, unless `context` has gone by then: from the event
/// loop, never before this returns, even where the work is done already. QFuture::then is no way to do that: in Qt 6.4
/// it runs twice what comes to its end at that very moment, and with a context ends the program where that goes first.
template<typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(QCoreApplication::instance());
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, context = QPointer(context), then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         if (context)
                             then(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace sluice
