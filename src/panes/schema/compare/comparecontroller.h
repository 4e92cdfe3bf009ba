// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftcomparison.h"
#include "schema/schemasubject.h"

#include <QObject>

#include <functional>

class QAction;

namespace sluice {

class CompareDialog;
class MessageBar;
class OtherDialog;
class Prompt;

/// Holds the draft of the editor against another config: of another connection, which is chosen and read here, or one
/// that somebody else has read. What is chosen of the differences goes into the draft.
class CompareController : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    CompareController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner);
    ~CompareController() override;

    /// To compare with another connection. It is off as long as there is nothing to be compared.
    [[nodiscard]] QAction *action() const { return m_action; }
    /// The session, the connection or what is known of it is another.
    void refresh();
    /// To compare with another connection, as soon as there is something to be compared.
    void start();

    struct Other
    {
        QString name; ///< "Snapshot of 3 June, 10:15", a file's name, or a connection's
        SchemaConfigPtr config;
        bool ticked = false; ///< all of it is wanted, as long as nobody says otherwise
        bool isSnapshot = false;
        std::function<void()> dismissed; ///< called when nothing was taken after all
    };
    /// Opens over the window, which outlives whatever asked.
    void compare(const Other &other);

signals:
    /// Something has gone into the draft.
    void taken();

private:
    void chooseOther();
    void show(const Other &other, const DraftComparison &comparison);
    void take(const CompareDialog &dialog);
    [[nodiscard]] bool isApplying() const;
    void askForColumns(CompareDialog *dialog, const Other &other);
    /// Reads them, and compares again.
    void readColumns(const QList<std::pair<QString, QString>> &tables, const Other &other);

    const SchemaSubject &m_subject;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    QAction *m_action;
    QPointer<OtherDialog> m_dialog;
    QPointer<CompareDialog> m_shown;
    QMetaObject::Connection m_reading; ///< waits for columns
    ConnectionId m_id;
    bool m_wanted = false; ///< begins when the config is there
};

} // namespace sluice
