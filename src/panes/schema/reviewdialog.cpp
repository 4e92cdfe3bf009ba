// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/reviewdialog.h"

#include "look.h"
#include "plainlabel.h"
#include "schema/draftpatch.h"
#include "words/schematext.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sluice {

ReviewDialog::ReviewDialog(const QString &connection, const QList<SchemaChange> &changes, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("reviewDialog"));
    setWindowTitle(tr("Review"));
    auto *title =
        new PlainLabel(tr("%n change(s) to what %1 copies", nullptr, int(changes.size())).arg(connection), this);
    title->setFont(headingFont(font()));

    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("reviewList"));
    list->setAccessibleName(tr("Changes in words"));
    list->setUniformItemSizes(true);
    QStringList lines;
    lines.reserve(changes.size());
    bool starts = false;
    for (const SchemaChange &change : changes) {
        lines.append(changeText(change));
        starts = starts || (change.on && change.kind != SchemaChange::Kind::ColumnHashed)
                 || change.kind == SchemaChange::Kind::TableMode;
    }
    list->addItems(lines);

    auto *json = new QPlainTextEdit(this);
    json->setObjectName(QStringLiteral("reviewJson"));
    json->setAccessibleName(tr("The JSON that will be sent"));
    json->setReadOnly(true);
    json->setFont(fixedFont(font()));
    json->setPlainText(QString::fromUtf8(QJsonDocument::fromJson(schemaPatch(changes)).toJson()));

    auto *tabs = new QTabWidget(this);
    tabs->addTab(list, tr("In &words"));
    tabs->addTab(json, tr("As &JSON"));

    auto *cost =
        new PlainLabel(tr("What is turned on, or synced in another mode, may be loaded again from the beginning, "
                          "and those rows may count towards your bill."),
                       this);
    cost->setMuted(true);
    cost->setVisible(starts);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *apply =
        buttons->addButton(tr("&Apply %n change(s)", nullptr, int(changes.size())), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("reviewApply"));
    apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(tabs, 1);
    layout->addWidget(cost);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30);
}

} // namespace sluice
