// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconset.h"

#include "look.h"

#include <QApplication>
#include <QEvent>

// A static library's resources are registered only when somebody asks for them by name, from outside any namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(sluice);
}

namespace sluice {

namespace {

class ThemeFollower final : public QObject
{
public:
    explicit ThemeFollower(QApplication *application)
        : QObject(application)
    {
        application->installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == parent()
            && (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange))
            follow();
        return QObject::eventFilter(watched, event);
    }

private:
    static void follow()
    {
        const QString name = isDark(QApplication::palette()) ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
        if (QIcon::themeName() != name)
            QIcon::setThemeName(name);
    }
};

} // namespace

void installIcons(QApplication *application)
{
    registerResources();
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    new ThemeFollower(application);
}

QIcon icon(const QString &name)
{
    return QIcon::fromTheme(name);
}

QIcon applicationIcon()
{
    registerResources();
    return QIcon(QStringLiteral(":/sluice/sluice.svg"));
}

} // namespace sluice
