// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include "plurals.h"
#include "testregistry.h"

#include <QSet>
#include <QTest>

using namespace sluice;

namespace {

QList<Error::Kind> allKinds()
{
    QList<Error::Kind> kinds;
    // The list ends with Storage; the count is checked against errorKindName below.
    for (int i = 0; i <= int(Error::Kind::Storage); ++i)
        kinds.append(Error::Kind(i));
    return kinds;
}

} // namespace

class TstErrorText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_plurals); }

    void everyKindHasItsOwnWords()
    {
        QSet<QString> sentences;
        const QList<Error::Kind> kinds = allKinds();
        for (const Error::Kind kind : kinds) {
            Error error;
            error.kind = kind;
            const ErrorText words = errorText(error);
            QVERIFY2(words.sentence.endsWith(u'.'), qPrintable(words.sentence));
            QVERIFY2(!sentences.contains(words.sentence), qPrintable(words.sentence));
            sentences.insert(words.sentence);
            QCOMPARE(words.nextStep.isEmpty(), kind == Error::Kind::Cancelled);
            QVERIFY(words.details.contains(errorKindName(kind)));
            QVERIFY(!errorKindName(kind).isEmpty());
        }
        QCOMPARE(sentences.size(), kinds.size());
    }

    void quotesTheServiceAsPlainText()
    {
        Error error;
        error.kind = Error::Kind::InvalidInput;
        error.httpStatus = 400;
        error.serverMessage = QStringLiteral("Field 'group_id'\n is <b>required</b>%1.");
        const QString sentence = errorText(error).sentence;
        QVERIFY2(sentence.contains(QStringLiteral("Field 'group_id' is <b>required</b>%1")), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QStringLiteral("..")), qPrintable(sentence));
    }

    void aPlaceholderInTheServersWordsIsNotFilledIn()
    {
        Error error;
        error.kind = Error::Kind::Server;
        error.httpStatus = 503;
        error.serverMessage = QStringLiteral("%1 and %2 are down");
        const QString sentence = errorText(error).sentence;
        QVERIFY2(sentence.contains(QStringLiteral("(503)")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("%1 and %2 are down")), qPrintable(sentence));
    }

    void saysWhenToRetry()
    {
        Error error;
        error.kind = Error::Kind::TooManyRequests;
        error.retryAfterMs = 3 * 60'000;
        QVERIFY(errorText(error).nextStep.contains(QStringLiteral("3 minutes")));
        error.retryAfterMs.reset();
        QVERIFY(!errorText(error).nextStep.isEmpty());
    }

    void detailsNameTheRequest()
    {
        Error error;
        error.kind = Error::Kind::Conflict;
        error.httpStatus = 409;
        error.apiCode = QStringLiteral("Conflict");
        error.requestId = QStringLiteral("abc-1");
        error.detail = QStringLiteral("field missing: data");
        const QString details = errorText(error).details;
        for (const QString &part : {QStringLiteral("409"), error.apiCode, error.requestId, error.detail})
            QVERIFY2(details.contains(part), qPrintable(part));
    }

    /// A time-out is no connection that broke, and a page of a proxy no damage.
    void saysWhatBecameOfTheAnswer()
    {
        QSet<QString> sentences;
        Error error;
        error.kind = Error::Kind::OutcomeUnknown;
        for (const Error::Kind cause : {Error::Kind::Cancelled, Error::Kind::Timeout, Error::Kind::Network,
                                        Error::Kind::BadAnswer, Error::Kind::TooLarge}) {
            error.cause = cause;
            const QString sentence = errorText(error).sentence;
            QVERIFY2(sentence.endsWith(u"It may or may not have been made."), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 5);
        error.cause = Error::Kind::BadAnswer;
        for (const Error::Kind kind : {Error::Kind::OutcomeUnknown, Error::Kind::BadAnswer}) {
            error.kind = kind;
            error.httpStatus = 200;
            error.contentType = QStringLiteral("text/html");
            QVERIFY(errorText(error).sentence.contains(u"status 200, with text/html instead of JSON"));
        }
        QVERIFY(errorText(error).nextStep.contains(u"proxy"));
    }

    void aWriteThatMayHaveBeenDoneIsNeverOfferedAgain()
    {
        Error error;
        error.kind = Error::Kind::OutcomeUnknown;
        QVERIFY(!canRetry(error));
        error.kind = Error::Kind::Network;
        QVERIFY(canRetry(error));
    }

private:
    test::Plurals m_plurals;
};

SLUICE_TEST(TstErrorText)
#include "tst_errortext.moc"
