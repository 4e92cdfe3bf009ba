// SPDX-License-Identifier: GPL-3.0-or-later
// Others have changed what a draft of the Setup tab changes as well.
#include "setup/setuppane.h"

#include "connectiondetails.h"
#include "messagebar.h"
#include "session.h"
#include "setup/configmodel.h"
#include "setup/setupconflictdialog.h"
#include "setup/setupwords.h"
#include "setupdrafts.h"

namespace sluice {

namespace {

constexpr int aDay = 1440;

} // namespace

void SetupPane::decide()
{
    const ConnectionChange mine = m_drafts.value(m_id);
    const ConnectionChange before = m_drafts.base(m_id);
    const ConnectionChange now = present();
    const ChangeMerge merge = mergeChange(before, mine, now);
    // An older read, or they have taken it back since, or the draft was: Apply sends it.
    if (merge.collisions.isEmpty() || connection() == nullptr)
        return;
    m_overtaken = false;
    const auto configRow = [&](const QString &key) {
        const QJsonValue theirs = now.config.value(key);
        const QJsonValue was = before.config.value(key);
        const bool isAnother = m_model->isSecret(key) && !was.isUndefined() && was != theirs;
        return SetupConflictDialog::Row{.what = m_model->nameOf(key),
                                        .before = m_model->valueText(key, was, false),
                                        .mine = m_model->valueText(key, mine.config.value(key), true),
                                        .theirs = isAnother && !theirs.isUndefined()
                                                      ? tr("set, to another value", "a secret")
                                                      : m_model->valueText(key, theirs, false)};
    };
    const auto rows = [&](const ConnectionChange &change) {
        const ScheduleWords words(before, *connection(), m_session->serverNow());
        QList<SetupConflictDialog::Row> rows;
        const QList<ConnectionChange> parts = partsOf(change);
        for (const ConnectionChange &part : parts) {
            if (!part.config.isEmpty())
                rows.append(configRow(part.config.begin().key()));
            else if (!part.auth.isEmpty())
                rows.append({.what = part.auth.begin().key(), .before = {}, .mine = tr("new value"), .theirs = {}});
            else
                rows.append({.what = words.what(part),
                             .before = words.before(part),
                             .mine = words.mine(part),
                             .theirs = words.theirs(part),
                             .changes = part.count()});
        }
        return rows;
    };
    auto *dialog = new SetupConflictDialog(
        name(), {.asked = rows(merge.collisions), .kept = rows(merge.kept), .agreed = rows(merge.agreed)}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, merge, mine, now, id = m_id] { onDecided(id, mine, merge, now, dialog->insists()); });
    dialog->open();
}

void SetupPane::onDecided(const ConnectionId &id, const ConnectionChange &mine, const ChangeMerge &merge,
                          const ConnectionChange &now, const QList<bool> &insists)
{
    if (m_session == nullptr || m_id != id || !finishEditing())
        return;
    // Of what nobody has seen nothing is sent: what has come to it is asked about with the rest.
    if (m_drafts.value(m_id) == mine) {
        ConnectionChange decided = without(mine, merge.agreed);
        const QList<ConnectionChange> asked = partsOf(merge.collisions);
        for (qsizetype i = 0; i < asked.size(); ++i) {
            if (!insists.value(i))
                decided = without(decided, asked[i]);
        }
        // They have made it another than a daily one, which alone has a time.
        if (decided.dailySyncTime && !decided.syncFrequencyMinutes && now.syncFrequencyMinutes != aDay)
            decided.syncFrequencyMinutes = aDay;
        m_drafts.setBase(m_id, mine, now);
        wish(decided);
        showDraft();
        if (decided.isEmpty()) {
            m_message->clear();
            m_tellsFailure = false;
        }
    }
    apply();
}

} // namespace sluice
