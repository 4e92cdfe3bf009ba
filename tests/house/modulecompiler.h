// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace sluice::test {

/// Compiles lines of text as if they stood in a source of a module: by the compiler, the include folders and the
/// definitions of the build that this test belongs to, taken from its compile_commands.json.
class ModuleCompiler
{
public:
    /// \a module is a folder of src. Whether the build knows it, isValid() tells.
    explicit ModuleCompiler(const QString &module);

    [[nodiscard]] bool isValid() const { return !m_command.isEmpty(); }

    struct Outcome
    {
        bool compiled = false;
        QString output; ///< what the compiler said, in English
    };
    /// Checks \a text; makes no object file. Nothing when the compiler could not be run.
    [[nodiscard]] std::optional<Outcome> compile(const QByteArray &text) const;

    /// The header that the compiler searched in vain, GCC's words or clang's; empty when it missed none.
    [[nodiscard]] static QString missingHeader(const QString &output);

private:
    QStringList m_command;
    QTemporaryDir m_folder;
};

} // namespace sluice::test
