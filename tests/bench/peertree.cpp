// SPDX-License-Identifier: GPL-3.0-or-later
#include "peertree.h"

#include "schema/schemaconfig.h"

#include <QElapsedTimer>

#include <algorithm>

namespace sluice::bench {

PeerTree::PeerTree(const SchemaConfig &config)
{
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        auto *parent = new QStandardItem(config.schemaName(schema));
        QList<QStandardItem *> tables;
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table)
            tables.append(new QStandardItem(config.tableName(table)));
        parent->appendRows(tables);
        m_items.appendRow(parent);
    }
    m_proxy.setSourceModel(&m_items);
    m_proxy.setRecursiveFilteringEnabled(true);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view.setModel(&m_proxy);
    m_view.setUniformRowHeights(true);
    m_view.resize(1000, 600);
    m_view.show();
    // Not expandAll(), which remembers an index of every table; each row that goes is then looked for among them, and
    // a key takes minutes.
    for (int schema = 0; schema < m_proxy.rowCount(); ++schema)
        m_view.expand(m_proxy.index(schema, 0));
}

double PeerTree::longestKey(const QString &text)
{
    double longest = 0;
    const auto set = [this, &longest](const QString &filter) {
        QElapsedTimer timer;
        timer.start();
        m_proxy.setFilterFixedString(filter);
        m_view.viewport()->repaint();
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    };
    for (qsizetype length = 1; length <= text.size(); ++length)
        set(text.left(length));
    set(QString());
    return longest;
}

} // namespace sluice::bench
