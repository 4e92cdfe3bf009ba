// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QByteArrayList>
#include <QRandomGenerator>

namespace sluice::test {

/// A schema config as text, all of it, one node a line: two that read the same are the same.
[[nodiscard]] QString described(const SchemaConfig &config);

/// Makes up answers of `GET …/schemas`, the same for the same seed.
class MadeUpConfig
{
public:
    /// `oddOneIn`: how seldom something is not as the reference has it; 0: never.
    MadeUpConfig(quint32 seed, int oddOneIn);

    [[nodiscard]] QByteArray answer();

private:
    [[nodiscard]] int below(int end) { return int(m_random.bounded(quint32(end))); }
    [[nodiscard]] bool isOdd() { return m_oddOneIn > 0 && below(m_oddOneIn) == 0; }
    [[nodiscard]] QByteArray blank();
    [[nodiscard]] QByteArray name();
    [[nodiscard]] QByteArray anything(int depth = 0);
    [[nodiscard]] QByteArray flag();
    [[nodiscard]] QByteArray settings();
    [[nodiscard]] QByteArray column();
    [[nodiscard]] QByteArray table();
    [[nodiscard]] QByteArray schema();
    [[nodiscard]] QByteArray map(int most, QByteArray (MadeUpConfig::*make)());
    /// Members in any order, some of them left out, some more than once, strange ones among them.
    [[nodiscard]] QByteArray object(QByteArrayList members);

    QRandomGenerator m_random;
    int m_oddOneIn;
};

} // namespace sluice::test
