// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <compare>
#include <limits>

namespace sluice {

/// A moment of the service's clock: microseconds since 1970-01-01 UTC, or null (never, unknown).
///
/// QDateTime keeps milliseconds, but the service writes six digits, and whether a sync has ended is decided by
/// comparing two of its values: what differs only in the last three digits still differs.
class Timestamp
{
public:
    constexpr Timestamp() = default;
    [[nodiscard]] static constexpr Timestamp fromMicroseconds(qint64 us) { return Timestamp(us); }
    [[nodiscard]] static Timestamp fromDateTime(const QDateTime &moment);

    /// Reads ISO 8601 with 0 to 9 fraction digits, "Z", an offset or no zone (taken as UTC), or a bare date (midnight
    /// UTC). Null when it is none of these. Digits beyond the sixth are cut.
    [[nodiscard]] static Timestamp fromIso(QStringView text);

    [[nodiscard]] constexpr bool isNull() const { return m_us == null; }
    [[nodiscard]] constexpr qint64 microseconds() const { return m_us; }
    [[nodiscard]] constexpr qint64 milliseconds() const { return m_us / 1000; }
    /// In UTC; invalid when null.
    [[nodiscard]] QDateTime toDateTime() const;
    /// "2026-03-29T10:00:00.013729Z"; empty when null.
    [[nodiscard]] QString toIso() const;

    [[nodiscard]] constexpr Timestamp addMilliseconds(qint64 ms) const
    {
        return isNull() ? Timestamp() : Timestamp(m_us + ms * 1000);
    }
    /// From this to the other, in milliseconds; 0 when either is null.
    [[nodiscard]] constexpr qint64 millisecondsTo(Timestamp other) const
    {
        return isNull() || other.isNull() ? 0 : (other.m_us - m_us) / 1000;
    }

    /// Null sorts before every moment.
    friend constexpr auto operator<=>(Timestamp, Timestamp) = default;

private:
    static constexpr qint64 null = std::numeric_limits<qint64>::min();
    constexpr explicit Timestamp(qint64 us)
        : m_us(us)
    {
    }

    qint64 m_us = null;
};

} // namespace sluice
