// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QObject>

namespace sluice {

/// The last requests of a session and their answers, oldest first; bounded. What it holds carries no secret.
class ExchangeLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxExchanges = 2000;

    explicit ExchangeLog(QObject *parent = nullptr);

    [[nodiscard]] const QList<Exchange> &exchanges() const { return m_exchanges; }
    [[nodiscard]] const Exchange *find(quint64 number) const;
    /// Adds it, or replaces the one of the same number.
    void record(const Exchange &exchange);
    void clear();

signals:
    void exchangeAboutToBeAdded(int index);
    void exchangeAdded();
    void exchangeChanged(int index);
    void exchangesAboutToBeRemoved(int first, int last);
    void exchangesRemoved();

private:
    QList<Exchange> m_exchanges;
};

} // namespace sluice
