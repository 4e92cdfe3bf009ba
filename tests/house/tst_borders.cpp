// SPDX-License-Identifier: GPL-3.0-or-later
#include "modulecompiler.h"
#include "sourcetree.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice::test;

namespace {

struct Border
{
    const char *module;
    const char *forbidden; ///< what a source of the module must not find
    const char *neighbour; ///< what it must find: the same compiler, the same flags
};

// Each forbidden header stands one step or more above or beside the module; each neighbour is the nearest that is not.
constexpr Border borders[] = {
    {"core", "transport.h", "error.h"},
    {"core", "QNetworkReply", "QString"},
    {"core", "QWidget", "QHash"},
    {"net", "apiclient.h", "error.h"},
    {"net", "QWidget", "QNetworkReply"},
    {"api", "connectionstore.h", "request.h"},
    {"secrets", "profiles.h", "credentials.h"},
    {"settings", "secretstore.h", "credentials.h"},
    {"store", "connectionsmodel.h", "apiclient.h"},
    {"store", "QWidget", "profiles.h"},
    {"models", "navigator/navigatorpane.h", "connectionstore.h"},
    {"models", "promptdialog.h", "connection.h"},
    {"models", "transport.h", "operationlog.h"},
    {"widgets", "connectionstore.h", "error.h"},
    {"widgets", "connectionsmodel.h", "verdict.h"},
    {"panes", "apiclient.h", "connectionstore.h"},
    {"panes", "transport.h", "connectionsmodel.h"},
    {"panes", "mainwindow.h", "prompt.h"},
    {"panes", "secretstore.h", "preferences.h"},
    {"demo", "apiclient.h", "timestamp.h"},
    {"demo", "request.h", "id.h"},
};

QByteArray including(const char *header)
{
    return QByteArray("#include <") + header + ">\n";
}

} // namespace

/// A module can include what lies below it and nothing else: asked of the compiler itself.
class TstBorders : public QObject
{
    Q_OBJECT

private slots:
    void forbidden_data()
    {
        QTest::addColumn<Border>("border");
        for (const Border &border : borders)
            QTest::addRow("%s does not see %s", border.module, border.forbidden) << border;
    }

    void forbidden()
    {
        QFETCH(const Border, border);
        const ModuleCompiler compiler(QString::fromLatin1(border.module));
        QVERIFY2(compiler.isValid(), "the build compiles no such module");

        const auto neighbour = compiler.compile(including(border.neighbour));
        QVERIFY(neighbour.has_value());
        QVERIFY2(neighbour->compiled, qPrintable(neighbour->output));

        const auto forbidden = compiler.compile(including(border.forbidden));
        QVERIFY(forbidden.has_value());
        QVERIFY(!forbidden->compiled);
        QCOMPARE(ModuleCompiler::missingHeader(forbidden->output), QString::fromLatin1(border.forbidden));
    }

    /// What is forbidden exists: a renamed header would make its row mean nothing.
    void forbiddenHeadersExist_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("header");
        const std::pair<const char *, const char *> owners[] = {
            {"net", "transport.h"},           {"net", "request.h"},          {"api", "apiclient.h"},
            {"store", "connectionstore.h"},   {"settings", "profiles.h"},    {"secrets", "secretstore.h"},
            {"models", "connectionsmodel.h"}, {"widgets", "promptdialog.h"}, {"panes", "navigator/navigatorpane.h"},
            {"app", "mainwindow.h"},
        };
        for (const auto &[owner, header] : owners)
            QTest::addRow("%s of %s", header, owner) << QString::fromLatin1(owner) << QString::fromLatin1(header);
    }

    void forbiddenHeadersExist()
    {
        QFETCH(const QString, owner);
        QFETCH(const QString, header);
        QVERIFY(QFile::exists(sourcePath(QStringLiteral("src/%1/%2").arg(owner, header))));
        bool named = false;
        for (const Border &border : borders)
            named = named || header == QLatin1String(border.forbidden);
        QVERIFY2(named, "no border forbids it");
    }

    void understandsTheCompiler()
    {
        QCOMPARE(ModuleCompiler::missingHeader(QStringLiteral(
                     "line.cpp:1:10: fatal error: transport.h: No such file or directory\n    1 | #include")),
                 QStringLiteral("transport.h"));
        QCOMPARE(ModuleCompiler::missingHeader(QStringLiteral("line.cpp:1:10: fatal error: 'a/b.h' file not found")),
                 QStringLiteral("a/b.h"));
        QCOMPARE(ModuleCompiler::missingHeader(QStringLiteral("line.cpp:1:10: error: 'x' does not name a type")),
                 QString());
    }

    /// A line that is wrong in itself is refused, and not as a missing header.
    void tellsAnotherErrorApart()
    {
        const auto outcome =
            ModuleCompiler(QStringLiteral("core")).compile("#include <error.h>\nint main() { return x; }\n");
        QVERIFY(outcome && !outcome->compiled);
        QCOMPARE(ModuleCompiler::missingHeader(outcome->output), QString());
    }
};

SLUICE_TEST(TstBorders)
#include "tst_borders.moc"
