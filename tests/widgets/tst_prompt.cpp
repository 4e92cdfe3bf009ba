// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt.h"

#include "promptdialog.h"
#include "testregistry.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace sluice;

namespace {

Question deletion()
{
    return {.text = QStringLiteral("Delete orders_db?"),
            .details = QStringLiteral("It is gone."),
            .verb = QStringLiteral("Delete"),
            .danger = Danger::Destructive,
            .typedName = QStringLiteral("orders_db"),
            .option = {}};
}

} // namespace

class TstPrompt : public QObject
{
    Q_OBJECT

private slots:
    void theNameMustBeTypedWhole();
    void returnDoesNotDoWhatIsDangerous();
    void escapingIsANo();
    void theOptionGoesWithTheVerb();
    void theQuestionGoesWithItsAsker();
    void scriptedAnswersOpenNoDialog();
    void aLongOptionCutsNothing();

private:
    [[nodiscard]] static PromptDialog *dialogOf(const QWidget &window) { return window.findChild<PromptDialog *>(); }
    [[nodiscard]] static QPushButton *verbOf(const QWidget *dialog)
    {
        return dialog->findChild<QPushButton *>(QStringLiteral("verb"));
    }
};

void TstPrompt::theNameMustBeTypedWhole()
{
    QWidget window;
    window.show();
    Prompt prompt;
    std::optional<Answer> answer;
    prompt.confirm(&window, deletion(), [&answer](const Answer &given) { answer = given; });
    PromptDialog *dialog = dialogOf(window);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
    QVERIFY(!verbOf(dialog)->isEnabled());
    QTest::keyClicks(name, QStringLiteral("Orders_db"));
    QVERIFY2(!verbOf(dialog)->isEnabled(), "another case is another name");
    name->clear();
    QTest::keyClicks(name, QStringLiteral("orders_db"));
    QVERIFY(verbOf(dialog)->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(answer.has_value());
    QVERIFY(answer->confirmed);
}

void TstPrompt::returnDoesNotDoWhatIsDangerous()
{
    QWidget window;
    window.show();
    Prompt prompt;
    Question question = deletion();
    question.typedName.clear();
    std::optional<Answer> answer;
    prompt.confirm(&window, question, [&answer](const Answer &given) { answer = given; });
    QTest::keyClick(dialogOf(window), Qt::Key_Return);
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!answer->confirmed);
}

void TstPrompt::escapingIsANo()
{
    QWidget window;
    window.show();
    Prompt prompt;
    int answers = 0;
    prompt.confirm(&window, deletion(), [&answers](const Answer &given) {
        ++answers;
        QVERIFY(!given.confirmed);
    });
    QTest::keyClick(dialogOf(window), Qt::Key_Escape);
    QTRY_COMPARE(answers, 1);
}

void TstPrompt::theOptionGoesWithTheVerb()
{
    Question question{.text = QStringLiteral("Do it?"),
                      .details = {},
                      .verb = QStringLiteral("Do it"),
                      .danger = Danger::None,
                      .typedName = {},
                      .option = QStringLiteral("And that")};
    PromptDialog dialog(question, nullptr);
    QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("option"))->isChecked());
    dialog.reject();
    QCOMPARE(dialog.answer(), Answer());
    dialog.accept();
    QVERIFY(dialog.answer().optionChecked);
    question.optionChecked = false;
    PromptDialog other(question, nullptr);
    other.accept();
    QVERIFY(!other.answer().optionChecked);
    QVERIFY2(verbOf(&other)->isDefault(), "a harmless verb is what Return does");
}

void TstPrompt::theQuestionGoesWithItsAsker()
{
    QWidget window;
    window.show();
    auto asker = std::make_unique<QWidget>(&window);
    Prompt prompt;
    bool called = false;
    prompt.confirm(asker.get(), deletion(), [&called](const Answer &) { called = true; });
    QVERIFY(dialogOf(window) != nullptr);
    asker.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(dialogOf(window) == nullptr);
    QVERIFY(!called);
}

void TstPrompt::scriptedAnswersOpenNoDialog()
{
    QWidget window;
    Prompt prompt;
    prompt.setNextAnswer({.confirmed = true, .optionChecked = false});
    bool confirmed = false;
    prompt.confirm(&window, deletion(), [&confirmed](const Answer &given) { confirmed = given.confirmed; });
    QVERIFY2(!confirmed, "never before the caller has gone on");
    QTRY_VERIFY(confirmed);
    QVERIFY(dialogOf(window) == nullptr);
    QCOMPARE(prompt.lastQuestion()->typedName, QStringLiteral("orders_db"));
}

void TstPrompt::aLongOptionCutsNothing()
{
    const QString sentence = QStringLiteral("What it means and costs is said in a sentence of some length. ");
    const Question question{.text = QStringLiteral("Do it?"),
                            .details = sentence.repeated(8).trimmed(),
                            .verb = QStringLiteral("Do it"),
                            .danger = Danger::None,
                            .typedName = {},
                            .option = sentence.repeated(2).trimmed()};
    PromptDialog dialog(question, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *details = dialog.findChild<QLabel *>(QStringLiteral("details"));
    const auto *option = dialog.findChild<QCheckBox *>(QStringLiteral("option"));
    QCOMPARE_GE(option->width(), option->sizeHint().width());
    QCOMPARE_GE(details->height(), details->heightForWidth(details->width()));
    dialog.resize(dialog.width() * 2, dialog.height());
    QTRY_COMPARE_GE(details->height(), details->heightForWidth(details->width()));
}

SLUICE_TEST(TstPrompt)
#include "tst_prompt.moc"
