// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/newconnectiondialog.h"

#include "create/groupnamedialog.h"
#include "filteredit.h"
#include "paneskit.h"
#include "testregistry.h"
#include "words/categorytext.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::find;
using test::Service;

namespace {

QJsonObject type(const char *id, const char *name, const char *category = "Database")
{
    return {{QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("type"), QLatin1String(category)},
            {QStringLiteral("description"), QStringLiteral("About it")}};
}

/// The metadata of one service.
test::ScriptedAnswer fieldsOf(const QStringList &keys)
{
    QJsonObject properties;
    for (const QString &key : keys)
        properties[key] = QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}};
    return Service::success(
        QJsonObject{{QStringLiteral("id"), QStringLiteral("any")},
                    {QStringLiteral("config"), QJsonObject{{QStringLiteral("properties"), properties}}}});
}

void prepare(Service &service)
{
    service.script.on(
        "GET", "/v1/groups",
        Service::success(QJsonObject{
            {QStringLiteral("items"),
             QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("alpha")},
                                    {QStringLiteral("name"), QStringLiteral("Alpha")},
                                    {QStringLiteral("created_at"), QStringLiteral("2026-01-01T00:00:00Z")}}}}}));
    QJsonArray types{type("postgres", "PostgreSQL"), type("google_sheets", "Google Sheets", "HumanResources")};
    for (int i = 0; i < 800; ++i)
        types.append(
            type(qPrintable(QStringLiteral("service_%1").arg(i)), qPrintable(QStringLiteral("Service %1").arg(i))));
    service.script.on("GET", "/v1/metadata/connector-types",
                      Service::success(QJsonObject{{QStringLiteral("items"), types}}));
    service.store.refreshGroups();
}

} // namespace

/// Making a connection: what is asked for, and that a refusal costs nothing that was typed.
class TstNewConnectionDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void namesAreAskedForByService();
    void categoriesAreInWords();
    void tabGoesDownTheForm();
    void whatIsMissingIsSaid();
    void oneThatMatchesIsChosen();
    void aRefusalKeepsWhatWasTyped();
    void lookingAtAnotherServiceKeepsValues();
    void returnOnAFieldCreatesNothing();
    void whatMayBecomeOfANameIsSaid();
    void whatHasComeMeanwhileIsNotMadeAgain();
    void groupNamesAreUnique();

private:
    [[nodiscard]] QListWidget *services() const { return find<QListWidget>(*m_dialog, "services"); }
    void choose(const QString &service);
    /// The value of a field of the metadata, once they are read.
    [[nodiscard]] QModelIndex value(const QString &key) const;

    std::unique_ptr<Service> m_service;
    std::unique_ptr<NewConnectionDialog> m_dialog;
};

void TstNewConnectionDialog::init()
{
    m_service = std::make_unique<Service>();
    prepare(*m_service);
    QTRY_VERIFY(!m_service->store.groups().isEmpty());
    m_dialog = std::make_unique<NewConnectionDialog>(m_service->session, GroupId(QStringLiteral("alpha")));
    m_dialog->show();
    QTRY_COMPARE(services()->count(), 802);
}

void TstNewConnectionDialog::cleanup()
{
    m_dialog.reset();
    m_service.reset();
}

void TstNewConnectionDialog::choose(const QString &service)
{
    find<FilterEdit>(*m_dialog, "serviceFilter")->setFilter(service);
    QVERIFY(services()->currentItem() != nullptr);
    QCOMPARE(services()->currentItem()->toolTip(), service);
}

void TstNewConnectionDialog::namesAreAskedForByService()
{
    choose(QStringLiteral("postgres"));
    QVERIFY(find<QLineEdit>(*m_dialog, "naming-schema_prefix") != nullptr);
    choose(QStringLiteral("google_sheets"));
    QVERIFY(find<QLineEdit>(*m_dialog, "naming-schema") != nullptr);
    QVERIFY(find<QLineEdit>(*m_dialog, "naming-table") != nullptr);
    for (const QLineEdit *edit : m_dialog->findChildren<QLineEdit *>())
        QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
}

/// Also through the names, which each service has others of.
void TstNewConnectionDialog::categoriesAreInWords()
{
    QCOMPARE(services()->findItems(QStringLiteral("Google Sheets (Human Resources)"), Qt::MatchExactly).size(), 1);
    QCOMPARE(categoryText(QStringLiteral("BITool")), QStringLiteral("BI tool"));
    QCOMPARE(categoryText(QStringLiteral("SupplyChain_new")), QStringLiteral("Supply Chain new"));
    QCOMPARE(categoryText(QStringLiteral("AI")), QStringLiteral("AI"));
    QCOMPARE(categoryText({}), QString());
}

void TstNewConnectionDialog::tabGoesDownTheForm()
{
    choose(QStringLiteral("postgres"));
    choose(QStringLiteral("google_sheets"));
    const QStringList form{QStringLiteral("newGroup"), QStringLiteral("naming-schema"), QStringLiteral("naming-table"),
                           QStringLiteral("newConfig"), QStringLiteral("createButton")};
    QStringList met;
    const QWidget *first = services();
    for (const QWidget *widget = first->nextInFocusChain(); widget != first; widget = widget->nextInFocusChain()) {
        if (form.contains(widget->objectName()))
            met.append(widget->objectName());
    }
    QCOMPARE(met, form);
}

void TstNewConnectionDialog::whatIsMissingIsSaid()
{
    auto *create = find<QPushButton>(*m_dialog, "createButton");
    auto *missing = find<QLabel>(*m_dialog, "createMissing");
    QVERIFY(!create->isEnabled());
    QVERIFY(!missing->text().isEmpty());
    choose(QStringLiteral("postgres"));
    QVERIFY(!create->isEnabled());
    QVERIFY(missing->text().contains(u"prefix"));
    QTest::keyClicks(find<QLineEdit>(*m_dialog, "naming-schema_prefix"), QStringLiteral("orders"));
    QVERIFY(create->isEnabled());
    QVERIFY(missing->text().isEmpty());
    // One of that name is there.
    Connection there;
    there.id = ConnectionId(QStringLiteral("id_9"));
    there.schema = QStringLiteral("orders_2");
    there.groupId = GroupId(QStringLiteral("alpha"));
    m_service->store.merge(there);
    QTest::keyClicks(find<QLineEdit>(*m_dialog, "naming-schema_prefix"), QStringLiteral("_2"));
    QVERIFY(!create->isEnabled());
    QVERIFY2(missing->text().contains(u"already"), qPrintable(missing->text()));
}

void TstNewConnectionDialog::oneThatMatchesIsChosen()
{
    auto *filter = find<FilterEdit>(*m_dialog, "serviceFilter");
    filter->setFilter(QStringLiteral("Google sheets"));
    QVERIFY(services()->currentItem() != nullptr);
    QCOMPARE(find<QLabel>(*m_dialog, "serviceAbout")->text(), QStringLiteral("About it"));
    filter->setFilter(QStringLiteral("no such service"));
    QVERIFY(!filter->error().isEmpty());
    QVERIFY(services()->currentItem() == nullptr);
}

void TstNewConnectionDialog::aRefusalKeepsWhatWasTyped()
{
    m_service->script.on("POST", "/v1/connections", Service::refusal(400, "InvalidInput", "Schema 'orders' is taken"));
    m_service->script.on("POST", "/v1/connections", Service::success(test::connectionJson({})));
    choose(QStringLiteral("postgres"));
    QTest::keyClicks(find<QLineEdit>(*m_dialog, "naming-schema_prefix"), QStringLiteral("orders"));
    QSignalSpy finished(m_dialog.get(), &QDialog::finished);
    m_dialog->accept();
    QTRY_VERIFY(find<QLabel>(*m_dialog, "messageText")->text().contains(u"is taken"));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(finished.count(), 0);
    auto *name = find<QLineEdit>(*m_dialog, "naming-schema_prefix");
    QCOMPARE(name->text(), QStringLiteral("orders"));
    QTest::keyClicks(name, QStringLiteral("_2"));
    QVERIFY(find<QPushButton>(*m_dialog, "createButton")->isEnabled());
    m_dialog->accept();
    QTRY_COMPARE(m_service->count("POST"), 2);
    QTRY_VERIFY2(finished.count() == 1, qPrintable(find<QLabel>(*m_dialog, "messageText")->text()));
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_service->count("POST"), 2);
    const QJsonObject body = m_service->body("POST");
    QVERIFY(body.value(u"paused").toBool());
    QVERIFY(!body.value(u"run_setup_tests").toBool(true));
    QCOMPARE(body.value(u"config").toObject().value(u"schema_prefix").toString(), QStringLiteral("orders_2"));
}

QModelIndex TstNewConnectionDialog::value(const QString &key) const
{
    const auto *model = find<QTreeView>(*m_dialog, "newConfig")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(Qt::ToolTipRole).toString() == key)
            return model->index(row, 1);
    }
    return {};
}

void TstNewConnectionDialog::lookingAtAnotherServiceKeepsValues()
{
    m_service->script.on("GET", "/v1/metadata/connector-types/postgres",
                         fieldsOf({QStringLiteral("host"), QStringLiteral("password")}));
    m_service->script.on("GET", "/v1/metadata/connector-types/google_sheets", fieldsOf({QStringLiteral("sheet_id")}));
    auto *model = find<QTreeView>(*m_dialog, "newConfig")->model();
    choose(QStringLiteral("postgres"));
    QTRY_VERIFY(value(QStringLiteral("host")).isValid());
    QVERIFY(model->setData(value(QStringLiteral("host")), QStringLiteral("db.example.com")));
    QVERIFY(model->setData(value(QStringLiteral("password")), QStringLiteral("s3cret")));
    choose(QStringLiteral("google_sheets"));
    QTRY_VERIFY(value(QStringLiteral("sheet_id")).isValid());
    QVERIFY(!value(QStringLiteral("host")).isValid());
    choose(QStringLiteral("postgres"));
    QTRY_COMPARE(value(QStringLiteral("host")).data().toString(), QStringLiteral("db.example.com"));
    QCOMPARE(value(QStringLiteral("password")).data().toString(), QStringLiteral("new value"));
    // What was typed for the other one is not sent with it.
    m_service->script.on("POST", "/v1/connections", Service::success(test::connectionJson({})));
    QTest::keyClicks(find<QLineEdit>(*m_dialog, "naming-schema_prefix"), QStringLiteral("orders"));
    m_dialog->accept();
    QTRY_COMPARE(m_service->count("POST"), 1);
    QCOMPARE(m_service->body("POST").value(u"config").toObject().keys(),
             (QStringList{QStringLiteral("host"), QStringLiteral("password"), QStringLiteral("schema_prefix")}));
}

/// Return opens the value; the default button must not be pressed by it.
void TstNewConnectionDialog::returnOnAFieldCreatesNothing()
{
    m_service->script.on("GET", "/v1/metadata/connector-types/postgres", fieldsOf({QStringLiteral("host")}));
    choose(QStringLiteral("postgres"));
    QTest::keyClicks(find<QLineEdit>(*m_dialog, "naming-schema_prefix"), QStringLiteral("orders"));
    QTRY_VERIFY(value(QStringLiteral("host")).isValid());
    auto *config = find<QTreeView>(*m_dialog, "newConfig");
    m_dialog->activateWindow();
    config->setFocus();
    for (const bool chosen : {false, true}) {
        config->setCurrentIndex(chosen ? value(QStringLiteral("host")).siblingAtColumn(0) : QModelIndex());
        QTest::keyClick(config, Qt::Key_Return);
        QVERIFY(find<QPushButton>(*m_dialog, "createButton")->isEnabled());
    }
    auto *editor = config->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("db.example.com"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(value(QStringLiteral("host")).data().toString(), QStringLiteral("db.example.com"));
    QVERIFY(m_dialog->isVisible());
    QVERIFY2(find<QPushButton>(*m_dialog, "createButton")->isEnabled(), "and it is not being created");
    QCOMPARE(m_service->count("POST"), 0);
}

/// What a destination refuses nobody knows for certain: it is said, and can be asked for all the same.
void TstNewConnectionDialog::whatMayBecomeOfANameIsSaid()
{
    choose(QStringLiteral("google_sheets"));
    auto *schema = find<QLineEdit>(*m_dialog, "naming-schema");
    const auto *hint = find<QLabel>(*m_dialog, "namingHint-schema");
    const auto *other = find<QLabel>(*m_dialog, "namingHint-table");
    find<QLineEdit>(*m_dialog, "naming-table")->setText(QStringLiteral("plain"));
    QVERIFY(!hint->isVisible());
    for (const char *name : {"my orders", "2024_orders", "Orders"}) {
        schema->setText(QLatin1String(name));
        QVERIFY2(hint->isVisible() && !hint->text().isEmpty(), name);
        QCOMPARE(schema->accessibleDescription(), hint->text());
        QVERIFY(find<QPushButton>(*m_dialog, "createButton")->isEnabled());
    }
    QVERIFY(!other->isVisible());
    schema->setText(QStringLiteral(" orders "));
    QVERIFY(!hint->isVisible());
    QVERIFY(schema->accessibleDescription().isEmpty());
    // Another service has other names.
    schema->setText(QStringLiteral("my orders"));
    choose(QStringLiteral("postgres"));
    QVERIFY(find<QLabel>(*m_dialog, "namingHint-schema_prefix")->isVisible());
}

/// The answer was lost, and the list shows it a moment later.
void TstNewConnectionDialog::whatHasComeMeanwhileIsNotMadeAgain()
{
    m_service->script.on("POST", "/v1/connections", Service::refusal(500, "InternalError", "not now"));
    choose(QStringLiteral("postgres"));
    find<QLineEdit>(*m_dialog, "naming-schema_prefix")->setText(QStringLiteral("orders"));
    m_dialog->accept();
    QTRY_VERIFY(find<QPushButton>(*m_dialog, "createButton")->isEnabled());
    Connection made;
    made.id = ConnectionId(QStringLiteral("made"));
    made.groupId = GroupId(QStringLiteral("alpha"));
    made.schema = QStringLiteral("orders");
    m_service->store.merge(made);
    QVERIFY(!find<QPushButton>(*m_dialog, "createButton")->isEnabled());
    QVERIFY(find<QLabel>(*m_dialog, "createMissing")->text().contains(u"orders"));
    m_service->store.remove(made.id);
    QVERIFY(find<QPushButton>(*m_dialog, "createButton")->isEnabled());
    QCOMPARE(m_service->count("POST"), 1);
}

void TstNewConnectionDialog::groupNamesAreUnique()
{
    GroupNameDialog dialog(QStringLiteral("Old"), {QStringLiteral("Alpha"), QStringLiteral("Old")});
    auto *name = find<QLineEdit>(dialog, "groupName");
    auto *ok = find<QPushButton>(dialog, "groupNameOk");
    QVERIFY2(!ok->isEnabled(), "the name it has is no new one");
    name->setText(QStringLiteral("alpha"));
    QVERIFY(!ok->isEnabled());
    QVERIFY(find<QLabel>(dialog, "groupNameProblem")->text().contains(u"alpha"));
    name->setText(QStringLiteral("  "));
    QVERIFY(!ok->isEnabled());
    name->setText(QStringLiteral("Beta"));
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.name(), QStringLiteral("Beta"));
}

SLUICE_TEST(TstNewConnectionDialog)
#include "tst_newconnectiondialog.moc"
