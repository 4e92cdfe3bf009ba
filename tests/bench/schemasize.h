// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::bench {

/// How large a schema config is: so many schemas, tables in each, and columns in each of those.
struct SchemaSize
{
    int schemas = 0;
    int tables = 0;
    int columns = 0;

    [[nodiscard]] int tableCount() const { return schemas * tables; }
    [[nodiscard]] int columnCount() const { return tableCount() * columns; }
};

/// The sizes S, T, M and L of the reports; and W, of as many tables as T in ten thousand schemas.
[[nodiscard]] inline SchemaSize schemaSize(const QString &letter)
{
    if (letter == u"S")
        return {5, 20, 10};
    if (letter == u"M")
        return {20, 250, 20};
    if (letter == u"L")
        return {50, 1000, 20};
    if (letter == u"W")
        return {10'000, 10, 0};
    return {20, 5000, 0};
}

} // namespace sluice::bench
