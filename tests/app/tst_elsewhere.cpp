// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"
#include "heldpool.h"
#include "schematest.h"
#include "testregistry.h"

#include <QAction>
#include <QLineEdit>

using namespace sluice;
using test::HeldPool;
using test::SchemaKit;
using test::WindowKit;

/// What happens between a draft and its Apply, and between a request and its answer, over real HTTP.
class TstElsewhere : public test::SchemaTest
{
    Q_OBJECT

private slots:
    void a409BehindWhichSomebodyWasAtWork();
    void aCutAnswer_data();
    void aCutAnswer();
    void aCutAnswerThatDidInPart();
    void whatIsGoneIsListed();
    void whatIsNewIsFiltered();
    void excludeSaysHowMany();
    void askedTwiceOneDialogOpens();
    void leftMeanwhileNoDialogOpens();
    void acceptedItIsSentWhereverTheUserIs();
    void unlessItCostsMoreThanWasSeen();
    void editedMeanwhileNothingIsSent();
    void readAgainTheDialogCloses();

private:
    /// A draft that collides, of which nobody knows yet how.
    void collide();
    /// What costs; up to where the conflict is shown.
    void reviewAndApply();
    /// Keeps what is mine, and is elsewhere before it is known what comes of that.
    [[nodiscard]] bool decideAndLeave();
    [[nodiscard]] int conflicts() const;
    [[nodiscard]] QAbstractButton *messageButton(const QString &text) const;
};

QAbstractButton *TstElsewhere::messageButton(const QString &text) const
{
    for (QAbstractButton *button : m_schema->message()->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void TstElsewhere::a409BehindWhichSomebodyWasAtWork()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    // The first PATCH meets another writer. The look after it takes long enough for that one to get through.
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("PATCH /v1/connections/** 1 status 409"),
                            QStringLiteral("GET /v1/connections/*/schemas 2 delay 1500")})
                .isEmpty());
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 1);
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"payments":{"enabled":false}}}}})"), 200);
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY2(dialog != nullptr, "it is compared again, and not sent again");
    QCOMPARE(s.patches(), 2); // mine, refused, and theirs
    QVERIFY(s.message()->text().contains(u"Nothing was sent"));
    const Operation &operation = m_kit->session()->operations().operations().constLast();
    QVERIFY2(errorText(*operation.rows.first().error).text().contains(u"nothing was sent"),
             "the service is not said to be at work on it");
    SchemaKit::press(dialog, "conflictAccept");
    QTRY_COMPARE(s.patches(), 3);
    QTRY_VERIFY(s.idle());
    QVERIFY(!s.draft().isChanged() && !s.isOn("orders") && !s.isOn("payments"));
}

void TstElsewhere::aCutAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("in the body") << QStringLiteral("cut 10");
    QTest::newRow("before the head") << QStringLiteral("close");
    QTest::newRow("torn down in the body") << QStringLiteral("reset 10");
    QTest::newRow("torn down before the head") << QStringLiteral("reset");
    QTest::newRow("half of the JSON") << QStringLiteral("bad-json");
}

void TstElsewhere::aCutAnswer()
{
    QFETCH(QString, fault);
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("payments");
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("PATCH /v1/connections/** ") + fault}).isEmpty());
    QVERIFY(s.apply());
    QCOMPARE(s.patches(), 1);
    QVERIFY2(s.message()->text().contains(u"2 change(s) arrived and none is missing"), qPrintable(s.message()->text()));
    QVERIFY(!s.draft().isChanged() && !s.isOn("orders") && !s.isOn("payments"));
    // Nothing is left to be sent.
    QVERIFY(!s.inPane("pendingBar")->isVisible());
}

void TstElsewhere::aCutAnswerThatDidInPart()
{
    SchemaKit &s = *m_schema;
    s.toggle("orders");
    s.toggle("payments");
    // The account is not asked at all; somebody else does a half of it before the look that follows.
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("PATCH /v1/connections/** 1 status 504"),
                            QStringLiteral("GET /v1/connections/*/schemas 2 delay 1500")})
                .isEmpty());
    WindowKit::click(s.inPane("applyButton"));
    QTRY_COMPARE(s.patches(), 1);
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"orders":{"enabled":false}}}}})"), 200);
    QTRY_VERIFY(s.idle());
    QCOMPARE(s.patches(), 2);
    QVERIFY2(s.message()->text().contains(u"1 of 2 change(s) have arrived"), qPrintable(s.message()->text()));
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(!s.isOn("orders") && !s.isOn("payments"));
    QTRY_VERIFY(messageButton(QStringLiteral("Review…")) != nullptr);
    QAbstractButton *review = messageButton(QStringLiteral("Review…"));
    QVERIFY(review != nullptr);
    WindowKit::click(review);
    QDialog *dialog = s.dialog("reviewDialog");
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->findChild<GroupedView *>(QStringLiteral("reviewList"))->items().total(), 1);
    dialog->reject();
}

void TstElsewhere::whatIsGoneIsListed()
{
    SchemaKit &s = *m_schema;
    const int before = s.draft().base().tableCount();
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral(
                    R"(GET /v1/connections/*/schemas status 200 {"code":"Success","data":{"schema_change_handling":)"
                    R"("ALLOW_ALL","schemas":{"public":{"enabled":true,"tables":{"orders":{"enabled":true}}}}}})")})
                .isEmpty());
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_COMPARE(s.draft().base().tableCount(), 1);
    QTRY_VERIFY(s.idle());
    QVERIFY2(s.message()->text().contains(u"gone"), qPrintable(s.message()->text()));
    QTRY_VERIFY(messageButton(QStringLiteral("Show what is gone")) != nullptr);
    QAbstractButton *gone = messageButton(QStringLiteral("Show what is gone"));
    QVERIFY(gone != nullptr);
    WindowKit::click(gone);
    QDialog *dialog = s.dialog("nodeListDialog");
    QVERIFY(dialog != nullptr);
    QCOMPARE_GE(dialog->findChild<QTreeView *>(QStringLiteral("nodeList"))->model()->rowCount(), before - 1);
    dialog->reject();
}

void TstElsewhere::whatIsNewIsFiltered()
{
    SchemaKit &s = *m_schema;
    WindowKit::click(s.inPane("reloadButton"));
    QTRY_COMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 1);
    QTRY_VERIFY(s.idle());
    QTRY_VERIFY(messageButton(QStringLiteral("Show what is new")) != nullptr);
    QAbstractButton *added = messageButton(QStringLiteral("Show what is new"));
    QVERIFY2(added != nullptr, qPrintable(s.message()->text()));
    WindowKit::click(added);
    QCOMPARE(m_kit->find<QLineEdit>("schemaFilter")->text(), QStringLiteral("is:new"));
    QVERIFY(m_kit->find<QDialog>("nodeListDialog") == nullptr);
}

void TstElsewhere::excludeSaysHowMany()
{
    SchemaKit &s = *m_schema;
    int on = 0;
    // The schema is on; its locked tables are copied as well, and no longer when it goes off.
    for (int table = 0; table < s.draft().base().tableCount(); ++table)
        on += s.draft().isTableEnabled(table) ? 1 : 0;
    Prompt &prompt = m_kit->window().prompt();
    prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
    m_kit->find<QAction>("reloadExclude")->trigger();
    QVERIFY(prompt.lastQuestion().has_value());
    QVERIFY2(prompt.lastQuestion()->details.contains(QStringLiteral("%1 table(s) are on").arg(on)),
             qPrintable(prompt.lastQuestion()->details));
    QVERIFY(prompt.lastQuestion()->typedName.isEmpty());
    QCOMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 0);

    // The same in a production profile.
    Profile profile;
    profile.id = Profiles::newId();
    profile.name = QStringLiteral("ACME production");
    profile.production = true;
    profile.baseUrl = m_kit->demo().url();
    m_kit->program().sessions().openWith(profile, {.key = m_kit->demo().key(), .secret = m_kit->demo().secret()});
    QTRY_COMPARE(m_kit->window().windowTitle(), profile.name);
    QVERIFY(m_kit->waitLoaded());
    QVERIFY(s.open(QStringLiteral("orders_db")));
    for (const char *reload : {"reloadExclude", "reloadInclude"}) {
        prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
        m_kit->find<QAction>(reload)->trigger();
        QCOMPARE(prompt.lastQuestion()->typedName, QStringLiteral("orders_db"));
    }
    QCOMPARE(m_kit->demo().requestCount("POST", s.path("/reload")), 0);
}

void TstElsewhere::collide()
{
    SchemaKit &s = *m_schema;
    s.toggle("audit_log"); // off; on, now
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":false}}})"), 200);
    QTest::keyClick(s.tree(), Qt::Key_F5);
    QTRY_VERIFY(s.store().isHeld(s.id()));
    s.toggle("orders");
    QCOMPARE(s.draft().changeCount(), 2);
    QTRY_VERIFY(messageButton(QStringLiteral("Compare…")) != nullptr);
}

void TstElsewhere::reviewAndApply()
{
    SchemaKit &s = *m_schema;
    WindowKit::click(s.inPane("applyButton"));
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QTRY_VERIFY(SchemaKit::textOf(review, "reviewCosts").startsWith(u"1 table"));
    SchemaKit::press(review, "reviewApply");
}

bool TstElsewhere::decideAndLeave()
{
    SchemaKit &s = *m_schema;
    QDialog *dialog = s.dialog("conflictDialog");
    if (dialog == nullptr)
        return false;
    if (dialog->findChild<QAbstractButton *>(QStringLiteral("keepMineAll"))->isVisible())
        SchemaKit::press(dialog, "keepMineAll");
    const ConnectionId id = s.id();
    HeldPool pool;
    SchemaKit::press(dialog, "conflictAccept");
    const bool isNotYet = !s.store().isBusy(id);
    const bool left = s.open(QStringLiteral("salesforce_emea"));
    pool.finish();
    return isNotYet && left;
}

int TstElsewhere::conflicts() const
{
    int count = 0;
    for (const QDialog *dialog : m_kit->root()->findChildren<QDialog *>(QStringLiteral("conflictDialog")))
        count += dialog->isVisible() ? 1 : 0;
    return count;
}

void TstElsewhere::askedTwiceOneDialogOpens()
{
    collide();
    HeldPool pool;
    WindowKit::click(messageButton(QStringLiteral("Compare…")));
    WindowKit::click(messageButton(QStringLiteral("Compare…")));
    QCOMPARE(conflicts(), 0);
    pool.finish();
    QTRY_COMPARE(conflicts(), 1);
    QCOMPARE(SchemaKit::headings(m_schema->dialog("conflictDialog")->findChild<GroupedView *>()),
             (QStringList{QStringLiteral("To decide (1)"), QStringLiteral("Mine only (1)")}));
    m_schema->dialog("conflictDialog")->reject();
}

void TstElsewhere::leftMeanwhileNoDialogOpens()
{
    SchemaKit &s = *m_schema;
    collide();
    {
        HeldPool pool;
        WindowKit::click(messageButton(QStringLiteral("Compare…")));
        QVERIFY(s.open(QStringLiteral("salesforce_emea")));
        QVERIFY(s.open(QStringLiteral("orders_db")));
        pool.finish();
    }
    QCOMPARE(conflicts(), 0);
    QVERIFY2(messageButton(QStringLiteral("Compare…")) != nullptr, "it can be asked for again");
    QCOMPARE(s.draft().changeCount(), 2);
    WindowKit::click(messageButton(QStringLiteral("Compare…")));
    QTRY_COMPARE(conflicts(), 1);
    s.dialog("conflictDialog")->reject();
}

void TstElsewhere::acceptedItIsSentWhereverTheUserIs()
{
    SchemaKit &s = *m_schema;
    s.toggle("audit_log");
    s.toggle("orders");
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"tables":{"payments":{"enabled":false}}}}})"), 200);
    reviewAndApply();
    const ConnectionId id = s.id();
    const QByteArray path = s.path();
    QVERIFY(decideAndLeave());
    QTRY_COMPARE(m_kit->demo().requestCount("PATCH", path), 2);
    QTRY_VERIFY(m_kit->session()->operations().runningCount() == 0 && !s.store().isBusy(id));
    QVERIFY(!s.store().draft(id)->isChanged() && !s.store().isHeld(id));
    QVERIFY2(!s.message()->hasMessage(), "it is not about this one");
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QVERIFY(s.isOn("audit_log") && !s.isOn("orders"));
    QCOMPARE(s.patches(), 2);
}

void TstElsewhere::unlessItCostsMoreThanWasSeen()
{
    SchemaKit &s = *m_schema;
    s.toggle("audit_log");
    // Insisting on it, the schema starts again with all that is on in it.
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":false}}})"), 200);
    reviewAndApply();
    const ConnectionId id = s.id();
    QVERIFY(decideAndLeave());
    QTRY_VERIFY(!s.store().isHeld(id));
    QVERIFY(!s.store().isBusy(id) && s.store().draft(id)->isChanged());
    QVERIFY2(!s.message()->hasMessage(), "it is not about this one");
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QVERIFY2(s.message()->text().contains(u"more tables may be loaded"), qPrintable(s.message()->text()));
    QCOMPARE(s.patches(), 1); // theirs
    QTRY_VERIFY(messageButton(QStringLiteral("Review…")) != nullptr);
    WindowKit::click(messageButton(QStringLiteral("Review…")));
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    SchemaKit::press(review, "reviewApply");
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
    QVERIFY(s.draft().isSchemaEnabled(0) && s.isOn("audit_log"));
}

void TstElsewhere::editedMeanwhileNothingIsSent()
{
    SchemaKit &s = *m_schema;
    s.toggle("audit_log");
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":false}}})"), 200);
    QVERIFY(s.apply());
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    SchemaKit::press(dialog, "keepMineAll");
    {
        HeldPool pool;
        SchemaKit::press(dialog, "conflictAccept");
        s.toggle("orders");
        pool.finish();
    }
    QTRY_VERIFY(messageButton(QStringLiteral("Review…")) != nullptr);
    QVERIFY2(s.message()->text().contains(u"Nothing was sent"), qPrintable(s.message()->text()));
    QVERIFY(s.idle() && !s.store().isHeld(s.id()));
    QCOMPARE(s.patches(), 1); // theirs
    QCOMPARE(s.draft().changeCount(), 3);
    WindowKit::click(messageButton(QStringLiteral("Review…")));
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    SchemaKit::press(review, "reviewApply");
    QTRY_COMPARE(s.patches(), 2);
    QTRY_VERIFY(s.idle());
    QVERIFY(!s.draft().isChanged() && s.isOn("audit_log") && !s.isOn("orders") && s.draft().isSchemaEnabled(0));
}

/// What it asks is no question any more.
void TstElsewhere::readAgainTheDialogCloses()
{
    SchemaKit &s = *m_schema;
    collide();
    WindowKit::click(messageButton(QStringLiteral("Compare…")));
    QTRY_COMPARE(conflicts(), 1);
    QCOMPARE(s.somebodyPatches(R"({"schemas":{"public":{"enabled":true}}})"), 200);
    s.store().refresh(s.id());
    QTRY_COMPARE(conflicts(), 0);
    QVERIFY(!s.store().isHeld(s.id()));
    QCOMPARE(s.draft().changeCount(), 2);
    QVERIFY2(s.message()->text().contains(u"your changes are on it now"), qPrintable(s.message()->text()));
}

SLUICE_TEST(TstElsewhere)
#include "tst_elsewhere.moc"
