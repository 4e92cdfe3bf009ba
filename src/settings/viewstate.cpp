// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include <QStringBuilder>

namespace sluice {

namespace {

QString valueKey(const QString &key)
{
    return key % QStringLiteral("/value");
}

QString versionKey(const QString &key)
{
    return key % QStringLiteral("/version");
}

} // namespace

ViewState::ViewState(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(folder, QStringLiteral("viewstate.ini"))
{
}

ViewState::~ViewState() = default;

bool ViewState::has(const QString &key, int version) const
{
    return m_file.contains(valueKey(key)) && m_file.value(versionKey(key)).toInt() == version;
}

void ViewState::saveBytes(const QString &key, const QByteArray &state, int version)
{
    m_file.set(valueKey(key), state);
    m_file.set(versionKey(key), version);
}

QByteArray ViewState::bytes(const QString &key, int version) const
{
    return has(key, version) ? m_file.value(valueKey(key)).toByteArray() : QByteArray();
}

void ViewState::saveList(const QString &key, const QStringList &list, int version)
{
    m_file.set(valueKey(key), list);
    m_file.set(versionKey(key), version);
}

std::optional<QStringList> ViewState::list(const QString &key, int version) const
{
    return has(key, version) ? std::optional(m_file.value(valueKey(key)).toStringList()) : std::nullopt;
}

void ViewState::forget(const QString &key)
{
    m_file.remove(key);
}

void ViewState::reset()
{
    m_file.remove({});
    m_file.flush();
    emit wasReset();
}

void ViewState::flush()
{
    m_file.flush();
}

} // namespace sluice
