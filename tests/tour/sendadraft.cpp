// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"
#include "schemakit.h"
#include "tour.h"

namespace sluice::tour {

void sendADraft(Tour &tour)
{
    using test::SchemaKit;
    using test::WindowKit;
    WindowKit &kit = tour.kit();
    SchemaKit schema(kit);
    const auto shows = [&](const char *name) {
        return [&schema, name] {
            return schema.dialog(name) != nullptr;
        };
    };
    const auto page = [&](int index) {
        return [&schema, index] {
            schema.dialog("reviewDialog")->findChild<QTabWidget *>()->setCurrentIndex(index);
        };
    };
    const auto clickIn = [&](const char *dialog, const char *button) {
        return [&schema, dialog, button] {
            SchemaKit::press(schema.dialog(dialog), button);
        };
    };

    tour.step(
        QStringLiteral("draft"),
        [&] {
            kit.find<FilterEdit>("schemaFilter")->setFilter({});
            schema.tree()->expandAll();
            for (const char *name : {"customers", "orders", "payments"})
                schema.toggle(name);
            schema.store().edit(schema.id(), [](SchemaDraft &draft) {
                draft.setPolicy(SchemaPolicy::BlockAll);
                draft.setTablesMode({draft.base().findTable(0, "refunds"), draft.base().findTable(0, "products")},
                                    SyncMode::History);
            });
        },
        [&] { return schema.draft().changeCount() >= 4; });
    tour.step(
        QStringLiteral("review-words"), [&] { WindowKit::click(schema.inPane("reviewButton")); },
        shows("reviewDialog"));
    tour.step(QStringLiteral("review-json"), page(1), [&] {
        return schema.dialog("reviewDialog")->findChild<QTreeView *>(QStringLiteral("reviewJson"))->model()->rowCount()
               > 3;
    });
    tour.step(QStringLiteral("review-follows"), page(2), shows("reviewDialog"));
    tour.step(
        QStringLiteral("conflict"),
        [&] {
            // Somebody else gets there first.
            schema.somebodyPatches(R"({"schemas":{"public":{"tables":{"refunds":{"sync_mode":"LIVE"},
                "shipments":{"enabled":true},"orders":{"enabled":true}}}}})");
            SchemaKit::press(schema.dialog("reviewDialog"), "reviewApply");
        },
        shows("conflictDialog"));
    tour.step(QStringLiteral("decided"), clickIn("conflictDialog", "keepMineAll"), shows("conflictDialog"));
    tour.step(QStringLiteral("sent"), clickIn("conflictDialog", "conflictAccept"),
              [&] { return schema.idle() && !schema.draft().isChanged(); });
    tour.step(
        QStringLiteral("copies"), [&] { WindowKit::click(schema.inPane("snapshotsButton")); },
        [&] {
            const QDialog *dialog = schema.dialog("snapshotsDialog");
            return dialog != nullptr
                   && dialog->findChild<QTreeView *>(QStringLiteral("snapshotsList"))->model()->rowCount() > 1;
        });
    tour.step(QStringLiteral("compare"), clickIn("snapshotsDialog", "snapshotsCompare"), shows("compareDialog"));
    tour.step(QStringLiteral("restored"), clickIn("compareDialog", "compareTake"),
              [&] { return schema.draft().isChanged() && schema.message()->hasMessage(); });
    const auto reloads = [&] {
        return kit.demo().requestCount("POST", schema.path() + "/reload");
    };
    const int before = reloads();
    tour.step(
        QStringLiteral("reloading"),
        [&] {
            (void)kit.demo().setFaults({QStringLiteral("POST /v1/connections/** stall")});
            WindowKit::click(schema.inPane("reloadButton"));
        },
        // What is there is read first, and what is stopped before the reload leaves nothing to tell.
        [&] { return reloads() > before; });
    tour.step(
        QStringLiteral("no-longer-waiting"),
        [&] {
            (void)kit.demo().setFaults({});
            WindowKit::click(schema.inPane("stopReload"));
        },
        [&] { return schema.idle() && schema.message()->hasMessage(); });
}

} // namespace sluice::tour
