// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/drafttext.h"

#include "quote.h"
#include "words/schematext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct DraftTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::DraftText)
};

} // namespace

QString draftTitleText(const DraftTitle &title)
{
    using Verb = DraftTitle::Verb;
    const int n = title.count;
    const bool one = !title.name.isEmpty();
    const QString name = nameText(title.name);
    switch (title.verb) {
    case Verb::SetPolicy:
        return DraftTexts::tr("New tables and columns: %1").arg(policyText(title.policy));
    case Verb::EnableSchemas:
        return one ? DraftTexts::tr("Enable schema %1").arg(name) : DraftTexts::tr("Enable %n schema(s)", nullptr, n);
    case Verb::DisableSchemas:
        return one ? DraftTexts::tr("Disable schema %1").arg(name) : DraftTexts::tr("Disable %n schema(s)", nullptr, n);
    case Verb::EnableTables:
        return one ? DraftTexts::tr("Enable %1").arg(name) : DraftTexts::tr("Enable %n table(s)", nullptr, n);
    case Verb::DisableTables:
        return one ? DraftTexts::tr("Disable %1").arg(name) : DraftTexts::tr("Disable %n table(s)", nullptr, n);
    case Verb::EnableOnly:
        return one ? DraftTexts::tr("Enable only %1").arg(name)
                   : DraftTexts::tr("Enable only the chosen: %n change(s)", nullptr, n);
    case Verb::SetMode:
        return one ? DraftTexts::tr("Sync %1 in mode: %2").arg(name, syncModeText(title.mode))
                   : DraftTexts::tr("Sync %n table(s) in mode: %1", nullptr, n).arg(syncModeText(title.mode));
    case Verb::EnableColumns:
        return one ? DraftTexts::tr("Enable column %1").arg(name) : DraftTexts::tr("Enable %n column(s)", nullptr, n);
    case Verb::DisableColumns:
        return one ? DraftTexts::tr("Disable column %1").arg(name) : DraftTexts::tr("Disable %n column(s)", nullptr, n);
    case Verb::HashColumns:
        return one ? DraftTexts::tr("Hash column %1").arg(name) : DraftTexts::tr("Hash %n column(s)", nullptr, n);
    case Verb::UnhashColumns:
        return one ? DraftTexts::tr("No longer hash column %1").arg(name)
                   : DraftTexts::tr("No longer hash %n column(s)", nullptr, n);
    case Verb::SetKeys:
        return one ? DraftTexts::tr("Make %1 a key").arg(name) : DraftTexts::tr("Make %n column(s) keys", nullptr, n);
    case Verb::UnsetKeys:
        return one ? DraftTexts::tr("Make %1 no key").arg(name)
                   : DraftTexts::tr("Make %n column(s) no keys", nullptr, n);
    case Verb::Revert:
        return DraftTexts::tr("Take back %n change(s)", nullptr, n);
    case Verb::CarryOver:
        return DraftTexts::tr("Keep my %n change(s)", nullptr, n);
    case Verb::Restore:
        return DraftTexts::tr("Take %n difference(s)", nullptr, n);
    }
    return {};
}

QString skippedText(const SkippedNode &node, const SchemaConfig &config, const TableColumn *column)
{
    using Reason = SkippedNode::Reason;
    switch (node.reason) {
    case Reason::Locked: {
        if (node.column < 0)
            return lockText(config.tableLock(node.table).value_or(LockReason()));
        return lockText(column == nullptr ? LockReason() : column->lock);
    }
    case Reason::ModeFixed:
        return DraftTexts::tr("Its sync mode cannot be switched");
    case Reason::NoHistory:
        return DraftTexts::tr("It cannot keep history");
    case Reason::ColumnsUnread:
        return DraftTexts::tr("Its columns have not been read from the source yet");
    case Reason::ColumnsFixed:
        return DraftTexts::tr("Its columns cannot be chosen");
    }
    return {};
}

QString filterProblemText(const FilterProblem &problem, const QString &text)
{
    using Kind = FilterProblem::Kind;
    const QString part = text.mid(problem.position, problem.length);
    switch (problem.kind) {
    case Kind::UnclosedQuote:
        return DraftTexts::tr("A quotation mark has no partner.");
    case Kind::DanglingEscape:
        return DraftTexts::tr("The backslash at the end keeps nothing.");
    case Kind::NothingToNegate:
        return DraftTexts::tr("The minus has nothing behind it.");
    case Kind::EmptyValue:
        return DraftTexts::tr("Something is missing behind “%1”.").arg(part);
    case Kind::UnknownKey:
        return DraftTexts::tr(
                   "There is no field “%1”. Fields are schema, mode, column and is; quotes make it plain text.")
            .arg(part);
    case Kind::UnknownWord:
        return DraftTexts::tr("Nothing is ever “%1”. Try enabled, disabled, changed, locked, new or changed-elsewhere.")
            .arg(part);
    case Kind::UnclosedRegex:
        return DraftTexts::tr(
            "A regular expression ends with a slash, as in /^stg_/. For a name that begins with a slash, "
            "use quotes.");
    case Kind::WrongRegex:
        return DraftTexts::tr("This is no regular expression, at character %1: %2.")
            .arg(problem.position + 1)
            .arg(tidied(problem.detail));
    }
    return {};
}

} // namespace sluice
