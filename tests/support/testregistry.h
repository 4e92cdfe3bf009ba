// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace sluice::test {

/// Announces a test class to the program it is linked into. Use SLUICE_TEST at the end of each tst_*.cpp.
bool registerTest(const char *className, std::function<std::unique_ptr<QObject>()> make);

/// Runs every registered class (or those named first on the command line), the rest of the arguments going to QtTest.
/// Private folders stand in for the user's home, so no test reads or writes anybody's settings. Answers the number of
/// failures.
int runRegistered(int argc, char **argv);

} // namespace sluice::test

#define SLUICE_TEST(Class)                                                                                             \
    static const bool registered##Class =                                                                              \
        sluice::test::registerTest(#Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
