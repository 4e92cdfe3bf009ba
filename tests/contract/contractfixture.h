// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "sourcetree.h"
#include "testregistry.h"

#include <QTest>

namespace sluice::test {

/// The official definition together with extra.json; null, and why, where there is none.
[[nodiscard]] inline std::unique_ptr<Definition> loadContract(QString *why)
{
    std::unique_ptr<Definition> definition = Definition::load(Definition::officialPath(), why);
    if (definition == nullptr || !definition->extend(sourcePath(QStringLiteral("tests/contract/extra.json")), why))
        return nullptr;
    return definition;
}

} // namespace sluice::test

/// For initTestCase(): loads the contract into `member`. The definition is not ours to carry along, so that its absence
/// skips the tests; one that was named and cannot be read fails them.
#define SLUICE_LOAD_CONTRACT(member)                                                                                   \
    do {                                                                                                               \
        QString why;                                                                                                   \
        member = sluice::test::loadContract(&why);                                                                     \
        if (member == nullptr && qEnvironmentVariableIsEmpty("SLUICE_OPENAPI")                                         \
            && !QFile::exists(sluice::test::Definition::officialPath()))                                               \
            QSKIP(qPrintable(QStringLiteral("no official definition to test against (set SLUICE_OPENAPI): ") + why));  \
        QVERIFY2(member != nullptr, qPrintable(why));                                                                  \
    } while (false)

/// For cleanup(): fails with everything that a driver found wrong.
#define SLUICE_NO_BREACHES(driver)                                                                                     \
    do {                                                                                                               \
        const QString breaches = (driver) != nullptr ? (driver)->takeBreaches() : QString();                           \
        QVERIFY2(breaches.isEmpty(), qPrintable(QLatin1Char('\n') + breaches));                                        \
    } while (false)
