// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/reloadmode.h"
#include "schema/schemadraft.h"
#include "schema/schemasubject.h"

#include <QObject>

namespace sluice {

class MessageBar;
class Prompt;

/// The way of a schema draft to the service and back: Review, Apply, Discard, Reload, and what is told of each in the
/// editor's message bar.
class DraftController : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    DraftController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner);

    /// Listens to that session's store from now on; null: to none.
    void setSession(Session *session);

    void review();
    void apply();
    void discard();
    /// Asks first where the mode turns tables on or off.
    void requestReload(ReloadMode mode);

private:
    void reload(ReloadMode mode);
    void tellDifference();
    void tellChangedElsewhere();
    void tellNotTaken(const QList<SchemaChange> &changes);

    const SchemaSubject &m_subject;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    QPointer<SchemaStore> m_store;
};

} // namespace sluice
