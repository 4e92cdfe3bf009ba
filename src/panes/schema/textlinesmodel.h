// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QByteArray>

#include <vector>

namespace sluice {

/// A text of any length, line by line: a line becomes a string when it is painted.
class TextLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Text
    {
        QByteArray utf8;
        std::vector<qsizetype> starts; ///< of the lines
    };

    explicit TextLinesModel(QObject *parent = nullptr);

    /// Finds the lines; for another thread.
    [[nodiscard]] static Text split(QByteArray utf8);
    void setText(Text text);
    [[nodiscard]] const QByteArray &text() const { return m_text.utf8; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Text m_text;
};

} // namespace sluice
