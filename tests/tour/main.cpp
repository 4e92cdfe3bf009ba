// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkframe.h"
#include "iconset.h"
#include "scenes.h"
#include "tour.h"
#include "translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

namespace {

/// A dark palette as a desktop would give it.
QPalette darkPalette()
{
    QPalette palette(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    palette.setColor(QPalette::AlternateBase, QColor(0x23, 0x26, 0x29));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xfc, 0xfc, 0xfc));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa1, 0xa9, 0xb1));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7f, 0x84, 0x88));
    palette.setColor(QPalette::ToolTipBase, QColor(0x31, 0x36, 0x3b));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    palette.setColor(QPalette::HighlightedText, QColor(0x0e, 0x10, 0x12));
    palette.setColor(QPalette::Link, QColor(0x1d, 0x99, 0xf3));
    return palette;
}

/// Black, white and yellow, as people with weak eyes choose it.
QPalette contrastPalette()
{
    QPalette palette(Qt::black, Qt::black);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::AlternateBase, Qt::black);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText, QPalette::ToolTipText})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0xa8, 0xa8, 0xa8));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8c, 0x8c, 0x8c));
    palette.setColor(QPalette::ToolTipBase, Qt::black);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, Qt::cyan);
    return palette;
}

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setStyle(QStringLiteral("Fusion"));
    sluice::mendCheckFrames();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Walks through Sluice's window on the demo account and takes a picture of every step."));
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("The folder for the pictures."),
                                 QStringLiteral("DIR"), QStringLiteral("tour"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("With a dark palette."));
    const QCommandLineOption contrast(QStringLiteral("contrast"), QStringLiteral("With a palette of high contrast."));
    const QCommandLineOption scenes(QStringLiteral("scenes"),
                                    QStringLiteral("Instead of the stories, every state that the window can be in."));
    const QCommandLineOption inflate(QStringLiteral("inflate"), QStringLiteral("With all texts two fifths longer."));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("The window's size."),
                                  QStringLiteral("WIDTHxHEIGHT"), QStringLiteral("1280x720"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Of the states, those of places that begin with this: signin, "
                                                 "account, schema, setup, unusual."),
                                  QStringLiteral("PREFIX"));
    const QCommandLineOption patience(QStringLiteral("patience"),
                                      QStringLiteral("How long a step of a story may take."), QStringLiteral("SECONDS"),
                                      QStringLiteral("60"));
    parser.addOptions({out, dark, contrast, scenes, only, inflate, size, patience});
    parser.process(application);
    if (parser.isSet(dark))
        QApplication::setPalette(darkPalette());
    else if (parser.isSet(contrast))
        QApplication::setPalette(contrastPalette());
    sluice::installTranslations(&application);
    sluice::tour::Inflation inflation;
    if (parser.isSet(inflate))
        QApplication::installTranslator(&inflation);
    sluice::installIcons(&application);

    const QDir folder(parser.value(out));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "The folder %s cannot be made.\n", qPrintable(folder.path()));
        return 1;
    }
    if (parser.isSet(scenes)) {
        if (!sluice::tour::hasScenes(parser.value(only))) {
            std::fprintf(stderr, "No state begins with %s.\n", qPrintable(parser.value(only)));
            return 1;
        }
        const int faults = sluice::tour::scenes(folder, sizeOf(parser.value(size)), parser.value(only));
        std::printf("Pictures in %s\n", qPrintable(folder.absolutePath()));
        return faults == 0 ? 0 : 1;
    }
    sluice::tour::Tour tour(folder, parser.value(patience).toInt() * 1000);
    sluice::tour::syncAConnector(tour);
    sluice::tour::chooseATable(tour);
    sluice::tour::sendADraft(tour);
    if (!tour.kit().close()) {
        std::fprintf(stderr, "The window did not close in time.\n");
        return 1;
    }
    std::printf("Pictures in %s\n", qPrintable(folder.absolutePath()));
    return tour.failed() ? 1 : 0;
}
