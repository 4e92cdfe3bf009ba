// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/demoschema.h"

#include "schema/columnmaker.h"

namespace sluice::demo {

std::vector<SourceColumn> DemoTable::columns() const
{
    if (columnNames.isEmpty())
        return makeColumns(seed, columnCount);
    std::vector<SourceColumn> columns;
    const QStringList names = columnNames.split(u' ');
    for (const QString &name : names) {
        SourceColumn column;
        column.primaryKey = name.endsWith(u'*');
        column.name = column.primaryKey ? name.chopped(1) : name;
        column.lock = column.primaryKey ? Lock::System : Lock::None;
        columns.push_back(column);
    }
    return columns;
}

ColumnSetting DemoTable::setting(const SourceColumn &column, qsizetype index) const
{
    if (const auto found = touched.constFind(column.name); found != touched.constEnd())
        return *found;
    ColumnSetting setting{columnsOn || column.lock == Lock::System, false, column.primaryKey};
    if (allTouched && column.lock == Lock::None) {
        setting.enabled = columnsOn && index % 17 != 5;
        setting.hashed = index % 23 == 7;
    }
    return setting;
}

DemoTable *DemoSchema::find(const QString &table)
{
    if (m_index.size() != qsizetype(tables.size())) {
        m_index.clear();
        m_index.reserve(qsizetype(tables.size()));
        for (size_t i = 0; i < tables.size(); ++i)
            m_index.insert(tables[i].name, i);
    }
    const auto found = m_index.constFind(table);
    return found == m_index.constEnd() ? nullptr : &tables[*found];
}

DemoSchema *DemoSchemaConfig::find(const QString &schema)
{
    for (DemoSchema &candidate : schemas) {
        if (candidate.name == schema)
            return &candidate;
    }
    return nullptr;
}

qsizetype DemoSchemaConfig::tableCount() const
{
    qsizetype count = 0;
    for (const DemoSchema &schema : schemas)
        count += qsizetype(schema.tables.size());
    return count;
}

QString destinationName(QStringView name)
{
    QString result;
    result.reserve(name.size() + 8);
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool afterSmall = i > 0 && (name[i - 1].isLower() || name[i - 1].isDigit());
        if (c.isUpper() && afterSmall)
            result.append(u'_');
        result.append(c.isLetterOrNumber() ? c.toLower() : QChar(u'_'));
    }
    return result;
}

} // namespace sluice::demo
