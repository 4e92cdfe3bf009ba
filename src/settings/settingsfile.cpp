// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfile.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QStringBuilder>

namespace sluice {

QString settingsFolder()
{
    const QString chosen = qEnvironmentVariable("SLUICE_CONFIG_DIR");
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) % QStringLiteral("/sluice");
}

SettingsFile::SettingsFile(const QString &folder, const QString &name)
    : m_path(folder % u'/' % name)
    , m_settings(std::make_unique<QSettings>(m_path, QSettings::IniFormat))
{
    // QSettings parses section by section, when asked: asking for all keys shows whether the file is sound.
    static_cast<void>(m_settings->allKeys());
    if (m_settings->status() != QSettings::FormatError)
        return;
    m_settings.reset();
    const QString backup = m_path % QStringLiteral(".bak");
    QFile::remove(backup);
    m_setAside = QFile::rename(m_path, backup);
    m_settings = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
}

SettingsFile::~SettingsFile() = default;

QVariant SettingsFile::value(QAnyStringView key) const
{
    return m_settings->value(key);
}

bool SettingsFile::contains(QAnyStringView key) const
{
    return m_settings->contains(key);
}

QStringList SettingsFile::childGroups(QAnyStringView group) const
{
    m_settings->beginGroup(group);
    QStringList groups = m_settings->childGroups();
    m_settings->endGroup();
    return groups;
}

QStringList SettingsFile::childKeys(QAnyStringView group) const
{
    m_settings->beginGroup(group);
    QStringList keys = m_settings->childKeys();
    m_settings->endGroup();
    return keys;
}

void SettingsFile::set(QAnyStringView key, const QVariant &value)
{
    m_settings->setValue(key, value);
}

void SettingsFile::remove(QAnyStringView key)
{
    m_settings->remove(key);
}

void SettingsFile::flush()
{
    m_settings->sync();
}

SettingsNotice SettingsFile::notice() const
{
    if (m_settings->status() != QSettings::NoError)
        return SettingsNotice::NotWritable;
    return m_setAside ? SettingsNotice::SetAside : SettingsNotice::None;
}

} // namespace sluice
