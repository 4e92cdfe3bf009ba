// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials.h"
#include "testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;

/// The one string that the dashboard shows beside key and secret.
class TstCredentials : public QObject
{
    Q_OBJECT

private slots:
    void readsTheBase64Form_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QByteArray &text, const char *key, const char *secret) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(key) << QString::fromUtf8(secret);
        };
        row("usual", QByteArray("theKey:theSecret").toBase64(), "theKey", "theSecret");
        row("pasted with blanks around", " \n" + QByteArray("k:s").toBase64() + "\r\n", "k", "s");
        row("padding lost", QByteArray("k:se").toBase64(QByteArray::OmitTrailingEquals), "k", "se");
        row("the first colon parts", QByteArray("k:a:b").toBase64(), "k", "a:b");
        row("signs", QByteArray("k!~:s#%+/=").toBase64(), "k!~", "s#%+/=");
    }

    void readsTheBase64Form()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, key);
        QFETCH(const QString, secret);
        const auto read = parseCredentials(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->key, key);
        QCOMPARE(read->secret, secret);
    }

    void anythingElseIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        row("empty", "");
        row("blanks", "  \n");
        row("a plain key", "AbCdEfGhIjKl");
        row("plain key and secret", "theKey:theSecret");
        row("no colon", QByteArray("theKey").toBase64());
        row("no key", QByteArray(":theSecret").toBase64());
        row("no secret", QByteArray("theKey:").toBase64());
        row("colon alone", QByteArray(":").toBase64());
        row("a blank within", QByteArray("the key:secret").toBase64());
        row("a new line within", QByteArray("key:secret\n").toBase64());
        row("not printable", QByteArray("key:\x01\x02").toBase64());
        row("not ASCII", QByteArray("key:s\xc3\xa4").toBase64());
        row("zero byte", QByteArray("key:\0x", 6).toBase64());
        row("cut in a foreign sign", QByteArray("theKey:theSecret").toBase64() + "*");
        row("two of them", QByteArray("k:s").toBase64() + ' ' + QByteArray("k:s").toBase64());
        row("a header", "Basic " + QByteArray("k:s").toBase64());
        row("not Latin", "кл:юч");
    }

    void anythingElseIsNothing()
    {
        QFETCH(const QString, text);
        QVERIFY(!parseCredentials(text).has_value());
    }

    void whateverIsReadEncodesToWhatWasGiven()
    {
        // Seeded, so that a failure comes again.
        QRandomGenerator random(20260101);
        int found = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes;
            for (int i = random.bounded(12); i > 0; --i)
                bytes.append(char(random.bounded(4) == 0 ? ':' : random.bounded(256)));
            const QString text = QString::fromLatin1(bytes.toBase64());
            if (const auto read = parseCredentials(text)) {
                ++found;
                QVERIFY(!read->isEmpty());
                QCOMPARE((read->key + u':' + read->secret).toLatin1(), bytes);
            }
            // Noise must not be read out of bounds either.
            static_cast<void>(parseCredentials(QString::fromLatin1(bytes)));
        }
        QCOMPARE_GT(found, 100);
    }

    void oneWithoutTheOtherIsEmpty()
    {
        QVERIFY(Credentials().isEmpty());
        QVERIFY((Credentials{QStringLiteral("k"), {}}).isEmpty());
        QVERIFY((Credentials{{}, QStringLiteral("s")}).isEmpty());
        QVERIFY(!(Credentials{QStringLiteral("k"), QStringLiteral("s")}).isEmpty());
    }
};

SLUICE_TEST(TstCredentials)
#include "tst_credentials.moc"
