// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/noticelist.h"
#include "statusdot.h"
#include "testregistry.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace sluice;

namespace {

QList<NoticeList::Item> items(int count)
{
    QList<NoticeList::Item> items;
    for (int i = 0; i < count; ++i)
        items.append({Tone::Attention, QStringLiteral("Warning"), QStringLiteral("Table t_%1 is re-synced").arg(i),
                      i % 2 == 0 ? QString() : QStringLiteral("<b>because</b>")});
    return items;
}

} // namespace

class TstNoticeList : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsNotThere();
    void fewAreAllShown();
    void ofManyTheFirstAndAllOnAClick();
};

void TstNoticeList::nothingIsNotThere()
{
    NoticeList list;
    list.setContent(QStringLiteral("Warnings (0)"), {});
    QVERIFY(list.isHidden());
}

void TstNoticeList::fewAreAllShown()
{
    NoticeList list;
    list.setContent(QStringLiteral("Warnings (20)"), items(20));
    QCOMPARE(list.findChildren<StatusDot *>().size(), 20);
    QVERIFY(list.findChild<QPushButton *>() == nullptr);
}

/// A connection warns of each table that it loads anew, be it thousands; none is cut silently.
void TstNoticeList::ofManyTheFirstAndAllOnAClick()
{
    QWidget window;
    NoticeList list(&window);
    list.setContent(QStringLiteral("Warnings (1,500)"), items(1500));
    QCOMPARE(list.findChildren<StatusDot *>().size(), 20);
    auto *all = list.findChild<QPushButton *>(QStringLiteral("showAllNotices"));
    QVERIFY(all != nullptr);
    QCOMPARE(all->text(), QStringLiteral("Show all 1,500…"));
    all->click();
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("nodeListDialog"));
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Warnings (1,500)"));
    const QAbstractItemModel *rows = dialog->findChild<QTreeView *>(QStringLiteral("nodeList"))->model();
    QCOMPARE(rows->rowCount(), 1500);
    QCOMPARE(rows->index(1499, 0).data().toString(), QStringLiteral("Table t_1499 is re-synced"));
    QCOMPARE(rows->index(1499, 1).data().toString(), QStringLiteral("<b>because</b>"));
    QVERIFY2(!rows->index(1499, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")),
             "what the service says is shown as it is");
    QCOMPARE(rows->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Details"));
    list.setContent(QStringLiteral("Warnings (2)"), items(2));
    QCOMPARE(list.findChildren<StatusDot *>().size(), 2);
    QVERIFY(list.findChild<QPushButton *>() == nullptr);
}

SLUICE_TEST(TstNoticeList)
#include "tst_noticelist.moc"
