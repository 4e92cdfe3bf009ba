// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/faultrule.h"

#include "api/envelope.h"

#include <QMap>

namespace sluice::demo {

namespace {

constexpr int retryAfterDefault = 2;

struct Default
{
    const char16_t *code;
    const char16_t *message;
};

Default defaultOf(int status)
{
    switch (status) {
    case 400:
        return {u"InvalidInput", u"The request is invalid"};
    case 401:
        return {u"AuthFailed", u"Invalid authorization credentials"};
    case 403:
        return {u"Forbidden", u"You do not have the permission for this action"};
    case 404:
        return {u"NotFound", u"HTTP 404 Not Found"};
    case 409:
        return {u"Conflict", u"Another operation on this connection is in progress"};
    case 413:
        return {u"PayloadTooLarge", u"HTTP 413 Payload Too Large"};
    case 429:
        return {u"TooManyRequests", u"Max %1 api calls allowed in one-hour rolling time period"};
    default:
        return {u"InternalError", u"Something went wrong"};
    }
}

/// The balancer before the service answers these, and it speaks HTML.
QByteArray page(int status)
{
    const QByteArray reason = status == 502   ? "502 Bad Gateway"
                              : status == 503 ? "503 Service Temporarily Unavailable"
                                              : "504 Gateway Time-out";
    return "<html>\r\n<head><title>" + reason + "</title></head>\r\n<body>\r\n<center><h1>" + reason
           + "</h1></center>\r\n</body>\r\n</html>\r\n";
}

/// "*" stands for anything within a segment, "**" for anything at all.
QRegularExpression pathPattern(const QString &glob)
{
    QString pattern = QRegularExpression::escape(glob);
    pattern.replace(QStringLiteral("\\*\\*"), QStringLiteral(".*"));
    pattern.replace(QStringLiteral("\\*"), QStringLiteral("[^/]*"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

QString FaultRule::syntax()
{
    return QStringLiteral(
        "A fault is \"METHOD PATH [TURN] ACTION [ARGUMENTS]\".\n"
        "  METHOD  GET, POST …, or * for any.\n"
        "  PATH    without the query; * stands for anything within a segment, ** for anything.\n"
        "  TURN    which of the requests that match, counted from 1: 3, 1-2 or 4-; all without.\n"
        "  ACTION  delay MS            wait, then answer as usual\n"
        "          status CODE [retry-after=S] [type=MIME] [BODY]\n"
        "                              answer this instead; the account does nothing. Without a BODY the\n"
        "                              service's own, which is an HTML page for 502, 503 and 504\n"
        "          bad-json            the right answer, but only half of its body\n"
        "          cut N               close after N bytes of the body\n"
        "          stall [N]           fall silent after N bytes of the body, or before the head\n"
        "          reset [N]           tear down (RST) after N bytes of the body, or before the head\n"
        "          close               close before answering\n"
        "        Except with status, the account carries out what was asked. Delays add up; of the others the first\n"
        "        rule that applies wins.");
}

std::optional<FaultRule> FaultRule::parse(const QString &text, QString *error)
{
    const auto wrong = [&](const QString &why) -> std::optional<FaultRule> {
        *error = u"Fault \"" + text + u"\": " + why;
        return {};
    };
    // What follows the first brace or angle is a body, blanks and all.
    static const QRegularExpression bodyBegin(QStringLiteral("\\s[{\\[<\"]"));
    const qsizetype bodyAt = text.indexOf(bodyBegin);
    const QString body = bodyAt < 0 ? QString() : text.mid(bodyAt + 1);
    QStringList words = text.left(bodyAt < 0 ? text.size() : bodyAt).split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 3)
        return wrong(QStringLiteral("METHOD, PATH and ACTION are needed"));
    FaultRule rule;
    rule.m_text = text;
    rule.m_method = words.takeFirst().toUpper().toLatin1();
    static const QByteArrayList methods{"*", "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"};
    if (!methods.contains(rule.m_method))
        return wrong(QStringLiteral("the METHOD is one of %1").arg(QString::fromLatin1(methods.join(", "))));
    if (!words.constFirst().startsWith(u'/') && !words.constFirst().startsWith(u'*'))
        return wrong(QStringLiteral("the PATH must begin with / or *"));
    rule.m_path = pathPattern(words.takeFirst());
    static const QRegularExpression turns(QStringLiteral("^(\\d+)(-)?(\\d+)?$"));
    if (const QRegularExpressionMatch turn = turns.match(words.constFirst()); turn.hasMatch()) {
        rule.m_from = turn.captured(1).toInt();
        if (turn.captured(2).isEmpty())
            rule.m_to = rule.m_from;
        else if (!turn.captured(3).isEmpty())
            rule.m_to = turn.captured(3).toInt();
        if (rule.m_from < 1 || rule.m_to < rule.m_from)
            return wrong(QStringLiteral("the TURN counts from 1, the lesser number first"));
        words.removeFirst();
    }
    if (words.isEmpty())
        return wrong(QStringLiteral("the ACTION is missing"));
    const QString why = rule.readAction(words, body);
    if (!why.isEmpty())
        return wrong(why);
    return rule;
}

QString FaultRule::readAction(const QStringList &words, const QString &body)
{
    static const QMap<QString, Action> actions{
        {QStringLiteral("delay"), Action::Delay},      {QStringLiteral("status"), Action::Status},
        {QStringLiteral("bad-json"), Action::BadJson}, {QStringLiteral("cut"), Action::Cut},
        {QStringLiteral("stall"), Action::Stall},      {QStringLiteral("reset"), Action::Reset},
        {QStringLiteral("close"), Action::Close}};
    const auto action = actions.constFind(words.constFirst());
    if (action == actions.constEnd())
        return u"\"" + words.constFirst() + u"\" is no ACTION";
    m_action = *action;
    bool isNumber = words.size() < 2;
    const int number = words.value(1).toInt(&isNumber);
    const bool hasNumber = words.size() > 1 && isNumber && number >= 0;
    switch (m_action) {
    case Action::Delay:
    case Action::Cut:
        if (!hasNumber)
            return words.constFirst() + u" needs a number";
        m_amount = number;
        return {};
    case Action::Stall:
    case Action::Reset:
        if (words.size() > 1 && !hasNumber)
            return words.constFirst() + u" takes a number of bytes";
        m_amount = hasNumber ? number : -1;
        return {};
    case Action::Status:
        break;
    default:
        return words.size() > 1 ? words.constFirst() + u" takes nothing" : QString();
    }
    // The answers that begin with 1 are no last ones.
    if (!hasNumber || number < 200 || number > 599)
        return QStringLiteral("status needs a number from 200 to 599");
    m_status = number;
    qsizetype i = 2;
    for (; i < words.size(); ++i) {
        if (words[i].startsWith(u"retry-after=")) {
            m_retryAfter = words[i].mid(12).toInt(&isNumber);
            if (!isNumber || m_retryAfter < 0)
                return QStringLiteral("retry-after needs a number of seconds");
        } else if (words[i].startsWith(u"type=")) {
            m_contentType = words[i].mid(5).toLatin1();
        } else {
            break;
        }
    }
    // A body that begins with a word; any other is `body` already.
    QStringList parts = words.mid(i);
    if (!body.isEmpty())
        parts.append(body);
    m_body = parts.join(u' ').toUtf8();
    return {};
}

bool FaultRule::applies(const Call &call)
{
    if ((m_method != "*" && m_method != call.method) || !m_path.match(QString::fromUtf8(call.path)).hasMatch())
        return false;
    ++m_seen;
    return m_seen >= m_from && m_seen <= m_to;
}

Answer FaultRule::usual(int status, int hourlyLimit)
{
    const Default said = defaultOf(status);
    QString message = QString::fromUtf16(said.message);
    if (status == 429)
        message = message.arg(hourlyLimit);
    return failure(status, QString::fromUtf16(said.code), message);
}

Answer FaultRule::answer(int hourlyLimit) const
{
    Answer answer;
    const bool isPage = m_status >= 502 && m_status <= 504;
    if (!m_body.isEmpty()) {
        answer.body = m_body;
        if (m_body.startsWith('<'))
            answer.contentType = "text/html";
    } else if (isPage) {
        answer.body = page(m_status);
        answer.contentType = "text/html";
    } else {
        answer = usual(m_status, hourlyLimit);
        // It says that the hour's quota is used up, and so must its headers.
        if (m_status == 429)
            answer.headers = {{"X-Rate-Limit", QByteArray::number(hourlyLimit)}, {"X-Rate-Limit-Remaining", "0"}};
    }
    answer.status = m_status;
    if (!m_contentType.isEmpty())
        answer.contentType = m_contentType;
    if (m_retryAfter >= 0 || m_status == 429)
        answer.headers.append({"Retry-After", QByteArray::number(m_retryAfter < 0 ? retryAfterDefault : m_retryAfter)});
    return answer;
}

Answer FaultRule::damaged(Answer answer) const
{
    switch (m_action) {
    case Action::BadJson:
        if (answer.make)
            answer.shared = std::exchange(answer.make, nullptr)();
        if (answer.shared)
            answer.body = *std::exchange(answer.shared, nullptr);
        answer.body.truncate(answer.body.size() / 2);
        break;
    case Action::Cut:
        answer.fate = {Fate::Kind::Cut, m_amount};
        break;
    case Action::Close:
        answer.fate = {Fate::Kind::Cut, -1};
        break;
    case Action::Stall:
        answer.fate = {Fate::Kind::Stall, m_amount};
        break;
    case Action::Reset:
        answer.fate = {Fate::Kind::Reset, m_amount};
        break;
    case Action::Delay:
    case Action::Status:
        break;
    }
    return answer;
}

} // namespace sluice::demo
