// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/exportdialog.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/terraformtext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

using Format = SelectionExport::Format;

ExportDialog::ExportDialog(const QString &connection, const SchemaDraft &draft, const QList<int> &tables,
                           QWidget *parent)
    : QDialog(parent)
    , m_base(selectedConfig(draft, tables, DraftSide::Base))
    , m_wished(draft.isChanged() ? selectedConfig(draft, tables, DraftSide::Wished) : m_base)
    , m_switchedByBase(switchedByPolicy(draft.base(), *m_base))
    , m_switchedByWished(m_wished == m_base ? m_switchedByBase : switchedByPolicy(draft.base(), *m_wished))
    , m_note(new PlainLabel(this))
    , m_unsent(new QCheckBox(tr("With the %n &change(s) that were not sent yet", nullptr, draft.changeCount()), this))
    , m_guard(new QCheckBox(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    const int n = int(tables.size());
    auto *title =
        new PlainLabel(n == draft.base().tableCount() ? tr("Export all %n table(s) of %1", nullptr, n).arg(connection)
                                                      : tr("Export %n table(s) of %1", nullptr, n).arg(connection),
                       this);
    title->setFont(headingFont(font()));
    title->setObjectName(QStringLiteral("exportTitle"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    const auto add = [&](const QString &text, const char *name, Format format) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QRadioButton::toggled, this, &ExportDialog::refresh);
        layout->addWidget(button);
        m_formats.append({button, format});
    };
    add(tr("CSV, a line for each &table"), "exportTables", Format::TablesCsv);
    add(tr("CSV, a line for each c&olumn that is known"), "exportColumns", Format::ColumnsCsv);
    add(tr("&JSON in the service's own shape"), "exportJson", Format::Json);
    add(tr("Te&rraform (fivetran_connector_schema_config)"), "exportTerraform", Format::Terraform);
    m_note->setObjectName(QStringLiteral("exportNote"));
    m_note->setMuted(true);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    layout->addWidget(m_note);
    m_unsent->setObjectName(QStringLiteral("exportUnsent"));
    m_unsent->setVisible(draft.isChanged());
    connect(m_unsent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    layout->addWidget(m_unsent);
    const int formulas = formulaLikeNames(*m_base);
    m_guard->setText(
        tr("Put an apostrophe before %n name(s) that a spreadsheet would take for a formula", nullptr, formulas));
    m_guard->setObjectName(QStringLiteral("exportGuard"));
    m_guard->setChecked(true);
    m_guard->setEnabled(formulas > 0);
    layout->addWidget(m_guard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *choose = buttons->addButton(tr("Choose a &file…"), QDialogButtonBox::AcceptRole);
    choose->setObjectName(QStringLiteral("exportChoose"));
    choose->setIcon(icon(QStringLiteral("document-save")));
    choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_formats.first().first->setChecked(true);
    const int width = fontMetrics().averageCharWidth() * 78;
    const QMargins margins = layout->contentsMargins();
    m_note->setMinimumHeight(roomForNotes(width - margins.left() - margins.right()));
    refresh();
    resize(width, sizeHint().height());
}

ExportDialog::~ExportDialog() = default;

Format ExportDialog::format() const
{
    for (const auto &[button, format] : m_formats) {
        if (button->isChecked())
            return format;
    }
    return Format::TablesCsv;
}

const SchemaConfigPtr &ExportDialog::config() const
{
    return m_unsent->isChecked() ? m_wished : m_base;
}

void ExportDialog::refresh()
{
    const Format chosen = format();
    const bool isCsv = chosen == Format::TablesCsv || chosen == Format::ColumnsCsv;
    m_guard->setVisible(isCsv && m_guard->isEnabled());
    m_note->setText(noteOf(chosen, config()));
}

int ExportDialog::roomForNotes(int width) const
{
    int height = 0;
    for (const auto &[button, format] : m_formats) {
        const QRect room(0, 0, width, QWIDGETSIZE_MAX);
        for (const SchemaConfigPtr &config : {m_base, m_wished}) {
            const QString note = noteOf(format, config);
            height = std::max(height, m_note->fontMetrics().boundingRect(room, Qt::TextWordWrap, note).height());
        }
    }
    return height;
}

QString ExportDialog::noteOf(Format format, const SchemaConfigPtr &config) const
{
    const int switched = config == m_base ? m_switchedByBase : m_switchedByWished;
    QStringList note;
    switch (format) {
    case Format::TablesCsv:
        note.append(tr("The file can be opened again as a list of names."));
        break;
    case Format::ColumnsCsv:
        note.append(tr("Known are the columns of tables that were opened, and those that somebody has switched or "
                       "hashed: %n column(s).",
                       nullptr, config->columnCount()));
        break;
    case Format::Json:
        note.append(tr("The file can be imported again under Snapshots, here or for another connection."));
        break;
    case Format::Terraform:
        note.append(tr("Terraform takes the resource for the whole config: what it does not name is switched as the "
                       "policy has new tables."));
        if (switched > 0) {
            note.append(tr("%n table(s) that are not exported would be switched by it.", nullptr, switched));
        }
        if (wantsSchemasJson(*config)) {
            note.append(tr("With more than %1 tables the schemas go to a second file beside it, as JSON.")
                            .arg(QLocale().toString(mostTerraformTables)));
        }
        break;
    }
    return note.join(u' ');
}

SelectionExport::Wish ExportDialog::wish() const
{
    return {.format = format(),
            .config = config(),
            .connection = {},
            .name = {},
            .file = {},
            .formulas = m_guard->isChecked() ? CsvFormulas::Guarded : CsvFormulas::Kept};
}

} // namespace sluice
