// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice::demo {

/// Reads the fields of a request as leniently as the service: "720" is a number and "true" is true. The first field
/// that cannot be read is remembered.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    /// Empty when the field is missing or null, and when it is wrong.
    std::optional<bool> boolean(const QString &name);
    std::optional<int> number(const QString &name);
    std::optional<QString> text(const QString &name);
    std::optional<QJsonObject> object(const QString &name);
    /// One of `words`, compared as they are.
    std::optional<QString> word(const QString &name, const QStringList &words);

    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    void reject(const QString &name, const QString &why);
    /// What is wrong with the request; empty when nothing is.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_object.value(name); }

    QJsonObject m_object;
    QString m_error;
};

} // namespace sluice::demo
