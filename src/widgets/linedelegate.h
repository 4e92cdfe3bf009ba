// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace sluice {

/// Paints cells that are one line of plain text, with a box before it or not, as QStyledItemDelegate does, point for
/// point, and several times faster: text is shaped once and kept, not three times a paint. Cells that are more than
/// that are the style's. For views that paint hundreds of cells at each key.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LineDelegate(QObject *parent = nullptr);
    ~LineDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Key
    {
        QString text;
        int weight = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.text, key.weight); }
    };
    struct Line
    {
        QFont font;
        QStaticText whole;
        QStaticText elided;
        int room = -1; ///< that `elided` is made for
    };

    void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect) const;
    [[nodiscard]] const QStaticText &lineFor(const QPainter &painter, const QStyleOptionViewItem &option,
                                             int room) const;

    mutable QCache<Key, Line> m_lines;
};

} // namespace sluice
