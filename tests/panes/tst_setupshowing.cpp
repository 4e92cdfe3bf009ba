// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiondetails.h"
#include "messagebar.h"
#include "setupkit.h"
#include "testregistry.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sluice;
using test::connectionJson;
using test::find;
using test::Service;
using test::setupConfig;

namespace {

const auto shownHost = QStringLiteral("host");
const auto shownPassword = QStringLiteral("password");

QJsonObject setupTest(const char *title, const char *status, const QJsonValue &details = {})
{
    return {{QStringLiteral("title"), QLatin1String(title)},
            {QStringLiteral("status"), QLatin1String(status)},
            {QStringLiteral("message"), QStringLiteral("what the service says")},
            {QStringLiteral("details"), details}};
}

} // namespace

/// What the Setup tab shows of what the service says: of the config, of its fields, and of setup tests.
class TstSetupShowing : public test::SetupPaneTest
{
    Q_OBJECT

private slots:
    void testsThatFailAreNoSuccess_data();
    void testsThatFailAreNoSuccess();
    void theJsonHoldsNoSecret();
    void descriptionsArePlainText();
    void readOnlyFieldsAreShownAndNotEdited();
    void allFrequenciesAreOffered();
    void anOddFrequencyIsOfferedWhereItIs();
    void anothersFieldsShowNoConfig();

private:
    /// What the service knows of its fields.
    void describe(const QJsonObject &properties)
    {
        m_service->script.on("GET", "/v1/metadata/connector-types/postgres",
                             Service::success(QJsonObject{
                                 {QStringLiteral("id"), QStringLiteral("postgres")},
                                 {QStringLiteral("config"), QJsonObject{{QStringLiteral("properties"), properties}}}}));
    }
};

void TstSetupShowing::testsThatFailAreNoSuccess_data()
{
    QTest::addColumn<QJsonArray>("tests");
    QTest::addColumn<bool>("fails");
    const QJsonObject passed = setupTest("Host", "PASSED");
    QTest::newRow("passed") << QJsonArray{passed, setupTest("Access", "PASSED")} << false;
    QTest::newRow("failed") << QJsonArray{passed, setupTest("Access", "FAILED", QStringLiteral("no such user"))}
                            << true;
    QTest::newRow("details of another kind")
        << QJsonArray{passed, setupTest("Access", "FAILED", QJsonObject{{QStringLiteral("user"), 1}}),
                      setupTest("Version", "PASSED", QJsonArray{1, 2})}
        << true;
    QTest::newRow("not come to its end") << QJsonArray{passed, setupTest("Access", "JOB_FAILED")} << true;
}

/// The change is answered with 200 whether the connection works afterwards or not.
void TstSetupShowing::testsThatFailAreNoSuccess()
{
    QFETCH(const QJsonArray, tests);
    QFETCH(const bool, fails);
    load();
    QVERIFY(model()->setData(value(shownHost), QStringLiteral("other.example.com")));
    QJsonObject config = setupConfig();
    config[QStringLiteral("host")] = QStringLiteral("other.example.com");
    QJsonObject answer = connectionJson(config);
    answer[QStringLiteral("setup_tests")] = tests;
    // What is read after it; before it, what was there all along.
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(answer));
    m_service->script.on("PATCH", "/v1/connections/id_1", Service::success(answer));
    QTest::mouseClick(find<QPushButton>(*m_pane, "applyButton"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"applied"), qPrintable(message()));
    QVERIFY(m_service->body("PATCH").value(u"run_setup_tests").toBool());
    QCOMPARE(m_service->count("PATCH"), 1);
    const auto *bar = find<MessageBar>(*m_pane, "messageBar");
    QCOMPARE(bar->tone(), fails ? Tone::Attention : Tone::Positive);
    QVERIFY2(message().contains(fails ? u"1 setup test" : u"2 setup test"), qPrintable(message()));
    QVERIFY2(message().contains(fails ? u"failed" : u"passed"), qPrintable(message()));
    // It stays while what is there now is read again.
    QTRY_VERIFY(value(shownHost).flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(bar->tone(), fails ? Tone::Attention : Tone::Positive);
    QVERIFY(bar->isVisible());
}

void TstSetupShowing::theJsonHoldsNoSecret()
{
    load();
    const auto *json = find<QPlainTextEdit>(*m_pane, "configJson");
    QTRY_VERIFY(!json->toPlainText().isEmpty());
    // As the service has it, who masks its secrets.
    QCOMPARE(QJsonDocument::fromJson(json->toPlainText().toUtf8()).object(), setupConfig());
    QVERIFY(json->toPlainText().contains(u"\"password\": \"********\""));
    QVERIFY(json->isReadOnly());
    QVERIFY(model()->setData(value(shownPassword), QStringLiteral("hunter2")));
    QVERIFY(
        model()->setData(value(QStringLiteral("custom_payloads")), QStringLiteral(R"([{"client_secret":"hunter3"}])")));
    m_service->session.details().load(test::one);
    QTRY_COMPARE(changes(), 2);
    QVERIFY2(!json->toPlainText().contains(u"hunter"), qPrintable(json->toPlainText()));
    QCOMPARE(value(shownPassword).data().toString(), QStringLiteral("new value"));
    QVERIFY(!value(shownPassword).data(Qt::EditRole).toString().contains(u"hunter"));
}

void TstSetupShowing::descriptionsArePlainText()
{
    describe(
        {{shownHost, QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                                 {QStringLiteral("title"), QStringLiteral("<i>Host</i>")},
                                 {QStringLiteral("description"),
                                  QStringLiteral("<p>The host &amp; port of <a href=\"https://example.com\">your</a> "
                                                 "database.</p><ul><li>No path</li></ul><img src=\"x\">")}}}});
    load();
    const auto described = [this] {
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QString text = model()->index(row, ConfigModel::Description).data().toString();
            if (!text.isEmpty())
                return text;
        }
        return QString();
    };
    QTRY_VERIFY(!described().isEmpty());
    QVERIFY2(described().startsWith(u"The host & port of your database."), qPrintable(described()));
    QVERIFY(described().contains(u"No path"));
    QVERIFY2(!described().contains(u'<') && !described().contains(u"href"), qPrintable(described()));
}

void TstSetupShowing::readOnlyFieldsAreShownAndNotEdited()
{
    const auto key = QStringLiteral("public_key");
    const auto external = QStringLiteral("external_id");
    const QJsonObject readOnly{{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("readonly"), true}};
    describe({{shownHost, QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}},
              {key, readOnly},
              {external, readOnly}});
    QJsonObject config = setupConfig();
    config[key] = QStringLiteral("ssh-rsa AAAA");
    m_service->script.on("GET", "/v1/connections/id_1", Service::success(connectionJson(config)));
    open();
    QTRY_VERIFY(value(external).isValid());
    QCOMPARE(value(key).data().toString(), QStringLiteral("ssh-rsa AAAA"));
    QVERIFY(value(shownHost).flags().testFlag(Qt::ItemIsEditable));
    auto *table = find<QTreeView>(*m_pane, "configTable");
    for (const QString &fixed : {key, external}) {
        QVERIFY(value(fixed).flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(value(fixed).flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY2(!value(fixed).flags().testFlag(Qt::ItemIsEditable), qPrintable(fixed));
        QVERIFY(!model()->setData(value(fixed), QStringLiteral("mine")));
        table->setCurrentIndex(value(fixed));
        QTest::keyClick(table, Qt::Key_F2);
        QVERIFY(table->findChild<QLineEdit *>() == nullptr);
        QTest::keyClick(table, Qt::Key_Delete);
    }
    QCOMPARE(changes(), 0);
}

/// Those that the service takes, and each told from the others.
void TstSetupShowing::allFrequenciesAreOffered()
{
    load();
    const auto *frequency = find<QComboBox>(*m_pane, "frequency");
    QList<int> minutes;
    QStringList words;
    for (int i = 0; i < frequency->count(); ++i) {
        minutes.append(frequency->itemData(i).toInt());
        words.append(frequency->itemText(i));
    }
    QCOMPARE(minutes, (QList<int>{1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440}));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(frequency->currentData().toInt(), 360);
}

/// The service takes it from nobody.
void TstSetupShowing::anOddFrequencyIsOfferedWhereItIs()
{
    load(test::setupConnection(45));
    auto *frequency = find<QComboBox>(*m_pane, "frequency");
    QCOMPARE(frequency->currentData().toInt(), 45);
    frequency->setCurrentIndex(frequency->findData(60));
    QCOMPARE(changes(), 1);
    QVERIFY2(frequency->findData(45) >= 0, "the way back");
    frequency->setCurrentIndex(frequency->findData(45));
    QCOMPARE(changes(), 0);
    Connection other = test::setupConnection();
    other.id = ConnectionId(QStringLiteral("id_2"));
    m_service->store.merge(other);
    m_pane->setConnection(other.id);
    QCOMPARE(frequency->currentData().toInt(), 360);
    QCOMPARE(frequency->findData(45), -1);
    QCOMPARE(frequency->count(), 11);
}

/// The fields of a service come while the second of its connections is still being read.
void TstSetupShowing::anothersFieldsShowNoConfig()
{
    describe({{shownHost, QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}});
    load();
    const ConnectionId other(QStringLiteral("id_2"));
    Connection second = test::setupConnection();
    second.id = other;
    m_service->store.merge(second);
    m_service->script.on("GET", "/v1/connections/id_2",
                         test::ScriptedAnswer::hold(Service::success(connectionJson(setupConfig(), other.text()))));
    m_pane->setConnection(other);
    QTRY_COMPARE(m_service->script.requests().constLast().path, "/v1/connections/id_2");
    // Known already they are told at once, as they are when they come.
    m_service->session.details().loadFields(second.service);
    QCOMPARE(model()->rowCount(), 0);
    m_service->script.release();
    QTRY_COMPARE(value(shownHost).data().toString(), QStringLiteral("db.example.com"));
    QVERIFY(model()->setData(value(shownHost), QStringLiteral("other.example.com")));
    QCOMPARE(m_drafts->base(other).config.value(shownHost).toString(), QStringLiteral("db.example.com"));
}

SLUICE_TEST(TstSetupShowing)
#include "tst_setupshowing.moc"
