// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/boardsnapshot.h"
#include "result.h"

#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

class QObject;

namespace sluice {

/// The board's snapshot on the disk. Read at once, before the first paint (a millisecond or two for 10,000
/// connections); written on a thread of its own. A file is there whole or not at all.
class BoardFile
{
public:
    /// Nothing is kept when `file` is empty.
    explicit BoardFile(QString file);
    /// Waits until what was handed over is written.
    ~BoardFile();

    /// What was written last. `NotFound` when there is none; `Storage` for one that is damaged or of another version,
    /// which is logged and harmless: the next list makes it good.
    [[nodiscard]] Result<BoardSnapshot> read() const { return read(m_file); }
    [[nodiscard]] static Result<BoardSnapshot> read(const QString &path);
    /// Soon; of several that wait only the newest is written. A disk that refuses is logged.
    void write(BoardSnapshot snapshot);
    /// Calls back on the context's thread when all that was handed over so far is written.
    void whenWritten(QObject *context, std::function<void()> callback);

private:
    struct Pending;

    QString m_file;
    std::shared_ptr<Pending> m_pending;
    QThreadPool m_pool; ///< of one thread: one file after the other
};

} // namespace sluice
