// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"
#include "selectionexport.h"

#include <QObject>

namespace sluice {

class ExportDialog;
class MessageBar;
class Prompt;

/// Takes tables of the editor to a file: in which form, which file, and what came of it.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    ExportController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner);

    /// `tables` rise.
    void start(const QList<int> &tables);

private:
    void chooseFile(SelectionExport::Wish wish);
    /// Of the second file nobody was asked whether it may be written over.
    void write(const SelectionExport::Wish &wish);
    void done(const ConnectionId &id, const QStringList &files, const std::optional<Error> &error);

    const SchemaSubject &m_subject;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    SelectionExport m_export;
};

} // namespace sluice
