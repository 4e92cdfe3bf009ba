// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/newconnectiondialog.h"

#include "airydelegate.h"
#include "busyindicator.h"
#include "connectioncommands.h"
#include "connectiondetails.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "look.h"
#include "messagebar.h"
#include "namingfields.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "quote.h"
#include "session.h"
#include "setup/configmodel.h"
#include "setup/configtable.h"
#include "words/categorytext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
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

QString hintText(const QString &name)
{
    switch (doubtOf(name)) {
    case NameDoubt::Characters:
        return NewConnectionDialog::tr("It has other characters than a–z, 0–9 and _. The service may refuse it, or "
                                       "write others in their place.");
    case NameDoubt::Start:
        return NewConnectionDialog::tr("It begins with a digit. The service may refuse it, or put an underscore in "
                                       "front.");
    case NameDoubt::UpperCase:
        return NewConnectionDialog::tr("It has capital letters. The service may refuse it, or write it in small "
                                       "letters.");
    case NameDoubt::Length:
        return NewConnectionDialog::tr("It has more than 63 characters. Some destinations refuse it, or cut it off.");
    case NameDoubt::None:
        break;
    }
    return {};
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
    , m_title(new PlainLabel(this))
    , m_about(new PlainLabel(this))
    , m_naming(new QFormLayout)
    , m_note(new PlainLabel(this))
    , m_model(std::make_unique<ConfigModel>())
    , m_config(new ConfigTable(*m_model, this))
    , m_missing(new PlainLabel(this))
    , m_busy(new BusyIndicator(this))
{
    setObjectName(QStringLiteral("newConnectionDialog"));
    setWindowTitle(tr("New connection"));
    auto *splitter = new QSplitter(this);
    splitter->addWidget(buildServices());
    splitter->addWidget(buildForm(group));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create paused"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createButton"));
    m_create->setDefault(true);
    // A click takes no focus: it would end an editor before it could be asked whether what is typed is a value.
    m_create->setFocusPolicy(Qt::TabFocus);
    m_missing->setObjectName(QStringLiteral("createMissing"));
    m_missing->setMuted(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_missing, 1);
    foot->addWidget(m_busy);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    layout->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 128, fontMetrics().height() * 34);
    setTabOrder(m_services, m_group);
    setTabOrder(m_config, m_create);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewConnectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectSession();
    showService();
    session.details().loadCatalogue();
    m_filter->setFocus();
}

NewConnectionDialog::~NewConnectionDialog() = default;

QWidget *NewConnectionDialog::buildServices()
{
    m_filter->setObjectName(QStringLiteral("serviceFilter"));
    m_filter->setPlaceholderText(tr("Find a service"));
    m_filter->setAccessibleName(tr("Find a service"));
    m_services->setObjectName(QStringLiteral("services"));
    m_services->setAccessibleName(tr("Services"));
    m_services->setItemDelegate(new AiryDelegate(m_services));
    m_services->setUniformItemSizes(true);
    m_services->setTextElideMode(Qt::ElideRight);
    m_services->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addWidget(m_services, 1);
    connect(m_filter, &FilterEdit::filterChanged, this, &NewConnectionDialog::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, this, [this] {
        m_services->setFocus();
        for (int row = 0; m_services->currentItem() == nullptr && row < m_services->count(); ++row) {
            if (!m_services->item(row)->isHidden())
                m_services->setCurrentRow(row);
        }
    });
    connect(m_services, &QListWidget::currentItemChanged, this, &NewConnectionDialog::showService);
    return left;
}

QWidget *NewConnectionDialog::buildForm(const GroupId &group)
{
    m_form = new QWidget(this);
    m_title->setFont(headingFont(font()));
    m_about->setMuted(true);
    m_about->setObjectName(QStringLiteral("serviceAbout"));
    m_group->setObjectName(QStringLiteral("newGroup"));
    m_group->setAccessibleName(tr("Group"));
    for (const Group &known : m_session->connections().groups())
        m_group->addItem(known.name.isEmpty() ? known.id.text() : known.name, known.id.text());
    m_group->setCurrentIndex(std::max(0, m_group->findData(group.text())));
    m_config->setObjectName(QStringLiteral("newConfig"));
    m_model->setNew(true);
    m_config->setFrameShape(QFrame::StyledPanel);
    m_config->setEditTriggers(m_config->editTriggers() | QAbstractItemView::SelectedClicked);
    const int em = fontMetrics().averageCharWidth();
    m_config->header()->resizeSection(ConfigModel::Name, 30 * em);
    m_config->header()->resizeSection(ConfigModel::Value, 20 * em);
    m_note->setMuted(true);
    auto *configNote = new PlainLabel(tr("Config, as far as you know it now. No setup tests run yet, and the rest can "
                                         "be given on the Setup tab."),
                                      this);
    configNote->setMuted(true);

    m_naming->addRow(tr("&Group"), m_group);
    m_naming->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(2 * gridUnit(this), 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addLayout(m_naming);
    layout->addWidget(m_note);
    layout->addSpacing(gridUnit(this));
    layout->addWidget(configNote);
    layout->addWidget(m_config, 1);
    connect(m_group, &QComboBox::currentIndexChanged, this, &NewConnectionDialog::updateButton);
    connect(m_model.get(), &ConfigModel::refused, m_message, [this](const QString &why) {
        ++m_refusals;
        m_message->showMessage(Tone::Attention, why);
    });
    return m_form;
}

void NewConnectionDialog::connectSession()
{
    const ConnectionDetails *details = &m_session->details();
    connect(details, &ConnectionDetails::catalogueLoaded, this, &NewConnectionDialog::showCatalogue);
    connect(details, &ConnectionDetails::catalogueFailed, this,
            [this](const Error &error) { m_message->showError(error); });
    connect(details, &ConnectionDetails::fieldsLoaded, this, &NewConnectionDialog::showFields);
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        m_message->clear();
        if (m_session != nullptr)
            m_session->details().loadCatalogue();
    });
    // One whose answer was lost may come yet, and must not be made twice.
    connect(&m_session->connections(), &ConnectionStore::connectionsAdded, this, &NewConnectionDialog::updateButton);
    connect(&m_session->connections(), &ConnectionStore::connectionsRemoved, this, &NewConnectionDialog::updateButton);
    connect(&m_session->operations(), &OperationLog::operationEnded, this, &NewConnectionDialog::onEnded);
    connect(m_session, &QObject::destroyed, this, &QDialog::reject);
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
        const QString category = categoryText(type.category);
        auto *item = new QListWidgetItem(
            category.isEmpty() ? type.name : tr("%1 (%2)", "a service and its category").arg(type.name, category),
            m_services);
        item->setData(idRole, type.id.text());
        item->setData(searchRole,
                      QString(type.name + u' ' + type.id.text() + u' ' + type.category + u' ' + category).toLower());
        item->setToolTip(type.id.text());
    }
    applyFilter(m_filter->filter());
}

void NewConnectionDialog::applyFilter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    int shown = 0;
    QListWidgetItem *only = nullptr;
    for (int row = 0; row < m_services->count(); ++row) {
        QListWidgetItem *item = m_services->item(row);
        const QString search = item->data(searchRole).toString();
        const bool matches = std::ranges::all_of(words, [&](const QString &word) { return search.contains(word); });
        item->setHidden(!matches);
        shown += matches ? 1 : 0;
        if (matches)
            only = item;
    }
    m_filter->setCounts(shown, m_services->count());
    m_filter->setError(shown == 0 && m_services->count() > 0 ? tr("No service matches.") : QString());
    if (shown == 1)
        m_services->setCurrentItem(only);
    else if (m_services->currentItem() != nullptr && m_services->currentItem()->isHidden())
        m_services->setCurrentItem(nullptr);
    updateButton();
}

void NewConnectionDialog::showService()
{
    QStringList typed;
    for (const QLineEdit *edit : std::as_const(m_names))
        typed.append(edit->text());
    // The group stays, in the first row.
    while (m_naming->rowCount() > 1)
        m_naming->removeRow(1);
    m_names.clear();
    m_hints.clear();
    for (const QString &field : namingFields(service())) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QStringLiteral("naming-") + field);
        edit->setProperty("field", field);
        edit->setEnabled(!service().isEmpty());
        edit->setText(typed.value(m_names.size())); // looking at another service loses no name
        m_naming->addRow(label(field), edit);
        edit->setAccessibleName(label(field).remove(u'&'));
        connect(edit, &QLineEdit::textChanged, this, &NewConnectionDialog::updateButton);
        connect(edit, &QLineEdit::textChanged, this, &NewConnectionDialog::updateHints);
        m_names.append(edit);
        auto *hint = new PlainLabel(this);
        hint->setObjectName(QStringLiteral("namingHint-") + field);
        hint->setMuted(true);
        m_naming->addRow(QString(), hint);
        m_hints.append(hint);
    }
    updateHints();
    m_note->setText(m_names.size() > 1 ? tr("These names can never be changed later.")
                                       : tr("This name can never be changed later."));
    // In the order in which they stand, for they are made anew for each service.
    QWidget *before = m_group;
    for (QLineEdit *edit : std::as_const(m_names)) {
        setTabOrder(before, edit);
        before = edit;
    }
    setTabOrder(before, m_config);
    // Looking at another service loses no value either.
    if (!m_shown.isEmpty())
        m_typed[m_shown] = {m_model->changes(), m_model->authChanges()};
    m_shown = service();
    m_model->setConfig({}, {});
    const auto [config, auth] = m_typed.value(m_shown);
    m_model->setChanges(config, auth);
    const auto &catalogue = m_session->details().catalogue();
    const auto type = std::ranges::find(catalogue, service(), &ConnectorType::id);
    const bool known = type != catalogue.end();
    m_title->setText(known ? type->name : tr("Choose a service"));
    QString about = known ? type->description : QString();
    if (known && !type->serviceStatus.isEmpty() && type->serviceStatus != u"general_availability")
        about = tr("%1 This service is not generally available: %2.")
                    .arg(about, QString(type->serviceStatus).replace(u'_', u' '))
                    .trimmed();
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    if (known)
        m_session->details().loadFields(service());
    updateButton();
}

void NewConnectionDialog::showFields(const ServiceId &of)
{
    if (of != service() || m_session == nullptr || m_operation != OperationId::None)
        return;
    QList<ConfigField> fields;
    for (const ConfigField &field : m_session->details().fields(of)) {
        // What the service alone fills in, and what the name fields above are for.
        if (!field.readOnly && (field.isAuth || !namingFields(of).contains(field.key)))
            fields.append(field);
    }
    m_model->setConfig({}, fields);
}

QString NewConnectionDialog::inTheWay() const
{
    if (service().isEmpty())
        return tr("Choose a service first.");
    for (const QLineEdit *edit : m_names) {
        if (edit->text().trimmed().isEmpty())
            return tr("It needs a name: %1.").arg(edit->accessibleName());
    }
    if (m_group->currentIndex() < 0)
        return tr("There is no group to put it into.");
    // The service would refuse it; whether its letter case counts, it alone knows.
    const QString name = nameOf(wanted());
    const ConnectionStore *store = m_session == nullptr ? nullptr : &m_session->connections();
    for (int row = 0; store != nullptr && row < store->count(); ++row) {
        if (store->at(row).schema == name && store->at(row).groupId.text() == m_group->currentData().toString())
            return tr("There is a connection %1 in this group already.").arg(tidied(name));
    }
    return {};
}

void NewConnectionDialog::updateHints()
{
    for (qsizetype i = 0; i < m_hints.size(); ++i) {
        const QString text = hintText(m_names[i]->text().trimmed());
        m_hints[i]->setText(text);
        m_naming->setRowVisible(m_hints[i], !text.isEmpty());
        // Whoever cannot see it below hears it with the field.
        m_names[i]->setAccessibleDescription(text);
    }
}

NewConnection NewConnectionDialog::wanted() const
{
    NewConnection wanted;
    wanted.group = GroupId(m_group->currentData().toString());
    wanted.service = service();
    wanted.config = m_model->changes();
    wanted.auth = m_model->authChanges();
    for (const QLineEdit *edit : m_names)
        wanted.config[edit->property("field").toString()] = edit->text().trimmed();
    return wanted;
}

void NewConnectionDialog::updateButton()
{
    const QString why = m_operation == OperationId::None ? inTheWay() : tr("Creating it…");
    m_missing->setText(why);
    m_create->setEnabled(why.isEmpty());
}

bool NewConnectionDialog::finishEditing()
{
    const int before = m_refusals;
    m_config->finishEditing();
    return m_refusals == before;
}

void NewConnectionDialog::accept()
{
    if (m_session == nullptr || !m_create->isEnabled() || !finishEditing())
        return;
    m_message->clear();
    m_operation = m_session->commands().create(wanted(), m_names.constFirst()->text().trimmed());
    m_form->setEnabled(false);
    m_services->setEnabled(false);
    m_filter->setEnabled(false);
    m_busy->setBusy(true, tr("Creating the connection"));
    updateButton();
}

void NewConnectionDialog::onEnded(OperationId operation)
{
    if (operation != m_operation || m_operation == OperationId::None)
        return;
    const OperationRow row = m_session->operations().find(operation)->rows.constFirst();
    m_operation = OperationId::None;
    m_busy->setBusy(false);
    if (row.state == OperationRow::State::Succeeded) {
        QDialog::accept();
        return;
    }
    m_form->setEnabled(true);
    m_services->setEnabled(true);
    m_filter->setEnabled(true);
    if (row.error)
        m_message->showError(*row.error, false);
    updateButton();
    // Most refusals are of the name.
    m_names.constFirst()->setFocus();
}

} // namespace sluice
