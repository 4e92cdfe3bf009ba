// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "mainwindow.h"

#include <QTest>

#include <cstdio>

namespace sluice::tour {

namespace {

test::WindowKit::Setup setup()
{
    test::WindowKit::Setup setup;
    setup.openDemo = false;
    return setup;
}

} // namespace

Tour::Tour(const QDir &folder, int patienceMs)
    : m_folder(folder)
    , m_patienceMs(patienceMs)
    , m_kit(setup())
{
    m_kit.window().resize(1280, 720);
}

void Tour::step(const QString &name, const std::function<void()> &act, const std::function<bool()> &isSo)
{
    if (m_failed)
        return;
    act();
    m_failed = !test::WindowKit::wait(isSo, m_patienceMs);
    const QString file = QStringLiteral("%1-%2.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
    const bool written = m_kit.picture(m_folder.filePath(file));
    std::printf("%s %s\n", m_failed ? "FAILED " : "done   ", qPrintable(file));
    std::fflush(stdout);
    if (!written) {
        std::fprintf(stderr, "The picture %s could not be written.\n", qPrintable(m_folder.filePath(file)));
        m_failed = true;
    }
}

} // namespace sluice::tour
