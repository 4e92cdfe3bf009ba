// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testregistry.h"

#include <QTemporaryDir>

#ifdef SLUICE_TEST_GUI
#include <QApplication>
#else
#include <QCoreApplication>
#endif

// The main() of a module's test program: include this in its main.cpp and nothing else.
int main(int argc, char **argv) // NOLINT(misc-definitions-in-headers)
{
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
#ifdef SLUICE_TEST_GUI
    const QApplication application(argc, argv);
#else
    const QCoreApplication application(argc, argv);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("sluice-test"));
    QCoreApplication::setOrganizationName(QStringLiteral("sluice-test"));
    return sluice::test::runRegistered(argc, argv) == 0 ? 0 : 1;
}
