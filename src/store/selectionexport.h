// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "id.h"
#include "schema/configcsv.h"
#include "schema/terraformtext.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

/// Writes what a connection copies, or a part of it, to a file: beside the window, and the file is there whole or not
/// at all.
class SelectionExport : public QObject
{
    Q_OBJECT

public:
    enum class Format {
        TablesCsv,
        ColumnsCsv,
        Json,      ///< the service's own shape, as kept copies are exported and imported
        Terraform, ///< with more than `mostTerraformTables`, two files: see `companionOf`
    };
    struct Wish
    {
        Format format = Format::TablesCsv;
        SchemaConfigPtr config;
        ConnectionId connection;
        QString name; ///< of the connection
        PrimaryKeys keys = PrimaryKeys::OfTheSource;
        QString file;
        CsvFormulas formulas = CsvFormulas::Guarded;
    };

    explicit SelectionExport(QObject *parent = nullptr);

    /// `done` follows.
    void start(const Wish &wish);
    /// The second file that a wish would write, beside the first; empty for none.
    [[nodiscard]] static QString companionOf(const Wish &wish);

signals:
    /// What was written; with an error, what came about before it.
    void done(const sluice::ConnectionId &connection, const QStringList &files,
              const std::optional<sluice::Error> &error);

private:
    QCoro::Task<void> run(Wish wish);
};

} // namespace sluice
