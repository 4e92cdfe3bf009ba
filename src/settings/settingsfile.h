// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace sluice {

/// Something the user should hear about a settings file, once.
enum class SettingsNotice {
    None,
    SetAside,    ///< the file could not be read: it was kept as "….bak" and a new one begun
    NotWritable, ///< changes will not outlive this run
};

/// Where the settings live: SLUICE_CONFIG_DIR when it is set, else "sluice" in the user's configuration folder.
[[nodiscard]] QString settingsFolder();

/// One INI file. A damaged one never stops the program: it is kept aside and a new one is begun.
class SettingsFile
{
public:
    /// Neither folder nor file need exist; they come with the first change.
    SettingsFile(const QString &folder, const QString &name);
    ~SettingsFile();

    /// Invalid when there is none.
    [[nodiscard]] QVariant value(QAnyStringView key) const;
    [[nodiscard]] bool contains(QAnyStringView key) const;
    [[nodiscard]] QStringList childGroups(QAnyStringView group) const;
    /// The keys of a group, without those of groups below it.
    [[nodiscard]] QStringList childKeys(QAnyStringView group) const;
    /// On the disk when `flush` is called, or soon after.
    void set(QAnyStringView key, const QVariant &value);
    /// With everything below it; an empty key means all.
    void remove(QAnyStringView key);
    void flush();

    [[nodiscard]] SettingsNotice notice() const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    bool m_setAside = false;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace sluice
