// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/decoders.h"
#include "codec/schemacodec.h"
#include "measurement.h"
#include "scenarios.h"
#include "schemascenario.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace sluice::bench {

void schemaDecode(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("M"), 9);
    if (!scenario.isReady())
        return;
    const std::string body = schemaBody(scenario.target(), scenario.connection());
    if (body.empty())
        return;
    constexpr size_t piece = 64 * 1024;
    std::vector<double> ours;
    std::vector<double> theirs;
    double last = 0;
    for (int i = 0; i < scenario.runs(); ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto decoder = json::schemaConfigDecoder();
        for (size_t at = 0; at < body.size(); at += piece)
            decoder->feed(QByteArrayView(body.data() + at, qsizetype(std::min(piece, body.size() - at))));
        const qint64 fed = timer.nsecsElapsed();
        const auto config = decoder->finish(200);
        ours.push_back(double(timer.nsecsElapsed()) / 1e6);
        last = std::max(last, double(timer.nsecsElapsed() - fed) / 1e6);
        if (!config) {
            std::fprintf(stderr, "The config could not be read: %s\n", qPrintable(config.error().detail));
            return;
        }
        timer.start();
        simdjson::dom::parser parser;
        simdjson::dom::element root;
        if (parser.parse(body).get(root) != simdjson::SUCCESS)
            return;
        theirs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.decode"), ours, std::nullopt);
    m.against = QStringLiteral("simdjson's DOM");
    m.againstValue = median(theirs);
    m.budget = 0.7;
    m.note = QStringLiteral("%1 MB in pieces of 64 KB; %2 ms at most after the last of them")
                 .arg(double(body.size()) / 1e6, 0, 'f', 1)
                 .arg(last, 0, 'f', 2);
    print(m);
}

} // namespace sluice::bench
