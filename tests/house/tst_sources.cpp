// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcerules.h"
#include "sourcetext.h"
#include "sourcetree.h"
#include "testregistry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QTest>

using namespace sluice::test;

namespace {

using Rule = QStringList (*)(const SourceFile &);

SourceFile read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return {QDir(sourcePath()).relativeFilePath(path), QString::fromUtf8(file.readAll())};
}

QList<SourceFile> filesOf(const char *folder, const QStringList &patterns)
{
    QList<SourceFile> files;
    const QString top = sourcePath(QLatin1String(folder));
    for (QDirIterator it(top, patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files.append(read(it.next()));
    return files;
}

const QStringList sources{QStringLiteral("*.cpp"), QStringLiteral("*.h")};
const QStringList scripts{QStringLiteral("*.sh"), QStringLiteral("*.py"), QStringLiteral("run")};

SourceFile wrong(const char *text, const char *path = "src/panes/wrong.cpp")
{
    return {QString::fromLatin1(path), QString::fromLatin1(text)};
}

} // namespace

/// What the compiler does not refuse, and the house does. Each rule is shown a text that breaks it before it is
/// believed.
class TstSources : public QObject
{
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QList<SourceFile>>("files");
        const QList<SourceFile> src = filesOf("src", sources);
        const QList<SourceFile> tests = filesOf("tests", sources);
        QVERIFY(src.size() > 100 && tests.size() > 50);
        QTest::newRow("no include climbs") << Rule(climbingIncludes) << src + tests;
        QTest::newRow("no string connects") << Rule(stringConnects) << src + tests;
        QTest::newRow("no loop within the loop") << Rule(nestedLoops) << src;
        QTest::newRow("one network manager") << Rule(foreignManagers) << src;
        QTest::newRow("no long file") << Rule(tooLong) << src + tests;
        QTest::newRow("licence in sources") << Rule(missingLicence) << src + tests;
        QTest::newRow("licence in scripts")
            << Rule(missingLicence)
            << filesOf("packaging", scripts) + filesOf(".ci", scripts) + filesOf("tests", scripts);
    }

    void rules()
    {
        QFETCH(const Rule, rule);
        QFETCH(const QList<SourceFile>, files);
        QVERIFY(!files.isEmpty());
        QStringList found;
        for (const SourceFile &file : files)
            found += rule(file);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void everyRuleCanFail_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<SourceFile>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("climbs") << Rule(climbingIncludes)
                                << wrong("\n#include \"../core/id.h\"\n# include <a/../b.h>\n") << 2;
        QTest::newRow("climbs in a comment") << Rule(climbingIncludes) << wrong("// #include \"../core/id.h\"\n") << 0;
        QTest::newRow("string connect") << Rule(stringConnects) << wrong("connect(a, SIGNAL(x()), b, SLOT (y()));")
                                        << 2;
        QTest::newRow("string about it") << Rule(stringConnects) << wrong("f(\"SIGNAL(\"); /* SLOT( */ SIGNALS(x);")
                                         << 0;
        QTest::newRow("dialog") << Rule(nestedLoops) << wrong("if (dialog.exec() == 1)\n menu->exec(p);") << 2;
        QTest::newRow("events") << Rule(nestedLoops) << wrong("QCoreApplication::processEvents();QEventLoop loop;")
                                << 2;
        QTest::newRow("question") << Rule(nestedLoops)
                                  << wrong("QMessageBox::question(this); QFileDialog::getSaveFileName()") << 2;
        QTest::newRow("the one loop") << Rule(nestedLoops) << wrong("return QApplication::exec();") << 0;
        QTest::newRow("SQL") << Rule(nestedLoops) << wrong("query.exec();", "src/store/history.cpp") << 0;
        QTest::newRow("SQL elsewhere") << Rule(nestedLoops) << wrong("query.exec();") << 1;
        QTest::newRow("waits") << Rule(nestedLoops) << wrong("QCoro::waitFor(task);", "src/store/history.cpp") << 1;
        QTest::newRow("manager") << Rule(foreignManagers) << wrong("auto *m = new QNetworkAccessManager(this);") << 1;
        QTest::newRow("manager in net") << Rule(foreignManagers)
                                        << wrong("new QNetworkAccessManager(this);", "src/net/transport.cpp") << 0;
        QTest::newRow("no licence") << Rule(missingLicence) << wrong("#pragma once\n") << 1;
        QTest::newRow("licence too late")
            << Rule(missingLicence) << wrong("\n// SPDX-License-Identifier: GPL-3.0-or-later\n") << 1;
        QTest::newRow("script") << Rule(missingLicence)
                                << wrong("#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n") << 0;
        QTest::newRow("long") << Rule(tooLong) << SourceFile{QStringLiteral("src/a.cpp"), QString(501, u'\n')} << 1;
        QTest::newRow("not long") << Rule(tooLong) << SourceFile{QStringLiteral("src/a.cpp"), QString(500, u'\n')} << 0;
    }

    void everyRuleCanFail()
    {
        QFETCH(const Rule, rule);
        QFETCH(const SourceFile, file);
        QTEST(int(rule(file).size()), "count");
    }

    void tellsTheLine()
    {
        QCOMPARE(climbingIncludes(wrong("/* two\nlines */\n#include \"../a.h\"\n")),
                 QStringList(QStringLiteral("src/panes/wrong.cpp:3: an include climbs: #include \"../a.h")));
    }

    void knowsCommentsFromStrings()
    {
        QCOMPARE(withoutComments(QStringLiteral("a(\"//\"); // b\nc")), QStringLiteral("a(\"//\");     \nc"));
        QCOMPARE(withoutComments(QStringLiteral("a(\"x\\\"y\") /*b*/ + 1'000'000 + 'c'"), true),
                 QStringLiteral("a(      )       + 1'000'000 +    "));
        QCOMPARE(withoutComments(QStringLiteral("f(R\"(\"//)\") + g"), true), QStringLiteral("f(        ) + g"));
    }

    /// Include roots are searched one after the other: of two headers of one name, a module above both would get
    /// whichever came first. Files are named after their class, so two classes of one name are found as well.
    void headersHaveOneName()
    {
        QHash<QString, QString> seen;
        QStringList twice;
        for (const SourceFile &file : filesOf("src", {QStringLiteral("*.h")})) {
            const QString name = file.path.section(u'/', 2);
            if (seen.contains(name))
                twice.append(QStringLiteral("%1 and %2").arg(seen.value(name), file.path));
            seen.insert(name, file.path);
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }
};

SLUICE_TEST(TstSources)
#include "tst_sources.moc"
