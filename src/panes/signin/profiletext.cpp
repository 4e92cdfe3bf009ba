// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/profiletext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ProfileTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ProfileText)
};

} // namespace

QString profileProblemText(ProfileProblem problem)
{
    switch (problem) {
    case ProfileProblem::None:
        return {};
    case ProfileProblem::NameEmpty:
        return ProfileTexts::tr("The profile needs a name, so that you can tell your accounts apart.");
    case ProfileProblem::NameTaken:
        return ProfileTexts::tr("Another profile has this name already; please choose another one.");
    case ProfileProblem::ColourMalformed:
        return ProfileTexts::tr("This is no colour; please choose one of the row.");
    case ProfileProblem::UrlMalformed:
        return ProfileTexts::tr("The base URL cannot be understood; it looks like https://api.fivetran.com.");
    case ProfileProblem::UrlNotHttps:
        return ProfileTexts::tr("The base URL must begin with https://.");
    case ProfileProblem::UrlHttpBeyondLoopback:
        return ProfileTexts::tr(
            "Without https:// anybody on the way could read your key; it is allowed to this computer only.");
    case ProfileProblem::UrlHasCredentials:
        return ProfileTexts::tr(
            "The base URL must not hold a name or a password; key and secret have their own fields.");
    case ProfileProblem::UrlHasQuery:
        return ProfileTexts::tr("The base URL must end with its path; please leave out what follows “?” or “#”.");
    case ProfileProblem::Unknown:
        return ProfileTexts::tr("This profile is not there any longer.");
    }
    return {};
}

} // namespace sluice
