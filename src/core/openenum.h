// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <utility>

namespace sluice {

/// The spellings of an enumeration of the service; specialised beside each. `other` is what an unknown word becomes.
template<typename E>
struct EnumWords;

/// Are the two the same word of the API? Case and underscores do not count: the service returns "SourceNaming" for the
/// SOURCE_NAMING it was sent (terraform-provider-fivetran, change log of 1.9.21).
[[nodiscard]] bool sameWord(QStringView a, QStringView b);

/// A value of an enumeration that may grow tomorrow: a known one, or "other" with the service's own word kept, so that
/// it can be shown. Missing and null are `E::Unset`.
template<typename E>
class OpenEnum
{
public:
    OpenEnum() = default;
    // Implicit, so that a known value can be compared and assigned directly.
    OpenEnum(E value) // NOLINT(google-explicit-constructor)
        : m_value(value)
    {
    }

    [[nodiscard]] static OpenEnum fromWord(QStringView word)
    {
        if (word.isEmpty())
            return {};
        for (const auto &[value, known] : EnumWords<E>::words) {
            if (sameWord(word, QStringView(known)))
                return value;
        }
        OpenEnum result(E::Other);
        result.m_other = word.toString();
        return result;
    }

    [[nodiscard]] E value() const { return m_value; }
    [[nodiscard]] bool isSet() const { return m_value != E::Unset; }
    /// The API's spelling; empty when unset.
    [[nodiscard]] QString word() const
    {
        if (m_value == E::Other)
            return m_other;
        for (const auto &[value, known] : EnumWords<E>::words) {
            if (value == m_value)
                return QStringView(known).toString();
        }
        return {};
    }

    friend bool operator==(const OpenEnum &a, const OpenEnum &b)
    {
        return a.m_value == b.m_value && a.m_other == b.m_other;
    }
    friend bool operator==(const OpenEnum &a, E b) { return a.m_value == b; }

private:
    E m_value = E::Unset;
    QString m_other;
};

template<typename E>
using EnumWord = std::pair<E, const char16_t *>;

} // namespace sluice
