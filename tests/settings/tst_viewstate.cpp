// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "viewstate.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

class TstViewState : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackEveryByte()
    {
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(char(i));
        const QString key = QStringLiteral("mainwindow/geometry");
        {
            ViewState state(path());
            QVERIFY(state.bytes(key).isEmpty());
            state.saveBytes(key, all);
            QCOMPARE(state.bytes(key), all);
        }
        QCOMPARE(ViewState(path()).bytes(key), all);
    }

    void givesBackEveryList_data()
    {
        QTest::addColumn<QStringList>("list");
        QTest::newRow("empty") << QStringList();
        QTest::newRow("one") << QStringList{QStringLiteral("warehouse")};
        QTest::newRow("one empty") << QStringList{QString()};
        QTest::newRow("awkward") << QStringList{QStringLiteral("a,b"), QStringLiteral("@Invalid()"),
                                                QStringLiteral("\"quoted\""), QStringLiteral(" blank "),
                                                QStringLiteral("ü 字\n")};
    }

    void givesBackEveryList()
    {
        QFETCH(const QStringList, list);
        const QString key = QStringLiteral("navigator/expanded");
        {
            ViewState state(path());
            QVERIFY(!state.list(key).has_value());
            state.saveList(key, list);
        }
        QCOMPARE(ViewState(path()).list(key), std::optional(list));
    }

    void anotherVersionIsNothing()
    {
        const QString key = QStringLiteral("connections/header");
        ViewState state(path());
        state.saveBytes(key, QByteArrayLiteral("old"), 2);
        QCOMPARE(state.bytes(key, 2), QByteArrayLiteral("old"));
        QVERIFY(state.bytes(key, 3).isEmpty());
        QVERIFY(state.bytes(key).isEmpty());
        state.saveList(key, {QStringLiteral("name")}, 3);
        QVERIFY(!state.list(key, 2).has_value());
        QVERIFY(state.list(key, 3).has_value());
    }

    void forgetsABranch()
    {
        ViewState state(path());
        state.saveList(QStringLiteral("navigator/acme/expanded"), {QStringLiteral("a")});
        state.saveList(QStringLiteral("navigator/home/expanded"), {QStringLiteral("b")});
        state.forget(QStringLiteral("navigator/acme"));
        QVERIFY(!state.list(QStringLiteral("navigator/acme/expanded")).has_value());
        QVERIFY(state.list(QStringLiteral("navigator/home/expanded")).has_value());
    }

    void resetForgetsAllAndSaysSo()
    {
        ViewState state(path());
        state.saveBytes(QStringLiteral("mainwindow/geometry"), QByteArrayLiteral("here"));
        QSignalSpy reset(&state, &ViewState::wasReset);
        state.reset();
        QCOMPARE(reset.size(), 1);
        QVERIFY(state.bytes(QStringLiteral("mainwindow/geometry")).isEmpty());
        QVERIFY(ViewState(path()).bytes(QStringLiteral("mainwindow/geometry")).isEmpty());
    }

    void aDamagedFileCostsNothing()
    {
        QFile file(path() + QStringLiteral("/viewstate.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100, '\0'));
        file.close();
        ViewState state(path());
        QCOMPARE(state.notice(), SettingsNotice::SetAside);
        state.saveBytes(QStringLiteral("a"), QByteArrayLiteral("b"));
        state.flush();
        QCOMPARE(ViewState(path()).bytes(QStringLiteral("a")), QByteArrayLiteral("b"));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SLUICE_TEST(TstViewState)
#include "tst_viewstate.moc"
