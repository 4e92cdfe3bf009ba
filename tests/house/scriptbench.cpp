// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptbench.h"

#include "sourcetree.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace sluice::test {

namespace {

constexpr auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
                           | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

ScriptBench::ScriptBench()
{
    const QDir top(m_folder.path());
    bool isGood = m_folder.isValid() && top.mkpath(text("bin")) && top.mkpath(text("packaging"));
    for (const char *folder : {"", "bin", "packaging"})
        isGood = isGood && QFile::setPermissions(top.filePath(text(folder)), everybody);
    for (const char *tool : {"bash",  "dirname", "awk",    "env", "grep", "head", "tail", "cat",   "sed",  "tee",
                             "mkdir", "rm",      "mktemp", "seq", "sort", "find", "wc",   "nproc", "dpkg", "touch"}) {
        const QString real = QStandardPaths::findExecutable(text(tool));
        isGood = isGood && !real.isEmpty() && QFile::link(real, top.filePath(text("bin/") + text(tool)));
    }
    const QDir scripts(sourcePath(text("packaging")));
    for (const QString &script : scripts.entryList({text("*.sh")})) {
        const QString copy = top.filePath(text("packaging/") + script);
        isGood = isGood && QFile::copy(scripts.filePath(script), copy) && QFile::setPermissions(copy, everybody);
    }
    m_isValid = isGood;

    put(text("dpkg-query"), text("case \"$*\" in *Status*) printf 'installed' ;; *) printf 6.4.2+dfsg-10 ;; esac"));
    put(text("apt-get"), {});
    put(text("apt-cache"), text("printf 'qt6-base-dev:\\n  Candidate: 6.4.2+dfsg-10\\n'"));
    put(text("cmake"), {});
}

void ScriptBench::write(const QString &path, const QString &body)
{
    QFile::remove(path);
    QFile file(path);
    const QByteArray script = text("#!/bin/bash\nprintf '%s\\n' \"${0##*/} $*\" >>\"$CALLS\"\n%1\n").arg(body).toUtf8();
    m_isValid = m_isValid && file.open(QIODevice::WriteOnly) && file.write(script) == script.size()
                && file.setPermissions(everybody);
}

void ScriptBench::put(const QString &name, const QString &body)
{
    write(m_folder.filePath(text("bin/") + name), body);
}

void ScriptBench::take(const QString &name)
{
    m_isValid = m_isValid && QFile::remove(m_folder.filePath(text("bin/") + name));
}

void ScriptBench::putBuilt(const QString &preset, const QString &name, const QString &body)
{
    const QString folder = text("build/%1/bin").arg(preset);
    m_isValid = m_isValid && QDir(m_folder.path()).mkpath(folder);
    // Whoever runs the script builds there.
    for (QString path = folder; !path.isEmpty(); path = path.section(u'/', 0, -2))
        m_isValid = m_isValid && QFile::setPermissions(m_folder.filePath(path), everybody);
    write(m_folder.filePath(folder + u'/' + name), body);
}

bool ScriptBench::canBe(User user)
{
    const bool isRoot = ::geteuid() == 0;
    if (user == User::Root)
        return isRoot;
    return !isRoot || !QStandardPaths::findExecutable(text("setpriv")).isEmpty();
}

ScriptBench::Outcome ScriptBench::run(const QString &script, const QStringList &arguments, User user,
                                      const QMap<QString, QString> &environment) const
{
    QProcess process;
    QProcessEnvironment names;
    names.insert(text("PATH"), m_folder.filePath(text("bin")));
    names.insert(text("HOME"), m_folder.path());
    names.insert(text("CALLS"), m_folder.filePath(text("calls")));
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        names.insert(it.key(), it.value());
    process.setProcessEnvironment(names);
    QStringList command{m_folder.filePath(text("bin/bash")), m_folder.filePath(text("packaging/") + script)};
    command += arguments;
    if (user == User::Other && ::geteuid() == 0) {
        command = QStringList{QStandardPaths::findExecutable(text("setpriv")), text("--reuid=65534"),
                              text("--regid=65534"), text("--clear-groups")}
                  + command;
    }
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList ScriptBench::calls() const
{
    QFile file(m_folder.filePath(text("calls")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace sluice::test
