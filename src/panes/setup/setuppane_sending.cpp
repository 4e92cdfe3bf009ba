// SPDX-License-Identifier: GPL-3.0-or-later
// From a draft of the Setup tab to the service, and what became of it.
#include "setup/setuppane.h"

#include "connectioncommands.h"
#include "connectiondetails.h"
#include "connectionstore.h"
#include "errortext.h"
#include "leavesopen.h"
#include "messagebar.h"
#include "operationlog.h"
#include "session.h"
#include "setup/changesdialog.h"
#include "setup/configmodel.h"
#include "setup/configtable.h"
#include "setup/setupwords.h"
#include "setupdrafts.h"
#include "words/operationtext.h"

#include <QLocale>

namespace sluice {

QStringList SetupPane::inWords() const
{
    return scheduleInWords(m_drafts.value(m_id), m_session->serverNow()) + m_model->inWords();
}

void SetupPane::review()
{
    if (m_session == nullptr || !finishEditing())
        return;
    const ConnectionChange reviewed = m_drafts.value(m_id);
    ConnectionChange shown = reviewed;
    shown.config = m_model->shownChanges();
    shown.auth = m_model->shownAuthChanges();
    auto *dialog = new ChangesDialog(name(), inWords(), shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMayApply(mayApply());
    connect(m_session, &Session::readOnlyChanged, dialog, [this, dialog] { dialog->setMayApply(mayApply()); });
    connect(dialog, &QDialog::accepted, this, [this, reviewed, id = m_id] {
        // Only what was seen is sent.
        if (m_id == id && m_drafts.value(m_id) == reviewed)
            apply();
        else if (isUnsent() && isConfigKnown())
            review();
    });
    dialog->open();
}

void SetupPane::apply()
{
    if (m_session == nullptr || !mayApply() || isApplying() || !isConfigKnown() || !finishEditing())
        return;
    ConnectionChange change = m_drafts.value(m_id);
    if (change.isEmpty())
        return;
    // Tests cost time and quota: only what could break the connection asks for them.
    change.runSetupTests = change.isOfSetup();
    m_message->clear();
    m_tellsFailure = false;
    m_tellsRefusal = false;
    m_overtaken = false;
    const ConnectionChange base = m_drafts.base(m_id);
    const OperationId operation = m_session->commands().modify(m_id, change, base);
    if (operation != OperationId::None)
        follow(operation, {m_profile, m_id, change, base});
    updatePending();
}

bool SetupPane::finishEditing()
{
    const int before = m_refusals;
    m_config->finishEditing();
    return m_refusals == before;
}

void SetupPane::follow(OperationId operation, const Sent &sent)
{
    m_sent.append(sent);
    m_drafts.setSending(sent.profile, sent.connection, sent.change);
    // Goes on when the profile is left, whose session lives until this has ended.
    auto *ended = new QObject(this);
    const OperationLog *log = &m_session->operations();
    const auto forget = [this, ended, sent] {
        m_sent.removeOne(sent);
        ended->deleteLater();
    };
    connect(log, &OperationLog::operationEnded, ended, [this, log, operation, sent, forget](OperationId id) {
        if (id != operation)
            return;
        const OperationRow row = log->find(id)->rows.constFirst();
        forget();
        onApplied(sent, row);
    });
    connect(log, &QObject::destroyed, ended, forget);
}

void SetupPane::onApplied(const Sent &sent, const OperationRow &row)
{
    // What is shown stays until it is said below what is shown next.
    m_filling = true;
    m_drafts.setSending(sent.profile, sent.connection, {});
    if (row.state == OperationRow::State::Succeeded)
        m_drafts.settle(sent.profile, sent.connection, sent.change);
    else if (row.isUnread() || (row.state == OperationRow::State::Failed && !row.error))
        settleUnseen(sent, row); // what is shown otherwise was not taken over, or not seen so, and stays
    else if (row.error && leavesOpen(*row.error))
        m_drafts.doubt(sent.profile, sent.connection, sent.change);
    m_filling = false;
    if (sent.connection != m_id || sent.profile != m_profile) {
        updatePending();
        return;
    }
    if (row.isUnread()) {
        m_message->showMessage({.tone = Tone::Attention,
                                .text = rowState(Operation::Kind::Modify, row, m_session->serverNow()),
                                .details = errorText(*row.error).details,
                                .actions = {},
                                .retry = true,
                                .retryText = tr("&Read again")});
        // It could not be read a moment ago: again when somebody asks for it, and then that is over.
        m_loadFailed = true;
        showDraft();
        return;
    }
    const bool overtaken = row.error && row.error->kind == Error::Kind::Conflict && row.error->httpStatus == 0;
    if (overtaken) {
        m_message->showMessage(Tone::Attention,
                               tr("Somebody else has changed %1 meanwhile; nothing was sent. Apply "
                                  "asks what is to become of it.")
                                   .arg(QLocale().createSeparatedList(namesAt(row.error->detail, sent.change))));
        m_tellsFailure = true;
        m_overtaken = true;
    } else if (row.error) {
        QList<MessageBar::Action> actions;
        if (leavesOpen(*row.error))
            actions.append({QStringLiteral("readAgain"), tr("R&ead again")});
        m_message->showError(*row.error, false, actions);
        m_tellsFailure = true;
    } else if (row.state == OperationRow::State::Failed) {
        tellNotTaken(common(m_drafts.value(m_id), sent.change), row.keptAs);
        if (anyFailed(row.setupTests))
            m_message->showMessage(Tone::Attention,
                                   m_message->text() + u' '
                                       + tr("%1; the Overview has them in full.").arg(setupTestsText(row.setupTests)));
    } else {
        QString text = tr("%n change(s) applied.", nullptr, sent.change.count());
        Tone tone = row.keptAs.isEmpty() ? Tone::Positive : Tone::Attention;
        text += keptText(row.keptAs);
        if (!row.setupTests.isEmpty()) {
            text += u' ' + tr("%1; the Overview has them in full.").arg(setupTestsText(row.setupTests));
            if (anyFailed(row.setupTests))
                tone = Tone::Attention;
        }
        m_message->showMessage(tone, text);
        // What is being typed is of a value that goes on being there.
        if (m_config->isEditing())
            showDraft();
        else
            setReReading(true);
    }
    load();
}

void SetupPane::learn()
{
    const int sent = m_drafts.doubtful(m_id).count();
    const int before = m_drafts.value(m_id).count();
    if (!m_drafts.learn(m_id, m_session->details().connection(m_id)))
        return;
    const int made = before - m_drafts.value(m_id).count();
    m_tellsFailure = false;
    // The list is older than that.
    if (made > 0)
        m_session->connections().refresh();
    if (made == sent)
        m_message->showMessage(Tone::Positive,
                               tr("The answer was lost, but the change was made: the service shows it."));
    else if (made == 0)
        m_message->showMessage(Tone::Attention, tr("The answer was lost, and the service shows nothing of the change. "
                                                   "It is still here; Apply sends it again."));
    else
        m_message->showMessage(Tone::Attention,
                               tr("The answer was lost. Of %n change(s) the service shows %1; the others are still "
                                  "here, and Apply sends them again.",
                                  nullptr, sent)
                                   .arg(QLocale().toString(made)));
}

void SetupPane::settleUnseen(const Sent &sent, const OperationRow &row)
{
    // The service has taken it, and must not be sent it again. What of the schedule nobody has seen so stays a change,
    // and what of the config was seen otherwise.
    ConnectionChange done;
    if (m_session != nullptr && sent.profile == m_profile) {
        if (const Connection *now = m_session->connections().find(sent.connection))
            done = shownBy(*now, sent.change);
    }
    if (row.keptAs.syncFrequencyMinutes)
        done.syncFrequencyMinutes = sent.change.syncFrequencyMinutes;
    if (row.keptAs.dailySyncTime)
        done.dailySyncTime = sent.change.dailySyncTime;
    done.config = sent.change.config;
    for (const QString &key : row.keysNotTaken)
        done.config.remove(key);
    done.auth = sent.change.auth;
    m_drafts.settle(sent.profile, sent.connection, done);
    if (row.isUnread() && !sent.change.config.isEmpty())
        m_unread.append(sent);
}

void SetupPane::lookAtUnread()
{
    ConnectionChange left;
    ConnectionChange keptAs;
    m_unread.removeIf([&](const Sent &sent) {
        if (sent.profile != m_profile || sent.connection != m_id)
            return false;
        const ConnectionChange now = present();
        keptAs.config = keptOtherwise(sent.base, sent.change, now).config;
        const QStringList others = seenConfig(now.config, sent.change.config).other;
        for (const QString &key : others) {
            if (!keptAs.config.contains(key))
                left.config[key] = sent.change.config.value(key);
        }
        return true;
    });
    ConnectionChange change = m_drafts.value(m_id);
    for (const QString &key : change.config.keys())
        left.config.remove(key); // another wish since
    if (left.isEmpty() && !keptAs.isEmpty())
        m_message->showMessage(Tone::Attention, keptText(keptAs).trimmed());
    if (left.isEmpty())
        return;
    for (auto it = left.config.begin(); it != left.config.end(); ++it)
        change.config[it.key()] = it.value();
    wish(change);
    tellNotTaken(left, keptAs);
}

QString SetupPane::keptText(const ConnectionChange &keptAs) const
{
    if (keptAs.isEmpty() || connection() == nullptr)
        return {};
    const ScheduleWords words({}, *connection(), m_session->serverNow());
    QString text;
    const QList<ConnectionChange> parts = partsOf(keptAs);
    for (const ConnectionChange &part : parts) {
        const QString what = QLocale().createSeparatedList(changeNames(part));
        const QString key = part.config.isEmpty() ? QString() : part.config.begin().key();
        if (!key.isEmpty() && m_model->isSecret(key)) {
            //: %1 = the name of a field
            text += u' ' + tr("The service keeps %1 otherwise than it was sent.").arg(what);
            continue;
        }
        const QString value = key.isEmpty() ? words.theirs(part) : m_model->valueText(key, part.config[key], false);
        //: %1 = the name of a field, %2 = its value
        text += u' ' + tr("The service keeps %1 as %2.").arg(what, value);
    }
    return text;
}

void SetupPane::tellNotTaken(const ConnectionChange &left, const ConnectionChange &keptAs)
{
    m_tellsFailure = true;
    m_told = left;
    //: 1 = one or more things that were to be changed
    m_message->showMessage(Tone::Attention, tr("The service did not take all of it over. Still a change: %1. The form "
                                               "shows what is there now.")
                                                    .arg(QLocale().createSeparatedList(changeNames(left)))
                                                + keptText(keptAs));
}

} // namespace sluice
