// SPDX-License-Identifier: GPL-3.0-or-later
#include "handfocus.h"
#include "testregistry.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace sluice;

class TstHandFocus : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_area = new QWidget(m_window.get());
        m_edit = new QLineEdit(m_area);
        m_button = new QPushButton(m_area);
        m_list = new QListWidget(m_area);
        m_outside = new QLineEdit(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_area);
        layout->addWidget(m_outside);
        auto *within = new QVBoxLayout(m_area);
        for (QWidget *widget :
             {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_list)})
            within->addWidget(widget);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_outside->setFocus();
    }

    void aViewIsOfMostUse()
    {
        QVERIFY(focusInto(m_area));
        QCOMPARE(QApplication::focusWidget(), m_list);
        m_outside->setFocus();
        m_list->hide();
        QVERIFY(!focusView(m_area));
        QCOMPARE(QApplication::focusWidget(), m_outside);
        QVERIFY(focusInto(m_area));
        QCOMPARE(QApplication::focusWidget(), m_edit);
        // Without what is to go.
        QVERIFY(focusInto(m_area, m_edit));
        QCOMPARE(QApplication::focusWidget(), m_button);
        m_button->setEnabled(false);
        QVERIFY(!focusInto(m_area, m_edit));
    }

    void whatHasItNotGivesNothingAway()
    {
        handOnFocus(m_button, m_area);
        QCOMPARE(QApplication::focusWidget(), m_outside);
        m_button->setFocus();
        QVERIFY(hasFocusWithin(m_area) && !hasFocusWithin(m_edit));
        handOnFocus(m_button, m_area);
        m_button->hide();
        QCOMPARE(QApplication::focusWidget(), m_list);
    }

private:
    std::unique_ptr<QWidget> m_window;
    QWidget *m_area = nullptr;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    QListWidget *m_list = nullptr;
    QLineEdit *m_outside = nullptr;
};

SLUICE_TEST(TstHandFocus)
#include "tst_handfocus.moc"
