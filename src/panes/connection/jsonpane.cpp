// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/jsonpane.h"

#include "busyindicator.h"
#include "connection/jsonhighlighter.h"
#include "connectiondetails.h"
#include "copybutton.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "messagebar.h"
#include "session.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

namespace sluice {

JsonPane::JsonPane(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_find(new FilterEdit(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_busy(new BusyIndicator(this))
    , m_copy(new CopyButton(this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new JsonHighlighter(m_text->document()))
{
    setObjectName(QStringLiteral("jsonPane"));
    m_find->setObjectName(QStringLiteral("jsonFind"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in the JSON"));
    m_text->setObjectName(QStringLiteral("jsonText"));
    m_text->setAccessibleName(tr("The connection as JSON"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(fixedFont(font()));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_highlighter->setPalette(palette());
    auto *again = new QToolButton(this);
    const auto prepare = [](QToolButton *button, const char16_t *name, const char16_t *iconName, const QString &tip,
                            const QKeySequence &keys = {}) {
        button->setObjectName(QString::fromUtf16(name));
        button->setIcon(icon(QString::fromUtf16(iconName)));
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        button->setShortcut(keys);
        button->setToolTip(keys.isEmpty() ? tip
                                          //: A tool tip: 1 = a command, 2 = its keys
                                          : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
    };
    prepare(again, u"jsonAgain", u"view-refresh", tr("Read it again"));
    prepare(m_previous, u"jsonPrevious", u"go-up", tr("The place before"), QKeySequence(Qt::SHIFT | Qt::Key_F3));
    prepare(m_next, u"jsonNext", u"go-down", tr("The next place"), QKeySequence(Qt::Key_F3));

    const int unit = gridUnit(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    top->addWidget(m_find, 1);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    top->addWidget(m_busy);
    top->addWidget(again);
    top->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);

    connect(again, &QToolButton::clicked, this, &JsonPane::load);
    connect(m_find, &FilterEdit::filterChanged, this, &JsonPane::find);
    connect(m_find, &FilterEdit::entered, this, [this](bool backwards) { step(backwards ? -1 : 1); });
    connect(m_find, &FilterEdit::moveToViewRequested, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_message, &MessageBar::retryRequested, this, &JsonPane::load);
}

void JsonPane::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->details(), nullptr, this, nullptr);
    m_session = session;
    setConnection({});
    if (session == nullptr)
        return;
    connect(&session->details(), &ConnectionDetails::loaded, this, [this](const ConnectionId &id) {
        if (id != m_id)
            return;
        m_read = true;
        m_session->details().loadFields(m_session->details().service(id));
    });
    connect(&session->details(), &ConnectionDetails::fieldsLoaded, this, [this](const ServiceId &service) {
        if (m_read && service == m_session->details().service(m_id))
            showJson();
    });
    connect(&session->details(), &ConnectionDetails::failed, this, [this](const ConnectionId &id, const Error &error) {
        if (id != m_id)
            return;
        m_busy->setBusy(false);
        m_message->showError(error);
    });
}

void JsonPane::setConnection(const ConnectionId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_read = false;
    m_current = -1;
    m_found.clear();
    m_text->clear();
    m_copy->setContent({}, tr("JSON"));
    m_message->clear();
    if (isVisible())
        load();
}

void JsonPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void JsonPane::focusFilter()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void JsonPane::load()
{
    if (m_session == nullptr || m_id.isEmpty())
        return;
    m_busy->setBusy(true, tr("Reading the connection"));
    m_session->details().load(m_id);
}

void JsonPane::showJson()
{
    m_read = false;
    m_busy->setBusy(false);
    m_message->clear();
    const QString text = QString::fromUtf8(m_session->details().shownJson(m_id));
    if (text != m_text->toPlainText()) {
        m_current = -1;
        m_found.clear();
        m_text->setPlainText(text);
    }
    m_copy->setContent(text, tr("JSON"));
    find(m_find->filter());
}

void JsonPane::find(const QString &text)
{
    const int before = m_current < 0 ? m_text->textCursor().position() : m_found.at(m_current).selectionStart();
    m_found.clear();
    QTextCursor cursor(m_text->document());
    while (!text.isEmpty()) {
        cursor = m_text->document()->find(text, cursor);
        if (cursor.isNull())
            break;
        m_found.append(cursor);
    }
    // The first from where one was on, so that typing more does not jump about.
    const auto from =
        std::ranges::find_if(m_found, [before](const QTextCursor &found) { return found.selectionStart() >= before; });
    m_current = m_found.isEmpty() ? -1 : from == m_found.end() ? 0 : int(from - m_found.begin());
    mark();
}

void JsonPane::step(int by)
{
    if (m_found.isEmpty())
        return;
    m_current = int((m_current + by + m_found.size()) % m_found.size());
    mark();
}

void JsonPane::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QColor base = palette().color(QPalette::Base);
    const QColor highlight = palette().color(QPalette::Highlight);
    for (int i = 0; i < m_found.size(); ++i) {
        QTextCharFormat format;
        format.setBackground(i == m_current ? highlight : mixed(base, highlight, 0.35));
        if (i == m_current)
            format.setForeground(palette().color(QPalette::HighlightedText));
        marks.append({m_found.at(i), format});
    }
    m_text->setExtraSelections(marks);
    m_find->setCounts(m_current + 1, m_find->filter().isEmpty() ? -1 : int(m_found.size()));
    m_find->setError(!m_find->filter().isEmpty() && m_found.isEmpty() ? tr("It does not occur.") : QString());
    m_previous->setEnabled(m_found.size() > 1);
    m_next->setEnabled(m_found.size() > 1);
    if (m_current >= 0) {
        QTextCursor cursor = m_found.at(m_current);
        cursor.setPosition(cursor.selectionStart());
        m_text->setTextCursor(cursor);
        m_text->ensureCursorVisible();
    }
}

void JsonPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        mark();
    }
}

} // namespace sluice
