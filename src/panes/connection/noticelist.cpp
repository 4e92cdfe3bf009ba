// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/noticelist.h"

#include "healthtext.h"
#include "plainlabel.h"
#include "quote.h"
#include "schema/nodelistdialog.h"
#include "statusdot.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

/// What the service puts into details may be as long as it likes.
constexpr int longestDetails = 2000;
/// Nobody reads more lines than these where they are in the way of all else.
constexpr qsizetype mostLines = 20;

} // namespace

NoticeList::NoticeList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
    , m_rows(new QVBoxLayout(this))
{
    m_heading->setFont(captionFont(font()));
    m_heading->setMuted(true);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(gridUnit(this) / 2);
    m_rows->addWidget(m_heading);
    setVisible(false);
}

void NoticeList::setContent(const QString &heading, const QList<Item> &items)
{
    m_heading->setText(heading);
    setVisible(!items.isEmpty());
    if (items == m_items)
        return;
    m_items = items;
    delete m_body;
    m_body = new QWidget(this);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins({});
    rows->setSpacing(gridUnit(this));
    for (const Item &item : items.first(std::min(items.size(), mostLines))) {
        auto *line = new QHBoxLayout;
        line->setSpacing(gridUnit(this));
        auto *dot = new StatusDot(m_body);
        dot->setState(item.tone, item.meaning);
        line->addWidget(dot, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto *text = new PlainLabel(item.text, m_body);
        text->setSelectable(true);
        text->setAccessibleName(item.meaning + QStringLiteral(": ") + item.text);
        texts->addWidget(text);
        if (!item.details.isEmpty()) {
            auto *details = new PlainLabel(tidied(item.details, longestDetails), m_body);
            details->setSelectable(true);
            details->setMuted(true);
            details->setFont(captionFont(font()));
            texts->addWidget(details);
        }
        line->addLayout(texts, 1);
        rows->addLayout(line);
    }
    if (items.size() > mostLines) {
        auto *all = new QPushButton(tr("Show all %Ln…", nullptr, int(items.size())), m_body);
        all->setObjectName(QStringLiteral("showAllNotices"));
        all->setAccessibleDescription(heading);
        connect(all, &QPushButton::clicked, this, &NoticeList::showAll);
        rows->addWidget(all, 0, Qt::AlignLeft);
    }
    m_rows->addWidget(m_body);
}

void NoticeList::showAll()
{
    QList<NodeListDialog::Row> rows;
    rows.reserve(m_items.size());
    for (const Item &item : std::as_const(m_items))
        rows.append({item.text, tidied(item.details, longestDetails)});
    auto *dialog = new NodeListDialog(m_heading->text(), m_heading->text(), rows,
                                      {.name = tr("What the service says"), .reason = tr("Details")}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QList<NoticeList::Item> noticeItems(const QList<Notice> &notices, Tone tone, const QString &meaning)
{
    QList<NoticeList::Item> items;
    for (const Notice &notice : notices) {
        const QString text = noticeText(notice);
        items.append({tone, meaning, text, notice.details == notice.message ? QString() : notice.details});
    }
    return items;
}

QList<NoticeList::Item> setupTestItems(const QList<SetupTest> &tests)
{
    QList<NoticeList::Item> items;
    for (const SetupTest &test : tests) {
        NoticeList::Item item;
        switch (test.status.value()) {
        case SetupTestStatus::Passed:
            item.tone = Tone::Positive;
            item.meaning = NoticeList::tr("Passed");
            break;
        case SetupTestStatus::Skipped:
            item.meaning = NoticeList::tr("Skipped");
            break;
        case SetupTestStatus::Warning:
            item.tone = Tone::Attention;
            item.meaning = NoticeList::tr("Warning");
            break;
        case SetupTestStatus::Failed:
            item.tone = Tone::Negative;
            item.meaning = NoticeList::tr("Failed");
            break;
        case SetupTestStatus::JobFailed:
            item.tone = Tone::Negative;
            item.meaning = NoticeList::tr("The test itself failed");
            break;
        case SetupTestStatus::Unset:
        case SetupTestStatus::Other:
            item.meaning = test.status.word();
            break;
        }
        item.text = test.title;
        if (item.tone != Tone::Positive && !item.meaning.isEmpty())
            item.text += QStringLiteral(": ") + (test.message.isEmpty() ? item.meaning : tidied(test.message));
        item.details = test.details;
        items.append(item);
    }
    std::ranges::stable_sort(items, std::greater<>{}, &NoticeList::Item::tone);
    return items;
}

} // namespace sluice
