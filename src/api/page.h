// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>

namespace sluice {

/// One page of a list. The cursor is opaque; empty on the last page, whether the service left it out, sent null or "".
template<typename T>
struct Page
{
    QList<T> items;
    QString nextCursor;
};

/// Awaiting a future copies its result, so that what is large crosses as a shared constant.
template<typename T>
using PagePtr = std::shared_ptr<const Page<T>>;

} // namespace sluice
