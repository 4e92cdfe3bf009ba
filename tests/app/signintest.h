// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoserver.h"
#include "profiles.h"
#include "windowkit.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace sluice::test {

/// A test of the sign-in form, by keys and clicks, against the demo server as if it were somebody's account.
class SignInTest : public QObject
{
    Q_OBJECT

protected:
    /// A window without an account, beside a server.
    void open();
    void close();
    [[nodiscard]] bool onBoard() const { return m_kit->find("board")->isVisible(); }
    [[nodiscard]] bool onSignIn() const { return m_kit->find("signInPane")->isVisible(); }
    [[nodiscard]] QString message() const;
    void fillIn(const QString &key, const QString &secret, const QString &name, const QString &url);
    void submit() { WindowKit::click(m_kit->find("signIn")); }
    /// Signed in to the server's account, as ACME.
    void signIn();
    /// The menu's "Edit profile".
    void edit();
    [[nodiscard]] Profiles &profiles() { return m_kit->program().profiles(); }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<WindowKit> m_kit;
};

inline void SignInTest::open()
{
    DemoOptions options;
    options.schedules = false;
    m_server = std::make_unique<DemoServer>(options);
    QVERIFY(m_server->start());
    WindowKit::Setup setup;
    setup.openDemo = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QTRY_VERIFY(onSignIn());
}

inline void SignInTest::close()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
    m_server.reset();
}

inline QString SignInTest::message() const
{
    const QWidget *bar = m_kit->find("message");
    for (const QLabel *label : bar->findChildren<QLabel *>()) {
        if (label->isVisibleTo(bar) && !label->text().isEmpty())
            return bar->isVisible() ? label->text() : QString();
    }
    return {};
}

inline void SignInTest::fillIn(const QString &key, const QString &secret, const QString &name, const QString &url)
{
    const auto put = [this](const char *field, const QString &text) {
        auto *edit = m_kit->find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        WindowKit::type(edit, text);
    };
    if (!m_kit->find("baseUrl")->isVisible())
        WindowKit::click(m_kit->find("advanced"));
    put("key", key);
    put("secret", secret);
    put("name", name);
    put("baseUrl", url);
}

inline void SignInTest::signIn()
{
    fillIn(m_server->key(), m_server->secret(), QStringLiteral("ACME"), m_server->url().toString());
    submit();
    QTRY_VERIFY(onBoard());
    QVERIFY(m_kit->waitLoaded());
}

inline void SignInTest::edit()
{
    auto *menu = m_kit->find<QToolButton>("profileButton")->menu();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text().contains(u"Edit"))
            action->trigger();
    }
    QTRY_VERIFY(onSignIn());
}

} // namespace sluice::test
