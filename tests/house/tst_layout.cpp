// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"
#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// The names in \a folder that match none of \a allowed (wildcards; a folder's name ends with '/').
QStringList strangers(const QDir &folder, const QStringList &allowed)
{
    QStringList result;
    const auto entries = folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString name = entry.isDir() ? entry.fileName() + u'/' : entry.fileName();
        bool known = false;
        for (const QString &pattern : allowed)
            known = known || QRegularExpression::fromWildcard(pattern, Qt::CaseSensitive).match(name).hasMatch();
        if (!known)
            result.append(name);
    }
    return result;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Everything has its place, and there are no others.
class TstLayout : public QObject
{
    Q_OBJECT

private slots:
    void folders_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("allowed");
        // Build trees and a developer's own settings are no part of the project; .gitignore names them.
        QTest::newRow("top")
            << QString()
            << words("CMakeLists.txt CMakePresets.json README.md LICENSE CHANGELOG.md CONTRIBUTING.md src/ "
                     "ui/ resources/ tests/ translations/ packaging/ .ci/ .clang-format .clang-tidy .clazy "
                     ".editorconfig .gitattributes .gitignore .git/ .git build/ .cache/ *.user "
                     "CMakeUserPresets.json");
        QTest::newRow("src")
            << QStringLiteral("src")
            << words("CMakeLists.txt main.cpp core/ net/ api/ secrets/ settings/ store/ models/ widgets/ "
                     "panes/ app/ demo/");
        QTest::newRow("ui") << QStringLiteral("ui") << words("*.ui");
        QTest::newRow("tests")
            << QStringLiteral("tests")
            << words("CMakeLists.txt .clang-tidy support/ fixtures/ core/ net/ api/ secrets/ settings/ store/ models/ "
                     "widgets/ panes/ app/ demo/ contract/ bench/ tour/ window/ house/ fuzz/");
        QTest::newRow("translations") << QStringLiteral("translations")
                                      << words("CMakeLists.txt README.md sluice_*.ts");
        QTest::newRow("packaging") << QStringLiteral("packaging")
                                   << words("run.sh test.sh coverage.sh fuzz.sh packages.sh linux/");
        QTest::newRow("resources") << QStringLiteral("resources")
                                   << words("sluice.qrc icons.txt icons/ demo/ pictures/");
    }

    void folders()
    {
        QFETCH(const QString, folder);
        QFETCH(const QStringList, allowed);
        const QDir top(sluice::test::sourcePath());
        const QDir dir(top.filePath(folder.isEmpty() ? QStringLiteral(".") : folder));
        QVERIFY(dir.exists());
        const QStringList found = strangers(dir, allowed);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
    }

    void seesAStranger()
    {
        const QTemporaryDir folder;
        const QDir dir(folder.path());
        QVERIFY(dir.mkdir(QStringLiteral("util")));
        QVERIFY(dir.mkdir(QStringLiteral("core")));
        QVERIFY(QFile(dir.filePath(QStringLiteral("core.h"))).open(QIODevice::WriteOnly));
        QVERIFY(QFile(dir.filePath(QStringLiteral(".hidden"))).open(QIODevice::WriteOnly));
        QCOMPARE(strangers(dir, words("core/ *.h")), words(".hidden util/"));
        QCOMPARE(strangers(dir, words("core *.hidden")), words("core/ core.h util/"));
    }

    /// A form is found by the name of its class.
    void formsAreNamedAfterTheirClass()
    {
        static const QRegularExpression name(QStringLiteral("<class>(?:\\w+::)*(\\w+)</class>"));
        const QDir ui(sluice::test::sourcePath(QStringLiteral("ui")));
        const QStringList forms = ui.entryList({QStringLiteral("*.ui")});
        QVERIFY(!forms.isEmpty());
        for (const QString &form : forms) {
            QFile file(ui.filePath(form));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString className = name.match(QString::fromUtf8(file.readAll())).captured(1);
            QCOMPARE(className.toLower() + QStringLiteral(".ui"), form);
        }
    }
};

SLUICE_TEST(TstLayout)
#include "tst_layout.moc"
