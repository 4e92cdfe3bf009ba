// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace sluice::bench {

namespace {

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void print(const Measurement &m)
{
    QJsonObject line{{QStringLiteral("name"), m.name},
                     {QStringLiteral("value"), rounded(m.value)},
                     {QStringLiteral("unit"), m.unit},
                     {QStringLiteral("runs"), m.runs}};
    if (!m.size.isEmpty())
        line[QStringLiteral("size")] = m.size;
    if (!m.against.isEmpty())
        line[QStringLiteral("against")] = m.against;
    if (m.againstValue) {
        line[QStringLiteral("against_value")] = rounded(*m.againstValue);
        if (*m.againstValue > 0)
            line[QStringLiteral("ratio")] = rounded(m.value / *m.againstValue);
    }
    if (m.againstPython)
        line[QStringLiteral("against_python")] = rounded(*m.againstPython);
    if (m.budget)
        line[QStringLiteral("budget")] = *m.budget;
    if (m.stallMs)
        line[QStringLiteral("stall_ms")] = rounded(*m.stallMs);
    if (m.rssMb)
        line[QStringLiteral("rss_mb")] = rounded(*m.rssMb);
    if (!m.note.isEmpty())
        line[QStringLiteral("note")] = m.note;
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? 0 : fields[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

double peakMb()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024.0;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace sluice::bench
