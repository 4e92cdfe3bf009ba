// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setupconflictdialog.h"

namespace sluice {

SetupConflictDialog::SetupConflictDialog(const QString &connection, Rows rows, QWidget *parent)
    : DecisionDialog(tr("Somebody else has changed how %1 is set up").arg(connection), true, parent)
    , m_rows(std::move(rows))
{
    setObjectName(QStringLiteral("setupConflictDialog"));
    setGroups({{tr("To decide"), tr("Somebody else has given these another value than you."), int(m_rows.asked.size())},
               {tr("Mine only"), tr("Nobody else has changed these, as far as the service shows them."),
                int(m_rows.kept.size())},
               {tr("Mine and theirs"), tr("Somebody else has done the same; nothing is sent for these."),
                int(m_rows.agreed.size())}},
              Decisions(size_t(m_rows.asked.size())));
    start();
}

SetupConflictDialog::~SetupConflictDialog() = default;

QString SetupConflictDialog::cell(int group, int place, int column)
{
    const Row &row = (group == Asked ? m_rows.asked : group == Kept ? m_rows.kept : m_rows.agreed)[place];
    switch (column) {
    case What:
        return row.what;
    case Before:
        return row.before;
    case Mine:
        return row.mine;
    case Theirs:
        return row.theirs;
    default:
        return group == Agreed ? tr("the same") : tr("mine");
    }
}

bool SetupConflictDialog::canKeep(int collision) const
{
    return collision < int(m_rows.asked.size());
}

QString SetupConflictDialog::why(int collision) const
{
    const Row &row = m_rows.asked[collision];
    //: 1 = the name of a field
    return tr("“%1” has another value than when you changed it. Mine overwrites it.").arg(row.what);
}

int SetupConflictDialog::resultCount(const QList<bool> &insists) const
{
    int sum = 0;
    for (qsizetype i = 0; i < insists.size(); ++i)
        sum += insists[i] ? m_rows.asked[i].changes : 0;
    for (const Row &row : m_rows.kept)
        sum += row.changes;
    return sum;
}

} // namespace sluice
