// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <csignal>

namespace sluice {

/// Turns the first SIGINT, SIGTERM or SIGHUP into a signal of the event loop, so that the program can say how things
/// stand and leave in order. The next one ends it at once, as without this.
///
/// One at a time, made before any thread is started, which would else take the signals; those that the program was
/// started to ignore (nohup, a shell's background jobs) stay ignored.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

signals:
    void interrupted(int signal);

private:
    void onReadable();

    sigset_t m_before{};
    int m_descriptor = -1;
};

} // namespace sluice
