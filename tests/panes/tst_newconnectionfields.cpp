// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/newconnectiondialog.h"
#include "filteredit.h"
#include "paneskit.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
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

SLUICE_TEST(TstNewConnectionFields)
#include "tst_newconnectionfields.moc"
