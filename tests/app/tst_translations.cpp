// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"
#include "testregistry.h"
#include "translations.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace sluice;

/// English has plurals too, and nobody is shown "1 connection(s)".
class TstTranslations : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator; // takes itself out
        QLocale::setDefault(QLocale::system());
    }

    void plurals_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("none") << QLocale::c();
        QTest::newRow("a language without a translation") << QLocale(QLocale::Icelandic);
    }

    void plurals()
    {
        QFETCH(const QLocale, locale);
        const char *const context = "sluice::ConnectionActions";
        const char *const text = "&Sync %n connection(s)";
        QCOMPARE(QCoreApplication::translate(context, text, nullptr, 2), QStringLiteral("&Sync 2 connection(s)"));
        QLocale::setDefault(locale);
        installTranslations(qApp);
        QCOMPARE(QCoreApplication::translate(context, text, nullptr, 1), QStringLiteral("&Sync 1 connection"));
        QCOMPARE(QCoreApplication::translate(context, text, nullptr, 2), QStringLiteral("&Sync 2 connections"));
    }

    /// What update_translations leaves to be done is done.
    void everyPluralIsWritten()
    {
        QFile file(test::sourcePath(QStringLiteral("translations/sluice_en.ts")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression wrong(
            QStringLiteral(R"(unfinished|<numerusform></numerusform>|\(e?s\)[^<]*</numerusform>)"));
        const QRegularExpressionMatch match = wrong.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        QVERIFY(text.count(u"<numerusform>") > 50);
    }
};

SLUICE_TEST(TstTranslations)
#include "tst_translations.moc"
