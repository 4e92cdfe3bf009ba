// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/changesdialog.h"

#include "look.h"
#include "plainlabel.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

namespace {

QJsonObject shown(const ConnectionChange &change)
{
    QJsonObject body;
    if (change.paused)
        body[QStringLiteral("paused")] = *change.paused;
    if (change.syncFrequencyMinutes)
        body[QStringLiteral("sync_frequency")] = *change.syncFrequencyMinutes;
    if (change.dailySyncTime)
        body[QStringLiteral("daily_sync_time")] = *change.dailySyncTime;
    if (change.scheduleType)
        body[QStringLiteral("schedule_type")] = OpenEnum<ScheduleType>(*change.scheduleType).word();
    if (!change.config.isEmpty())
        body[QStringLiteral("config")] = change.config;
    if (!change.auth.isEmpty())
        body[QStringLiteral("auth")] = nested(change.auth);
    body[QStringLiteral("run_setup_tests")] = change.isOfSetup();
    return body;
}

} // namespace

ChangesDialog::ChangesDialog(const QString &name, const QStringList &lines, const ConnectionChange &change,
                             QWidget *parent)
    : QDialog(parent)
    , m_apply(nullptr)
{
    setObjectName(QStringLiteral("changesDialog"));
    setWindowTitle(tr("Review"));
    auto *title = new PlainLabel(tr("%Ln change(s) of %1", nullptr, int(lines.size())).arg(name), this);
    title->setFont(headingFont(font()));
    const QString bullet = QStringLiteral("• ");
    QStringList said;
    for (const QString &line : lines)
        said.append(bullet + line);
    auto *words = new PlainLabel(said.join(u'\n'), this);
    words->setObjectName(QStringLiteral("changesWords"));
    words->setSelectable(true);
    auto *json = new QPlainTextEdit(this);
    json->setObjectName(QStringLiteral("changesJson"));
    json->setAccessibleName(tr("The JSON that will be sent, secrets left out"));
    json->setReadOnly(true);
    json->setTabChangesFocus(true);
    json->setFont(fixedFont(font()));
    json->setPlainText(QString::fromUtf8(QJsonDocument(shown(change)).toJson()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("&Apply %n change(s)", nullptr, int(lines.size())), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("changesApply"));
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(words);
    auto *note = new PlainLabel(change.isOfSetup() ? tr("The setup tests run afterwards, because the config changes.")
                                                   : tr("No setup tests run for this: they cost time and quota."),
                                this);
    note->setMuted(true);
    layout->addWidget(note);
    layout->addWidget(json, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 22);
}

void ChangesDialog::setMayApply(bool may)
{
    m_apply->setVisible(may);
}

} // namespace sluice
