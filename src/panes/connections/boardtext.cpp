// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/boardtext.h"

#include "connectionstore.h"
#include "healthtext.h"

#include <QCoreApplication>

#include <array>

namespace sluice {

namespace {

struct BoardTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::BoardText)
};

} // namespace

QString viewTitle(BoardView view)
{
    switch (view) {
    case BoardView::All:
        return BoardTexts::tr("All connections");
    case BoardView::Broken:
        return BoardTexts::tr("Broken");
    case BoardView::Delayed:
        return BoardTexts::tr("Delayed");
    case BoardView::Waiting:
        return BoardTexts::tr("Waiting for you");
    case BoardView::Paused:
        return BoardTexts::tr("Paused");
    case BoardView::NeverSynced:
        return BoardTexts::tr("Never synced");
    }
    return {};
}

QString viewExplanation(BoardView view)
{
    switch (view) {
    case BoardView::All:
        return BoardTexts::tr("Every connection this key may see.");
    case BoardView::Broken:
        return BoardTexts::tr("They cannot run, or their last sync failed, or their setup never finished.");
    case BoardView::Delayed:
        return BoardTexts::tr("They run, but later than they should.");
    case BoardView::Waiting:
        return BoardTexts::tr("They do not go on before you have done something.");
    case BoardView::Paused:
        return BoardTexts::tr("They do not sync until somebody resumes them.");
    case BoardView::NeverSynced:
        return BoardTexts::tr("They are set up, but no sync has finished yet.");
    }
    return {};
}

QString healthCounts(const ConnectionStore &store, const GroupId &group)
{
    std::array<int, size_t(Health::Healthy) + 1> counts{};
    for (int row = 0; row < store.count(); ++row) {
        if (group.isEmpty() || store.at(row).groupId == group)
            ++counts[size_t(store.verdictAt(row).health)];
    }
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts.append(healthCount(Health(i), counts[i]).replace(u' ', QChar::Nbsp)); // breaks between, not within
    }
    return parts.join(BoardTexts::tr(", ", "between counts of connections"));
}

} // namespace sluice
