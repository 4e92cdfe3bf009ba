// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paneskit.h"
#include "setup/configmodel.h"
#include "setup/setuppane.h"
#include "setupdrafts.h"

#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace sluice::test {

inline const auto profileA = QStringLiteral("a");
inline const ConnectionId one(QStringLiteral("id_1"));

inline QJsonObject setupConfig()
{
    return {{QStringLiteral("host"), QStringLiteral("db.example.com")},
            {QStringLiteral("port"), 5432},
            {QStringLiteral("password"), QStringLiteral("********")},
            {QStringLiteral("always_encrypted"), true},
            {QStringLiteral("custom_payloads"),
             QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("k")},
                                    {QStringLiteral("value"), QStringLiteral("********")}}}}};
}

inline Connection setupConnection(int minutes = 360, const QString &at = {})
{
    Connection c;
    c.id = one;
    c.schema = QStringLiteral("orders_db");
    c.service = ServiceId(QStringLiteral("postgres"));
    c.groupId = GroupId(QStringLiteral("alpha"));
    c.syncFrequencyMinutes = minutes;
    c.dailySyncTime = at;
    c.scheduleType = ScheduleType::Auto;
    c.status.setupState = SetupState::Connected;
    c.status.syncState = SyncState::Scheduled;
    return c;
}

/// The rows below a heading, each with bars between its cells.
inline QStringList rowsBelow(const QAbstractItemModel &model, const QModelIndex &heading, int columns)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(heading); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(model.index(row, column, heading).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

/// The Setup tab of one connection on a scripted service.
class SetupPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_service = std::make_unique<Service>();
        m_drafts = std::make_unique<SetupDrafts>();
        m_pane = std::make_unique<SetupPane>(*m_drafts);
    }
    void cleanup()
    {
        m_pane.reset();
        m_drafts.reset();
        m_service.reset();
    }

protected:
    void load(const Connection &c = setupConnection())
    {
        m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(setupConfig())));
        open(c);
    }
    /// With the answers that the test has put there.
    void open(const Connection &c = setupConnection())
    {
        m_service->store.merge(c);
        signIn(m_service->session, profileA);
        m_pane->show();
        m_pane->setConnection(one);
        QTRY_VERIFY(model()->rowCount() > 0);
    }
    [[nodiscard]] QAbstractItemModel *model() const { return find<QTreeView>(*m_pane, "configTable")->model(); }
    [[nodiscard]] QModelIndex value(const QString &key) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, ConfigModel::Name).data(Qt::ToolTipRole).toString() == key)
                return model()->index(row, ConfigModel::Value);
        }
        return {};
    }
    void signIn(Session &session, const QString &profile)
    {
        m_pane->setSession(&session, profile);
        m_drafts->setProfile(profile);
    }
    void apply() { QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton); }
    /// What asks about changes of others, while it does.
    [[nodiscard]] QDialog *conflict() const
    {
        auto *found = find<QDialog>(*m_pane, "setupConflictDialog");
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    /// A button of its.
    void press(const char *name) const
    {
        QTest::mouseClick(conflict()->findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
    }
    [[nodiscard]] int changes() const { return m_drafts->count(); }
    [[nodiscard]] QString message() const { return find<QLabel>(*m_pane, "messageText")->text(); }

    std::unique_ptr<Service> m_service;
    std::unique_ptr<SetupDrafts> m_drafts;
    std::unique_ptr<SetupPane> m_pane;
};

} // namespace sluice::test
