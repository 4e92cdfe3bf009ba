// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/activitypane.h"
#include "board.h"
#include "connection/connectionpage.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "inspector/inspectorpane.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QTabWidget>
#include <QTest>
#include <QWindow>

using namespace sluice;
using test::WindowKit;

/// Where the keys go on after what had the focus is gone.
class TstFocus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void tabComesToThePageBeforeWhatIsBelow();
    void thePaletteLeadsIntoThePage();
    void anotherSchemaLeadsIntoItsTree();
    void aGroupOfThePaletteLeadsIntoTheTable();
    void aClosedMessageLeadsBack();
    void aMessagePushesNothingAway();
    void stopWaitingLeadsIntoThePage();
    void aLetterLeadsIntoTheTab();
    void discardingLeadsIntoTheTree();
    void stoppedReadingLeadsIntoThePane();

private:
    /// The one of the window: without a window manager nobody gives the keys back when a dialog has closed.
    [[nodiscard]] QWidget *focus() const { return m_kit->window().focusWidget(); }
    [[nodiscard]] bool isIn(const QWidget *area) const { return area->isAncestorOf(focus()); }
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                        Qt::FindDirectChildrenOnly);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_kit->window().windowHandle(), Qt::Key(key), modifiers);
    }
    void choose(const QString &query) const
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(WindowKit::wait([this] { return m_kit->find("paletteQuery") != nullptr; }));
        WindowKit::type(m_kit->find("paletteQuery"), query);
        QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Return);
        QTRY_VERIFY(m_kit->find("commandPalette") == nullptr);
    }

    std::unique_ptr<WindowKit> m_kit;
};

void TstFocus::initTestCase()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(m_kit->session()->connections().hasGroups());
}

void TstFocus::cleanupTestCase()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstFocus::init()
{
    message()->clear();
    m_kit->board().showScope({});
    m_kit->window().activateWindow();
    QTRY_VERIFY(m_kit->window().isActiveWindow());
    m_kit->find("navigatorView")->setFocus();
}

void TstFocus::tabComesToThePageBeforeWhatIsBelow()
{
    m_kit->board().openConnection(m_kit->idOf(u"hubspot"));
    const auto stopsBefore = [this](const QWidget *end) {
        const QWidget *from = m_kit->find("navigatorView");
        int stops = 0;
        for (const QWidget *widget = from->nextInFocusChain(); widget != from; widget = widget->nextInFocusChain()) {
            if (widget->focusPolicy() == Qt::NoFocus)
                continue;
            if (end->isAncestorOf(widget))
                return stops;
            ++stops;
        }
        return -1;
    };
    QVERIFY(stopsBefore(m_kit->board().page()) >= 0);
    QCOMPARE_LT(stopsBefore(m_kit->board().page()), stopsBefore(m_kit->board().inspector()));
    QCOMPARE_LT(stopsBefore(m_kit->board().page()->tabs()), stopsBefore(m_kit->board().activity()));
}

void TstFocus::thePaletteLeadsIntoThePage()
{
    choose(QStringLiteral("orders_db"));
    QVERIFY2(isIn(m_kit->board().page()), focus() == nullptr ? "nowhere" : qPrintable(focus()->objectName()));
    // From one page to another as well.
    m_kit->window().activateWindow();
    m_kit->find("navigatorView")->setFocus();
    choose(QStringLiteral("hubspot"));
    QCOMPARE(m_kit->board().page()->connection(), m_kit->idOf(u"hubspot"));
    QVERIFY2(isIn(m_kit->board().page()->tabs()), qPrintable(focus()->objectName()));
}

/// While it is being read there is no tree, and the next in the order of Tab would be a button that sends.
void TstFocus::anotherSchemaLeadsIntoItsTree()
{
    m_kit->board().openConnection(m_kit->idOf(u"orders_db"));
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
    QWidget *tree = m_kit->find("schemaTree");
    QTRY_VERIFY(tree->isVisible());
    tree->setFocus();
    for (const QStringView next : {u"netsuite", u"salesforce_emea"}) {
        QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas delay 300")}).isEmpty());
        m_kit->board().openConnection(m_kit->idOf(next));
        QTRY_VERIFY(!tree->isVisible());
        press(Qt::Key_Space);
        QVERIFY2(isIn(m_kit->board().page()->tabs()), qPrintable(focus()->objectName()));
        QTRY_VERIFY(tree->isVisible());
        QCOMPARE(focus(), tree);
    }
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
    QVERIFY(m_kit->session()->operations().operations().isEmpty());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(0);
}

void TstFocus::aGroupOfThePaletteLeadsIntoTheTable()
{
    m_kit->board().openConnection(m_kit->idOf(u"hubspot"));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_kit->find("paletteQuery") != nullptr);
    WindowKit::type(m_kit->find("paletteQuery"), QStringLiteral("warehouse"));
    auto *list = m_kit->find<QAbstractItemView>("paletteList");
    const QModelIndex group = WindowKit::indexOf(list, QStringLiteral("Warehouse"));
    QVERIFY(group.isValid());
    list->setCurrentIndex(group);
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Return);
    QVERIFY(!m_kit->board().connections()->scope().group.isEmpty());
    QCOMPARE(focus(), m_kit->find("connectionsTable"));
    QTRY_VERIFY(m_kit->find("commandPalette") == nullptr);
}

void TstFocus::aClosedMessageLeadsBack()
{
    QWidget *table = m_kit->find("connectionsTable");
    QWidget *filter = m_kit->find("connectionsFilter");
    filter->setFocus();
    message()->showMessage(Tone::Information, QStringLiteral("Said"));
    QAbstractButton *cross = message()->findChild<QAbstractButton *>(QStringLiteral("closeMessage"));
    cross->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!message()->isVisible());
    QCOMPARE(focus(), filter);
    // Another place is shown meanwhile: the keys go on there.
    m_kit->board().openConnection(m_kit->idOf(u"hubspot"));
    m_kit->find("backButton")->setFocus();
    message()->showMessage(Tone::Information, QStringLiteral("Said"));
    cross->setFocus();
    m_kit->board().showScope({});
    cross->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!message()->isVisible());
    QCOMPARE(focus(), table);
}

void TstFocus::aMessagePushesNothingAway()
{
    const QWidget *board = &m_kit->board();
    const auto places = [&] {
        QList<QPoint> points;
        for (const char *name : {"connectionsTable", "navigatorView", "connectionsFilter", "inspectorPane"})
            points.append(m_kit->find(name)->mapTo(&m_kit->window(), QPoint()));
        return points;
    };
    const QList<QPoint> before = places();
    message()->showMessage(Tone::Information, QStringLiteral("Said"));
    QTRY_VERIFY(message()->height() > 0 && board->geometry().bottom() < message()->geometry().top());
    QCOMPARE(places(), before);
}

void TstFocus::stopWaitingLeadsIntoThePage()
{
    m_kit->board().openConnection(m_kit->idOf(u"orders_db"));
    m_kit->action("connection.sync")->trigger();
    QWidget *stop = m_kit->find("cancelOperation");
    QTRY_VERIFY(stop->isVisible());
    stop->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY2(isIn(m_kit->board().page()->tabs()), focus() == nullptr ? "nowhere" : qPrintable(focus()->objectName()));
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 0);
}

void TstFocus::aLetterLeadsIntoTheTab()
{
    m_kit->board().openConnection(m_kit->idOf(u"orders_db"));
    QTabWidget *tabs = m_kit->board().page()->tabs();
    m_kit->find("backButton")->setFocus();
    press(Qt::Key_P, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 2);
    QVERIFY2(isIn(tabs->currentWidget()), qPrintable(focus()->objectName()));
    press(Qt::Key_Down);
    QVERIFY2(isIn(tabs->currentWidget()), qPrintable(focus()->objectName()));
    press(Qt::Key_O, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY2(isIn(tabs->currentWidget()), qPrintable(focus()->objectName()));
}

void TstFocus::discardingLeadsIntoTheTree()
{
    m_kit->board().openConnection(m_kit->idOf(u"orders_db"));
    m_kit->board().page()->tabs()->setCurrentIndex(1);
    auto *tree = m_kit->find<QAbstractItemView>("schemaTree");
    QTRY_VERIFY(tree->isVisible() && tree->model()->rowCount() > 0);
    WindowKit::click(tree, tree->model()->index(0, 0));
    press(Qt::Key_Space);
    auto *discard = m_kit->find("schemaPane")->findChild<QAbstractButton *>(QStringLiteral("discardButton"));
    QTRY_VERIFY(discard->isVisible());
    discard->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(!discard->isVisible());
    QCOMPARE(focus(), tree);
}

void TstFocus::stoppedReadingLeadsIntoThePane()
{
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas delay 60000")}).isEmpty());
    m_kit->board().openConnection(m_kit->idOf(u"hubspot"));
    m_kit->board().page()->tabs()->setCurrentIndex(1);
    QWidget *stop = m_kit->find("stopReload");
    QTRY_VERIFY(stop->isVisible());
    stop->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY2(isIn(m_kit->find("schemaPane")), focus() == nullptr ? "nowhere" : qPrintable(focus()->objectName()));
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
}

SLUICE_TEST(TstFocus)
#include "tst_focus.moc"
