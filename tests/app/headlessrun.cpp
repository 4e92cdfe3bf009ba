// SPDX-License-Identifier: GPL-3.0-or-later
#include "headlessrun.h"

#include "demoserver.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <csignal>

namespace sluice::test {

HeadlessRun::HeadlessRun(const QStringList &arguments, const Environment &environment)
{
    QProcessEnvironment whole;
    whole.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    whole.insert(QStringLiteral("HOME"), m_home.path());
    // What the sanitizers and gcov were told.
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.endsWith(u"SAN_OPTIONS") || name.startsWith(u"GCOV"))
            whole.insert(name, qEnvironmentVariable(name.toLocal8Bit().constData()));
    }
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        whole.insert(it.key(), it.value());
    m_process.setProcessEnvironment(whole);
    m_process.start(program(), arguments, QIODevice::ReadOnly);
}

HeadlessRun::~HeadlessRun()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QString HeadlessRun::program()
{
    return QStringLiteral(SLUICE_PROGRAM);
}

HeadlessRun::Environment HeadlessRun::keyOf(const DemoServer &server)
{
    return {{QStringLiteral("FIVETRAN_API_KEY"), server.key()},
            {QStringLiteral("FIVETRAN_API_SECRET"), server.secret()},
            {QStringLiteral("FIVETRAN_API_URL"), server.url().toString()}};
}

QString HeadlessRun::idOf(const QString &schema)
{
    static const QList<QJsonObject> rows = [] {
        HeadlessRun run({QStringLiteral("list"), QStringLiteral("--demo"), QStringLiteral("--json")});
        return run.waitFinished() ? run.rows() : QList<QJsonObject>();
    }();
    for (const QJsonObject &row : rows) {
        if (row.value(u"schema") == schema)
            return row.value(u"id").toString();
    }
    return {};
}

void HeadlessRun::read()
{
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
}

bool HeadlessRun::waitFinished(int ms)
{
    const bool isFinished = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
    read();
    return isFinished && m_process.exitStatus() == QProcess::NormalExit;
}

bool HeadlessRun::waitTold(const QByteArray &text, int ms)
{
    QElapsedTimer timer;
    timer.start();
    read();
    while (!m_err.contains(text)) {
        if (timer.elapsed() > ms || m_process.state() == QProcess::NotRunning)
            return false;
        // Either stream may have news, and the end comes without any.
        m_process.waitForReadyRead(100);
        read();
    }
    return true;
}

void HeadlessRun::send(int signal) const
{
    ::kill(pid_t(m_process.processId()), signal);
}

QList<QJsonObject> HeadlessRun::rows() const
{
    QList<QJsonObject> result;
    QList<QByteArray> lines = m_out.split('\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : std::as_const(lines))
        result.append(QJsonDocument::fromJson(line).object());
    return result;
}

QJsonObject HeadlessRun::row(const QString &id) const
{
    const QList<QJsonObject> all = rows();
    for (const QJsonObject &row : all) {
        if (row.value(u"id") == id)
            return row;
    }
    return {};
}

QByteArray HeadlessRun::everything() const
{
    return "exit code " + QByteArray::number(exitCode()) + "\nout:\n" + m_out + "err:\n" + m_err;
}

} // namespace sluice::test
