// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"

#include <QStringBuilder>
#include <QUuid>

#include <algorithm>

namespace sluice {

namespace {

constexpr QStringView group = u"Profiles";
constexpr QStringView orderKey = u"Profiles/order";
constexpr QStringView lastUsedKey = u"Profiles/lastUsed";

QString keyOf(const ProfileId &id, QStringView field)
{
    return group % u'/' % id.text() % u'/' % field;
}

bool isColour(QStringView text)
{
    return text.size() == 7 && text.front() == u'#' && std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

} // namespace

Profiles::Profiles(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(folder, QStringLiteral("sluice.ini"))
{
    load();
}

Profiles::~Profiles() = default;

void Profiles::load()
{
    QStringList ids = m_file.value(orderKey).toStringList();
    const QStringList known = m_file.childGroups(group);
    ids.removeIf([&known](const QString &id) { return !known.contains(id); });
    ids.removeDuplicates();
    // What the order forgot, after a hand edit or by another instance, is not lost.
    for (const QString &id : known) {
        if (!ids.contains(id))
            ids.append(id);
    }
    for (const QString &text : std::as_const(ids)) {
        Profile profile;
        profile.id = ProfileId(text);
        const auto read = [&](QStringView field) {
            return m_file.value(keyOf(profile.id, field));
        };
        profile.name = read(u"name").toString();
        if (profile.name.trimmed().isEmpty())
            profile.name = text;
        if (const QString colour = read(u"colour").toString(); isColour(colour))
            profile.colour = colour;
        profile.production = read(u"production").toBool();
        profile.readOnly = read(u"readOnly").toBool();
        profile.demo = read(u"demo").toBool();
        // A base URL that is not allowed stays visible, to be mended; the transport sends nothing there.
        if (const QString url = read(u"baseUrl").toString(); !url.isEmpty())
            profile.baseUrl = QUrl(url, QUrl::StrictMode);
        m_profiles.append(profile);
    }
    m_lastUsed = ProfileId(m_file.value(lastUsedKey).toString());
}

std::optional<Profile> Profiles::find(const ProfileId &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? std::nullopt : std::optional(m_profiles.at(index));
}

std::optional<Profile> Profiles::findByText(const QString &text) const
{
    if (auto byId = find(ProfileId(text)))
        return byId;
    const auto named = std::find_if(m_profiles.cbegin(), m_profiles.cend(), [&text](const Profile &profile) {
        return profile.name.compare(text, Qt::CaseInsensitive) == 0;
    });
    return named == m_profiles.cend() ? std::nullopt : std::optional(*named);
}

ProfileProblem Profiles::check(const Profile &profile) const
{
    const QString name = profile.name.trimmed();
    if (name.isEmpty())
        return ProfileProblem::NameEmpty;
    const bool taken = std::any_of(m_profiles.cbegin(), m_profiles.cend(), [&](const Profile &other) {
        return other.id != profile.id && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return ProfileProblem::NameTaken;
    if (!isColour(profile.colour))
        return ProfileProblem::ColourMalformed;
    return profile.demo ? ProfileProblem::None : baseUrlProblem(profile.baseUrl);
}

ProfileId Profiles::newId()
{
    return ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

ProfileProblem Profiles::add(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = newId();
    if (indexOf(profile.id) >= 0)
        return update(profile);
    if (const ProfileProblem problem = check(profile); problem != ProfileProblem::None)
        return problem;
    profile.name = profile.name.trimmed();
    m_profiles.append(profile);
    store(profile);
    storeOrder();
    m_file.flush();
    emit profileAdded(profile.id);
    return ProfileProblem::None;
}

ProfileProblem Profiles::update(const Profile &profile)
{
    const qsizetype index = indexOf(profile.id);
    if (index < 0)
        return ProfileProblem::Unknown;
    if (const ProfileProblem problem = check(profile); problem != ProfileProblem::None)
        return problem;
    Profile changed = profile;
    changed.name = changed.name.trimmed();
    if (m_profiles.at(index) == changed)
        return ProfileProblem::None;
    m_profiles[index] = changed;
    store(changed);
    m_file.flush();
    emit profileChanged(changed.id);
    return ProfileProblem::None;
}

bool Profiles::remove(ProfileId id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return false;
    m_profiles.removeAt(index);
    m_file.remove(QString(group % u'/' % id.text()));
    storeOrder();
    m_file.flush();
    emit profileRemoved(id);
    if (m_lastUsed == id)
        setLastUsed({});
    return true;
}

void Profiles::setLastUsed(const ProfileId &id)
{
    if (m_lastUsed == id)
        return;
    m_lastUsed = id;
    m_file.set(lastUsedKey, id.text());
    m_file.flush();
    emit lastUsedChanged(m_lastUsed);
}

void Profiles::store(const Profile &profile)
{
    m_file.set(keyOf(profile.id, u"name"), profile.name);
    m_file.set(keyOf(profile.id, u"colour"), profile.colour);
    m_file.set(keyOf(profile.id, u"production"), profile.production);
    m_file.set(keyOf(profile.id, u"readOnly"), profile.readOnly);
    m_file.set(keyOf(profile.id, u"demo"), profile.demo);
    if (profile.demo)
        m_file.remove(keyOf(profile.id, u"baseUrl"));
    else
        m_file.set(keyOf(profile.id, u"baseUrl"), profile.baseUrl.toString(QUrl::FullyEncoded));
}

void Profiles::storeOrder()
{
    QStringList ids;
    for (const Profile &profile : std::as_const(m_profiles))
        ids.append(profile.id.text());
    m_file.set(orderKey, ids);
}

qsizetype Profiles::indexOf(const ProfileId &id) const
{
    for (qsizetype i = 0; i < m_profiles.size(); ++i) {
        if (!id.isEmpty() && m_profiles.at(i).id == id)
            return i;
    }
    return -1;
}

} // namespace sluice
