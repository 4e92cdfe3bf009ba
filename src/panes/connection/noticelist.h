// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "look.h"

#include <QWidget>

class QVBoxLayout;

namespace sluice {

class PlainLabel;

/// A heading with a count, and below it what the service says, line by line, each with the mark of its tone: tasks,
/// warnings, or the results of setup tests. Nothing to say: it is not there. Of very many the first are shown, and all
/// of them on a click: a connection may warn of each of its thousands of tables.
class NoticeList : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        Tone tone = Tone::Quiet;
        QString meaning; ///< what the mark says: "Failed"
        QString text;
        QString details;

        friend bool operator==(const Item &, const Item &) = default;
    };

    explicit NoticeList(QWidget *parent = nullptr);

    /// All plain text. The same content again changes nothing, so that a selection in it survives a refresh.
    void setContent(const QString &heading, const QList<Item> &items);

private:
    void showAll();

    PlainLabel *m_heading;
    QVBoxLayout *m_rows;
    QWidget *m_body = nullptr;
    QList<Item> m_items;
};

[[nodiscard]] QList<NoticeList::Item> noticeItems(const QList<Notice> &notices, Tone tone, const QString &meaning);
/// Failed ones first.
[[nodiscard]] QList<NoticeList::Item> setupTestItems(const QList<SetupTest> &tests);

} // namespace sluice
