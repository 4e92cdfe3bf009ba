// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinedbutton.h"
#include "testregistry.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

/// Two halves that look like one button.
class TstJoinedButton : public QObject
{
    Q_OBJECT

private slots:
    void theHalvesMeetAndEachIsEnabledForItself()
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        layout->setSpacing(0);
        auto *first = new JoinedButton;
        first->setText(QStringLiteral("Sync"));
        auto *second = new JoinedButton;
        QMenu menu;
        menu.addAction(QStringLiteral("Restart"));
        second->setArrowType(Qt::DownArrow);
        second->setPopupMode(QToolButton::InstantPopup);
        second->setMenu(&menu);
        layout->addWidget(first);
        layout->addWidget(second);
        first->setOther(second, true);
        second->setOther(first, false);
        first->setEnabled(false);
        window.show();
        QCOMPARE(second->geometry().left(), first->geometry().right() + 1);
        QCOMPARE(second->height(), first->height());
        QVERIFY(second->width() < first->width());
        QSignalSpy shown(&menu, &QMenu::aboutToShow);
        connect(&menu, &QMenu::aboutToShow, &menu, &QMenu::close, Qt::QueuedConnection);
        QTest::mousePress(second, Qt::LeftButton);
        QTRY_COMPARE(shown.count(), 1);
    }
};

SLUICE_TEST(TstJoinedButton)
#include "tst_joinedbutton.moc"
