// SPDX-License-Identifier: GPL-3.0-or-later
#include "querycheck.h"

#include "definition.h"

#include <QSet>

namespace sluice::test {

namespace {

QString typeProblem(const Parameter &parameter, const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("is empty");
    if (parameter.type == u"boolean" && value != u"true" && value != u"false")
        return QStringLiteral("is no boolean: ") + value;
    if (parameter.type != u"integer")
        return {};
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber)
        return QStringLiteral("is no integer: ") + value;
    if (parameter.name == u"limit" && (number < 1 || number > 1000))
        return QStringLiteral("is not within 1 to 1000: ") + value;
    return {};
}

} // namespace

QList<Problem> checkQuery(const Operation &operation, const QByteArray &query)
{
    QList<Problem> problems;
    QSet<QString> seen;
    if (query.isEmpty())
        return problems;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype mark = pair.indexOf('=');
        const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(mark)));
        const QString value =
            mark < 0 ? QString() : QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(mark + 1)));
        const QString where = QStringLiteral("query/") + name;
        if (seen.contains(name))
            problems.append({where, QStringLiteral("is given twice")});
        seen.insert(name);
        const auto known =
            std::find_if(operation.parameters.cbegin(), operation.parameters.cend(),
                         [&name](const Parameter &each) { return each.place == u"query" && each.name == name; });
        if (known == operation.parameters.cend())
            problems.append({where, QStringLiteral("is not known to ") + operation.name()});
        else if (const QString wrong = typeProblem(*known, value); !wrong.isEmpty())
            problems.append({where, wrong});
    }
    for (const Parameter &parameter : operation.parameters) {
        if (parameter.place == u"query" && parameter.required && !seen.contains(parameter.name))
            problems.append({QStringLiteral("query/") + parameter.name, QStringLiteral("is missing")});
    }
    return problems;
}

} // namespace sluice::test
