// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowkit.h"

#include <QDir>
#include <QString>

#include <functional>

namespace sluice::tour {

/// A story told in steps: each does something, waits until it can be seen, and is pictured.
class Tour
{
public:
    /// Pictures go to `folder`, named `<number>-<name>.png`. A step that takes longer than that has failed.
    Tour(const QDir &folder, int patienceMs);

    [[nodiscard]] test::WindowKit &kit() { return m_kit; }
    /// Does it, waits until `isSo`, and takes the picture; after a step that failed nothing is done any more.
    void step(const QString &name, const std::function<void()> &act, const std::function<bool()> &isSo);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    QDir m_folder;
    int m_patienceMs;
    test::WindowKit m_kit;
    int m_number = 0;
    bool m_failed = false;
};

/// "Sync a connector": from the first start to a synced connection.
void syncAConnector(Tour &tour);
/// "Reload with EXCLUDE, then enable just the schema and table you would like". The account is open.
void chooseATable(Tour &tour);
/// "From the draft to the service": review, somebody else at work, kept copies. The account is open.
void sendADraft(Tour &tour);

} // namespace sluice::tour
