// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/configvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace sluice {

namespace {

enum class ValueKind { Text, Boolean, Number, List, Object };

ValueKind kindOf(const QJsonValue &old, const QString &type)
{
    switch (old.type()) {
    case QJsonValue::Bool:
        return ValueKind::Boolean;
    case QJsonValue::Double:
        return ValueKind::Number;
    case QJsonValue::Array:
        return ValueKind::List;
    case QJsonValue::Object:
        return ValueKind::Object;
    case QJsonValue::String:
        // Numbers come as texts from some services; they get back what they gave.
        return ValueKind::Text;
    default:
        break;
    }
    if (type == u"boolean")
        return ValueKind::Boolean;
    if (type == u"integer" || type == u"number")
        return ValueKind::Number;
    if (type == u"array")
        return ValueKind::List;
    return type == u"object" ? ValueKind::Object : ValueKind::Text;
}

QJsonValue numberOf(const QString &text)
{
    bool isNumber = false;
    // A double is exact up to 2^53 only, and ids are longer.
    const qlonglong whole = text.toLongLong(&isNumber);
    if (isNumber)
        return QJsonValue(qint64(whole));
    const double number = text.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue jsonOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(text);
}

} // namespace

QString configValueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble()
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

QJsonValue configValue(const QString &text, const QJsonValue &old, const QString &type)
{
    const ValueKind kind = kindOf(old, type);
    if (text.isEmpty() && kind != ValueKind::Text)
        return kind == ValueKind::List ? QJsonValue(QJsonArray()) : QJsonValue();
    switch (kind) {
    case ValueKind::Boolean:
        return text == u"true" || text == u"false" ? QJsonValue(text == u"true") : QJsonValue(text);
    case ValueKind::Number:
        return numberOf(text);
    case ValueKind::List:
    case ValueKind::Object:
        return jsonOf(text);
    case ValueKind::Text:
        break;
    }
    return text;
}

ConfigFault configFault(const QJsonValue &wanted, const QJsonValue &old, const QString &type)
{
    if (!wanted.isString())
        return ConfigFault::None;
    switch (kindOf(old, type)) {
    case ValueKind::Number:
        return ConfigFault::NoNumber;
    case ValueKind::Boolean:
        return ConfigFault::NeitherTrueNorFalse;
    case ValueKind::List:
    case ValueKind::Object:
        return ConfigFault::NoJson;
    case ValueKind::Text:
        break;
    }
    return ConfigFault::None;
}

} // namespace sluice
