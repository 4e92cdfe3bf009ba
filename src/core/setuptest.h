// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openenum.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace sluice {

enum class SetupTestStatus { Unset, Other, Passed, Skipped, Warning, Failed, JobFailed };

template<>
struct EnumWords<SetupTestStatus>
{
    static constexpr EnumWord<SetupTestStatus> words[] = {{SetupTestStatus::Passed, u"PASSED"},
                                                          {SetupTestStatus::Skipped, u"SKIPPED"},
                                                          {SetupTestStatus::Warning, u"WARNING"},
                                                          {SetupTestStatus::Failed, u"FAILED"},
                                                          {SetupTestStatus::JobFailed, u"JOB_FAILED"}};
};

/// One check of a connection or destination. Failing ones come inside a 200 answer.
struct SetupTest
{
    QString title;
    OpenEnum<SetupTestStatus> status;
    QString message;
    /// The service sends nothing, a text, an object or a list of objects here: text as it is, the rest as compact JSON.
    QString details;

    friend bool operator==(const SetupTest &, const SetupTest &) = default;
};

/// Did one of them fail, or could not be run? Warnings and what was left out are no failure.
[[nodiscard]] inline bool anyFailed(const QList<SetupTest> &tests)
{
    return std::ranges::any_of(tests, [](const SetupTest &test) {
        return test.status == SetupTestStatus::Failed || test.status == SetupTestStatus::JobFailed;
    });
}

} // namespace sluice
