// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychoice.h"

#include "connection.h"

#include <algorithm>
#include <iterator>

namespace sluice {

bool canChooseKeys(const Connection &connection)
{
    static constexpr QStringView ofFiles[] = {u"azure_blob_storage",
                                              u"box",
                                              u"dropbox",
                                              u"email",
                                              u"ftp",
                                              u"gcs",
                                              u"google_drive",
                                              u"google_sheets",
                                              u"s3",
                                              u"s3_compatible_storage",
                                              u"sftp",
                                              u"share_point",
                                              u"wasabi_cloud_storage"};
    return connection.succeededAt.isNull()
           && std::ranges::find(ofFiles, connection.service.text()) != std::end(ofFiles);
}

} // namespace sluice
