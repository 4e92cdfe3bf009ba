// SPDX-License-Identifier: GPL-3.0-or-later
// A draft of a hundred thousand changes, of which somebody else has done a part and is against the rest.
#include "measurement.h"
#include "scenarios.h"
#include "schemaeditor.h"
#include "schemascenario.h"
#include "schemastore.h"

#include <QAbstractButton>
#include <QDialog>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTest>

#include <algorithm>
#include <numeric>

namespace sluice::bench {

namespace {

void turnAll(SchemaEditor &editor, bool on)
{
    editor.store().edit(editor.id(), [on](SchemaDraft &draft) {
        QList<int> tables(draft.base().tableCount());
        std::iota(tables.begin(), tables.end(), 0);
        draft.setTablesEnabled(tables, on);
    });
    SchemaEditor::settle();
}

/// What somebody else does to every schema, past this window.
bool somebodyTurnsSchemas(const Target &target, const SchemaEditor &editor, bool on)
{
    const SchemaConfig &config = editor.store().draft(editor.id())->base();
    QByteArray body = "{\"schemas\":{";
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        body += (schema > 0 ? ",\"" : "\"") + config.schemaName(schema).toUtf8()
                + "\":{\"enabled\":" + (on ? "true" : "false") + '}';
    }
    body += "}}";
    QUrl url = target.url;
    url.setPath(u"/v1/connections/" + editor.id().text() + u"/schemas");
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setRawHeader("Authorization", "Basic " + (target.key + u':' + target.secret).toUtf8().toBase64());
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, "PATCH", body));
    return test::WindowKit::wait([&reply] { return reply->isFinished(); }, 60'000)
           && reply->error() == QNetworkReply::NoError;
}

} // namespace

void schemaConflict(const Options &options)
{
    const SchemaScenario scenario(options, QStringLiteral("T"), 3);
    if (!scenario.isReady())
        return;
    SchemaEditor editor(scenario.target());
    if (!editor.isReady() || !editor.load())
        return;
    SchemaStore &store = editor.store();
    // All off, first; then the draft that turns all on meets schemas that are off by now.
    turnAll(editor, false);
    store.apply(editor.id());
    (void)test::WindowKit::wait([&] { return !store.isBusy(editor.id()); }, 120'000);
    SchemaEditor::settle();
    const auto dialog = [&editor] {
        auto *found = editor.kit().find<QDialog>("conflictDialog");
        return found != nullptr && found->isVisible() ? found : nullptr;
    };
    std::vector<double> values;
    double reading = 0;
    double comparing = 0;
    double deciding = 0;
    double resolving = 0;
    double discarding = 0;
    const auto step = [&editor](double &longest, auto act, auto ends) {
        Heartbeat heartbeat;
        heartbeat.start();
        QElapsedTimer timer;
        timer.start();
        act();
        (void)test::WindowKit::wait(ends, 60'000);
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        editor.paint();
        SchemaEditor::settle();
        longest = std::max(longest, heartbeat.stop());
        return ms;
    };
    const auto read = [&] {
        store.refresh(editor.id());
        (void)test::WindowKit::wait([&] { return store.state(editor.id()) == SchemaStore::LoadState::Loaded; }, 60'000);
        SchemaEditor::settle();
    };
    int collisions = 0;
    // One more first, which is not counted: the program's first dialog has icons to read, of whatever size it is.
    for (int run = -1; run < scenario.runs(); ++run) {
        turnAll(editor, true);
        collisions = store.draft(editor.id())->changeCount();
        if (!somebodyTurnsSchemas(scenario.target(), editor, false))
            return;
        double ms = step(
            reading, [&] { store.refresh(editor.id()); }, [&] { return store.isHeld(editor.id()); });
        ms += step(
            comparing,
            [&] {
                for (auto *button : editor.kit().find("schemaPane")->findChildren<QAbstractButton *>()) {
                    if (button->isVisible() && button->objectName() == u"compare")
                        button->click();
                }
            },
            [&] { return dialog() != nullptr; });
        if (dialog() == nullptr)
            return;
        const auto press = [&dialog](const char *name) {
            dialog()->findChild<QAbstractButton *>(QLatin1String(name))->click();
        };
        ms += step(
            deciding, [&] { press("takeTheirsAll"); }, [] { return true; });
        ms += step(
            deciding, [&] { press("keepMineAll"); }, [] { return true; });
        ms += step(
            resolving, [&] { press("conflictAccept"); }, [&] { return !store.isHeld(editor.id()); });
        values.push_back(ms);
        // Back to where it began, and against the rest once more.
        store.discard(editor.id());
        if (!somebodyTurnsSchemas(scenario.target(), editor, true))
            return;
        read();
        turnAll(editor, true);
        if (!somebodyTurnsSchemas(scenario.target(), editor, false))
            return;
        read();
        if (!store.isHeld(editor.id()))
            return;
        const SchemaConfigPtr before = store.draft(editor.id())->basePtr();
        (void)step(
            discarding, [&] { store.discard(editor.id()); },
            [&] { return store.draft(editor.id())->basePtr() != before; });
        if (!somebodyTurnsSchemas(scenario.target(), editor, true))
            return;
        read();
        if (run < 0) {
            values.clear();
            reading = comparing = deciding = resolving = discarding = 0;
        }
    }
    Measurement m = scenario.measurement(QStringLiteral("schema.conflict"), values,
                                         std::max({reading, comparing, deciding, resolving, discarding}));
    m.note = QStringLiteral("%1 wishes; longest stalls: read and merged %2 ms, compared %3 ms, decided %4 ms, resolved "
                            "%5 ms, discarded %6 ms")
                 .arg(collisions)
                 .arg(reading, 0, 'f', 0)
                 .arg(comparing, 0, 'f', 0)
                 .arg(deciding, 0, 'f', 0)
                 .arg(resolving, 0, 'f', 0)
                 .arg(discarding, 0, 'f', 0);
    print(m);
}

} // namespace sluice::bench
