// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/newconnectiondialog.h"

#include "connectioncommands.h"
#include "connectiondetails.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "look.h"
#include "messagebar.h"
#include "namingfields.h"
#include "plainlabel.h"
#include "session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

QString label(const QString &field)
{
    if (field == u"schema_prefix")
        return NewConnectionDialog::tr("Schema &prefix in the destination");
    if (field == u"table")
        return NewConnectionDialog::tr("&Table in the destination");
    if (field == u"table_group_name")
        return NewConnectionDialog::tr("&Table group in the destination");
    return NewConnectionDialog::tr("&Schema in the destination");
}

constexpr int idRole = Qt::UserRole;
constexpr int searchRole = Qt::UserRole + 1;

} // namespace

NewConnectionDialog::NewConnectionDialog(Session &session, const GroupId &group, QWidget *parent)
    : QDialog(parent)
    , m_session(&session)
    , m_message(new MessageBar(this))
    , m_group(new QComboBox(this))
    , m_filter(new FilterEdit(this))
    , m_services(new QListWidget(this))
    , m_about(new PlainLabel(this))
    , m_naming(new QFormLayout)
{
    setObjectName(QStringLiteral("newConnectionDialog"));
    setWindowTitle(tr("New connection"));
    m_group->setObjectName(QStringLiteral("newGroup"));
    m_group->setAccessibleName(tr("Group"));
    for (const Group &known : session.connections().groups())
        m_group->addItem(known.name.isEmpty() ? known.id.text() : known.name, known.id.text());
    m_group->setCurrentIndex(std::max(0, m_group->findData(group.text())));
    m_filter->setObjectName(QStringLiteral("serviceFilter"));
    m_filter->setPlaceholderText(tr("Find a service"));
    m_filter->setAccessibleName(tr("Find a service"));
    m_services->setObjectName(QStringLiteral("services"));
    m_services->setAccessibleName(tr("Services"));
    m_services->setUniformItemSizes(true);
    m_about->setMuted(true);
    m_about->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignTop);

    auto *note = new PlainLabel(tr("These names cannot be changed later. The connection is created paused, without "
                                   "credentials; set it up on its Setup tab or in the dashboard, then resume it."),
                                this);
    note->setMuted(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create, paused"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createButton"));
    m_create->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Group"), m_group);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_naming->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addWidget(m_filter);
    layout->addWidget(m_services, 1);
    layout->addWidget(m_about);
    layout->addLayout(m_naming);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 36);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewConnectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &FilterEdit::filterChanged, this, &NewConnectionDialog::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_services, qOverload<>(&QWidget::setFocus));
    connect(m_services, &QListWidget::currentItemChanged, this, &NewConnectionDialog::showNaming);
    connect(&session.details(), &ConnectionDetails::catalogueLoaded, this, &NewConnectionDialog::showCatalogue);
    connect(&session.details(), &ConnectionDetails::catalogueFailed, this,
            [this](const Error &error) { m_message->showError(error); });
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        m_message->clear();
        if (m_session != nullptr)
            m_session->details().loadCatalogue();
    });
    showNaming();
    session.details().loadCatalogue();
    m_filter->setFocus();
}

ServiceId NewConnectionDialog::service() const
{
    const QListWidgetItem *item = m_services->currentItem();
    return item == nullptr || item->isHidden() ? ServiceId() : ServiceId(item->data(idRole).toString());
}

void NewConnectionDialog::showCatalogue()
{
    m_services->clear();
    QList<ConnectorType> types = m_session->details().catalogue();
    std::ranges::sort(types, [](const ConnectorType &a, const ConnectorType &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    for (const ConnectorType &type : std::as_const(types)) {
        auto *item = new QListWidgetItem(
            type.category.isEmpty() ? type.name
                                    : tr("%1 (%2)", "a service and its category").arg(type.name, type.category),
            m_services);
        item->setData(idRole, type.id.text());
        item->setData(searchRole, QString(type.name + u' ' + type.id.text() + u' ' + type.category).toLower());
        item->setToolTip(type.id.text());
    }
    applyFilter(m_filter->filter());
}

void NewConnectionDialog::applyFilter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    int shown = 0;
    for (int row = 0; row < m_services->count(); ++row) {
        QListWidgetItem *item = m_services->item(row);
        const QString search = item->data(searchRole).toString();
        const bool matches = std::ranges::all_of(words, [&](const QString &word) { return search.contains(word); });
        item->setHidden(!matches);
        shown += matches ? 1 : 0;
    }
    m_filter->setCounts(shown, m_services->count());
    if (m_services->currentItem() != nullptr && m_services->currentItem()->isHidden())
        m_services->setCurrentItem(nullptr);
    updateButton();
}

void NewConnectionDialog::showNaming()
{
    while (m_naming->rowCount() > 0)
        m_naming->removeRow(0);
    m_names.clear();
    for (const QString &field : namingFields(service())) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QStringLiteral("naming-") + field);
        edit->setProperty("field", field);
        edit->setEnabled(!service().isEmpty());
        m_naming->addRow(label(field), edit);
        edit->setAccessibleName(label(field).remove(u'&'));
        connect(edit, &QLineEdit::textChanged, this, &NewConnectionDialog::updateButton);
        m_names.append(edit);
    }
    const auto &catalogue = m_session->details().catalogue();
    const auto type = std::ranges::find(catalogue, service(), &ConnectorType::id);
    m_about->setText(type == catalogue.end() ? QString() : type->description);
    updateButton();
}

void NewConnectionDialog::updateButton()
{
    const bool named =
        std::ranges::all_of(m_names, [](const QLineEdit *edit) { return !edit->text().trimmed().isEmpty(); });
    m_create->setEnabled(!service().isEmpty() && named && m_group->currentIndex() >= 0);
}

void NewConnectionDialog::accept()
{
    if (m_session == nullptr || !m_create->isEnabled())
        return;
    NewConnection wanted;
    wanted.group = GroupId(m_group->currentData().toString());
    wanted.service = service();
    for (const QLineEdit *edit : std::as_const(m_names))
        wanted.config[edit->property("field").toString()] = edit->text().trimmed();
    m_session->commands().create(wanted, m_names.constFirst()->text().trimmed());
    QDialog::accept();
}

} // namespace sluice
