// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sluice::test {

/// A file as the rules see it.
struct SourceFile
{
    QString path; ///< from the top of the project, with '/'
    QString text;
};

/// Each answers what is wrong with one file, a line a finding as "path:line: what"; nothing when all is well.
[[nodiscard]] QStringList climbingIncludes(const SourceFile &file); ///< "../" in an #include
[[nodiscard]] QStringList stringConnects(const SourceFile &file);   ///< SIGNAL( and SLOT(
[[nodiscard]] QStringList nestedLoops(const SourceFile &file);      ///< whatever runs events inside of an event
[[nodiscard]] QStringList foreignManagers(const SourceFile &file);  ///< a QNetworkAccessManager made outside of net
[[nodiscard]] QStringList missingLicence(const SourceFile &file);   ///< no SPDX line where one belongs
[[nodiscard]] QStringList tooLong(const SourceFile &file);          ///< more than 500 lines

} // namespace sluice::test
