// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace sluice {
class DemoServer;
}

namespace sluice::test {

/// The program without its window, as a scheduler starts it: no display, no locale, a home of its own, and nothing in
/// the environment but what it is given.
class HeadlessRun
{
public:
    using Environment = QMap<QString, QString>;

    explicit HeadlessRun(const QStringList &arguments, const Environment &environment = {});
    ~HeadlessRun();

    [[nodiscard]] static QString program();
    /// The key of this server and its address.
    [[nodiscard]] static Environment keyOf(const DemoServer &server);
    /// The id of a connection of the stock account, by its schema: the same in every run.
    [[nodiscard]] static QString idOf(const QString &schema);

    /// False when it does not come to its end by itself in time.
    [[nodiscard]] bool waitFinished(int ms = 60'000);
    /// False when it ends, or the time does, before standard error holds this.
    [[nodiscard]] bool waitTold(const QByteArray &text, int ms = 30'000);
    void send(int signal) const;

    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] const QByteArray &out() const { return m_out; }
    [[nodiscard]] const QByteArray &err() const { return m_err; }
    /// The lines of standard output, each a JSON object; one that is none is empty here.
    [[nodiscard]] QList<QJsonObject> rows() const;
    /// The row of this connection; empty when there is none.
    [[nodiscard]] QJsonObject row(const QString &id) const;
    /// Everything that was written, to be shown when a test fails.
    [[nodiscard]] QByteArray everything() const;

private:
    void read();

    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace sluice::test
