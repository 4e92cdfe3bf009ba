// SPDX-License-Identifier: GPL-3.0-or-later
#include "quietselection.h"

#include "look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFocusEvent>

namespace sluice {

namespace {

class QuietSelection final : public QObject
{
public:
    explicit QuietSelection(QAbstractItemView *view)
        : QObject(view)
        , m_view(view)
    {
        view->installEventFilter(this);
        colour();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::FocusIn:
            setQuiet(false);
            break;
        case QEvent::FocusOut: {
            // A menu of the view or an editor in it is the view's own.
            const auto *focus =
                static_cast<QFocusEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
            if (focus->reason() != Qt::PopupFocusReason && !m_view->isAncestorOf(QApplication::focusWidget()))
                setQuiet(true);
            break;
        }
        case QEvent::PaletteChange:
        case QEvent::ParentChange:
            colour();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void setQuiet(bool quiet)
    {
        if (m_quiet == quiet)
            return;
        m_quiet = quiet;
        colour();
    }

    void colour()
    {
        if (m_colouring)
            return;
        m_colouring = true;
        const QPalette around =
            m_view->parentWidget() != nullptr ? m_view->parentWidget()->palette() : QApplication::palette();
        // Whatever else is the view's own stays so: what is shown may be faint.
        QPalette own = m_view->palette();
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            own.setColor(group, QPalette::Highlight,
                         m_quiet ? quietSelection(around) : around.color(group, QPalette::Highlight));
            own.setColor(group, QPalette::HighlightedText,
                         m_quiet ? around.color(QPalette::Active, QPalette::Text)
                                 : around.color(group, QPalette::HighlightedText));
        }
        m_view->setPalette(own);
        m_colouring = false;
    }

    QAbstractItemView *m_view;
    bool m_quiet = true;
    bool m_colouring = false;
};

} // namespace

void quietWithoutFocus(QAbstractItemView *view)
{
    new QuietSelection(view);
}

} // namespace sluice
