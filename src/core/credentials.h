// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// An API key and its secret. Kept in memory and in the keychain alone; there is deliberately no way to print one.
struct Credentials
{
    QString key;
    QString secret;

    [[nodiscard]] bool isEmpty() const { return key.isEmpty() || secret.isEmpty(); }
    friend bool operator==(const Credentials &, const Credentials &) = default;
};

} // namespace sluice
