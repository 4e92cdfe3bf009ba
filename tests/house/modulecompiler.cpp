// SPDX-License-Identifier: GPL-3.0-or-later
#include "modulecompiler.h"
#include "sourcetree.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

namespace sluice::test {

namespace {

/// The command that compiles a source of the module, or several of them together, into the module's own library.
QString commandOf(const QString &module)
{
    QFile commands(QStringLiteral(SLUICE_BUILD_DIR "/compile_commands.json"));
    if (!commands.open(QIODevice::ReadOnly))
        return {};
    const QString folder = sourcePath(QStringLiteral("src/%1/")).arg(module);
    const QString together = QStringLiteral(SLUICE_BUILD_DIR "/src/%1/CMakeFiles/%1.dir/Unity/").arg(module);
    const QString object = QStringLiteral("/%1.dir/").arg(module);
    const QJsonArray entries = QJsonDocument::fromJson(commands.readAll()).array();
    for (const QJsonValue &entry : entries) {
        const QString command = entry[u"command"].toString();
        const QString file = QDir::cleanPath(entry[u"file"].toString());
        if ((file.startsWith(folder) || file.startsWith(together)) && command.contains(object))
            return command;
    }
    return {};
}

/// The compiler and what shapes its view of headers; without its source, its outputs and its measuring.
QStringList reduced(const QStringList &command)
{
    static const QStringList withValue{QStringLiteral("-o"), QStringLiteral("-c"), QStringLiteral("-MF"),
                                       QStringLiteral("-MT"), QStringLiteral("-MQ")};
    QStringList result;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QString &word = command[i];
        if (withValue.contains(word))
            ++i;
        else if (word != u"--coverage" && word != u"-MD" && !(i == 0 && word.endsWith(u"ccache")))
            result.append(word);
    }
    return result;
}

} // namespace

ModuleCompiler::ModuleCompiler(const QString &module)
    : m_command(
        reduced(QProcess::splitCommand(commandOf(module).replace(QStringLiteral("\\\""), QStringLiteral("\"\"\"")))))
{
}

std::optional<ModuleCompiler::Outcome> ModuleCompiler::compile(const QByteArray &text) const
{
    QFile source(m_folder.filePath(QStringLiteral("line.cpp")));
    if (!isValid() || !source.open(QIODevice::WriteOnly) || source.write(text) != text.size())
        return {};
    source.close();

    QProcess compiler;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    compiler.setProcessEnvironment(environment);
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.setWorkingDirectory(m_folder.path());
    compiler.start(m_command.first(), m_command.mid(1) << QStringLiteral("-fsyntax-only") << source.fileName());
    if (!compiler.waitForFinished(60000) || compiler.exitStatus() != QProcess::NormalExit)
        return {};
    return Outcome{compiler.exitCode() == 0, QString::fromLocal8Bit(compiler.readAll())};
}

QString ModuleCompiler::missingHeader(const QString &output)
{
    static const QRegularExpression words(
        QStringLiteral(R"(fatal error: (?:([^\s:]+): No such file or directory|'([^']+)' file not found))"));
    const QRegularExpressionMatch match = words.match(output);
    return match.captured(1) + match.captured(2);
}

} // namespace sluice::test
