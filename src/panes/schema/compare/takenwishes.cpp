// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/takenwishes.h"

#include "messagebar.h"
#include "schema/draftactions.h"
#include "schema/draftwishes.h"
#include "schemastore.h"
#include "words/changewords.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <memory>
#include <utility>

namespace sluice {

namespace {

struct TakenTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TakenWishes)
};

/// What nobody reads to its end is not made text.
constexpr qsizetype mostTold = 100;

/// Tables that were turned on, and are not copied all the same.
int stayOff(const SchemaDraft &draft, const QList<SchemaChange> &changes)
{
    // Neighbours lie in the same schema.
    const QString *last = nullptr;
    bool isOff = false;
    return int(std::ranges::count_if(changes, [&](const SchemaChange &change) {
        if (change.kind != SchemaChange::Kind::TableEnabled || !change.on)
            return false;
        if (last == nullptr || *last != change.schema) {
            last = &change.schema;
            const int schema = draft.base().findSchema(change.schema.toStdString());
            isOff = schema >= 0 && !draft.isSchemaEnabled(schema);
        }
        return isOff;
    }));
}

/// One sentence for each thing there is to say, and the nodes behind it for Details.
struct TakenReport
{
    QStringList sentences;
    QStringList details;

    template<typename List, typename Text>
    void add(const List &list, const QString &sentence, Text text)
    {
        if (list.isEmpty())
            return;
        sentences.append(sentence);
        details.append(sentence);
        for (const auto &entry : list.first(std::min(list.size(), mostTold)))
            details.append(QStringLiteral("  ") + text(entry));
        if (list.size() > mostTold)
            details.append(QStringLiteral("  ") + TakenTexts::tr("and %n more", nullptr, int(list.size() - mostTold)));
    }
};

/// What became of the wishes in the draft.
struct Taken
{
    QList<SchemaChange> lost;
    QList<SchemaChange> waiting; ///< of those, what goes into the draft when the columns of its table are read
    QList<SchemaNode> stayOn;    ///< tables that are copied, and that the other config does not name
    int off = 0;
    bool isStep = false; ///< there is one more to undo
};

/// Of what has no place in the draft, what has one once the columns of its table are read.
QList<SchemaChange> takeWaitable(const SchemaDraft &draft, QList<SchemaChange> &lost)
{
    SchemaLookup lookup(draft.base());
    QList<SchemaChange> waiting;
    lost.removeIf([&](const SchemaChange &change) {
        const int table = isOfColumn(change.kind) ? lookup.table(change.schema, change.table) : -1;
        const bool waits = table >= 0 && draft.columns(table) == nullptr
                           && (draft.base().tableFlags(table) & NodeColumnsSettable) != 0;
        if (waits)
            waiting.append(change);
        return waits;
    });
    return waiting;
}

/// Of these nodes the tables that are copied and could be turned off.
QList<SchemaNode> copiedOf(const SchemaDraft &draft, const QList<SchemaNode> &nodes)
{
    QList<SchemaNode> copied;
    SchemaLookup lookup(draft.base());
    for (const SchemaNode &node : nodes) {
        const int table = node.table.isEmpty() ? -1 : lookup.table(node.schema, node.table);
        if (table >= 0 && draft.isTableEnabled(table) && !draft.isTableLocked(table)
            && draft.isSchemaEnabled(draft.base().schemaOf(table)))
            copied.append(node);
    }
    return copied;
}

QString beingSentText()
{
    return TakenTexts::tr("Nothing was put into the draft: your changes are being sent. Try it again when that has "
                          "ended.");
}

/// The verb that is offered for what the other config does not name.
void turnOff(const SchemaSubject &subject, const QList<SchemaNode> &nodes, MessageBar &message)
{
    if (subject.draft() == nullptr || !subject.isEditable())
        return;
    int off = 0;
    const bool isDone = subject.store()->edit(subject.id(), [&](SchemaDraft &draft) {
        QList<int> tables;
        SchemaLookup lookup(draft.base());
        for (const SchemaNode &node : nodes) {
            if (const int table = lookup.table(node.schema, node.table); table >= 0)
                tables.append(table);
        }
        off = draft.setTablesEnabled(tables, false);
    });
    if (isDone)
        message.showMessage(
            Tone::Information,
            TakenTexts::tr("%n table(s) that were not there then are off in the draft. Nothing was sent yet.", nullptr,
                           off));
    else
        message.showMessage(Tone::Attention, beingSentText());
}

void tell(const TakenWishes &wishes, const Taken &taken, MessageBar &message)
{
    const int off = taken.off;
    const int done = int(wishes.changes.size() - taken.waiting.size() - taken.lost.size());
    TakenReport report;
    report.sentences.append(done > 0
                                ? TakenTexts::tr("%n change(s) are in the draft. Nothing was sent yet.", nullptr, done)
                            : taken.waiting.isEmpty() ? TakenTexts::tr("There is nothing to change.")
                                                      : TakenTexts::tr("Nothing was sent yet."));
    if (off > 0) {
        report.sentences.append(
            TakenTexts::tr("%n table(s) among them are not copied all the same: their schema is off.", nullptr, off));
    }
    const auto add = [&report](const auto &list, const QString &sentence, auto text) {
        report.add(list, sentence, text);
    };
    add(wishes.locked, TakenTexts::tr("%n locked one(s) stay as they are.", nullptr, int(wishes.locked.size())),
        placeText);
    add(wishes.missing,
        TakenTexts::tr("%n are not here: there is nothing of their name to change.", nullptr,
                       int(wishes.missing.size())),
        nodeText);
    add(taken.stayOn,
        TakenTexts::tr("%n table(s) that are on now were not there then: they stay on.", nullptr,
                       int(taken.stayOn.size())),
        nodeText);
    add(wishes.noColumns, TakenTexts::tr("%n are of columns that are not here.", nullptr, int(wishes.noColumns.size())),
        placeText);
    add(taken.waiting,
        TakenTexts::tr("%n of columns join them when the columns of their tables are read, which Review can do.",
                       nullptr, int(taken.waiting.size())),
        placeText);
    add(wishes.unread,
        TakenTexts::tr("%n of columns cannot be set before the columns of their tables are read.", nullptr,
                       int(wishes.unread.size())),
        placeText);
    add(taken.lost,
        TakenTexts::tr("%n of columns have no place here: they are gone, or cannot be changed.", nullptr,
                       int(taken.lost.size())),
        placeText);
    QList<MessageBar::Action> actions;
    if (!taken.waiting.isEmpty())
        actions.append({draftactions::review, TakenTexts::tr("Review")});
    if (!taken.stayOn.isEmpty())
        actions.append({draftactions::unnamedOff, TakenTexts::tr("&Turn these off")});
    message.showMessage({.tone = report.details.isEmpty() && off == 0 ? Tone::Information : Tone::Attention,
                         .text = report.sentences.join(u' '),
                         .details = report.details.join(u'\n'),
                         .actions = actions,
                         .retry = false});
}

/// What was told of the draft goes when what it speaks of is undone or discarded.
void watchDraft(const SchemaSubject &subject, const std::shared_ptr<const Taken> &taken, MessageBar &message)
{
    const QString name = QStringLiteral("takenWatch");
    delete message.findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    auto *watch = new QObject(&message);
    watch->setObjectName(name);
    const SchemaStore *store = subject.store();
    QObject::connect(&message, &MessageBar::actionTriggered, watch,
                     [&subject, id = subject.id(), taken, &message](const QString &action) {
                         if (action == draftactions::unnamedOff && subject.id() == id)
                             turnOff(subject, taken->stayOn, message);
                     });
    QObject::connect(store, &SchemaStore::draftChanged, watch,
                     [store, watch, id = subject.id(), steps = subject.draft()->doneSteps(), told = message.text(),
                      &message](const ConnectionId &changed) {
                         if (changed != id)
                             return;
                         const SchemaDraft *draft = store->draft(id);
                         const bool wishes = draft != nullptr && (draft->isChanged() || !store->waiting(id).isEmpty());
                         if (wishes && draft->doneSteps() >= steps)
                             return;
                         // Of another connection, or by something newer, the bar says something else by now.
                         if (message.hasMessage() && message.text() == told)
                             message.clear();
                         watch->disconnect();
                         watch->deleteLater();
                     });
}

/// What waits for its columns is no part of the step that was taken with it; it goes and comes with that all the same.
void tieWaiting(const SchemaSubject &subject, const std::shared_ptr<const Taken> &taken, MessageBar &message)
{
    const QString name = QStringLiteral("takenTie");
    delete message.findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    if (!taken->isStep || taken->waiting.isEmpty())
        return;
    auto *tie = new QObject(&message);
    tie->setObjectName(name);
    SchemaStore *store = subject.store();
    const SchemaDraft *taker = subject.draft();
    const auto follow = [store, tie, taken, id = subject.id(), step = taker->stepId(taker->doneSteps() - 1),
                         base = std::weak_ptr(taker->basePtr()), isOut = false,
                         out = QList<SchemaChange>()](const ConnectionId &changed) mutable {
        if (changed != id)
            return;
        const SchemaDraft *draft = store->draft(id);
        int at = draft == nullptr || draft->basePtr() != base.lock() ? -1 : draft->stepCount() - 1;
        while (at >= 0 && draft->stepId(at) != step)
            --at;
        if (at < 0) {
            tie->disconnect();
            tie->deleteLater();
            return;
        }
        if (std::exchange(isOut, at >= draft->doneSteps()) == (at >= draft->doneSteps()))
            return;
        if (!isOut) {
            store->addWaiting(id, std::exchange(out, {}));
            return;
        }
        // What has joined the draft since is a step of its own.
        out = store->waiting(id);
        out.removeIf([&](const SchemaChange &change) { return !taken->waiting.contains(change); });
        store->dropWaiting(id, QList<SchemaChange>(out));
    };
    QObject::connect(store, &SchemaStore::draftChanged, tie, follow);
}

} // namespace

void takeWishes(const SchemaSubject &subject, const TakenWishes &wishes, MessageBar &message)
{
    const auto taken = std::make_shared<Taken>();
    subject.store()->editBeside(
        subject.id(),
        [wishes, taken](SchemaDraft &draft) {
            const int steps = draft.doneSteps();
            if (wishes.instead)
                draft.revertAll();
            taken->lost = wish(draft, wishes.changes);
            taken->waiting = takeWaitable(draft, taken->lost);
            taken->isStep = draft.doneSteps() > steps;
            taken->off = stayOff(draft, wishes.changes);
            taken->stayOn = copiedOf(draft, wishes.unnamed);
        },
        [&subject, id = subject.id(), wishes, taken, message = QPointer(&message)](bool wished) {
            // It is the subject's, and goes with it.
            if (message == nullptr || subject.id() != id)
                return;
            if (wished) {
                // Nor does what waits for its columns lead elsewhere.
                if (wishes.instead)
                    subject.store()->dropWaiting(id, subject.store()->waiting(id));
                subject.store()->addWaiting(id, taken->waiting);
                tell(wishes, *taken, *message);
                watchDraft(subject, taken, *message);
                tieWaiting(subject, taken, *message);
                return;
            }
            message->showMessage(Tone::Attention, beingSentText());
        });
}

} // namespace sluice
