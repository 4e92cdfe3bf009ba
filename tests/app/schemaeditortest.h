// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board.h"
#include "connection/connectionpage.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "prompt.h"
#include "roles.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "session.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace sluice::test {

/// A test on the schema editor of one connection, with what all of them do by keys and clicks.
class SchemaEditorTest : public QObject
{
    Q_OBJECT

protected:
    void start(const DemoOptions &options);
    void stock() { start({.schedules = false}); }
    void open(const QString &connection);
    [[nodiscard]] QTreeView *tree() const { return m_kit->find<QTreeView>("schemaTree"); }
    [[nodiscard]] SchemaModel *model() const { return qobject_cast<SchemaModel *>(tree()->model()); }
    [[nodiscard]] FilterEdit *edit() const { return m_kit->find<FilterEdit>("schemaFilter"); }
    template<typename T = QWidget>
    [[nodiscard]] T *inPane(const char *name) const
    {
        return m_kit->find("schemaPane")->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString textOf(const char *action) const { return inPane<QAction>(action)->text().remove(u'&'); }
    [[nodiscard]] SchemaStore &store() const { return m_kit->session()->schemas(); }
    [[nodiscard]] const SchemaDraft &draft() const { return *store().draft(id()); }
    [[nodiscard]] ConnectionId id() const { return m_kit->board().page()->connection(); }
    [[nodiscard]] int patches() const
    {
        return m_kit->demo().requestCount("PATCH", "/v1/connections/" + id().text().toUtf8() + "/schemas");
    }
    [[nodiscard]] QJsonObject lastBody() const;
    void filter(const QString &text);
    void type(const QString &text);
    void selectAll() { QTest::keyClick(edit(), Qt::Key_A, Qt::ControlModifier); }
    void space() { QTest::keyClick(tree(), Qt::Key_Space); }
    [[nodiscard]] bool apply();
    [[nodiscard]] int tableOf(const char *schema, const QString &name) const
    {
        return SchemaLookup(draft().base()).table(QLatin1String(schema), name);
    }
    QDialog *dialog(const char *name) const
    {
        WindowKit::wait([&] {
            const auto *found = m_kit->find<QDialog>(name);
            return found != nullptr && found->isVisible();
        });
        return m_kit->find<QDialog>(name);
    }

    std::unique_ptr<WindowKit> m_kit;
};

inline void SchemaEditorTest::start(const DemoOptions &options)
{
    WindowKit::Setup setup;
    setup.demo = options;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
}

inline void SchemaEditorTest::open(const QString &connection)
{
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QModelIndex row = table->model()->index(0, 0);
    if (!connection.isEmpty()) {
        QTRY_VERIFY(WindowKit::indexOf(table, connection).isValid());
        row = WindowKit::indexOf(table, connection);
    }
    m_kit->board().openConnection(row.data(ConnectionIdRole).value<ConnectionId>());
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
}

inline void SchemaEditorTest::type(const QString &text)
{
    edit()->setFocus();
    edit()->selectAll();
    QTest::keyClick(edit(), Qt::Key_Delete);
    WindowKit::type(edit(), text);
}

inline void SchemaEditorTest::filter(const QString &text)
{
    type(text);
    QTest::keyClick(edit(), Qt::Key_Return);
}

inline bool SchemaEditorTest::apply()
{
    m_kit->applySchemas();
    return WindowKit::wait(
        [this] { return m_kit->session()->operations().runningCount() == 0 && !store().isBusy(id()); });
}

inline QJsonObject SchemaEditorTest::lastBody() const
{
    QJsonObject body;
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
        if (exchange.method == u"PATCH" && exchange.path.endsWith(u"/schemas"))
            body = QJsonDocument::fromJson(exchange.requestBody).object();
    }
    return body;
}

} // namespace sluice::test
