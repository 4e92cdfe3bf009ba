// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// Something the user should hear once about what is kept on this computer.
enum class CacheNotice {
    None,
    SetAside,    ///< the database was damaged: it was kept aside as "….damaged" and a new one begun
    NotWritable, ///< memory serves: what is kept now is forgotten when Sluice ends
    Newer,       ///< the same, because a newer Sluice has made the file, which is left as it is
    InUse,       ///< another Sluice has the profile open: drafts are forgotten when this one ends
};

} // namespace sluice
