// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupjournal.h"

#include "secretstore.h"
#include "setupdrafts.h"

#include <QCoroTask>
#include <QPointer>

#include <utility>

namespace sluice {

SetupJournal::SetupJournal(SetupDrafts &drafts, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_secrets(secrets)
{
    connect(&drafts, &SetupDrafts::edited, this, &SetupJournal::keepSoon);
}

void SetupJournal::open(const ProfileId &id)
{
    if (!m_places.contains(id.text()))
        m_places.insert(id.text(), {});
    if (!m_places.value(id.text()).read)
        take(id.text());
}

void SetupJournal::forget(const ProfileId &id)
{
    m_places.remove(id.text());
    m_secrets.writeEdits(id, {});
}

QStringList SetupJournal::notKept() const
{
    QStringList profiles = m_drafts.profiles();
    profiles.removeIf([this](const QString &profile) {
        const Place place = m_places.value(profile);
        const QString text = m_drafts.toText(profile);
        return text.isEmpty() || (place.read && !place.busy && !place.failed && place.kept == text);
    });
    return profiles;
}

QCoro::Task<void> SetupJournal::take(QString profile)
{
    const QPointer<SetupJournal> self(this);
    if (std::exchange(m_places[profile].busy, true))
        co_return;
    const auto text = co_await m_secrets.readEdits(ProfileId(profile));
    if (!self || !m_places.contains(profile))
        co_return;
    Place &place = m_places[profile];
    place.busy = false;
    place.failed = !text;
    // What could not be read is not written over: it is asked for again with the next edit.
    if (!text)
        co_return;
    place.read = true;
    place.kept = *text;
    const int changes = m_drafts.restore(profile, *text);
    keepSoon(profile);
    if (changes > 0)
        emit restored(profile, changes);
}

void SetupJournal::keepSoon(const QString &profile)
{
    // Once for everything that happens until then.
    QMetaObject::invokeMethod(
        this, [this, profile] { keep(profile); }, Qt::QueuedConnection);
}

QCoro::Task<void> SetupJournal::keep(QString profile)
{
    const QPointer<SetupJournal> self(this);
    const auto place = m_places.constFind(profile);
    if (place == m_places.constEnd() || place->busy)
        co_return;
    if (!place->read) {
        take(profile);
        co_return;
    }
    const QString text = m_drafts.toText(profile);
    if (text == place->kept && !place->failed)
        co_return;
    m_places[profile].busy = true;
    const auto done = co_await m_secrets.writeEdits(ProfileId(profile), text);
    if (!self || !m_places.contains(profile))
        co_return;
    Place &after = m_places[profile];
    after.busy = false;
    after.failed = !done;
    if (done)
        after.kept = text;
    // What was edited meanwhile. One that is not taken is tried again with the next edit.
    if (m_drafts.toText(profile) != text)
        keepSoon(profile);
}

} // namespace sluice
