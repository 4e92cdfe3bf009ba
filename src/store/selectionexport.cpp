// SPDX-License-Identifier: GPL-3.0-or-later
#include "selectionexport.h"

#include "background.h"
#include "configtext.h"
#include "schema/terraformtext.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

namespace sluice {

namespace {

struct WrittenFiles
{
    QStringList files;
    std::optional<Error> error;

    void write(const QString &name, const QByteArray &text)
    {
        QSaveFile file(name);
        if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
            files.append(name);
        else
            error = Error{.kind = Error::Kind::Storage, .detail = file.errorString()};
    }
};

WrittenFiles writeWish(const SelectionExport::Wish &wish)
{
    using Format = SelectionExport::Format;
    WrittenFiles written;
    switch (wish.format) {
    case Format::TablesCsv:
        written.write(wish.file, tablesCsv(*wish.config, wish.formulas));
        break;
    case Format::ColumnsCsv:
        written.write(wish.file, columnsCsv(*wish.config, wish.formulas));
        break;
    case Format::Json:
        written.write(wish.file, configText(*wish.config));
        break;
    case Format::Terraform: {
        // First what the other speaks of.
        const QString companion = SelectionExport::companionOf(wish);
        if (!companion.isEmpty())
            written.write(companion, terraformSchemasJson(*wish.config, wish.keys));
        if (!written.error) {
            written.write(wish.file, terraformResource(*wish.config, wish.connection, wish.name,
                                                       QFileInfo(companion).fileName(), wish.keys));
        }
        break;
    }
    }
    return written;
}

} // namespace

SelectionExport::SelectionExport(QObject *parent)
    : QObject(parent)
{
}

QString SelectionExport::companionOf(const Wish &wish)
{
    if (wish.format != Format::Terraform || !wantsSchemasJson(*wish.config))
        return {};
    const QFileInfo file(wish.file);
    return file.dir().filePath(file.completeBaseName() + QStringLiteral(".schemas.json"));
}

void SelectionExport::start(const Wish &wish)
{
    run(wish);
}

QCoro::Task<void> SelectionExport::run(Wish wish)
{
    const QPointer<SelectionExport> self(this);
    const auto writing = inBackground([wish] { return writeWish(wish); });
    const WrittenFiles written = co_await writing;
    if (self)
        emit done(wish.connection, written.files, written.error);
}

} // namespace sluice
