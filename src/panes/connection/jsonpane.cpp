// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/jsonpane.h"

#include "busyindicator.h"
#include "connectiondetails.h"
#include "copybutton.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "messagebar.h"
#include "session.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace sluice {

JsonPane::JsonPane(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_find(new FilterEdit(this))
    , m_busy(new BusyIndicator(this))
    , m_copy(new CopyButton(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("jsonPane"));
    m_find->setObjectName(QStringLiteral("jsonFind"));
    m_find->setPlaceholderText(tr("Find; Return goes to the next"));
    m_find->setAccessibleName(tr("Find in the JSON"));
    m_text->setObjectName(QStringLiteral("jsonText"));
    m_text->setAccessibleName(tr("The connection as JSON"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(fixedFont(font()));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *again = new QToolButton(this);
    again->setObjectName(QStringLiteral("jsonAgain"));
    again->setIcon(icon(QStringLiteral("view-refresh")));
    again->setToolTip(tr("Read it again"));
    again->setAccessibleName(again->toolTip());
    again->setFocusPolicy(Qt::StrongFocus);
    again->setAutoRaise(true);

    const int unit = gridUnit(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    top->addWidget(m_find, 1);
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
    connect(m_find, &QLineEdit::returnPressed, this, &JsonPane::findNext);
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
        if (id == m_id)
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

void JsonPane::load()
{
    if (m_session == nullptr || m_id.isEmpty())
        return;
    m_busy->setBusy(true, tr("Reading the connection"));
    m_session->details().load(m_id);
}

void JsonPane::showJson()
{
    m_busy->setBusy(false);
    m_message->clear();
    const QString text = QString::fromUtf8(m_session->details().json(m_id));
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
    m_copy->setContent(text, tr("JSON"));
    find(m_find->filter());
}

void JsonPane::find(const QString &text)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(mixed(palette().color(QPalette::Base), palette().color(QPalette::Highlight), 0.35));
    QTextCursor cursor(m_text->document());
    while (!text.isEmpty()) {
        cursor = m_text->document()->find(text, cursor);
        if (cursor.isNull())
            break;
        marks.append({cursor, format});
    }
    m_text->setExtraSelections(marks);
    m_find->setCounts(int(marks.size()), text.isEmpty() ? -1 : int(marks.size()));
    if (!marks.isEmpty()) {
        QTextCursor first = marks.first().cursor;
        first.setPosition(first.selectionStart());
        m_text->setTextCursor(first);
        m_text->ensureCursorVisible();
    }
}

void JsonPane::findNext()
{
    if (m_find->text().isEmpty())
        return;
    if (!m_text->find(m_find->text())) {
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(m_find->text());
    }
}

} // namespace sluice
