// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowkit.h"

#include "actionregistry.h"
#include "board.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "mainwindow.h"
#include "memorystore.h"
#include "plainlabel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include <algorithm>

namespace sluice::test {

namespace {

QModelIndex findBelow(const QAbstractItemModel *model, const QModelIndex &parent, const QString &text, int column)
{
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, column, parent);
        if (index.data().toString() == text)
            return index;
        const QModelIndex below = findBelow(model, model->index(row, 0, parent), text, column);
        if (below.isValid())
            return below;
    }
    return {};
}

} // namespace

WindowKit::WindowKit()
    : WindowKit(Setup{})
{
}

WindowKit::WindowKit(Setup setup)
{
    if (setup.settingsFolder.isEmpty()) {
        m_folder = std::make_unique<QTemporaryDir>();
        setup.settingsFolder = m_folder->path();
    }
    CommandLine commandLine;
    commandLine.demo = setup.openDemo;
    commandLine.demoSpeed = setup.speed;
    Composition::Options options;
    options.settingsFolder = setup.settingsFolder;
    options.demo = std::move(setup.demo);
    options.intervals = std::move(setup.intervals);
    options.secrets = setup.secrets ? setup.secrets() : std::make_unique<MemoryStore>();
    m_program = std::make_unique<Composition>(commandLine, std::move(options));
    QObject::connect(m_program.get(), &Composition::finished, &m_program->window(), [this] { m_finished = true; });
    m_program->start();
    (void)QTest::qWaitForWindowExposed(&m_program->window());
}

WindowKit::~WindowKit()
{
    close();
}

MainWindow &WindowKit::window() const
{
    return m_program->window();
}

Board &WindowKit::board() const
{
    return *m_program->window().board();
}

Session *WindowKit::session() const
{
    return m_program->sessions().current();
}

DemoServer &WindowKit::demo() const
{
    return *m_program->demo();
}

bool WindowKit::wait(const std::function<bool()> &isSo, int ms)
{
    return QTest::qWaitFor(isSo, ms);
}

bool WindowKit::waitLoaded() const
{
    return wait([this] {
        return session() != nullptr && session()->connections().isComplete() && session()->connections().hasGroups()
               && session()->connections().count() > 0;
    });
}

bool WindowKit::close(int ms)
{
    if (m_finished)
        return true;
    window().close();
    if (window().isVisible())
        m_program->shutdown(); // it asks first; here nobody answers
    return wait([this] { return m_finished; }, ms);
}

QWidget *WindowKit::root() const
{
    return &m_program->window();
}

QAction *WindowKit::action(const char *id) const
{
    return window().registry().action(QLatin1String(id));
}

ConnectionId WindowKit::idOf(QStringView name) const
{
    const ConnectionStore &connections = session()->connections();
    for (int row = 0; row < connections.count(); ++row) {
        if (connections.at(row).schema == name)
            return connections.at(row).id;
    }
    return {};
}

QModelIndex WindowKit::indexOf(const QAbstractItemView *view, const QString &text, int column)
{
    return findBelow(view->model(), {}, text, column);
}

QString WindowKit::textOf(const QLabel *label)
{
    const auto *plain = qobject_cast<const PlainLabel *>(label);
    return plain == nullptr ? label->text() : plain->wholeText();
}

void WindowKit::click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

void WindowKit::applySchemas() const
{
    click(find("schemaPane")->findChild<QWidget *>(QStringLiteral("applyButton")));
    for (const QDialog *review : root()->findChildren<QDialog *>(QStringLiteral("reviewDialog"))) {
        if (review->isVisible())
            click(review->findChild<QWidget *>(QStringLiteral("reviewApply")));
    }
}

void WindowKit::click(QAbstractItemView *view, const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index).center());
}

void WindowKit::doubleClick(QAbstractItemView *view, const QModelIndex &index)
{
    view->scrollTo(index);
    const QPoint at = view->visualRect(index).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
}

void WindowKit::key(QWidget *widget, int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(widget, Qt::Key(key), modifiers);
}

void WindowKit::type(QWidget *widget, const QString &text)
{
    QTest::keyClicks(widget, text);
}

bool WindowKit::picture(const QString &file) const
{
    // What a timer changed in the first round is laid out in the second.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QPixmap shot = window().grab();
    // Dialogs and menus stand over the window.
    QPainter painter(&shot);
    QWidgetList widgets = QApplication::topLevelWidgets();
    // One over the other as they were opened: the one that waits for an answer stands in front.
    std::stable_partition(widgets.begin(), widgets.end(),
                          [](const QWidget *widget) { return widget != QApplication::activeModalWidget(); });
    for (QWidget *widget : std::as_const(widgets)) {
        if (widget == &window() || !widget->isVisible())
            continue;
        QPoint at = window().mapFromGlobal(widget->pos());
        if (qobject_cast<QDialog *>(widget) != nullptr)
            at = window().rect().center() - widget->rect().center();
        painter.fillRect(QRect(at, widget->size()).adjusted(-1, -1, 1, 1), QColor(0x60, 0x60, 0x60));
        painter.drawPixmap(at, widget->grab());
    }
    painter.end();
    return shot.save(file);
}

} // namespace sluice::test
