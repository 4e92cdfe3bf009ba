// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schematest.h"
#include "testregistry.h"

#include <QCoroTask>
#include <QFile>
#include <QFileDialog>

#include <algorithm>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

/// The copies of a schema config: kept, looked at, put back, carried elsewhere as a file.
class TstSnapshots : public test::SchemaTest
{
    Q_OBJECT

private slots:
    void aCopyIsComparedAndRestored();
    void columnsOfTablesThatWereNotReadComeBack();
    void whatIsNewSinceIsTurnedOffOnRequest();
    void comparingIsNoRestoring();
    void excludeKeepsASnapshot();
    void inProductionAReloadThatTurnsWantsTheName();
    void exportedAndImported();
    void aFileThatIsNoConfig();

private:
    [[nodiscard]] bool chooseFile(const char *name, const QString &file) const;
};

void TstSnapshots::aCopyIsComparedAndRestored()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("audit_log");
    QVERIFY(s.apply());
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *dialog = s.dialog("snapshotsDialog");
    QVERIFY(dialog != nullptr);
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("Before changes were sent"));
    QVERIFY(!list->model()->index(0, 2).data().toString().isEmpty());
    SchemaKit::press(dialog, "snapshotsCompare");
    QDialog *compare = s.dialog("compareDialog");
    QVERIFY(compare != nullptr);
    QCOMPARE(SchemaKit::headings(compare->findChild<GroupedView *>()),
             (QStringList{QStringLiteral("public: tables to stop copying (1)"),
                          QStringLiteral("public: tables to start copying (1)")}));
    QVERIFY2(SchemaKit::textOf(compare, "compareTake").contains(u'2'), "a snapshot is gone back to as a whole");
    QVERIFY(SchemaKit::textOf(compare, "compareSummary").endsWith(u"would bring orders_db back to it."));
    compare->reject();
    // Back to the list.
    dialog = s.dialog("snapshotsDialog");
    QVERIFY(dialog != nullptr);
    list = dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    SchemaKit::press(dialog, "snapshotsRestore");
    QTRY_COMPARE(s.draft().changeCount(), 2);
    QVERIFY(s.isOn("orders") && !s.isOn("audit_log"));
    QCOMPARE(s.patches(), 1);
    QVERIFY(s.message()->text().contains(u"Nothing was sent yet"));
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 2);
    QVERIFY(!s.draft().isChanged() && s.isOn("orders"));
}

/// After a restart no columns are read, and what was hashed must not stay in clear for that.
void TstSnapshots::columnsOfTablesThatWereNotReadComeBack()
{
    SchemaKit &s = *m_schema;
    const auto hash = [&s](const QByteArray &on) {
        const QByteArray body =
            R"({"schemas":{"public":{"tables":{"customers":{"columns":{"email":{"hashed":)" + on + "}}}}}}}";
        const SchemaConfigPtr base = s.draft().basePtr();
        const bool done = s.somebodyPatches(body.constData()) == 200;
        s.store().refresh(s.id());
        return done && WindowKit::wait([&] { return s.draft().basePtr() != base; });
    };
    QVERIFY(hash("true"));
    s.toggle("payments");
    QVERIFY(s.apply());
    QVERIFY(hash("false"));
    QVERIFY(!s.draft().knowsColumns());
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *dialog = s.dialog("snapshotsDialog");
    QVERIFY(dialog != nullptr);
    QTRY_COMPARE(dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"))->model()->rowCount(), 1);
    SchemaKit::press(dialog, "snapshotsRestore");
    QTRY_COMPARE(s.draft().changeCount(), 1);
    QTRY_COMPARE(s.store().waiting(s.id()).size(), 1);
    QCOMPARE(s.store().waiting(s.id()).first().column, QStringLiteral("email"));
    QTRY_VERIFY2(s.message()->text().contains(u"1 of columns join them"), qPrintable(s.message()->text()));
    QVERIFY(s.inPane("discardButton")->toolTip().contains(u"but for the 1 of columns"));
    // It goes with what it came with.
    s.store().edit(s.id(), [](SchemaDraft &draft) { draft.undo(); });
    QVERIFY(s.store().waiting(s.id()).isEmpty());
    s.store().edit(s.id(), [](SchemaDraft &draft) { draft.redo(); });
    QCOMPARE(s.store().waiting(s.id()).size(), 1);
    WindowKit::click(s.inPane("reviewButton"));
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    SchemaKit::press(review, "reviewRead");
    QTRY_COMPARE(s.draft().changeCount(), 2);
    QVERIFY(s.store().waiting(s.id()).isEmpty());
    const QList<SchemaChange> changes = s.draft().changes();
    QVERIFY(std::ranges::any_of(changes, [](const SchemaChange &change) {
        return change.kind == SchemaChange::Kind::ColumnHashed && change.column == u"email" && change.on;
    }));
}

/// A copy of before a reload that turned all on does not know what that found; nor says it that it be off.
void TstSnapshots::whatIsNewSinceIsTurnedOffOnRequest()
{
    SchemaKit &s = *m_schema;
    SchemaConfigBuilder known;
    known.setPolicy(s.draft().policy());
    known.beginSchema("public", true);
    known.beginTable("orders", 0);
    s.store().snapshots().keep(s.id(), known.finish(), SchemaSnapshots::Reason::ReloadInclude,
                               m_kit->session()->serverNow());
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *dialog = s.dialog("snapshotsDialog");
    QVERIFY(dialog != nullptr);
    QTRY_COMPARE(dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"))->model()->rowCount(), 1);
    SchemaKit::press(dialog, "snapshotsRestore");
    QTRY_VERIFY2(s.message()->text().contains(u"were not there then: they stay on"), qPrintable(s.message()->text()));
    QVERIFY(!s.isOn("orders") && s.isOn("payments"));
    const int steps = s.draft().doneSteps();
    WindowKit::click(s.message()->findChild<QWidget *>(QStringLiteral("unnamedOff")));
    QVERIFY2(s.message()->text().contains(u"are off in the draft"), qPrintable(s.message()->text()));
    QVERIFY(!s.isOn("payments"));
    QCOMPARE(s.draft().doneSteps(), steps + 1);
    s.store().edit(s.id(), [](SchemaDraft &draft) { draft.undo(); });
    QVERIFY(s.isOn("payments") && !s.isOn("orders"));
}

void TstSnapshots::comparingIsNoRestoring()
{
    SchemaKit &s = *m_schema;
    for (const char *table : {"orders", "payments"}) {
        s.toggle(table);
        QVERIFY(s.apply());
    }
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *snapshots = s.dialog("snapshotsDialog");
    QVERIFY(snapshots != nullptr);
    auto *list = snapshots->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const qsizetype steps = s.draft().doneSteps();
    // The older with both on is compared; the newer, with orders off, is restored before the other has been read.
    list->setCurrentIndex(list->model()->index(1, 0));
    SchemaKit::press(snapshots, "snapshotsCompare");
    list->setCurrentIndex(list->model()->index(0, 0));
    SchemaKit::press(snapshots, "snapshotsRestore");
    QTRY_VERIFY(s.isOn("payments"));
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(!s.isOn("orders"));
    QCOMPARE(s.draft().doneSteps(), steps + 1);
}

void TstSnapshots::excludeKeepsASnapshot()
{
    SchemaKit &s = *m_schema;
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->find<QAction>("reloadExclude")->trigger();
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    QTRY_VERIFY(s.idle());
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.contains(u"snapshot"));
    QVERIFY(!s.isOn("orders"));
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *dialog = s.dialog("snapshotsDialog");
    auto *list = dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 1).data().toString(),
             QStringLiteral("Before a reload that turned everything off"));
    SchemaKit::press(dialog, "snapshotsRestore");
    QTRY_VERIFY(s.isOn("orders"));
    QVERIFY2(s.draft().changeCount() > 10, "all that was on is wished again");
}

void TstSnapshots::inProductionAReloadThatTurnsWantsTheName()
{
    SchemaKit &s = *m_schema;
    Prompt &prompt = m_kit->window().prompt();
    m_kit->board().setProduction(true, QStringLiteral("Production"));
    for (const char *action : {"reloadExclude", "reloadInclude"}) {
        prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
        const int asked = prompt.questionCount();
        m_kit->find<QAction>(action)->trigger();
        QTRY_COMPARE(prompt.questionCount(), asked + 1);
        QCOMPARE(prompt.lastQuestion()->typedName, QStringLiteral("orders_db"));
    }
    // What keeps the flags asks nothing.
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    QCOMPARE(prompt.questionCount(), 2);
}

void TstSnapshots::exportedAndImported()
{
    SchemaKit &s = *m_schema;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kept.json"));
    WindowKit::click(s.inPane("snapshotsButton"));
    QDialog *dialog = s.dialog("snapshotsDialog");
    SchemaKit::press(dialog, "snapshotsExportNow");
    QVERIFY(chooseFile("exportFile", file));
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(s.message()->text().contains(u"kept.json"));
    s.toggle("orders");
    QVERIFY(s.apply());
    // A table is not there any more, another is new in the file.
    QFile edit(file);
    QVERIFY(edit.open(QIODevice::ReadWrite));
    QByteArray text = edit.readAll();
    text.replace("\"order_events\":{", "\"gone_events\":{");
    edit.resize(0);
    edit.seek(0);
    edit.write(text);
    edit.close();
    WindowKit::click(s.inPane("snapshotsButton"));
    dialog = s.dialog("snapshotsDialog");
    SchemaKit::press(dialog, "snapshotsImport");
    QVERIFY(chooseFile("importFile", file));
    QDialog *report = s.dialog("compareDialog");
    QVERIFY(report != nullptr);
    QCOMPARE(SchemaKit::headings(report->findChild<GroupedView *>()),
             (QStringList{QStringLiteral("public: tables to start copying (1)"),
                          QStringLiteral("Only there: cannot be changed here (1)"),
                          QStringLiteral("Only here: stay as they are (1)")}));
    QCOMPARE(report->parentWidget()->window(), &m_kit->window());
    SchemaKit::press(report, "compareTake");
    QTRY_COMPARE(s.draft().changeCount(), 1);
    QVERIFY(s.isOn("orders"));
    QVERIFY(s.message()->text().contains(u"nothing of their name"));
    // One goes on where the differences have gone.
    QTRY_VERIFY(m_kit->window().isActiveWindow());
    QVERIFY(s.tree()->hasFocus());
}

void TstSnapshots::aFileThatIsNoConfig()
{
    SchemaKit &s = *m_schema;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("broken.json"));
    for (const auto &[text, says] :
         {std::pair(QByteArray("{\"schemas\": {"), QStringLiteral("is no JSON")),
          std::pair(QByteArray("{\"items\": []}"), QStringLiteral("no schema config")),
          std::pair(QByteArray(R"({"schemas":{"public":{"tables":{}}}})"), QStringLiteral("does not say of public"))}) {
        QFile write(file);
        QVERIFY(write.open(QIODevice::WriteOnly));
        write.write(text);
        write.close();
        WindowKit::click(s.inPane("snapshotsButton"));
        QDialog *dialog = s.dialog("snapshotsDialog");
        QVERIFY(dialog != nullptr);
        SchemaKit::press(dialog, "snapshotsImport");
        QVERIFY(chooseFile("importFile", file));
        QTRY_VERIFY(s.message()->text().contains(says));
        QVERIFY(s.message()->text().contains(u"broken.json"));
        QVERIFY(!s.draft().isChanged());
        s.message()->clear();
    }
}

bool TstSnapshots::chooseFile(const char *name, const QString &file) const
{
    auto *dialog = m_schema->dialog<QFileDialog>(name);
    if (dialog == nullptr)
        return false;
    dialog->setDirectory(QFileInfo(file).path());
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    return true;
}

SLUICE_TEST(TstSnapshots)
#include "tst_snapshots.moc"
