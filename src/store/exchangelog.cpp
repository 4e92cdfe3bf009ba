// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangelog.h"

#include <algorithm>

namespace sluice {

ExchangeLog::ExchangeLog(QObject *parent)
    : QObject(parent)
{
}

const Exchange *ExchangeLog::find(quint64 number) const
{
    const auto it = std::ranges::lower_bound(m_exchanges, number, {}, &Exchange::number);
    return it != m_exchanges.cend() && it->number == number ? &*it : nullptr;
}

void ExchangeLog::record(const Exchange &exchange)
{
    const auto it = std::ranges::lower_bound(m_exchanges, exchange.number, {}, &Exchange::number);
    if (it != m_exchanges.end() && it->number == exchange.number) {
        *it = exchange;
        emit exchangeChanged(int(it - m_exchanges.begin()));
        return;
    }
    // A late word about one that was dropped already.
    if (it != m_exchanges.end() && it == m_exchanges.begin())
        return;
    if (m_exchanges.size() >= maxExchanges) {
        const int surplus = maxExchanges / 10;
        emit exchangesAboutToBeRemoved(0, surplus - 1);
        m_exchanges.remove(0, surplus);
        emit exchangesRemoved();
    }
    const auto place = std::ranges::lower_bound(m_exchanges, exchange.number, {}, &Exchange::number);
    const int index = int(place - m_exchanges.begin());
    emit exchangeAboutToBeAdded(index);
    m_exchanges.insert(index, exchange);
    emit exchangeAdded();
}

void ExchangeLog::clear()
{
    if (m_exchanges.isEmpty())
        return;
    emit exchangesAboutToBeRemoved(0, int(m_exchanges.size()) - 1);
    m_exchanges.clear();
    emit exchangesRemoved();
}

} // namespace sluice
