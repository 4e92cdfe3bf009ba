// SPDX-License-Identifier: GPL-3.0-or-later
#include "madeupconfig.h"

#include <QByteArrayList>

#include <algorithm>

namespace sluice::test {

namespace {

QString lockText(const std::optional<LockReason> &lock)
{
    return lock ? QString(u" locked " + lock->code + u'/' + lock->text) : QString();
}

} // namespace

QString described(const SchemaConfig &config)
{
    QStringList lines{config.policy().word()};
    for (int s = 0; s < config.schemaCount(); ++s) {
        lines << u"schema " + config.schemaName(s) + u" > " + config.schemaDestination(s) + u' '
                     + QString::number(config.schemaFlags(s));
        for (int t = config.firstTable(s); t < config.endTable(s); ++t) {
            lines << u" table " + config.tableName(t) + u" > " + config.tableDestination(t) + u' '
                         + QString::number(config.tableFlags(t)) + u' ' + QString::number(int(config.tableMode(t)))
                         + lockText(config.tableLock(t));
            for (int c = config.firstColumn(t); c < config.endColumn(t); ++c) {
                lines << u"  column " + config.columnName(c) + u" > " + config.columnDestination(c) + u' '
                             + QString::number(config.columnFlags(c)) + lockText(config.columnLock(c));
            }
        }
    }
    return lines.join(u'\n');
}

MadeUpConfig::MadeUpConfig(quint32 seed, int oddOneIn)
    : m_random(seed)
    , m_oddOneIn(oddOneIn)
{
}

QByteArray MadeUpConfig::blank()
{
    static const QByteArray blanks[] = {"", "", "", " ", "\n  ", "\t", "\r\n"};
    return blanks[below(int(std::size(blanks)))];
}

QByteArray MadeUpConfig::name()
{
    static const QByteArray names[] = {"id",         "order", "orders", "stg_users",      "a/b",
                                       "a.b",        ".",     "",       "Größe",          "\\u00e9",
                                       "\\\"x\\\"",  "{",     "}]",     "\\\\",           "en\\u0061d",
                                       "with blank", "😀",     "tables", "data",           "columns",
                                       "enabled",    "[",     "\\n\\t", "\\ud83d\\ude00", "name, \\\\\\\" and : more"};
    QByteArray name = names[below(int(std::size(names)))];
    if (below(3) > 0)
        name += QByteArray::number(below(500));
    if (below(200) == 0)
        name += QByteArray(below(5000), 'x');
    return '"' + name + '"';
}

QByteArray MadeUpConfig::anything(int depth)
{
    static const QByteArray scalars[] = {
        "null",        "true", "false",           "0",  "-1.5e3", "12345678901234567890123", "1e999", "\"true\"",
        "\" FALSE \"", "\"\"", "\"SOFT_DELETE\"", "{}", "[]",     "\"\\\\\\\"}{\""};
    const int kind = below(10);
    if (depth < 6 && kind == 0)
        return '[' + blank() + anything(depth + 1) + blank() + ',' + anything(depth + 1) + ']';
    if (depth < 6 && kind == 1)
        return '{' + name() + blank() + ':' + anything(depth + 1) + ',' + name() + ':' + anything(depth + 1) + '}';
    return scalars[below(int(std::size(scalars)))];
}

QByteArray MadeUpConfig::flag()
{
    return isOdd() ? anything() : below(2) == 0 ? QByteArray("true") : QByteArray("false");
}

QByteArray MadeUpConfig::settings()
{
    if (isOdd())
        return anything();
    QByteArrayList members{"\"allowed\":" + flag()};
    if (below(3) == 0)
        members << "\"reason_code\":" + (isOdd() ? anything() : QByteArray("\"SYSTEM_TABLE\""))
                << "\"reason\":" + (isOdd() ? anything() : name());
    return object(members);
}

QByteArray MadeUpConfig::column()
{
    if (isOdd())
        return anything();
    QByteArrayList members{"\"enabled\":" + flag(), "\"hashed\":" + flag()};
    if (below(2) == 0)
        members << "\"name_in_destination\":" + (isOdd() ? anything() : name());
    if (below(2) == 0)
        members << "\"enabled_patch_settings\":" + settings();
    if (below(2) == 0)
        members << "\"is_primary_key\":" + flag();
    return object(members);
}

QByteArray MadeUpConfig::table()
{
    if (isOdd())
        return anything();
    QByteArrayList members{"\"enabled\":" + flag()};
    if (below(4) > 0)
        members << "\"columns\":" + (isOdd() ? anything() : map(below(20) == 0 ? 400 : 4, &MadeUpConfig::column));
    if (below(2) == 0)
        members << "\"name_in_destination\":" + (isOdd() ? anything() : name());
    if (below(2) == 0)
        members << "\"sync_mode\":" + (isOdd() ? anything() : QByteArray("\"HISTORY\""));
    if (below(2) == 0)
        members << "\"enabled_patch_settings\":" + settings() << "\"supports_columns_config\":" + flag()
                << "\"supports_history_mode\":" + flag();
    return object(members);
}

QByteArray MadeUpConfig::schema()
{
    if (isOdd())
        return anything();
    return object({"\"enabled\":" + flag(), "\"name_in_destination\":" + (isOdd() ? anything() : name()),
                   "\"tables\":" + (isOdd() ? anything() : map(8, &MadeUpConfig::table))});
}

QByteArray MadeUpConfig::map(int most, QByteArray (MadeUpConfig::*make)())
{
    QByteArrayList members;
    for (int i = below(most + 1); i > 0; --i)
        members << name() + blank() + ':' + blank() + (this->*make)();
    return '{' + members.join(blank() + ',' + blank()) + blank() + '}';
}

QByteArray MadeUpConfig::object(QByteArrayList members)
{
    std::shuffle(members.begin(), members.end(), m_random);
    if (isOdd())
        members.insert(below(int(members.size()) + 1), name() + ':' + anything());
    if (isOdd())
        members.insert(below(int(members.size()) + 1), members[below(int(members.size()))]);
    if (isOdd())
        members.removeAt(below(int(members.size())));
    return '{' + blank() + members.join(blank() + ',') + blank() + '}';
}

QByteArray MadeUpConfig::answer()
{
    QByteArrayList data{"\"schemas\":" + (isOdd() ? anything() : map(5, &MadeUpConfig::schema))};
    if (below(5) > 0)
        data << "\"schema_change_handling\":" + (isOdd() ? anything() : QByteArray("\"ALLOW_COLUMNS\""));
    QByteArrayList root{"\"code\":" + (isOdd() ? anything() : QByteArray("\"Success\"")),
                        "\"data\":" + (isOdd() ? anything() : object(data))};
    if (below(2) == 0)
        root << "\"message\":" + (isOdd() ? anything() : name());
    return blank() + object(root) + blank();
}

} // namespace sluice::test
