// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "result.h"
#include "schema/schemaconfig.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QTreeView;

namespace sluice {

class BusyIndicator;
class ConfigReader;
class ConnectionStore;
class FilterEdit;
class MessageBar;
class OthersModel;
class PlainLabel;

/// Which other connection to compare with; reads its config, and says how far it has got and what goes wrong. Closing
/// it reads no further.
class OtherDialog : public QDialog
{
    Q_OBJECT

public:
    /// `connections` is looked at now alone.
    OtherDialog(const QString &name, const ConnectionId &id, const ConnectionStore &connections,
                std::unique_ptr<ConfigReader> reader, QWidget *parent = nullptr);
    ~OtherDialog() override;

signals:
    void configRead(const sluice::ConnectionId &id, const QString &name, const sluice::SchemaConfigPtr &config);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    QLayout *makeProgress();
    void applyFilter(const QString &text);
    void read();
    void onFinished(const Result<SchemaConfigPtr> &config);
    void updateProgress(qint64 bytes);
    void updateState();

    std::unique_ptr<ConfigReader> m_reader;
    OthersModel *m_model;
    MessageBar *m_message;
    FilterEdit *m_filter;
    QTreeView *m_list;
    BusyIndicator *m_busy;
    PlainLabel *m_progress;
    QPushButton *m_stop;
    QPushButton *m_compare;
    QString m_name; ///< of the one that is being read
    ConnectionId m_chosen;
};

} // namespace sluice
