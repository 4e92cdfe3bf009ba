// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/signinpane.h"

#include "colourdisc.h"
#include "errortext.h"
#include "iconset.h"
#include "look.h"
#include "profiles.h"
#include "signin/profiletext.h"
#include "ui_signinpane.h"

#include <QKeyEvent>

#include <utility>

namespace sluice {

SignInPane::SignInPane(const Profiles &profiles, std::optional<EnvironmentCredentials> environment, QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::SignInPane>())
    , m_profiles(profiles)
    , m_environment(std::move(environment))
{
    ui->setupUi(this);
    const int unit = gridUnit(this);
    const int logo = 8 * unit;
    ui->card->setFixedWidth(fontMetrics().averageCharWidth() * 76);
    ui->cardLayout->setSpacing(4 * unit);
    ui->form->setVerticalSpacing(2 * unit);
    ui->form->setHorizontalSpacing(3 * unit);
    ui->head->setSpacing(2 * unit);
    ui->buttons->setSpacing(2 * unit);
    ui->profilesLayout->setSpacing(2 * unit);
    ui->profilesLayout->setContentsMargins({});
    ui->environmentLayout->setSpacing(3 * unit);
    ui->environmentLayout->setContentsMargins({});
    // The button is as wide as its text.
    ui->environmentLayout->setStretch(0, 1);
    ui->logo->setPixmap(applicationIcon().pixmap(QSize(logo, logo), devicePixelRatioF()));
    ui->logo->setAccessibleName(tr("Sluice"));
    ui->title->setFont(headingFont(font()));
    ui->title->setWordWrap(false);
    ui->explanation->setMuted(true);
    ui->keptWhere->setMuted(true);
    ui->keptWhere->setFont(captionFont(font()));
    ui->busyText->setMuted(true);
    ui->baseUrl->setPlaceholderText(Profile::defaultBaseUrl().toString());
    ui->demo->setIcon(icon(QStringLiteral("media-playback-start")));
    ui->demo->setIconSize(QSize(5 * unit, 5 * unit));
    ui->demo->setAccessibleDescription(ui->demo->description());
    ui->demoLayout->setContentsMargins(0, unit, 0, 0);
    ui->demoLayout->setSpacing(4 * unit);
    QFont bold = font();
    bold.setBold(true);
    ui->profilesTitle->setFont(bold);
    ui->formTitle->setFont(bold);
    ui->environment->setVisible(m_environment.has_value());
    if (m_environment) {
        ui->environmentText->setText(tr("This computer's environment has a key, in %1.", "names of variables")
                                         .arg(m_environment->variables.join(tr(" and "))));
    }
    showAdvanced(false);
    setKeptWhere(KeptWhere::Keychain);
    startNew();

    // What is typed letter by letter has a colon in it long before it is whole.
    connect(ui->key, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.size() - std::exchange(m_keySize, text.size()) > 1)
            takeApart();
    });
    connect(ui->key, &QLineEdit::editingFinished, this, &SignInPane::takeApart);
    connect(ui->environmentButton, &QPushButton::clicked, this, &SignInPane::useEnvironment);
    connect(ui->advanced, &QToolButton::toggled, this, &SignInPane::showAdvanced);
    connect(ui->signIn, &QPushButton::clicked, this, &SignInPane::submit);
    connect(ui->message, &MessageBar::retryRequested, this, &SignInPane::submit);
    for (QLineEdit *edit : {ui->key, static_cast<QLineEdit *>(ui->secret), ui->name, ui->baseUrl})
        connect(edit, &QLineEdit::returnPressed, this, &SignInPane::submit);
    // What was missing is on its way.
    for (QLineEdit *edit : {ui->key, static_cast<QLineEdit *>(ui->secret), ui->name, ui->baseUrl}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            if (std::exchange(m_complained, false))
                ui->message->clear();
        });
    }
    connect(ui->cancel, &QPushButton::clicked, this, &SignInPane::cancelled);
    connect(ui->demo, &QPushButton::clicked, this, &SignInPane::demoRequested);
    connect(&profiles, &Profiles::profileAdded, this, &SignInPane::listProfiles);
    connect(&profiles, &Profiles::profileRemoved, this, &SignInPane::listProfiles);
    connect(&profiles, &Profiles::profileChanged, this, &SignInPane::listProfiles);
}

SignInPane::~SignInPane() = default;

void SignInPane::setKeptWhere(KeptWhere where)
{
    switch (where) {
    case KeptWhere::Keychain:
        ui->keptWhere->setText(tr("Kept in the keychain of this computer, and nowhere else. Without a keychain that "
                                  "answers, only until Sluice ends."));
        break;
    case KeptWhere::MemoryNoKeychain:
        ui->keptWhere->setText(tr("This computer has no keychain that answers, so the key is kept until Sluice ends, "
                                  "and asked for again at the next start."));
        break;
    case KeptWhere::MemoryRefused:
        ui->keptWhere->setText(tr("The keychain refused to keep the key, so it is kept until Sluice ends, and asked "
                                  "for again at the next start."));
        break;
    }
}

void SignInPane::listProfiles()
{
    qDeleteAll(ui->profiles->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    const int size = 4 * gridUnit(this);
    for (const Profile &profile : m_profiles.all()) {
        if (profile.id == m_profile.id)
            continue;
        QString name = profile.name;
        auto *button = new QPushButton(tr("Open %1").arg(name.replace(u'&', QStringLiteral("&&"))), ui->profiles);
        button->setObjectName(QStringLiteral("profile-") + profile.id.text());
        button->setIcon(colourDisc(QColor(profile.colour), size));
        connect(button, &QPushButton::clicked, this, [this, id = profile.id] { emit profileRequested(id); });
        ui->profilesLayout->addWidget(button);
        button->show();
    }
    // The heading is the first.
    const bool any = ui->profilesLayout->count() > 1;
    // Who edits one does not mean to open another.
    ui->profiles->setVisible(any && !m_editing);
    ui->formTitle->setVisible(any && !m_editing && m_profile.id.isEmpty());
}

void SignInPane::fill(const Profile &profile)
{
    m_profile = profile;
    ui->message->clear();
    forgetKey();
    ui->name->setText(profile.name);
    ui->colour->setColour(QColor(profile.colour));
    ui->production->setChecked(profile.production);
    ui->readOnly->setChecked(profile.readOnly);
    const bool usual = profile.baseUrl == Profile::defaultBaseUrl();
    ui->baseUrl->setText(usual ? QString() : profile.baseUrl.toString());
    ui->advanced->setChecked(!usual);
    showPurpose();
    setTrying(false);
    listProfiles();
}

void SignInPane::showPurpose()
{
    ui->demoBox->setVisible(!m_editing);
    ui->environment->setVisible(m_environment.has_value() && !m_editing);
    ui->signIn->setText(m_editing ? tr("Sav&e") : tr("S&ign in"));
    ui->key->setPlaceholderText(m_editing ? tr("Leave empty to keep the key")
                                          : tr("The key, or the Base64-encoded key and secret in one"));
}

void SignInPane::needKey()
{
    if (!m_editing)
        return;
    m_editing = false;
    ui->title->setText(tr("Sign in to %1").arg(m_profile.name));
    ui->explanation->setVisible(true);
    showPurpose();
    listProfiles();
}

void SignInPane::startNew()
{
    m_editing = false;
    ui->title->setText(tr("Sign in to Fivetran"));
    ui->explanation->setVisible(true);
    Profile profile;
    profile.name = m_profiles.all().isEmpty() ? tr("My account") : QString();
    // Profiles are told apart by it.
    QList<QColor> used;
    for (const Profile &known : m_profiles.all())
        used.append(QColor(known.colour));
    profile.colour = ui->colour->unused(used).name();
    fill(profile);
}

void SignInPane::startFor(const Profile &profile, const std::optional<Error> &error)
{
    m_editing = false;
    ui->title->setText(tr("Sign in to %1").arg(profile.name));
    ui->explanation->setVisible(true);
    fill(profile);
    if (error)
        showError(*error);
}

void SignInPane::startEdit(const Profile &profile)
{
    m_editing = true;
    ui->title->setText(tr("Profile %1").arg(profile.name));
    ui->explanation->setVisible(false);
    fill(profile);
}

void SignInPane::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    ui->cancel->setVisible(m_cancellable || m_trying);
}

void SignInPane::setTrying(bool trying)
{
    m_trying = trying;
    for (int row = 0; row < ui->form->rowCount(); ++row) {
        for (const auto role : {QFormLayout::LabelRole, QFormLayout::FieldRole}) {
            if (const QLayoutItem *item = ui->form->itemAt(row, role); item != nullptr && item->widget() != nullptr)
                item->widget()->setEnabled(!trying);
        }
    }
    for (QWidget *widget :
         {static_cast<QWidget *>(ui->demo), ui->profiles, ui->environment, static_cast<QWidget *>(ui->signIn)})
        widget->setEnabled(!trying);
    ui->busy->setBusy(trying, tr("Trying the key"));
    ui->busyText->setText(trying ? tr("Trying the key…") : QString());
    setCancellable(m_cancellable);
}

void SignInPane::forgetKey()
{
    ui->key->clear();
    ui->secret->clear();
}

void SignInPane::showError(const Error &error)
{
    setTrying(false);
    ui->message->showError(error, false);
    ui->scroll->ensureWidgetVisible(ui->message);
}

void SignInPane::showNotTaken(const Error &error, const QString &signedInTo)
{
    setTrying(false);
    const ErrorText words = errorText(error);
    const bool refused = error.kind == Error::Kind::Unauthorized;
    // Where the account is not known, none of the rest is.
    const bool elsewhere = error.kind == Error::Kind::NotServed || error.kind == Error::Kind::NotFound;
    QString text = refused ? tr("This key and secret are not accepted. Check both for a slip, and whether the key is "
                                "still there.")
                   : elsewhere ? tr("What answers at this address is not Fivetran's REST API. Check the base URL.")
                               : words.text();
    if (!signedInTo.isEmpty())
        //: 1 = sentences saying what went wrong and what to do, 2 = a profile
        text = tr("%1 Nothing has changed: you are still signed in to %2.").arg(text, signedInTo);
    ui->message->showMessage({Tone::Negative, text, words.details, {}, canRetry(error)});
    ui->scroll->ensureWidgetVisible(ui->message);
    if (refused) {
        ui->secret->setFocus();
        ui->secret->selectAll();
    } else if (elsewhere) {
        ui->advanced->setChecked(true);
        ui->baseUrl->setFocus();
    } else {
        ui->signIn->setFocus();
    }
}

void SignInPane::showText(const QString &text)
{
    setTrying(false);
    ui->message->showMessage(Tone::Information, text);
}

void SignInPane::takeApart()
{
    // The one string holds the secret too: it must not stand there to be read.
    if (const auto both = parseCredentials(ui->key->text())) {
        ui->key->setText(both->key);
        ui->secret->setText(both->secret);
    }
}

void SignInPane::useEnvironment()
{
    ui->key->setText(m_environment->credentials.key);
    ui->secret->setText(m_environment->credentials.secret);
    if (!m_environment->baseUrl.isEmpty()) {
        ui->baseUrl->setText(m_environment->baseUrl.toString());
        ui->advanced->setChecked(true);
    }
    ui->signIn->setFocus();
}

void SignInPane::showAdvanced(bool shown)
{
    ui->advanced->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    ui->baseUrl->setVisible(shown);
    ui->baseUrlLabel->setVisible(shown);
}

Profile SignInPane::profile() const
{
    Profile profile = m_profile;
    profile.name = ui->name->text().simplified();
    profile.colour = ui->colour->colour().name();
    profile.production = ui->production->isChecked();
    profile.readOnly = ui->readOnly->isChecked();
    const QString url = ui->baseUrl->text().trimmed();
    profile.baseUrl = url.isEmpty() ? Profile::defaultBaseUrl() : baseUrlFromInput(url);
    return profile;
}

void SignInPane::complain(const QString &text, QWidget *field)
{
    ui->message->showMessage(Tone::Negative, text);
    m_complained = true;
    ui->scroll->ensureWidgetVisible(ui->message);
    field->setFocus();
}

void SignInPane::submit()
{
    takeApart();
    Profile wanted = profile();
    const Credentials credentials{ui->key->text().trimmed(), ui->secret->text().trimmed()};
    const bool keepsKey = m_editing && credentials.key.isEmpty() && credentials.secret.isEmpty();
    if (!keepsKey && credentials.key.isEmpty()) {
        complain(tr("The API key is missing."), ui->key);
        return;
    }
    if (!keepsKey && credentials.secret.isEmpty()) {
        complain(tr("The API secret is missing. It was shown once, when the key was made; if it is lost, make a new "
                    "key in the dashboard."),
                 ui->secret);
        return;
    }
    if (const ProfileProblem problem = m_profiles.check(wanted); problem != ProfileProblem::None) {
        const bool ofName = problem == ProfileProblem::NameEmpty || problem == ProfileProblem::NameTaken;
        if (!ofName)
            ui->advanced->setChecked(true);
        complain(profileProblemText(problem), ofName ? ui->name : ui->baseUrl);
        return;
    }
    if (keepsKey && wanted.baseUrl != m_profile.baseUrl) {
        complain(tr("The key was given for another address. Please enter it again for this one."), ui->key);
        return;
    }
    ui->message->clear();
    if (keepsKey) {
        emit profileEdited(wanted);
        return;
    }
    if (wanted.id.isEmpty())
        wanted.id = Profiles::newId();
    setTrying(true);
    emit signInRequested(wanted, credentials);
}

void SignInPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ui->key->setFocus();
}

void SignInPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && ui->cancel->isVisible()) {
        emit cancelled();
        return;
    }
    // A box that is ticked says no more about Return than a field does.
    const bool onBox = focusWidget() == ui->production || focusWidget() == ui->readOnly;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && onBox && ui->signIn->isEnabled()) {
        submit();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace sluice
