// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"
#include "testregistry.h"
#include "translations.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace sluice;

namespace {

/// One text of a .ts file. A text that counts has two forms, in English as in German.
struct Text
{
    QString context;
    QString source;
    QStringList forms;
    QString state; ///< "unfinished", "vanished", "obsolete"; empty when it is done
    bool counts = false;

    [[nodiscard]] QString where() const { return QStringLiteral("%1: “%2”").arg(context, source); }
};

Text readMessage(QXmlStreamReader &xml, const QString &context)
{
    Text text;
    text.context = context;
    text.counts = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"translation" && !text.counts) {
            text.state = xml.attributes().value(QStringLiteral("type")).toString();
            text.forms = QStringList{xml.readElementText()};
        } else if (xml.name() == u"translation") {
            text.state = xml.attributes().value(QStringLiteral("type")).toString();
            while (xml.readNextStartElement())
                text.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

QList<Text> readTexts(const QString &language)
{
    QFile file(test::sourcePath(QStringLiteral("translations/sluice_%1.ts").arg(language)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                texts.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Text>() : texts;
}

QStringList matches(const QString &text, const QRegularExpression &what)
{
    QStringList result;
    for (auto found = what.globalMatch(text); found.hasNext();)
        result.append(found.next().captured());
    result.sort();
    return result;
}

/// What is wrong with a form of a text; empty when nothing is.
QString placeholderFault(const Text &text, qsizetype form)
{
    static const QRegularExpression numbered(QStringLiteral("%[1-9]"));
    static const QRegularExpression counted(QStringLiteral("%L?n"));
    const QString &words = text.forms.at(form);
    if (matches(words, numbered) != matches(text.source, numbered))
        return QStringLiteral("has other places");
    // "every day" needs no number, "every 2 days" does.
    if (text.counts && form > 0 && !words.contains(counted))
        return QStringLiteral("does not say how many");
    if (words.contains(u"%n"))
        return QStringLiteral("writes %n where %Ln writes numbers as people do");
    return !text.counts && words.contains(counted) ? QStringLiteral("counts nothing") : QString();
}

QString mnemonicFault(const Text &text, qsizetype form)
{
    // Two of them are an ampersand that is shown.
    static const QRegularExpression mnemonic(QStringLiteral("(?<!&)&(?!&)"));
    static const QRegularExpression good(QStringLiteral("(?<!&)&[A-Za-z0-9ÄÖÜäöü]"));
    const QString &words = text.forms.at(form);
    if (matches(words, mnemonic).size() != matches(text.source, mnemonic).size())
        return QStringLiteral("has a mnemonic more or less");
    return matches(words, good).size() == matches(words, mnemonic).size() ? QString()
                                                                          : QStringLiteral("underlines no letter");
}

QString endFault(const Text &text, qsizetype form)
{
    static const QRegularExpression before(QStringLiteral("^\\s*"));
    static const QRegularExpression after(QStringLiteral("[.…:?!]?\\s*$"));
    const QString &words = text.forms.at(form);
    if (words.trimmed().isEmpty())
        return QStringLiteral("is empty");
    if (before.match(words).captured() != before.match(text.source).captured())
        return QStringLiteral("begins with other blanks");
    return after.match(words).captured() == after.match(text.source).captured() ? QString()
                                                                                : QStringLiteral("ends otherwise");
}

QString typographyFault(const Text &text, qsizetype form)
{
    const QString &words = text.forms.at(form);
    if (words.contains(u'"') || words.contains(u'”') || words.count(u'„') != words.count(u'“'))
        return QStringLiteral("has quotes that are not German");
    static const QRegularExpression dots(QStringLiteral("[^\u00a0:]…"));
    return words.contains(dots) ? QStringLiteral("has dots that may break away from their word, or that stick to it")
                                : QString();
}

using Judge = QString (*)(const Text &, qsizetype);

QStringList faults(const QList<Text> &texts, std::initializer_list<Judge> judges)
{
    QStringList result;
    for (const Text &text : texts) {
        for (qsizetype form = 0; form < text.forms.size(); ++form) {
            for (const Judge judge : judges) {
                if (const QString fault = judge(text, form); !fault.isEmpty())
                    result.append(text.where() + u' ' + fault + QStringLiteral(": ") + text.forms.at(form));
            }
        }
    }
    return result;
}

} // namespace

/// Every text is there in every language, with all its places; English has plurals too, and nobody is shown "1
/// connection(s)".
class TstTranslations : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator; // takes itself out
        QLocale::setDefault(QLocale::system());
    }

    void plurals_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("none") << QLocale::c();
        QTest::newRow("a language without a translation") << QLocale(QLocale::Icelandic);
    }

    void plurals()
    {
        QFETCH(const QLocale, locale);
        const char *const context = "sluice::ConnectionActions";
        const char *const text = "&Sync %n connection(s)";
        QCOMPARE(QCoreApplication::translate(context, text, nullptr, 2), QStringLiteral("&Sync 2 connection(s)"));
        QLocale::setDefault(locale);
        installTranslations(qApp);
        QCOMPARE(QCoreApplication::translate(context, text, nullptr, 1), QStringLiteral("&Sync 1 connection"));
        QCOMPARE(QCoreApplication::translate(context, text, nullptr, 2), QStringLiteral("&Sync 2 connections"));
    }

    void numbersAreWrittenAsPeopleDo()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        installTranslations(qApp);
        QCOMPARE(QCoreApplication::translate("sluice::ConnectionActions", "&Sync %n connection(s)", nullptr, 1200),
                 QStringLiteral("&Sync 1,200 connections"));
    }

    void files_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("whole"); // English has plurals alone
        QTest::newRow("English") << QStringLiteral("en") << false;
        QTest::newRow("German") << QStringLiteral("de") << true;
    }

    /// What update_translations leaves to be done is done.
    void files()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, whole);
        const QList<Text> texts = readTexts(language);
        QVERIFY(texts.size() > (whole ? 700 : 50));
        QStringList open;
        for (const Text &text : texts) {
            if (!text.state.isEmpty() || text.forms.size() != (text.counts ? 2 : 1) || (!whole && !text.counts))
                open.append(text.where());
        }
        QCOMPARE(open.join(u'\n'), QString());
        QCOMPARE(faults(texts, {placeholderFault, mnemonicFault, endFault}).join(u'\n'), QString());
    }

    void germanLooksGerman()
    {
        QCOMPARE(faults(readTexts(QStringLiteral("de")), {typographyFault}).join(u'\n'), QString());
    }

    void nobodyReadsAnS()
    {
        static const QRegularExpression both(QStringLiteral(R"(\(\w{1,2}\))"));
        for (const Text &text : readTexts(QStringLiteral("en")) + readTexts(QStringLiteral("de"))) {
            for (const QString &form : text.forms)
                QVERIFY2(!text.counts || !form.contains(both), qPrintable(form));
        }
    }

    void everyFileIsJudged()
    {
        const QStringList files =
            QDir(test::sourcePath(QStringLiteral("translations"))).entryList({QStringLiteral("*.ts")});
        QCOMPARE(files, (QStringList{QStringLiteral("sluice_de.ts"), QStringLiteral("sluice_en.ts")}));
    }

    void theJudgesFindFaults_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("form");
        QTest::newRow("a place lost") << QStringLiteral("%1 of %2") << QStringLiteral("%1");
        QTest::newRow("a place invented") << QStringLiteral("%1") << QStringLiteral("%1 %2");
        QTest::newRow("a number as C writes it") << QStringLiteral("%n new") << QStringLiteral("%n neue");
        QTest::newRow("a mnemonic lost") << QStringLiteral("&Open") << QStringLiteral("Auf");
        QTest::newRow("a mnemonic invented") << QStringLiteral("Open") << QStringLiteral("&Auf");
        QTest::newRow("a blank underlined") << QStringLiteral("&Open") << QStringLiteral("Auf& zu");
        QTest::newRow("dots lost") << QStringLiteral("Open…") << QStringLiteral("Auf");
        QTest::newRow("a blank lost") << QStringLiteral("and ") << QStringLiteral("und");
        QTest::newRow("a stop lost") << QStringLiteral("Go.") << QStringLiteral("Los");
        QTest::newRow("nothing") << QStringLiteral("Go") << QString();
        QTest::newRow("English quotes") << QStringLiteral("“x”") << QStringLiteral("“x”");
        QTest::newRow("loose dots") << QStringLiteral("x…") << QStringLiteral("x …");
    }

    void theJudgesFindFaults()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, form);
        const Text text{.context = QStringLiteral("x"), .source = source, .forms = {form}, .state = {}};
        QCOMPARE(faults({text}, {placeholderFault, mnemonicFault, endFault, typographyFault}).isEmpty(), false);
    }

    void theJudgesLetGoodOnesPass()
    {
        const Text text{.context = QStringLiteral("x"),
                        .source = QStringLiteral("&Show %n of “%1”…"),
                        .forms = {QStringLiteral("%Ln von „%1“ &zeigen\u00a0…")},
                        .state = {},
                        .counts = true};
        QCOMPARE(faults({text}, {placeholderFault, mnemonicFault, endFault, typographyFault}), QStringList());
    }
};

SLUICE_TEST(TstTranslations)
#include "tst_translations.moc"
