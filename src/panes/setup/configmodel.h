// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configfield.h"
#include "connectionchange.h"

#include <QAbstractTableModel>
#include <QJsonObject>

namespace sluice {

/// The `config` of a connection as rows of names and values, and what the user has changed of them; then the fields of
/// its `auth`, which the service never gives out. A secret shows as set or not set; what is typed into one is kept
/// until it is sent, and shown as typed nowhere.
class ConfigModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Description, ColumnCount };

    explicit ConfigModel(QObject *parent = nullptr);

    /// Rows are what the connection has, then what the service knows besides. Changes are kept where the key still is.
    void setConfig(const QJsonObject &config, const QList<ConfigField> &fields);
    /// There is no connection yet: what is not given is not set.
    void setNew(bool isNew) { m_isNew = isNew; }
    void setEditable(bool editable) { m_editable = editable; }
    [[nodiscard]] const QJsonObject &changes() const { return m_changes; }
    /// By paths, as ConnectionChange has them.
    [[nodiscard]] const QJsonObject &authChanges() const { return m_auth; }
    void setChanges(const QJsonObject &changes, const QJsonObject &auth);
    [[nodiscard]] bool isSecret(int row) const;
    /// As the row of that key of the config names it.
    [[nodiscard]] QString nameOf(const QString &key) const;
    /// A value of that key as it may be shown; of a secret whether there is one, and what is `wished` is a new one.
    [[nodiscard]] QString valueText(const QString &key, const QJsonValue &value, bool wished) const;
    [[nodiscard]] bool isSecret(const QString &key) const { return fieldOf(key).secret; }
    /// What it can be; empty: anything.
    [[nodiscard]] QStringList choices(int row) const;
    [[nodiscard]] bool isChanged(int row) const { return isChanged(m_rows.at(row)); }
    /// What is there remains as it is.
    void takeBack(int row);
    /// The changes in words, a line each; of secrets only that there is a new one.
    [[nodiscard]] QStringList inWords() const;
    /// The changes as they may be shown: without what is secret.
    [[nodiscard]] QJsonObject shownChanges() const { return shown(m_changes, false); }
    [[nodiscard]] QJsonObject shownAuthChanges() const { return shown(m_auth, true); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void changed();
    /// What was typed cannot be a value, and why.
    void refused(const QString &why);

private:
    [[nodiscard]] QString shown(int row) const;
    /// Of the config; where it is not among the rows, as its name tells.
    [[nodiscard]] ConfigField fieldOf(const QString &key) const;
    [[nodiscard]] QJsonObject shown(const QJsonObject &changes, bool ofAuth) const;
    [[nodiscard]] bool isChanged(const ConfigField &field) const { return changesOf(field).contains(field.key); }
    /// What is typed into it may be a secret, or hold one in the place of another.
    [[nodiscard]] bool hides(const ConfigField &field) const { return field.secret || hasMask(present(field)); }
    [[nodiscard]] const QJsonObject &changesOf(const ConfigField &field) const
    {
        return field.isAuth ? m_auth : m_changes;
    }
    /// As it shall be.
    [[nodiscard]] QJsonValue wished(const ConfigField &field) const
    {
        return isChanged(field) ? changesOf(field).value(field.key) : present(field);
    }
    /// Undefined where it is not set, or not given out.
    [[nodiscard]] QJsonValue present(const ConfigField &field) const
    {
        return field.isAuth ? QJsonValue(QJsonValue::Undefined) : m_config.value(field.key);
    }

    QJsonObject m_config;
    QJsonObject m_changes;
    QJsonObject m_auth; ///< changes, by paths
    QList<ConfigField> m_rows;
    bool m_isNew = false;
    bool m_editable = true;
};

} // namespace sluice
