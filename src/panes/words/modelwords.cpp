// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/modelwords.h"

#include "healthtext.h"
#include "scheduletext.h"
#include "timetext.h"
#include "words/operationtext.h"
#include "words/schematext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace sluice {

namespace {

struct ModelTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ModelWords)
};

/// For a narrow column: a word, where `errorText` has the sentence.
QString errorWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return ModelTexts::tr("cancelled");
    case Error::Kind::Timeout:
        return ModelTexts::tr("timed out");
    case Error::Kind::Network:
        return ModelTexts::tr("no connection");
    case Error::Kind::Tls:
        return ModelTexts::tr("not trusted");
    case Error::Kind::NoTls:
        return ModelTexts::tr("not encrypted");
    case Error::Kind::OutcomeUnknown:
        return ModelTexts::tr("outcome unknown");
    case Error::Kind::BadAnswer:
        return ModelTexts::tr("unreadable answer");
    case Error::Kind::TooLarge:
        return ModelTexts::tr("too large");
    case Error::Kind::ReadOnly:
        return ModelTexts::tr("read-only");
    case Error::Kind::TooManyRequests:
        return ModelTexts::tr("too many requests");
    default:
        return ModelTexts::tr("refused");
    }
}

} // namespace

Words modelWords()
{
    Words words;
    words.headline = [](const Verdict &verdict, Timestamp now) {
        return healthHeadline(verdict, now);
    };
    words.brief = [](const Verdict &verdict, Timestamp now) {
        return healthBrief(verdict, now);
    };
    words.health = [](Health health) {
        return healthLabel(health);
    };
    words.why = [](const Verdict &verdict, const Connection &c, Timestamp now) {
        return healthWhy(verdict, c, now);
    };
    words.ago = [](Timestamp moment, Timestamp now) {
        return lastTime(moment, now);
    };
    words.moment = [](Timestamp moment) {
        return momentToolTip(moment);
    };
    words.clockTime = [](Timestamp moment) {
        return moment.isNull()
                   ? QString()
                   : QLocale().toString(moment.toDateTime().toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    };
    words.schedule = [](const Connection &c, Timestamp now) {
        return scheduleText(c, now);
    };
    words.frequency = [](int minutes) {
        return frequencyText(minutes);
    };
    words.operation = [](const Operation &operation) {
        return operationTitle(operation);
    };
    words.operationState = [](const Operation &operation, Timestamp now) {
        return operationState(operation, now);
    };
    words.row = [](const Operation &operation, const OperationRow &row, Timestamp now) {
        return rowState(operation.kind, row, now);
    };
    words.errorKind = [](Error::Kind kind) {
        return errorWord(kind);
    };
    words.bytes = [](qint64 bytes) {
        return bytesText(bytes);
    };
    words.duration = [](qint64 ms) {
        return durationText(ms);
    };
    words.syncMode = [](SyncMode mode) {
        return syncModeText(mode);
    };
    words.warning = [](const TableWarning &warning) {
        return noticeText({.code = warning.code, .message = warning.message, .details = {}});
    };
    words.lockReason = [](const LockReason &reason) {
        return lockText(reason);
    };
    return words;
}

} // namespace sluice
