// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/newconnectiondialog.h"
#include "filteredit.h"
#include "operationlog.h"
#include "paneskit.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::find;
using test::Service;

/// Which fields of a service's metadata are asked for when a connection is made.
class TstNewConnectionFields : public QObject
{
    Q_OBJECT

private slots:
    void whatTheServiceFillsInIsNotAskedFor();
    void whatIsBeingTypedIsSentOrRefused();
};

/// Neither what it alone gives, nor the names, which have fields of their own.
void TstNewConnectionFields::whatTheServiceFillsInIsNotAskedFor()
{
    Service service;
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    QJsonObject readOnly = text;
    readOnly[QStringLiteral("readonly")] = true;
    QJsonObject type{{QStringLiteral("id"), QStringLiteral("postgres")},
                     {QStringLiteral("name"), QStringLiteral("PostgreSQL")}};
    service.script.on("GET", "/v1/metadata/connector-types",
                      Service::success(QJsonObject{{QStringLiteral("items"), QJsonArray{type}}}));
    type[QStringLiteral("config")] =
        QJsonObject{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("host"), text},
                                                               {QStringLiteral("public_key"), readOnly},
                                                               {QStringLiteral("schema_prefix"), text}}}};
    type[QStringLiteral("auth")] =
        QJsonObject{{QStringLiteral("properties"),
                     QJsonObject{{QStringLiteral("role"), text}, {QStringLiteral("user_id"), readOnly}}}};
    service.script.on("GET", "/v1/metadata/connector-types/postgres", Service::success(type));
    NewConnectionDialog dialog(service.session, {});
    dialog.show();
    QTRY_COMPARE(find<QListWidget>(dialog, "services")->count(), 1);
    find<FilterEdit>(dialog, "serviceFilter")->setFilter(QStringLiteral("postgres"));
    const auto *fields = find<QTreeView>(dialog, "newConfig")->model();
    QTRY_VERIFY(fields->rowCount() > 0);
    QStringList asked;
    for (int row = 0; row < fields->rowCount(); ++row)
        asked.append(fields->index(row, 0).data(Qt::ToolTipRole).toString());
    QCOMPARE(asked, (QStringList{QStringLiteral("host"), QStringLiteral("role")}));
    QVERIFY(find<QLineEdit>(dialog, "naming-schema_prefix") != nullptr);
}

/// Create leaves out nothing that still stands in its editor.
void TstNewConnectionFields::whatIsBeingTypedIsSentOrRefused()
{
    Service service;
    service.script.on("GET", "/v1/groups",
                      Service::success(QJsonObject{
                          {QStringLiteral("items"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                                                           {QStringLiteral("name"), QString()}}}}}));
    QJsonObject type{{QStringLiteral("id"), QStringLiteral("postgres")},
                     {QStringLiteral("name"), QStringLiteral("PostgreSQL")}};
    service.script.on("GET", "/v1/metadata/connector-types",
                      Service::success(QJsonObject{{QStringLiteral("items"), QJsonArray{type}}}));
    type[QStringLiteral("config")] = QJsonObject{
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("port"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}}}}};
    service.script.on("GET", "/v1/metadata/connector-types/postgres", Service::success(type));
    service.script.on("POST", "/v1/connections", Service::success(test::connectionJson({})));
    service.store.refreshGroups();
    QTRY_VERIFY(!service.store.groups().isEmpty());
    NewConnectionDialog dialog(service.session, {});
    dialog.show();
    dialog.activateWindow();
    QTRY_COMPARE(find<QListWidget>(dialog, "services")->count(), 1);
    find<FilterEdit>(dialog, "serviceFilter")->setFilter(QStringLiteral("postgres"));
    auto *table = find<QTreeView>(dialog, "newConfig");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    find<QLineEdit>(dialog, "naming-schema_prefix")->setText(QStringLiteral("orders"));
    auto *create = find<QPushButton>(dialog, "createButton");
    const auto enter = [&](const QString &text) {
        const QModelIndex value = table->model()->index(0, 1);
        // That of before is deleted a little later than it is closed.
        QTRY_VERIFY(table->findChild<QLineEdit *>() == nullptr);
        table->setFocus();
        table->setCurrentIndex(value);
        table->edit(value);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        QTRY_VERIFY(editor->hasFocus());
        editor->setText(text);
    };
    enter(QStringLiteral("five"));
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY2(find<QLabel>(dialog, "messageText")->text().contains(u"port"), "why it is no value stays");
    QVERIFY(create->isEnabled());
    QCOMPARE(service.session.operations().operations().size(), 0);
    enter(QStringLiteral("5433"));
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_COMPARE(service.count("POST"), 1);
    QCOMPARE(service.body("POST").value(u"config").toObject().value(u"port"), QJsonValue(5433));
}

SLUICE_TEST(TstNewConnectionFields)
#include "tst_newconnectionfields.moc"
