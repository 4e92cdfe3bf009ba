// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "result.h"

namespace sluice {

/// Where what Sluice keeps of accounts lives: SLUICE_DATA_DIR when it is set, else "sluice" in the user's data folder.
[[nodiscard]] QString dataFolder();

/// The folder of one profile below `dataFolder`. A name of its own for every id, whatever is in it.
[[nodiscard]] QString profileFolder(const QString &dataFolder, const ProfileId &profile);

/// Makes the folder, and those above it, for the user's eyes only (0700); one that is there already stays as it is.
Result<Done> makePrivateFolder(const QString &folder);

/// Makes the file, empty, for the user's eyes only (0600), and its folder. One that is there already keeps its content
/// and loses the rights of others.
Result<Done> makePrivateFile(const QString &file);

} // namespace sluice
