// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/textlinesmodel.h"

namespace sluice {

TextLinesModel::TextLinesModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

TextLinesModel::Text TextLinesModel::split(QByteArray utf8)
{
    Text text;
    text.utf8 = std::move(utf8);
    for (qsizetype at = 0; at >= 0 && at < text.utf8.size();) {
        text.starts.push_back(at);
        at = text.utf8.indexOf('\n', at);
        at = at < 0 ? at : at + 1;
    }
    return text;
}

void TextLinesModel::setText(Text text)
{
    beginResetModel();
    m_text = std::move(text);
    endResetModel();
}

int TextLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_text.starts.size());
}

QVariant TextLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const qsizetype start = m_text.starts[size_t(index.row())];
    const qsizetype end =
        index.row() + 1 < rowCount() ? m_text.starts[size_t(index.row()) + 1] - 1 : m_text.utf8.size();
    return QString::fromUtf8(m_text.utf8.constData() + start, end - start);
}

} // namespace sluice
