// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board.h"
#include "connection/connectionpage.h"
#include "connectionsmodel.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "prompt.h"
#include "roles.h"
#include "schema/groupedview.h"
#include "schemastore.h"
#include "session.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

namespace sluice::test {

/// A window with one connection's Schema tab open, and somebody else at work on the same account over real HTTP.
class SchemaKit
{
public:
    explicit SchemaKit(WindowKit &kit)
        : m_kit(kit)
    {
    }

    [[nodiscard]] bool open(const QString &connection)
    {
        auto *table = m_kit.find<QTreeView>("connectionsTable");
        if (!WindowKit::wait([&] { return WindowKit::indexOf(table, connection).isValid(); }))
            return false;
        m_kit.board().openConnection(
            WindowKit::indexOf(table, connection).data(ConnectionIdRole).value<ConnectionId>());
        m_kit.find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
        const bool loaded = WindowKit::wait([this] { return store().state(id()) == SchemaStore::LoadState::Loaded; });
        tree()->expandAll();
        return loaded;
    }
    [[nodiscard]] SchemaStore &store() const { return m_kit.session()->schemas(); }
    [[nodiscard]] ConnectionId id() const { return m_kit.board().page()->connection(); }
    [[nodiscard]] const SchemaDraft &draft() const { return *store().draft(id()); }
    [[nodiscard]] QTreeView *tree() const { return m_kit.find<QTreeView>("schemaTree"); }
    [[nodiscard]] QWidget *inPane(const char *name) const
    {
        return m_kit.find("schemaPane")->findChild<QWidget *>(QLatin1String(name));
    }
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit.find("schemaPane")->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] QByteArray path(const char *rest = "") const
    {
        return "/v1/connections/" + id().text().toUtf8() + "/schemas" + rest;
    }
    [[nodiscard]] int patches() const { return m_kit.demo().requestCount("PATCH", path()); }
    [[nodiscard]] bool idle() const
    {
        return m_kit.session()->operations().runningCount() == 0 && !store().isBusy(id());
    }
    /// Space on a table's row.
    void toggle(const char *table)
    {
        // A layout that is still under way moves the row from under the mouse.
        WindowKit::wait([&] {
            const QModelIndex row = WindowKit::indexOf(tree(), QLatin1String(table));
            WindowKit::click(tree(), row);
            return row.isValid() && tree()->currentIndex() == row;
        });
        QTest::keyClick(tree(), Qt::Key_Space);
    }
    [[nodiscard]] bool isOn(const char *table) const
    {
        return draft().isTableEnabled(
            SchemaLookup(draft().base()).table(QStringLiteral("public"), QLatin1String(table)));
    }
    [[nodiscard]] bool apply()
    {
        m_kit.applySchemas();
        return WindowKit::wait([this] { return idle(); });
    }
    /// What somebody else does, past this window. Answers the status.
    int somebodyPatches(const char *body) const
    {
        QNetworkAccessManager manager;
        QUrl url = m_kit.demo().url();
        url.setPath(QString::fromLatin1(path()));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        const QString credentials = m_kit.demo().key() + u':' + m_kit.demo().secret();
        request.setRawHeader("Authorization", "Basic " + credentials.toUtf8().toBase64());
        const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, "PATCH", QByteArray(body)));
        WindowKit::wait([&reply] { return reply->isFinished(); });
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    template<typename T = QDialog>
    [[nodiscard]] T *dialog(const char *name) const
    {
        T *found = nullptr;
        WindowKit::wait([&] {
            for (T *candidate : m_kit.root()->template findChildren<T *>(QLatin1String(name))) {
                if (candidate->isVisible())
                    found = candidate;
            }
            return found != nullptr;
        });
        return found;
    }
    static void press(QWidget *dialog, const char *button)
    {
        WindowKit::click(dialog->findChild<QAbstractButton *>(QLatin1String(button)));
    }
    static QString textOf(QWidget *dialog, const char *label)
    {
        const auto *found = dialog->findChild<QWidget *>(QLatin1String(label));
        if (const auto *asLabel = qobject_cast<const QLabel *>(found))
            return asLabel->text();
        const auto *button = qobject_cast<const QAbstractButton *>(found);
        return button == nullptr ? QString() : button->text();
    }
    static QStringList headings(const GroupedView *view)
    {
        QStringList result;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            result.append(view->model()->index(row, 0).data().toString());
        return result;
    }

private:
    WindowKit &m_kit;
};

} // namespace sluice::test
