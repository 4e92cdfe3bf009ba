// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncbuttondelegate.h"

#include "testregistry.h"
#include "verdict.h"

#include <QHeaderView>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace sluice;

namespace {

constexpr int healthRole = Qt::UserRole + 1;
constexpr int enabledRole = Qt::UserRole + 2;

} // namespace

class TstSyncButtonDelegate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aClickOnTheButtonSelectsNothing();
    void aClickBesideSelects();
    void spaceOnTheCurrentRow();
    void rowsThatMayNotHaveNone();
    void letGoElsewhereDoesNothing();
    void whatMovesUnderTheMouseIsNotMeant();
    void whatIsScrolledUnderTheMouseIsNotMeantEither();
    void everyStateIsPainted();
    void anIconAloneTakesNoWordAway();

private:
    [[nodiscard]] QModelIndex row(int number) const { return m_view->model()->index(number, 0); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTreeView> m_view;
    SyncButtonDelegate *m_delegate = nullptr;
};

void TstSyncButtonDelegate::init()
{
    m_model = std::make_unique<QStandardItemModel>();
    for (int i = 0; i <= int(Health::Healthy); ++i) {
        auto *item = new QStandardItem(QStringLiteral("connection %1").arg(i));
        item->setData(i, healthRole);
        item->setData(i != 1, enabledRole);
        m_model->appendRow(item);
    }
    m_view = std::make_unique<QTreeView>();
    m_view->setModel(m_model.get());
    m_view->setRootIsDecorated(false);
    m_delegate = new SyncButtonDelegate(m_view.get(), healthRole);
    m_delegate->setEnabledRole(enabledRole);
    m_view->setItemDelegate(m_delegate);
    m_view->resize(420, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TstSyncButtonDelegate::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void TstSyncButtonDelegate::aClickOnTheButtonSelectsNothing()
{
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    const QRect button = m_delegate->buttonRect(row(3));
    QVERIFY(!button.isEmpty());
    QTest::mouseMove(m_view->viewport(), button.center());
    QTRY_VERIFY(m_delegate->showsButton(row(3)));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, button.center());
    QCOMPARE(triggered.count(), 1);
    QCOMPARE(triggered.first().first().toModelIndex(), row(3));
    QVERIFY(!m_view->selectionModel()->hasSelection());
}

void TstSyncButtonDelegate::aClickBesideSelects()
{
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    const QRect cell = m_view->visualRect(row(3));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.center() - QPoint(cell.width() / 3, 0));
    QCOMPARE(triggered.count(), 0);
    QVERIFY(m_view->selectionModel()->isSelected(row(3)));
    QVERIFY2(m_delegate->showsButton(row(3)), "the current row shows its button, for the keyboard");
}

void TstSyncButtonDelegate::spaceOnTheCurrentRow()
{
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    m_view->setCurrentIndex(row(2));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(triggered.count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 1);
}

void TstSyncButtonDelegate::rowsThatMayNotHaveNone()
{
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    QVERIFY(m_delegate->buttonRect(row(1)).isEmpty());
    m_view->setCurrentIndex(row(1));
    QVERIFY(!m_delegate->showsButton(row(1)));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(triggered.count(), 0);
}

void TstSyncButtonDelegate::letGoElsewhereDoesNothing()
{
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    const QPoint on = m_delegate->buttonRect(row(3)).center();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, on);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, on - QPoint(200, 0));
    QCOMPARE(triggered.count(), 0);
}

/// The list was sorted anew between the look and the click: the click was meant for what went away.
void TstSyncButtonDelegate::whatMovesUnderTheMouseIsNotMeant()
{
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    QWidget *port = m_view->viewport();
    const QPoint on = m_delegate->buttonRect(row(3)).center();
    QTest::mouseMove(port, on + QPoint(2, 2)); // it may stand there since the last test
    QTest::mouseMove(port, on);
    QTRY_VERIFY(m_delegate->showsButton(row(3)));
    const QPersistentModelIndex meant(row(3));
    m_model->insertRow(0, m_model->takeRow(3));
    m_model->item(3)->setData(true, enabledRole);
    QVERIFY(meant != row(3));
    QTest::mouseClick(port, Qt::LeftButton, {}, on);
    QTest::mouseClick(port, Qt::LeftButton, {}, on);
    QCOMPARE(triggered.count(), 0);
    QTRY_VERIFY2(m_delegate->showsButton(row(3)), "what is lit is what is under the mouse");
    // The mouse moves, and so it is meant.
    QTest::mouseMove(port, on + QPoint(1, 0));
    QTest::mouseClick(port, Qt::LeftButton, {}, on + QPoint(1, 0));
    QCOMPARE(triggered.count(), 1);
    QCOMPARE(triggered.first().first().toModelIndex(), row(3));
    // And what opens above pushes the rows down.
    m_view->move(0, 0);
    const QPoint global = port->mapToGlobal(on);
    QTest::mouseMove(port, on);
    QTRY_VERIFY(m_delegate->showsButton(row(3)));
    m_view->header()->setFixedHeight(m_view->header()->height() + m_view->visualRect(row(3)).height());
    QTRY_VERIFY(port->mapFromGlobal(global) != on);
    QTest::mouseClick(port, Qt::LeftButton, {}, port->mapFromGlobal(global));
    QCOMPARE(triggered.count(), 1);
}

/// A list that gets shorter is scrolled up by itself.
void TstSyncButtonDelegate::whatIsScrolledUnderTheMouseIsNotMeantEither()
{
    for (int i = 0; i < 60; ++i) {
        auto *item = new QStandardItem(QStringLiteral("more %1").arg(i));
        item->setData(true, enabledRole);
        m_model->appendRow(item);
    }
    m_view->scrollToBottom();
    QSignalSpy triggered(m_delegate, &SyncButtonDelegate::triggered);
    QWidget *port = m_view->viewport();
    const QModelIndex last = row(m_model->rowCount() - 2);
    QTRY_VERIFY(!m_delegate->buttonRect(last).isEmpty());
    const QPoint on = m_delegate->buttonRect(last).center();
    QTest::mouseMove(port, on + QPoint(2, 2));
    QTest::mouseMove(port, on);
    QTRY_VERIFY(m_delegate->showsButton(last));
    const QPersistentModelIndex meant(last);
    m_model->removeRow(m_model->rowCount() - 1);
    QTRY_VERIFY(m_view->indexAt(on) != meant);
    QTest::mouseClick(port, Qt::LeftButton, {}, on);
    QCOMPARE(triggered.count(), 0);
}

void TstSyncButtonDelegate::everyStateIsPainted()
{
    // The glyphs differ in shape: no two rows' first pixels are the same.
    QSet<QByteArray> seen;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        m_model->item(i)->setText({});
        const QRect cell = m_view->visualRect(row(i));
        QImage picture =
            m_view->viewport()->grab(QRect(cell.topLeft(), QSize(cell.height() + 8, cell.height()))).toImage();
        picture = picture.convertToFormat(QImage::Format_Grayscale8);
        seen.insert(QByteArray(reinterpret_cast<const char *>(picture.constBits()), picture.sizeInBytes()));
    }
    QCOMPARE(seen.size(), m_model->rowCount());
}

/// With little room the button and a state without a text are their icons; what has a text keeps it.
void TstSyncButtonDelegate::anIconAloneTakesNoWordAway()
{
    const auto picture = [this](int number) {
        const QModelIndex index = row(number);
        QStyleOptionViewItem option;
        option.initFrom(m_view.get());
        option.rect = QRect(0, 0, 200, 24);
        option.state.setFlag(QStyle::State_MouseOver, false);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_delegate->paint(&painter, option, index);
        return image;
    };
    const QImage named = picture(2);
    m_model->item(4)->setText({});
    const QImage label = picture(4);
    m_delegate->setIconOnly(true);
    QCOMPARE(picture(2), named);
    const QImage alone = picture(4);
    QVERIFY(alone != label);
    QVERIFY2(alone.copy(80, 0, 40, 24) != QImage(alone.copy(0, 0, 40, 24)), "it stands in the middle");
    const QImage empty = alone.copy(0, 0, 80, 24);
    QCOMPARE(empty, alone.copy(120, 0, 80, 24));
}

SLUICE_TEST(TstSyncButtonDelegate)
#include "tst_syncbuttondelegate.moc"
