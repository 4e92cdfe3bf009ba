// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sluice {

void installTranslations(QCoreApplication *application)
{
    auto *qt = new QTranslator(application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);

    auto *ours = new QTranslator(application);
    const QString folder = QStringLiteral(":/i18n");
    if (ours->load(QLocale(), QStringLiteral("sluice"), QStringLiteral("_"), folder)
        || ours->load(QStringLiteral("sluice_en"), folder))
        QCoreApplication::installTranslator(ours);
}

} // namespace sluice
