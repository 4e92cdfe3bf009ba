// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

namespace sluice {

/// An error in words for people. All plain text, never markup: it may quote the service.
struct ErrorText
{
    QString sentence; ///< what happened
    QString nextStep; ///< what can be done about it; empty for what the user wanted
    QString details;  ///< for "Details": line by line what a support person asks for, partly untranslated

    /// Sentence and next step in one.
    [[nodiscard]] QString text() const;
};

/// The only place where the words for an error are made.
[[nodiscard]] ErrorText errorText(const Error &error);

/// Does it make sense to offer to try the same again? Never for a write whose outcome is unknown.
[[nodiscard]] bool canRetry(const Error &error);

} // namespace sluice
