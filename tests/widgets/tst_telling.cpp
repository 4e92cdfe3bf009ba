// SPDX-License-Identifier: GPL-3.0-or-later
#include "busyindicator.h"
#include "colourstripe.h"
#include "emptystate.h"
#include "look.h"
#include "plainlabel.h"
#include "statusdot.h"
#include "testregistry.h"
#include "timelabel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

namespace {

QImage pictureOf(QWidget &widget)
{
    widget.resize(widget.sizeHint());
    return widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

/// The small widgets that tell a state: by shape and word, not by colour alone.
class TstTelling : public QObject
{
    Q_OBJECT

private slots:
    void tonesDifferInShape();
    void colourAloneTellsNothing();
    void productionIsHatched();
    void busyIsSaid();
    void nothingHasAWayOn();
    void timesAreRelativeWithTheExactOneBeside();
    void labelsTakeNoMarkup();
};

void TstTelling::tonesDifferInShape()
{
    QList<QImage> seen;
    for (const Tone tone : {Tone::Quiet, Tone::Information, Tone::Positive, Tone::Attention, Tone::Negative}) {
        StatusDot dot;
        dot.setState(tone, QStringLiteral("meaning"));
        QCOMPARE(dot.accessibleName(), QStringLiteral("meaning"));
        QCOMPARE(dot.toolTip(), QStringLiteral("meaning"));
        const QImage picture = pictureOf(dot);
        QVERIFY(!seen.contains(picture));
        seen.append(picture);
    }
}

void TstTelling::colourAloneTellsNothing()
{
    const QPalette light(QColor(0xef, 0xf0, 0xf1));
    const QPalette dark(QColor(0x2a, 0x2e, 0x32));
    QVERIFY(!isDark(light));
    QVERIFY(isDark(dark));
    for (const QPalette &palette : {light, dark}) {
        const QColor window = palette.color(QPalette::Window);
        for (const Tone tone : {Tone::Information, Tone::Positive, Tone::Attention, Tone::Negative})
            QVERIFY(contrastRatio(toneColor(tone, isDark(palette)), window) >= 3.0);
        QVERIFY(contrastRatio(mutedText(palette), window) >= 4.5);
    }
}

void TstTelling::productionIsHatched()
{
    ColourStripe stripe;
    stripe.setProfile(QColor(Qt::red), false, QStringLiteral("ACME"));
    stripe.resize(200, stripe.sizeHint().height());
    const QImage plain = stripe.grab().toImage();
    QVERIFY(stripe.accessibleName().contains(u"ACME"));
    stripe.setProfile(QColor(Qt::red), true, QStringLiteral("ACME"));
    QVERIFY(stripe.grab().toImage() != plain);
    QVERIFY(stripe.accessibleName().contains(u"roduction"));
}

void TstTelling::busyIsSaid()
{
    BusyIndicator busy;
    busy.show();
    QVERIFY(!busy.isTurning());
    busy.setBusy(true, QStringLiteral("Loading tables"));
    QCOMPARE(busy.accessibleName(), QStringLiteral("Loading tables"));
    busy.hide();
    QVERIFY2(!busy.isTurning(), "what nobody sees costs nothing");
    busy.setBusy(false);
    QCOMPARE(busy.accessibleName(), QString());
}

void TstTelling::nothingHasAWayOn()
{
    EmptyState empty;
    QSignalSpy triggered(&empty, &EmptyState::actionTriggered);
    empty.setContent(QStringLiteral("edit-find"), QStringLiteral("Nothing"), QStringLiteral("For a reason."));
    empty.show();
    auto *button = empty.findChild<QPushButton *>(QStringLiteral("emptyAction"));
    QVERIFY(!button->isVisible());
    QCOMPARE(empty.accessibleName(), QStringLiteral("Nothing"));
    empty.setAction(QStringLiteral("Clear"));
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    empty.setAction({});
    QVERIFY(!button->isVisible());
}

void TstTelling::timesAreRelativeWithTheExactOneBeside()
{
    const Timestamp moment = Timestamp::fromIso(u"2026-06-01T08:00:00Z");
    TimeLabel label;
    label.setSentence(QStringLiteral("Synced %1"));
    label.setMoment(moment);
    label.tick(moment.addMilliseconds(3 * 3600 * 1000));
    QVERIFY(label.text().startsWith(u"Synced "));
    QVERIFY(label.text().contains(u"3"));
    QVERIFY(label.toolTip().contains(u"2026"));
    const QString before = label.text();
    label.tick(moment.addMilliseconds(5 * 3600 * 1000));
    QVERIFY(label.text() != before);
    label.setMoment({}, true);
    QVERIFY(label.text().contains(u"never"));
}

void TstTelling::labelsTakeNoMarkup()
{
    QWidget around;
    PlainLabel label(QStringLiteral("<a href=\"x\">link</a>"), &around);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    label.setSelectable(true);
    QVERIFY(label.textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    label.setMuted(true);
    const QPalette dark(QColor(0x2a, 0x2e, 0x32));
    around.setPalette(dark);
    QVERIFY(contrastRatio(label.palette().color(QPalette::WindowText), dark.color(QPalette::Window)) >= 4.5);
}

SLUICE_TEST(TstTelling)
#include "tst_telling.moc"
