// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include <QDir>
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program that walks through the window: others trust what it says of each step.
class TstTourProgram : public QObject
{
    Q_OBJECT

private slots:
    void aStepThatIsNotReachedIsNamed();
    void nothingToShowIsAFailure();
    void atTwiceTheScale();

private:
    struct Outcome
    {
        int code = -1;
        QStringList out;
        QString err;
    };
    [[nodiscard]] Outcome run(const QStringList &arguments, const QString &scale = QStringLiteral("1")) const
    {
        QProcess tour;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
        tour.setProcessEnvironment(environment);
        tour.start(QStringLiteral(SLUICE_TOUR), arguments + QStringList{QStringLiteral("--out"), m_folder.path()});
        Outcome outcome;
        if (tour.waitForFinished(180'000) && tour.exitStatus() == QProcess::NormalExit)
            outcome.code = tour.exitCode();
        outcome.out = QString::fromUtf8(tour.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        outcome.err = QString::fromUtf8(tour.readAllStandardError());
        return outcome;
    }
    [[nodiscard]] QStringList pictures() const
    {
        return QDir(m_folder.path()).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    }

    QTemporaryDir m_folder;
};

/// A sync cannot have begun without anybody having waited for it.
void TstTourProgram::aStepThatIsNotReachedIsNamed()
{
    const Outcome outcome = run({QStringLiteral("--patience"), QStringLiteral("0")});
    const QString said = outcome.out.join(u'\n') + outcome.err;
    QVERIFY2(outcome.code == 1, qPrintable(said));
    QCOMPARE(outcome.out.filter(QStringLiteral("FAILED")), QStringList{QStringLiteral("FAILED  06-syncing.png")});
    QCOMPARE(outcome.out.filter(QStringLiteral("done")).size(), 5);
    // Nothing is done after it; how it looked then is seen.
    QCOMPARE(pictures().size(), 6);
    QCOMPARE(pictures().constLast(), QStringLiteral("06-syncing.png"));
}

void TstTourProgram::nothingToShowIsAFailure()
{
    const Outcome outcome = run({QStringLiteral("--scenes"), QStringLiteral("--only"), QStringLiteral("nowhere")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(u"No state begins with nowhere."), qPrintable(outcome.err));
    QCOMPARE(outcome.out, QStringList());
}

void TstTourProgram::atTwiceTheScale()
{
    const Outcome outcome =
        run({QStringLiteral("--scenes"), QStringLiteral("--only"), QStringLiteral("signin")}, QStringLiteral("2"));
    QVERIFY2(outcome.code == 0, qPrintable(outcome.out.join(u'\n') + outcome.err));
    QStringList shown = pictures().filter(QStringLiteral("signin-"));
    QVERIFY(shown.size() >= 3);
    for (const QString &picture : std::as_const(shown))
        QCOMPARE(QImageReader(m_folder.filePath(picture)).size(), QSize(2 * 1280, 2 * 720));
}

SLUICE_TEST(TstTourProgram)
#include "tst_tourprogram.moc"
