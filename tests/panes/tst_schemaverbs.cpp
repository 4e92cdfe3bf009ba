// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "paneskit.h"
#include "prompt.h"
#include "schema/bulkbar.h"
#include "schema/columnpatterndialog.h"
#include "schema/schematree.h"
#include "schema/schemaverbs.h"
#include "schemastore.h"
#include "testregistry.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace sluice;

namespace {

const ConnectionId verbsId(QStringLiteral("id_1"));

/// The verbs of an editor whose connection has one schema that is on, and as many that are off as are named. Of these
/// each has a table that is off, one that is on, and one that is locked, in this order.
struct Editor
{
    test::Service service;
    SchemaSubject subject;
    SchemaTree tree{test::plainWords(), subject};
    Prompt prompt;
    SchemaVerbs verbs{subject, tree, prompt};

    explicit Editor(const QStringList &off, const QJsonObject &more = {})
    {
        const auto table = [](bool on, bool locked = false) {
            return QJsonObject{
                {QStringLiteral("enabled"), on},
                {QStringLiteral("enabled_patch_settings"), QJsonObject{{QStringLiteral("allowed"), !locked}}}};
        };
        QJsonObject schemas{{QStringLiteral("a_on"),
                             QJsonObject{{QStringLiteral("enabled"), true},
                                         {QStringLiteral("tables"), QJsonObject{{QStringLiteral("t"), table(true)}}}}}};
        for (const QString &name : off) {
            schemas[name] =
                QJsonObject{{QStringLiteral("enabled"), false},
                            {QStringLiteral("tables"), QJsonObject{{QStringLiteral("a"), table(false)},
                                                                   {QStringLiteral("b"), table(true)},
                                                                   {QStringLiteral("c"), table(true, true)}}}};
        }
        if (!more.isEmpty())
            schemas[QStringLiteral("z_more")] =
                QJsonObject{{QStringLiteral("enabled"), true}, {QStringLiteral("tables"), more}};
        service.script.on("GET", "/v1/connections/id_1/schemas",
                          test::Service::success(QJsonObject{{QStringLiteral("schemas"), schemas}}));
        subject.set(&service.session, verbsId);
        tree.resetSubject();
        service.session.schemas().load(verbsId);
    }
    [[nodiscard]] bool isLoaded() const
    {
        return QTest::qWaitFor([this] { return subject.draft() != nullptr; });
    }
    [[nodiscard]] const SchemaDraft &draft() const { return *subject.draft(); }
    /// Answers the next question, lets a verb ask it, and waits until that is done.
    bool answered(const Answer &answer, const std::function<void()> &verb)
    {
        const int asked = prompt.questionCount();
        prompt.setNextAnswer(answer);
        verb();
        QCoreApplication::processEvents();
        return prompt.questionCount() == asked + 1;
    }
};

} // namespace

/// What is asked before a schema that is off goes on.
class TstSchemaVerbs : public QObject
{
    Q_OBJECT

private slots:
    void schemasThatAreOffAreCountedAndNamed();
    void onlyTheseAsksAsWell();
    void onlyTheseOfSchemasThatAreOffLeavesNoneOut();
    void buttonsOfTheBarLookLikeSome();
    void numbersAreOfWhatChanges();
};

void TstSchemaVerbs::schemasThatAreOffAreCountedAndNamed()
{
    Editor one({QStringLiteral("sales")});
    QVERIFY(one.isLoaded());
    QVERIFY(one.answered({.confirmed = false}, [&] { one.verbs.enableTables({1}); }));
    QVERIFY2(one.prompt.lastQuestion()->text.contains(u"1 schema"), qPrintable(one.prompt.lastQuestion()->text));
    QVERIFY2(one.prompt.lastQuestion()->details.contains(u": sales. "), qPrintable(one.prompt.lastQuestion()->details));
    QVERIFY(!one.draft().isChanged());

    Editor many({QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3"), QStringLiteral("m4"),
                 QStringLiteral("m5"), QStringLiteral("m6")});
    QVERIFY(many.isLoaded());
    // Of the last one nothing is chosen.
    QVERIFY(many.answered({.confirmed = true, .optionChecked = true}, [&] {
        many.verbs.enableTables({0, 1, 4, 7, 10, 13});
    }));
    const Question question = *many.prompt.lastQuestion();
    QVERIFY2(question.text.contains(u"5 schema"), qPrintable(question.text));
    QVERIFY2(question.details.contains(u": m1, m2, m3 and 2 more. "), qPrintable(question.details));
    QVERIFY(question.details.contains(u"5 other table"));
    QVERIFY(question.details.contains(u"5 locked table"));
    for (int schema = 1; schema <= 6; ++schema) {
        QCOMPARE(many.draft().isSchemaEnabled(schema), schema < 6);
        QCOMPARE(many.draft().isTableEnabled(many.draft().base().firstTable(schema) + 1), schema == 6);
    }
}

void TstSchemaVerbs::onlyTheseAsksAsWell()
{
    Editor editor({QStringLiteral("sales"), QStringLiteral("shop")});
    QVERIFY(editor.isLoaded());
    const auto only = [&editor] {
        editor.verbs.enableOnly({0, 1, 4});
    };
    QVERIFY(editor.answered({.confirmed = false}, only));
    QVERIFY(!editor.draft().isChanged());
    const Question question = *editor.prompt.lastQuestion();
    QVERIFY2(question.text.contains(u"2 schema"), qPrintable(question.text));
    QVERIFY2(question.details.contains(u": sales, shop. "), qPrintable(question.details));
    QVERIFY2(question.details.contains(u"2 other table"), qPrintable(question.details));
    QVERIFY2(question.option.contains(u"2 table"), qPrintable(question.option));
    QVERIFY(!question.optionChecked);
    // Left out, they stay as they are.
    QVERIFY(editor.answered({.confirmed = true, .optionChecked = true}, only));
    QVERIFY(!editor.draft().isSchemaEnabled(1));
    QVERIFY(!editor.draft().isTableEnabled(1));
    QVERIFY(!editor.draft().isTableEnabled(2));
    QVERIFY(editor.draft().isTableEnabled(0));
    editor.verbs.undo();
    QVERIFY(editor.answered({.confirmed = true}, only));
    QVERIFY(editor.draft().isSchemaEnabled(1) && editor.draft().isSchemaEnabled(2));
    QVERIFY(editor.draft().isTableEnabled(1) && !editor.draft().isTableEnabled(2));
    QCOMPARE(editor.draft().doneSteps(), 1);
    // Where nothing else would start, nothing is asked.
    const int asked = editor.prompt.questionCount();
    editor.verbs.enableOnly({0});
    QCOMPARE(editor.prompt.questionCount(), asked);
    QCOMPARE(editor.draft().doneSteps(), 2);
}

void TstSchemaVerbs::onlyTheseOfSchemasThatAreOffLeavesNoneOut()
{
    Editor editor({QStringLiteral("sales")});
    QVERIFY(editor.isLoaded());
    QVERIFY(editor.answered({.confirmed = true}, [&] { editor.verbs.enableOnly({1}); }));
    QVERIFY(editor.prompt.lastQuestion()->option.isEmpty());
    QVERIFY(editor.draft().isSchemaEnabled(1));
}

void TstSchemaVerbs::buttonsOfTheBarLookLikeSome()
{
    Editor editor({QStringLiteral("sales")});
    QVERIFY(editor.isLoaded());
    const BulkBar bar(editor.subject, editor.verbs, editor.prompt);
    const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 5);
    for (const QToolButton *button : buttons)
        QVERIFY2(!button->autoRaise(), qPrintable(button->objectName()));
    for (const QPushButton *button : bar.findChildren<QPushButton *>())
        QVERIFY2(!button->isFlat(), qPrintable(button->objectName()));
}

void TstSchemaVerbs::numbersAreOfWhatChanges()
{
    const QJsonObject lock{{QStringLiteral("allowed"), false}};
    Editor editor({}, {{QStringLiteral("R&D"), QJsonObject{{QStringLiteral("enabled"), true}}},
                       {QStringLiteral("locked_off"), QJsonObject{{QStringLiteral("enabled"), false},
                                                                  {QStringLiteral("enabled_patch_settings"), lock}}}});
    QVERIFY(editor.isLoaded());
    QVERIFY(!editor.tree.schemas().setFilter(QStringLiteral("*")));
    BulkBar bar(editor.subject, editor.verbs, editor.prompt);
    const auto *only = bar.findChild<QAction *>(QStringLiteral("bulkOnly"));
    QVERIFY2(only->text().contains(u"2 of 3"), qPrintable(only->text()));
    // A name is shown and read out as it is.
    editor.verbs.disableTables({1});
    bar.refresh();
    const QString undo = bar.findChild<QAction *>(QStringLiteral("draftUndo"))->text();
    QVERIFY2(undo.contains(u"R&&D"), qPrintable(undo));
    QVERIFY(bar.findChild<QToolButton *>(QStringLiteral("undoButton"))->accessibleName().contains(u"R&D"));
    editor.subject.store()->edit(verbsId, [](SchemaDraft &draft) {
        draft.setColumns(1, {{.name = QStringLiteral("id"), .flags = NodeEnabled | NodeLocked},
                             {.name = QStringLiteral("email"), .flags = NodeEnabled | NodeHashed},
                             {.name = QStringLiteral("note"), .flags = NodeEnabled}});
    });
    for (const auto &[flag, on, text] :
         {std::tuple(NodeHashed, true, "Hash 2 column"), std::tuple(NodeEnabled, false, "Disable 2 column"),
          std::tuple(NodeEnabled, true, "Enable columns")}) {
        ColumnPatternDialog dialog(editor.verbs, flag, on);
        test::find<QLineEdit>(dialog, "columnPattern")->setText(QStringLiteral("*"));
        const auto *ok = test::find<QPushButton>(dialog, "columnPatternOk");
        QVERIFY2(ok->text().startsWith(QLatin1String(text)), qPrintable(ok->text()));
        QCOMPARE(ok->isEnabled(), ok->text().contains(u'2'));
    }
}

SLUICE_TEST(TstSchemaVerbs)
#include "tst_schemaverbs.moc"
