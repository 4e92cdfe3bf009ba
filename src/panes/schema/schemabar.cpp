// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemabar.h"

#include "busyindicator.h"
#include "filteredit.h"
#include "handfocus.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/filtercompletion.h"
#include "schema/savedfilters.h"
#include "schema/schemafilter.h"
#include "timetext.h"
#include "words/operationtext.h"
#include "words/schematext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace sluice {

namespace {

QString readingText(qint64 ms, qint64 bytes)
{
    if (bytes == 0 && ms < 1000)
        return SchemaBar::tr("Waiting for the service's answer");
    if (bytes == 0)
        return SchemaBar::tr("Waiting for the service's answer, for %1").arg(wholeSecondsText(ms));
    //: %1 = a size, for instance "12.3 MB"
    return SchemaBar::tr("Reading, %1 so far").arg(bytesText(bytes));
}

/// As the API names them, which is how they are compared.
QStringList modeTerms()
{
    QStringList terms;
    for (const SyncMode mode : {SyncMode::SoftDelete, SyncMode::History, SyncMode::Live})
        terms.append(u"mode:" + OpenEnum<SyncMode>(mode).word().toLower());
    return terms;
}

/// In characters: some words of a filter beside the counts.
constexpr int narrowestFilter = 26;

/// What the text of a button adds to its icon, as QToolButton reckons.
int textWidth(const QToolButton *button)
{
    const QFontMetrics metrics = button->fontMetrics();
    return 4 + metrics.size(Qt::TextShowMnemonic, button->text()).width() + 2 * metrics.horizontalAdvance(u' ');
}

int widthOf(const QToolButton *button, bool withText)
{
    const int text = button->toolButtonStyle() == Qt::ToolButtonIconOnly ? 0 : textWidth(button);
    return button->sizeHint().width() - text + (withText ? textWidth(button) : 0);
}

} // namespace

SchemaBar::SchemaBar(ViewState &viewState, QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterEdit(this))
    , m_completion(new FilterCompletion(m_filter, SchemaFilter::vocabulary().suggestions() + modeTerms()))
    , m_paste(new QToolButton(this))
    , m_busy(new BusyIndicator(this))
    , m_policy(new QComboBox(this))
    , m_reload(new QToolButton(this))
    , m_reloading(new PlainLabel(this))
    , m_stop(new QToolButton(this))
    , m_snapshots(new QToolButton(this))
{
    m_filter->setObjectName(QStringLiteral("schemaFilter"));
    m_filter->setPlaceholderText(tr("Filter, for instance stg_* or is:changed"));
    m_filter->setAccessibleName(tr("Filter the tables"));
    m_filter->installEventFilter(this);
    m_filter->setMinimumWidth(narrowestFilter * fontMetrics().averageCharWidth());
    m_paste->setObjectName(QStringLiteral("pasteNames"));
    m_paste->setIcon(icon(QStringLiteral("edit-paste")));
    m_paste->setToolTip(tr("Paste or open a list of tables' names"));
    m_paste->setAccessibleName(tr("List of names"));
    m_paste->setAutoRaise(true);
    m_paste->setFocusPolicy(Qt::StrongFocus);
    m_policy->setObjectName(QStringLiteral("policy"));
    m_policy->setAccessibleName(tr("What happens to what the source gains later"));
    for (const SchemaPolicy policy : {SchemaPolicy::AllowAll, SchemaPolicy::AllowColumns, SchemaPolicy::BlockAll}) {
        m_policy->addItem(policyText(policy), int(policy));
        m_policy->setItemData(m_policy->count() - 1, policyExplanation(policy), Qt::ToolTipRole);
    }
    buildReload();
    buildSnapshots();

    auto *policyLabel = new PlainLabel(tr("&New tables and columns:"), this);
    policyLabel->setTextFormat(Qt::AutoText);
    policyLabel->setBuddy(m_policy);
    policyLabel->setWordWrap(false);
    m_policyLabel = policyLabel;
    const int unit = gridUnit(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_filter, 1);
    layout->addWidget(new SavedFilters(*m_filter, viewState, this));
    layout->addWidget(m_paste);
    layout->addWidget(m_busy);
    layout->addWidget(m_reloading);
    layout->addWidget(policyLabel);
    layout->addWidget(m_policy);
    layout->addWidget(m_stop);
    layout->addWidget(m_reload);
    connect(m_paste, &QToolButton::clicked, this, &SchemaBar::pasteRequested);
    layout->addWidget(m_snapshots);
    connect(m_policy, &QComboBox::activated, this,
            [this](int row) { emit policyChosen(SchemaPolicy(m_policy->itemData(row).toInt())); });
}

void SchemaBar::buildReload()
{
    m_reload->setObjectName(QStringLiteral("reloadButton"));
    m_reload->setText(tr("Refresh from source"));
    m_reload->setIcon(icon(QStringLiteral("view-refresh")));
    m_reload->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reload->setFocusPolicy(Qt::StrongFocus);
    m_reload->setPopupMode(QToolButton::MenuButtonPopup);
    m_reload->setToolTip(tr("Has the service look through the source for new tables; what is on stays on"));
    auto *menu = new QMenu(m_reload);
    menu->setObjectName(QStringLiteral("reloadMenu"));
    connect(menu->addAction(tr("&Refresh from source, keeping what is on")), &QAction::triggered, this,
            [this] { emit reloadRequested(ReloadMode::Preserve); });
    menu->addSeparator();
    QAction *exclude = menu->addAction(tr("Start from nothing: reload and turn everything &off…"));
    exclude->setObjectName(QStringLiteral("reloadExclude"));
    connect(exclude, &QAction::triggered, this, [this] { emit reloadRequested(ReloadMode::Exclude); });
    QAction *include = menu->addAction(tr("Reload and turn everything o&n…"));
    include->setObjectName(QStringLiteral("reloadInclude"));
    connect(include, &QAction::triggered, this, [this] { emit reloadRequested(ReloadMode::Include); });
    m_reload->setMenu(menu);
    connect(m_reload, &QToolButton::clicked, this, [this] { emit reloadRequested(ReloadMode::Preserve); });
}

void SchemaBar::buildSnapshots()
{
    m_reloading->setObjectName(QStringLiteral("reloading"));
    m_reloading->setMuted(true);
    m_reloading->setElides(true);
    m_stop->setObjectName(QStringLiteral("stopReload"));
    m_stop->setIcon(icon(QStringLiteral("process-stop")));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setFocusPolicy(Qt::StrongFocus);
    m_snapshots->setObjectName(QStringLiteral("snapshotsButton"));
    m_snapshots->setText(tr("Snapshots"));
    m_snapshots->setIcon(icon(QStringLiteral("appointment-new")));
    m_snapshots->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_snapshots->setFocusPolicy(Qt::StrongFocus);
    m_snapshots->setToolTip(tr("Kept before each change: compare, restore, export and import"));
    connect(m_stop, &QToolButton::clicked, this, &SchemaBar::stopRequested);
    connect(m_snapshots, &QToolButton::clicked, this, &SchemaBar::snapshotsRequested);
    setReloading(-1);
}

void SchemaBar::setReloading(qint64 ms)
{
    // How long it takes stands beside the name of the connection.
    showProgress(ms >= 0, false);
    if (ms < 0)
        return;
    m_stop->setText(tr("Stop waiting"));
    m_stop->setToolTip(
        tr("The service goes on looking; only the waiting ends. You can as well go elsewhere meanwhile."));
}

void SchemaBar::setReading(qint64 ms, qint64 bytes)
{
    showProgress(ms >= 0, true);
    if (ms < 0)
        return;
    m_reloading->setText(readingText(ms, bytes));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Reads no further; nothing of the connection changes."));
}

QSize SchemaBar::minimumSizeHint() const
{
    return {widthFor(Fit::NoPolicyLabel), QWidget::minimumSizeHint().height()};
}

int SchemaBar::widthFor(Fit fit) const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() - layout()->spacing();
    const auto add = [&](int more) {
        width += layout()->spacing() + more;
    };
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget *widget = layout()->itemAt(i)->widget();
        if (widget == m_policyLabel) {
            if (m_hasConfig && fit < Fit::NoPolicyLabel)
                add(widget->sizeHint().width());
        } else if (widget->isHidden()) {
            continue;
        } else if (widget == m_filter) {
            add(m_filter->minimumWidth());
        } else if (widget == m_reloading && fit == Fit::NoPolicyLabel) {
            add(m_reloading->minimumSizeHint().width());
        } else if (widget == m_snapshots) {
            add(widthOf(m_snapshots, fit < Fit::IconForSnapshots));
        } else if (widget == m_reload || widget == m_stop) {
            // The one takes the room of the other, where both can be.
            const bool withText = fit < Fit::IconForReload;
            const int stop = widthOf(m_stop, withText);
            add(m_isEditable ? std::max(widthOf(m_reload, withText), widget == m_stop ? stop : 0) : stop);
        } else {
            add(widget->sizeHint().width());
        }
    }
    return width;
}

void SchemaBar::fit()
{
    auto wanted = Fit::Whole;
    while (wanted < Fit::NoPolicyLabel && widthFor(wanted) > width())
        wanted = Fit(int(wanted) + 1);
    if (wanted != m_fit)
        apply(wanted);
}

void SchemaBar::apply(Fit fit)
{
    m_fit = fit;
    const auto setText = [](QToolButton *button, bool shown) {
        button->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    setText(m_snapshots, fit < Fit::IconForSnapshots);
    setText(m_reload, fit < Fit::IconForReload);
    setText(m_stop, fit < Fit::IconForReload);
    m_stop->setMinimumWidth(m_isEditable ? m_reload->sizeHint().width() : 0);
    m_policyLabel->setVisible(m_hasConfig && fit < Fit::NoPolicyLabel);
}

bool SchemaBar::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    // Something in here wants more room, or less, or there is more or less of it.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return isTaken;
}

void SchemaBar::showProgress(bool shown, bool told)
{
    if (!shown)
        handOnFocus(m_stop, parentWidget());
    m_reloading->setVisible(shown && told);
    m_stop->setVisible(shown);
    // What stops it takes the place of what begins it, where anything may be begun, and nothing else moves.
    m_stop->setMinimumWidth(m_isEditable ? m_reload->sizeHint().width() : 0);
    m_reload->setVisible(m_isEditable && !shown);
}

void SchemaBar::setHasConfig(bool has)
{
    m_hasConfig = has;
    updateEnabled();
}

void SchemaBar::setApplying(bool applying)
{
    m_isApplying = applying;
    updateEnabled();
}

void SchemaBar::updateEnabled()
{
    m_snapshots->setEnabled(m_hasConfig && !m_isApplying);
    // Before the source is known there is no policy: an empty box says nothing.
    m_policyLabel->setVisible(m_hasConfig && m_fit < Fit::NoPolicyLabel);
    m_policy->setVisible(m_hasConfig);
    m_policy->setEnabled(m_isEditable && !m_isApplying);
}

void SchemaBar::setPolicy(std::optional<SchemaPolicy> policy)
{
    m_policy->setCurrentIndex(policy ? m_policy->findData(int(*policy)) : -1);
    m_policy->setToolTip(policy ? policyExplanation(*policy) : QString());
}

void SchemaBar::setSchemas(const QStringList &schemas)
{
    m_completion->setValues(QStringLiteral("schema"), schemas);
}

bool SchemaBar::eventFilter(QObject *watched, QEvent *event)
{
    // Type a filter, Ctrl+A, Space: all without a hand on the mouse. The text itself is selected by Ctrl+F.
    if (watched == m_filter && event->type() == QEvent::KeyPress && !m_filter->text().isEmpty()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll)) {
        emit selectAllRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SchemaBar::setEditable(bool editable)
{
    m_paste->setVisible(editable);
    m_isEditable = editable;
    updateEnabled();
    m_reload->setVisible(editable && m_stop->isHidden());
}

void SchemaBar::setBusy(bool busy, bool canReload)
{
    m_busy->setBusy(busy, tr("Reading schemas and tables"));
    m_reload->setEnabled(canReload);
}

} // namespace sluice
