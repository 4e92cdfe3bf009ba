// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namelistdialog.h"

#include "background.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/namelistedit.h"
#include "words/schematext.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace sluice {

namespace {

/// A list of a million names is no longer one that somebody has written.
constexpr qint64 largestFile = 32 * 1024 * 1024;
/// What nobody reads to its end is not made text.
constexpr size_t mostReported = 1'000;
/// Of the tables that a name may be, so many are named.
constexpr qsizetype mostNamed = 10;

} // namespace

NameListDialog::NameListDialog(SchemaConfigPtr config, QWidget *parent)
    : QDialog(parent)
    , m_config(std::move(config))
    , m_edit(new NameListEdit(this))
    , m_summary(new PlainLabel(this))
    , m_report(new QPlainTextEdit(this))
    , m_enable(new QPushButton(this))
    , m_disable(new QPushButton(this))
    , m_exactly(new QPushButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("nameListDialog"));
    setWindowTitle(tr("List of names"));
    auto *title = new PlainLabel(tr("Tables by their names"), this);
    title->setFont(headingFont(font()));
    auto *help = new PlainLabel(
        tr("A line each: table, or schema.table; in quotation marks where a name holds a dot or a comma. CSV will do "
           "as well, with or without a line of headings."),
        this);
    help->setMuted(true);
    m_edit->setObjectName(QStringLiteral("nameListEdit"));
    m_edit->setAccessibleName(tr("Names of tables"));
    m_edit->setFont(fixedFont(font()));
    m_edit->setPlaceholderText(QStringLiteral("public.orders\npublic.customers\nsales.\"order.items\""));
    m_edit->setTabChangesFocus(true);
    m_summary->setObjectName(QStringLiteral("nameListSummary"));
    m_report->setObjectName(QStringLiteral("nameListReport"));
    m_report->setAccessibleName(tr("What was not found, and why"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    auto *open = new QPushButton(tr("&Open a file…"), this);
    open->setObjectName(QStringLiteral("nameListOpen"));
    m_enable->setObjectName(QStringLiteral("nameListEnable"));
    m_disable->setObjectName(QStringLiteral("nameListDisable"));
    m_exactly->setObjectName(QStringLiteral("nameListExactly"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(open, QDialogButtonBox::ResetRole);
    buttons->addButton(m_disable, QDialogButtonBox::ActionRole);
    buttons->addButton(m_exactly, QDialogButtonBox::ActionRole);
    buttons->addButton(m_enable, QDialogButtonBox::ActionRole);
    for (QPushButton *button : {open, m_disable, m_exactly})
        button->setAutoDefault(false);
    m_enable->setDefault(true);
    m_timer->setSingleShot(true);
    m_timer->setInterval(200);
    connect(m_edit, &QPlainTextEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_timer, &QTimer::timeout, this, &NameListDialog::refresh);
    connect(m_edit, &NameListEdit::filled, this, &NameListDialog::refresh);
    connect(open, &QPushButton::clicked, this, &NameListDialog::openFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const auto &[button, verb] : {std::pair(m_enable, Verb::Enable), std::pair(m_disable, Verb::Disable),
                                       std::pair(m_exactly, Verb::Exactly)}) {
        connect(button, &QPushButton::clicked, this, [this, verb = verb] { choose(verb); });
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addWidget(m_edit, 3);
    layout->addWidget(m_summary);
    layout->addWidget(m_report, 2);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32);
    show({}, 0);
}

void NameListDialog::openFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Open a list of names"), QString(), tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("nameListFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
            m_summary->setText(file.isOpen() ? tr("The file is too large for a list of names.")
                                             : tr("The file cannot be opened: %1").arg(file.errorString()));
            return;
        }
        // A byte order mark is no part of the first name.
        QString text = QString::fromUtf8(file.readAll());
        if (text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        m_edit->setNames(text);
    });
    dialog->open();
}

void NameListDialog::refresh()
{
    m_timer->stop();
    if (m_edit->isFilling())
        return;
    m_isLooking = true;
    const int turn = ++m_turn;
    whenDone(inBackground([text = m_edit->toPlainText(), config = m_config] {
                 const QList<WantedName> names = readNameList(text);
                 return std::pair(matchNames(names, *config), int(names.size()));
             }),
             this, [this, turn](const std::pair<NameMatch, int> &found) {
                 if (turn != m_turn)
                     return;
                 m_isLooking = false;
                 const bool isAsSeen = found.first.tables == m_match.tables;
                 show(found.first, found.second);
                 const auto asked = std::exchange(m_asked, std::nullopt);
                 if (asked && isAsSeen)
                     choose(*asked);
             });
}

void NameListDialog::choose(Verb verb)
{
    // What was typed a moment ago has to be looked up, and if that says something else, to be seen first.
    const QList<int> seen = m_match.tables;
    if (m_timer->isActive())
        refresh();
    if (m_isLooking || m_edit->isFilling()) {
        m_asked = verb;
        return;
    }
    // A short list may have been looked up by now.
    if (m_match.tables != seen)
        return;
    emit chosen(verb);
    accept();
}

void NameListDialog::show(const NameMatch &match, int names)
{
    m_match = match;
    const int found = int(m_match.tables.size());
    QStringList parts{tr("%n table(s) found", nullptr, found)};
    if (!m_match.notFound.isEmpty())
        parts.append(tr("%n not found", nullptr, int(m_match.notFound.size())));
    if (!m_match.ambiguous.isEmpty())
        parts.append(tr("%n ambiguous", nullptr, int(m_match.ambiguous.size())));
    if (!m_match.locked.isEmpty())
        parts.append(tr("%n locked", nullptr, int(m_match.locked.size())));
    m_summary->setText(names == 0 ? QString() : parts.join(QStringLiteral(" · ")));
    std::vector<std::pair<int, QString>> lines;
    const auto say = [&lines](const WantedName &name, const QString &text) {
        lines.emplace_back(name.line, text);
    };
    for (const WantedName &name : std::as_const(m_match.notFound))
        say(name, tr("Line %1: “%2” is not in this config").arg(name.line).arg(name.text()));
    for (const NameMatch::Several &several : std::as_const(m_match.ambiguous)) {
        QStringList schemas;
        for (const int table : several.tables.first(std::min(several.tables.size(), mostNamed)))
            schemas.append(pathText(m_config->schemaName(m_config->schemaOf(table)), m_config->tableName(table)));
        if (several.tables.size() > mostNamed)
            schemas.append(tr("and %n more", nullptr, int(several.tables.size() - mostNamed)));
        say(several.name, tr("Line %1: “%2” may be any of %3")
                              .arg(QString::number(several.name.line), several.name.text(), schemas.join(tr(", "))));
    }
    for (const WantedName &name : std::as_const(m_match.locked))
        say(name, tr("Line %1: “%2” is locked by the service").arg(name.line).arg(name.text()));
    for (const WantedName &name : std::as_const(m_match.otherCase))
        say(name, tr("Line %1: “%2” differs in upper/lower case").arg(name.line).arg(name.text()));
    // In the order of what was written, to go through both side by side.
    std::ranges::stable_sort(lines, {}, [](const auto &line) { return line.first; });
    QStringList report;
    for (size_t i = 0; i < std::min(lines.size(), mostReported); ++i)
        report.append(lines[i].second);
    if (lines.size() > mostReported)
        report.append(tr("and %n more", nullptr, int(lines.size() - mostReported)));
    m_report->setPlainText(report.join(u'\n'));
    m_report->setVisible(!report.isEmpty());
    m_enable->setText(found == 0 ? tr("&Enable") : tr("&Enable %n table(s)", nullptr, found));
    m_disable->setText(found == 0 ? tr("&Disable") : tr("&Disable %n table(s)", nullptr, found));
    m_exactly->setText(
        found == 0
            ? tr("E&xactly these")
            : tr("E&xactly these %1 of %n table(s)", nullptr, m_config->tableCount()).arg(QLocale().toString(found)));
    for (QPushButton *button : {m_enable, m_disable, m_exactly})
        button->setEnabled(found > 0);
    // Which of several is meant is not known: none of them may be turned off.
    m_exactly->setEnabled(found > 0 && m_match.ambiguous.isEmpty());
    m_exactly->setToolTip(
        m_match.ambiguous.isEmpty()
            ? tr("Copies these, and turns every other table of the connection off")
            : tr("First say of the ambiguous names which schema is meant: the others would be turned off"));
}

} // namespace sluice
