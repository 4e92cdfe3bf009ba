// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/interruption.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>
#include <unistd.h>

namespace sluice {

namespace {

bool isIgnored(int signal)
{
    struct sigaction action = {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    sigset_t wanted;
    sigemptyset(&wanted);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (!isIgnored(signal))
            sigaddset(&wanted, signal);
    }
    pthread_sigmask(SIG_BLOCK, &wanted, &m_before);
    m_descriptor = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor < 0) {
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
        return;
    }
    auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Interruption::onReadable);
}

Interruption::~Interruption()
{
    if (m_descriptor < 0)
        return;
    delete findChild<QSocketNotifier *>();
    ::close(m_descriptor);
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interruption::onReadable()
{
    signalfd_siginfo info = {};
    if (::read(m_descriptor, &info, sizeof info) != ssize_t(sizeof info))
        return;
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    emit interrupted(int(info.ssi_signo));
}

} // namespace sluice
