// SPDX-License-Identifier: GPL-3.0-or-later
#include "background.h"

#include "testregistry.h"

#include <QTest>
#include <QThread>

using namespace sluice;

/// Work beside the window, and what is told of it.
class TstBackground : public QObject
{
    Q_OBJECT

private slots:
    void theWorkIsDoneElsewhere();
    void nothingIsToldBeforeItReturns();
    void nothingIsToldToWhatHasGone();
    void whatIsOvertakenTooOftenIsDoneAtOnce();
};

void TstBackground::theWorkIsDoneElsewhere()
{
    QThread *where = nullptr;
    QThread *told = nullptr;
    whenDone(inBackground([] { return QThread::currentThread(); }), this, [&](QThread *thread) {
        where = thread;
        told = QThread::currentThread();
    });
    QTRY_VERIFY(told != nullptr);
    QCOMPARE(told, thread());
    QVERIFY(where != nullptr && where != thread());
}

void TstBackground::nothingIsToldBeforeItReturns()
{
    QFuture<int> future = inBackground([] { return 7; });
    future.waitForFinished();
    int told = 0;
    whenDone(future, this, [&told](int result) { told = result; });
    QCOMPARE(told, 0);
    QTRY_COMPARE(told, 7);
}

void TstBackground::nothingIsToldToWhatHasGone()
{
    int told = 0;
    auto context = std::make_unique<QObject>();
    whenDone(inBackground([] { return 7; }), context.get(), [&told](int result) { told += result; });
    context.reset();
    bool after = false;
    // Whatever was told before this is told first.
    backgroundPool().waitForDone();
    whenDone(QtFuture::makeReadyFuture(1), this, [&after](int) { after = true; });
    QTRY_VERIFY(after);
    QCOMPARE(told, 0);
}

void TstBackground::whatIsOvertakenTooOftenIsDoneAtOnce()
{
    const auto here = [] {
        return QThread::currentThread();
    };
    QFuture<QThread *> beside = inBackgroundUnlessOvertaken(0, here);
    beside.waitForFinished();
    QVERIFY(beside.result() != thread());
    const QFuture<QThread *> atOnce = inBackgroundUnlessOvertaken(4, here);
    QVERIFY(atOnce.isFinished());
    QCOMPARE(atOnce.result(), thread());
}

SLUICE_TEST(TstBackground)

#include "tst_background.moc"
