// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sluice::test {

/// One breach of the contract.
struct Problem
{
    QString pointer; ///< JSON pointer to the value that is wrong; "query/limit", "path/connectionId" outside bodies
    QString reason;
};

/// One line a problem, none when all is well: for QVERIFY2 and for comparing with QString().
[[nodiscard]] inline QString describe(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append((problem.pointer.isEmpty() ? QStringLiteral("(root)") : problem.pointer) + QStringLiteral(": ")
                     + problem.reason);
    return lines.join(QLatin1Char('\n'));
}

} // namespace sluice::test
