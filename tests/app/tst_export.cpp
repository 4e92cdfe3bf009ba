// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaeditortest.h"
#include "schemakit.h"
#include "selectionexport.h"
#include "testregistry.h"

#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sluice;
using test::SchemaEditorTest;
using test::SchemaKit;
using test::WindowKit;

/// What the editor shows, to files: by keys and clicks, on a real disk.
class TstExport : public SchemaEditorTest
{
    Q_OBJECT

private slots:
    void cleanup();
    void whatIsFilteredAsCsv();
    void everythingAsJsonWithWhatIsNotSent();
    void terraform();
    void terraformNamesChosenKeys();
    void terraformAboveAThousandTables();
    void aFolderThatIsNotThere();
    void aFailureIsToldElsewhereToo();
    void inAReadOnlyProfileToo();

private:
    QDialog *openDialog();
    bool chooseFile(QDialog *dialog, const QString &file);
    [[nodiscard]] QString message() const { return SchemaKit(*m_kit).message()->text(); }
    [[nodiscard]] static QByteArray content(const QString &file)
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TstExport::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

QDialog *TstExport::openDialog()
{
    inPane<QAction>("exportSelection")->trigger();
    return dialog("exportDialog");
}

bool TstExport::chooseFile(QDialog *dialog, const QString &file)
{
    SchemaKit::press(dialog, "exportChoose");
    auto *files = SchemaKit(*m_kit).dialog<QFileDialog>("exportSelectionFile");
    if (files == nullptr)
        return false;
    files->setDirectory(QFileInfo(file).path());
    files->selectFile(file);
    QMetaObject::invokeMethod(files, "accept");
    return true;
}

void TstExport::whatIsFilteredAsCsv()
{
    stock();
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("order*"));
    QVERIFY(model()->shownTables() > 1);
    QDialog *dialog = openDialog();
    QCOMPARE(SchemaKit::textOf(dialog, "exportTitle"),
             QStringLiteral("Export %1 table(s) of orders_db").arg(model()->shownTables()));
    QVERIFY2(!dialog->findChild<QWidget *>(QStringLiteral("exportGuard"))->isVisible(), "no name is like a formula");
    const QString file = m_folder.filePath(QStringLiteral("orders.csv"));
    QVERIFY(chooseFile(dialog, file));
    QTRY_VERIFY(message().contains(u"orders.csv"));
    const QList<QByteArray> lines = content(file).trimmed().split('\n');
    QCOMPARE(lines.size(), model()->shownTables() + 1);
    QVERIFY(lines.first().startsWith("schema,table,"));
    for (const QByteArray &line : lines.sliced(1))
        QVERIFY2(line.startsWith("public,order"), line.constData());
}

void TstExport::everythingAsJsonWithWhatIsNotSent()
{
    stock();
    open(QStringLiteral("orders_db"));
    tree()->expandAll();
    SchemaKit(*m_kit).toggle("orders");
    const bool wished = SchemaKit(*m_kit).isOn("orders");
    tree()->clearSelection();
    QDialog *dialog = openDialog();
    QCOMPARE(SchemaKit::textOf(dialog, "exportTitle"),
             QStringLiteral("Export all %1 table(s) of orders_db").arg(draft().base().tableCount()));
    WindowKit::key(dialog->findChild<QWidget *>(QStringLiteral("exportJson")), Qt::Key_Space);
    const QString file = m_folder.filePath(QStringLiteral("orders.json"));
    WindowKit::key(dialog->findChild<QWidget *>(QStringLiteral("exportUnsent")), Qt::Key_Space);
    QVERIFY(chooseFile(dialog, file));
    QTRY_VERIFY(message().contains(u"orders.json"));
    const QJsonObject root = QJsonDocument::fromJson(content(file)).object();
    const QJsonObject tables = root[u"schemas"][u"public"][u"tables"].toObject();
    QCOMPARE(tables[u"orders"][u"enabled"].toBool(!wished), wished);
    QCOMPARE(patches(), 0);
}

void TstExport::terraform()
{
    stock();
    open(QStringLiteral("orders_db"));
    tree()->expandAll();
    const QString before = m_folder.filePath(QStringLiteral("orders.tf"));
    WindowKit::click(tree(), WindowKit::indexOf(tree(), QStringLiteral("orders")));
    QDialog *dialog = openDialog();
    QCOMPARE(SchemaKit::textOf(dialog, "exportTitle"), QStringLiteral("Export 1 table(s) of orders_db"));
    WindowKit::key(dialog->findChild<QWidget *>(QStringLiteral("exportTerraform")), Qt::Key_Space);
    QVERIFY(SchemaKit::textOf(dialog, "exportNote").contains(u"whole config"));
    QVERIFY(chooseFile(dialog, before));
    QTRY_VERIFY(message().contains(u"orders.tf"));
    const QByteArray text = content(before);
    QVERIFY2(text.contains("resource \"fivetran_connector_schema_config\" \"orders_db"), text.constData());
    const QByteArray line = "connector_id           = \"" + id().text().toUtf8() + '"';
    QVERIFY(text.contains(line));
    QVERIFY(text.contains("        \"orders\" = {\n          enabled = true\n"));
}

/// Of files, which have no keys of their own.
void TstExport::terraformNamesChosenKeys()
{
    stock();
    auto *all = m_kit->find<QTreeView>("connectionsTable");
    const QString files = QStringLiteral("shared files.all");
    QTRY_VERIFY(WindowKit::indexOf(all, files).isValid());
    const auto unread = WindowKit::indexOf(all, files).data(ConnectionIdRole).value<ConnectionId>();
    store().reload(unread, ReloadMode::Preserve);
    QTRY_COMPARE(store().state(unread), SchemaStore::LoadState::Loaded);
    open(files);
    tree()->expandAll();
    int table = 0;
    while (draft().isTableLocked(table) || (draft().base().tableFlags(table) & NodeColumnsSettable) == 0)
        ++table;
    store().loadColumns(id(), draft().base().schemaName(draft().base().schemaOf(table)),
                        draft().base().tableName(table));
    QTRY_VERIFY(draft().columns(table) != nullptr);
    const TableColumns &columns = *draft().columns(table);
    int free = 0;
    while ((columns[free].flags & (NodeLocked | NodePrimaryKey)) != 0)
        ++free;
    const QByteArray name = columns[free].name.toUtf8();
    QVERIFY(store().edit(id(), [&](SchemaDraft &draft) { draft.setColumnKey(table, free, true); }));
    const QString file = m_folder.filePath(QStringLiteral("keys.tf"));
    WindowKit::click(tree(), WindowKit::indexOf(tree(), draft().base().tableName(table)));
    QDialog *dialog = openDialog();
    WindowKit::key(dialog->findChild<QWidget *>(QStringLiteral("exportTerraform")), Qt::Key_Space);
    WindowKit::key(dialog->findChild<QWidget *>(QStringLiteral("exportUnsent")), Qt::Key_Space);
    QVERIFY(chooseFile(dialog, file));
    QTRY_VERIFY(message().contains(u"keys.tf"));
    const QByteArray text = content(file);
    const QByteArray column = '"' + name + "\" = {";
    const qsizetype at = text.indexOf(column);
    QVERIFY2(at >= 0 && text.indexOf("is_primary_key = true", at) >= 0, text.constData());
}

void TstExport::terraformAboveAThousandTables()
{
    start({.schedules = false, .groups = 1, .connections = 1, .schemas = 2, .tables = 600});
    open({});
    const QString file = m_folder.filePath(QStringLiteral("large.tf"));
    const QString companion = m_folder.filePath(QStringLiteral("large.schemas.json"));
    QFile old(companion);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("precious");
    old.close();
    const auto exportIt = [&] {
        QDialog *dialog = openDialog();
        WindowKit::key(dialog->findChild<QWidget *>(QStringLiteral("exportTerraform")), Qt::Key_Space);
        return SchemaKit::textOf(dialog, "exportNote").contains(u"second file") && chooseFile(dialog, file);
    };
    Prompt &prompt = m_kit->window().prompt();
    const int asked = prompt.questionCount();
    prompt.setNextAnswer({.confirmed = false});
    QVERIFY(exportIt());
    QTRY_COMPARE(prompt.questionCount(), asked + 1);
    QCOMPARE(content(companion), QByteArray("precious"));
    QVERIFY(!QFile::exists(file));
    prompt.setNextAnswer({.confirmed = true});
    QVERIFY(exportIt());
    QTRY_VERIFY(message().contains(u"large.schemas.json"));
    QVERIFY(content(file).contains("schemas_json           = file(\"${path.module}/large.schemas.json\")"));
    const QJsonObject schemas = QJsonDocument::fromJson(content(companion)).object();
    QCOMPARE(schemas.size(), 2);
    int settable = 0; // of locked tables there is nothing to say
    for (int table = draft().base().firstTable(0); table < draft().base().endTable(0); ++table)
        settable += draft().isTableLocked(table) ? 0 : 1;
    QVERIFY(settable > 500);
    QCOMPARE(schemas[draft().base().schemaName(0)][u"tables"].toObject().size(), settable);
}

void TstExport::aFolderThatIsNotThere()
{
    stock();
    open(QStringLiteral("orders_db"));
    // The dialog would not let it be chosen; a folder can go between the choice and the writing.
    SelectionExport exporter;
    QSignalSpy done(&exporter, &SelectionExport::done);
    exporter.start({.config = draft().basePtr(), .file = m_folder.filePath(QStringLiteral("gone/x.csv"))});
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().at(2).value<std::optional<Error>>()->kind, Error::Kind::Storage);
    QVERIFY(done.first().at(1).toStringList().isEmpty());
}

/// Whoever goes on to another connection while a large config is written still waits for the file.
void TstExport::aFailureIsToldElsewhereToo()
{
    stock();
    open(QStringLiteral("orders_db"));
    store().snapshots().exportTo(m_kit->idOf(u"shop_shard_01"), draft().basePtr(),
                                 m_folder.filePath(QStringLiteral("gone/x.json")));
    QTRY_VERIFY2(message().contains(u"shop_shard_01 was not written"), qPrintable(message()));
}

void TstExport::inAReadOnlyProfileToo()
{
    stock();
    m_kit->session()->setReadOnly(true);
    open(QStringLiteral("orders_db"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, tree()->viewport()->rect().center(),
                            tree()->viewport()->mapToGlobal(tree()->viewport()->rect().center()));
    QCoreApplication::sendEvent(tree()->viewport(), &event);
    auto *menu = inPane<QMenu>("beyondMenu");
    QTRY_VERIFY(menu->isVisible());
    const QString text = textOf("exportSelection");
    menu->close();
    QCOMPARE(text, QStringLiteral("Export %1 table(s)…").arg(draft().base().tableCount()));
    QVERIFY(openDialog() != nullptr);
}

SLUICE_TEST(TstExport)
#include "tst_export.moc"
