// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/configmodel.h"

#include "quote.h"
#include "secretmask.h"
#include "setup/configvalue.h"

#include <QFont>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextDocumentFragment>

#include <algorithm>

namespace sluice {

namespace {

/// "update_method" as "Update method".
QString readable(const QString &key)
{
    QString text = key;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// "client_access.client_id" as "Client access: Client id"; the title stands for the last part.
QString readable(const ConfigField &field)
{
    QStringList parts = field.isAuth ? field.key.split(u'.') : QStringList{field.key};
    for (QString &part : parts)
        part = readable(part);
    if (!field.title.isEmpty())
        parts.last() = field.title;
    return parts.join(QStringLiteral(": "));
}

/// Takes out what the service masks: in an object that means "leave it as it is". False: a list has masks in it, and
/// nothing can be taken out of a list.
bool withoutMasks(QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::all_of(items.begin(), items.end(), [](const QJsonValue &item) {
            QJsonValue copy = item;
            return !isMasked(item.toString()) && withoutMasks(copy) && copy == item;
        });
    }
    if (!value.isObject())
        return true;
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        QJsonValue member = object.value(key);
        if (isMasked(member.toString())) {
            object.remove(key);
        } else {
            if (!withoutMasks(member))
                return false;
            object[key] = member;
        }
    }
    value = object;
    return true;
}

/// What an editor shows in the place of a secret: like a mask of the service it is never sent.
QString editMask()
{
    return QStringLiteral("********");
}

QJsonValue redacted(const QJsonValue &value)
{
    return withSecretsMasked(value, QStringLiteral("…"));
}

/// Puts back what was masked only to be edited: of a list the items that were left alone, and of an object what was
/// typed before. What of an object the service has already stays masked, and is not sent.
QJsonValue unmasked(const QJsonValue &wanted, const QJsonValue &was, bool typed)
{
    if (wanted.isArray()) {
        QJsonArray items = wanted.toArray();
        const QJsonArray before = was.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const auto isIt = [&items, i](const QJsonValue &item) {
                return withSecretsMasked(item, editMask()) == items.at(i);
            };
            // Two that differ in their secrets alone look alike.
            if (isIt(before.at(i)))
                items[i] = before.at(i);
            else if (std::count_if(before.begin(), before.end(), isIt) == 1)
                items[i] = *std::find_if(before.begin(), before.end(), isIt);
        }
        return items;
    }
    if (!wanted.isObject())
        return wanted;
    QJsonObject members = wanted.toObject();
    const QJsonObject before = was.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QJsonValue there = before.value(it.key());
        if (!isMasked(it.value().toString()))
            it.value() = unmasked(it.value(), there, typed);
        else if (typed && !there.isUndefined())
            it.value() = there;
    }
    return members;
}

} // namespace

ConfigModel::ConfigModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ConfigModel::setConfig(const QJsonObject &config, const QList<ConfigField> &fields)
{
    QList<ConfigField> rows;
    for (auto it = config.begin(); it != config.end(); ++it) {
        const auto known = std::ranges::find_if(
            fields, [&it](const ConfigField &field) { return !field.isAuth && field.key == it.key(); });
        ConfigField field = known == fields.end() ? ConfigField{.key = it.key()} : *known;
        field.secret = isSecretAt({QStringLiteral("config"), it.key()}, fields) || isMasked(it.value().toString());
        rows.append(field);
    }
    for (const ConfigField &field : fields) {
        if (field.isAuth || !config.contains(field.key))
            rows.append(field);
    }
    // Read again and found the same: an editor that is open stays open.
    if (config == m_config && rows == m_rows)
        return;
    // Nor does an editor close for values that are others now.
    if (rows == m_rows) {
        m_config = config;
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_config = config;
    m_rows = std::move(rows);
    endResetModel();
}

void ConfigModel::setChanges(const QJsonObject &changes, const QJsonObject &auth)
{
    m_changes = changes;
    m_auth = auth;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    emit changed();
}

QStringList ConfigModel::choices(int row) const
{
    const ConfigField &field = m_rows.at(row);
    if (field.choices.isEmpty() && (field.type == u"boolean" || present(field).isBool()))
        return {QStringLiteral("true"), QStringLiteral("false")};
    return field.choices;
}

void ConfigModel::takeBack(int row)
{
    if (!isChanged(row))
        return;
    const ConfigField &field = m_rows.at(row);
    (field.isAuth ? m_auth : m_changes).remove(field.key);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
}

ConfigField ConfigModel::fieldOf(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&key](const ConfigField &field) { return !field.isAuth && field.key == key; });
    return found == m_rows.end() ? ConfigField{.key = key, .secret = looksSecret(key)} : *found;
}

QString ConfigModel::nameOf(const QString &key) const
{
    return readable(fieldOf(key));
}

QString ConfigModel::valueText(const QString &key, const QJsonValue &value, bool wished) const
{
    const bool secret = isSecret(key) || isMasked(value.toString());
    if (wished && hides(fieldOf(key)))
        return tr("new value");
    const QString text = tidied(configValueText(redacted(value)));
    if (text.isEmpty())
        return tr("not set");
    return secret ? tr("set") : text;
}

QStringList ConfigModel::inWords() const
{
    QStringList lines;
    for (const ConfigField &field : m_rows) {
        if (!isChanged(field))
            continue;
        const QString before = configValueText(redacted(present(field)));
        const QString after = configValueText(redacted(changesOf(field).value(field.key)));
        if (hides(field))
            lines.append(tr("Give “%1” a new value").arg(field.key));
        else if (before.isEmpty())
            lines.append(tr("Set “%1” to %2").arg(field.key, tidied(after)));
        else if (after.isEmpty())
            lines.append(tr("Empty “%1”, which is %2").arg(field.key, tidied(before)));
        else
            lines.append(tr("Change “%1” from %2 to %3").arg(field.key, tidied(before), tidied(after)));
    }
    return lines;
}

QJsonObject ConfigModel::shown(const QJsonObject &changes, bool ofAuth) const
{
    QJsonObject shown = redacted(changes).toObject();
    for (const ConfigField &field : m_rows) {
        if (field.isAuth == ofAuth && hides(field) && shown.contains(field.key))
            shown[field.key] = QStringLiteral("…");
    }
    return shown;
}

bool ConfigModel::isSecret(int row) const
{
    return m_rows.at(row).secret;
}

int ConfigModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConfigModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConfigModel::shown(int row) const
{
    const ConfigField &field = m_rows.at(row);
    const bool changed = isChanged(field);
    const QString text = configValueText(redacted(wished(field)));
    if (field.secret && changed)
        return tr("new value");
    if (field.isAuth && !changed && !m_isNew)
        return tr("not given out");
    if (!field.secret)
        return text;
    return text.isEmpty() ? tr("not set") : tr("set");
}

QVariant ConfigModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConfigField &field = m_rows.at(index.row());
    if (role == Qt::FontRole && index.column() <= Value && isChanged(field)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ToolTipRole && index.column() == Value && isChanged(field) && !field.secret && !field.isAuth)
        return tr("Was: %1").arg(tidied(configValueText(redacted(present(field)))));
    if (role == Qt::EditRole && index.column() == Value) {
        // A secret is never put into an editor: what is there is not known, and what was typed is not shown.
        if (field.secret)
            return QString();
        return configValueText(withSecretsMasked(wished(field), editMask()));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name:
        return role == Qt::ToolTipRole && field.title.isEmpty() ? field.key : readable(field);
    case Value:
        return shown(index.row());
    case Description:
        // The service writes HTML; what is shown is its text.
        return tidied(QTextDocumentFragment::fromHtml(field.description).toPlainText(), 1000);
    default:
        return {};
    }
}

Qt::ItemFlags ConfigModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Value && m_editable && !m_rows.at(index.row()).readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ConfigModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const ConfigField &field = m_rows.at(index.row());
    const QString text = value.toString();
    const QJsonValue old = present(field);
    QJsonObject &changes = field.isAuth ? m_auth : m_changes;
    // Nothing typed into a secret, and what is masked, is no wish.
    if ((field.secret && text.isEmpty()) || isMasked(text))
        return false;
    const QJsonValue was = wished(field);
    const QJsonValue oldAsSeen = withSecretsMasked(old, editMask());
    // What is typed into the secrets of it is not told apart by its text.
    if (!field.secret && isChanged(field) && text == configValueText(withSecretsMasked(was, editMask())))
        return false;
    const bool asItWas = !field.secret && (text == configValueText(old) || text == configValueText(oldAsSeen));
    QJsonValue wanted = asItWas ? old : unmasked(configValue(text, old, field.type), was, isChanged(field));
    if (!asItWas && !withoutMasks(wanted)) {
        emit refused(tr("The list “%1” has values that the service keeps secret. They would be overwritten by their "
                        "masks: change it in the dashboard, or replace every masked value.")
                         .arg(field.key));
        return false;
    }
    switch (asItWas ? ConfigFault::None : configFault(wanted, old, field.type)) {
    case ConfigFault::NoNumber:
        emit refused(tr("“%1” is a number.").arg(field.key));
        return false;
    case ConfigFault::NeitherTrueNorFalse:
        emit refused(tr("“%1” is either true or false.").arg(field.key));
        return false;
    case ConfigFault::NoJson:
        emit refused(tr("“%1” takes JSON, and this is none.").arg(field.key));
        return false;
    case ConfigFault::None:
        break;
    }
    QJsonValue withoutAny = oldAsSeen;
    const bool same = wanted == old || (withoutMasks(withoutAny) && wanted == withoutAny);
    if (!field.secret && (same || (text.isEmpty() && (old.isUndefined() || old.isNull()))))
        changes.remove(field.key);
    else
        changes[field.key] = wanted;
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit changed();
    return true;
}

QVariant ConfigModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Field");
    case Value:
        return tr("Value");
    case Description:
        return tr("What it is");
    default:
        return {};
    }
}

} // namespace sluice
