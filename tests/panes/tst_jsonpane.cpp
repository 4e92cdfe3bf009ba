// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/jsonpane.h"

#include "copybutton.h"
#include "filteredit.h"
#include "paneskit.h"
#include "testregistry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace sluice;
using test::find;
using test::Service;

namespace {

const ConnectionId shownId(QStringLiteral("id_1"));

QJsonObject shownConfig()
{
    return {{QStringLiteral("needle_a"), 1}, {QStringLiteral("needle_b"), 2}, {QStringLiteral("needle_c"), 3}};
}

} // namespace

class TstJsonPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void foundIsCountedAndSteppedThrough();
    void whatDoesNotOccurIsSaid();
    void aFailureCanBeTriedAgain();
    void anotherConnectionShowsNothingOfTheFirst();
    void allOfItIsCopied();
    void noSecretIsShownOrCopied();

private:
    [[nodiscard]] QPlainTextEdit *text() const { return find<QPlainTextEdit>(*m_pane, "jsonText"); }
    [[nodiscard]] FilterEdit *field() const { return find<FilterEdit>(*m_pane, "jsonFind"); }
    [[nodiscard]] QString counts() const { return find<QLabel>(*field(), "counts")->text(); }

    std::unique_ptr<Service> m_service;
    std::unique_ptr<JsonPane> m_pane;
};

void TstJsonPane::init()
{
    m_service = std::make_unique<Service>();
    m_pane = std::make_unique<JsonPane>();
    m_pane->setSession(&m_service->session);
    m_pane->show();
}

void TstJsonPane::cleanup()
{
    m_pane.reset();
    m_service.reset();
}

void TstJsonPane::foundIsCountedAndSteppedThrough()
{
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(test::connectionJson(shownConfig())));
    m_pane->setConnection(shownId);
    QTRY_VERIFY(text()->toPlainText().contains(u"needle_a"));
    field()->setFilter(QStringLiteral("needle"));
    QVERIFY(counts().startsWith(u'1'));
    QVERIFY(counts().endsWith(u'3'));
    const int first = text()->textCursor().position();
    QTest::mouseClick(find<QToolButton>(*m_pane, "jsonNext"), Qt::LeftButton);
    QVERIFY(counts().startsWith(u'2'));
    QVERIFY(text()->textCursor().position() > first);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(counts().startsWith(u'3'));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY2(counts().startsWith(u'1'), "round at the end");
    QCOMPARE(text()->textCursor().position(), first);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(counts().startsWith(u'3'));
}

void TstJsonPane::whatDoesNotOccurIsSaid()
{
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(test::connectionJson(shownConfig())));
    m_pane->setConnection(shownId);
    QTRY_VERIFY(!text()->toPlainText().isEmpty());
    field()->setFilter(QStringLiteral("no such thing"));
    QVERIFY(!field()->error().isEmpty());
    QVERIFY(!find<QToolButton>(*m_pane, "jsonNext")->isEnabled());
    field()->setFilter({});
    QVERIFY(field()->error().isEmpty());
}

void TstJsonPane::aFailureCanBeTriedAgain()
{
    m_service->script.on("GET", "/v1/connections/id_1", Service::refusal(403, "Forbidden", "Not for you"));
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(test::connectionJson(shownConfig())));
    m_pane->setConnection(shownId);
    QTRY_VERIFY(find<QLabel>(*m_pane, "messageText")->text().contains(u"Not for you"));
    QTest::mouseClick(find<QToolButton>(*m_pane, "jsonAgain"), Qt::LeftButton);
    QTRY_VERIFY(text()->toPlainText().contains(u"needle_a"));
    QVERIFY(!find<QWidget>(*m_pane, "messageBar")->isVisible());
}

void TstJsonPane::anotherConnectionShowsNothingOfTheFirst()
{
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(test::connectionJson(shownConfig())));
    m_pane->setConnection(shownId);
    QTRY_VERIFY(!text()->toPlainText().isEmpty());
    m_pane->setConnection(ConnectionId(QStringLiteral("id_2")));
    QVERIFY(text()->toPlainText().isEmpty());
}

/// As it came, whatever is found or selected in it; and nothing of one that is not shown any more.
void TstJsonPane::allOfItIsCopied()
{
    const QJsonObject shown = test::connectionJson(shownConfig());
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(shown));
    auto *copy = m_pane->findChild<CopyButton *>();
    QVERIFY(copy != nullptr && !copy->isEnabled());
    m_pane->setConnection(shownId);
    QTRY_VERIFY(copy->isEnabled());
    field()->setFilter(QStringLiteral("needle_b"));
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, text()->toPlainText());
    QCOMPARE(QJsonDocument::fromJson(copied.toUtf8()).object(), shown);
    m_pane->setConnection(ConnectionId(QStringLiteral("id_2")));
    QVERIFY(!copy->isEnabled());
}

/// The service has given them out: one by its name, one by its mark alone.
void TstJsonPane::noSecretIsShownOrCopied()
{
    m_service->script.on(
        "GET", "/v1/connections/id_1",
        Service::success(test::connectionJson({{QStringLiteral("private_key"), QStringLiteral("plain-key")},
                                               {QStringLiteral("pin"), QStringLiteral("plain-pin")},
                                               {QStringLiteral("host"), QStringLiteral("db.example.com")}})));
    m_service->script.on(
        "GET", "/v1/metadata/connector-types/postgres",
        Service::success(
            QJsonDocument::fromJson(R"({"id":"postgres","config":{"properties":{"pin":{"format":"password"}}}})")
                .object()));
    m_pane->setConnection(shownId);
    QTRY_VERIFY(text()->toPlainText().contains(u"db.example.com"));
    QTest::mouseClick(m_pane->findChild<CopyButton *>(), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, text()->toPlainText());
    QVERIFY2(copied.contains(u"private_key") && !copied.contains(u"plain"), qPrintable(copied));
}

SLUICE_TEST(TstJsonPane)
#include "tst_jsonpane.moc"
