// SPDX-License-Identifier: GPL-3.0-or-later
#include "idmint.h"

namespace sluice::demo {

namespace {

constexpr const char16_t *first[] = {
    u"amber",   u"ample",    u"arid",    u"azure",  u"basic",   u"bold",     u"brave",    u"brisk",   u"bronze",
    u"calm",    u"candid",   u"chilly",  u"clever", u"coastal", u"cosmic",   u"crimson",  u"curious", u"daring",
    u"dapper",  u"decisive", u"dusty",   u"eager",  u"early",   u"earthy",   u"elegant",  u"emerald", u"faint",
    u"famous",  u"fluent",   u"frosty",  u"gentle", u"gilded",  u"graceful", u"grand",    u"hasty",   u"hidden",
    u"honest",  u"humble",   u"idle",    u"indigo", u"ivory",   u"jolly",    u"keen",     u"kindly",  u"late",
    u"lavish",  u"level",    u"lively",  u"lucid",  u"lunar",   u"mellow",   u"merry",    u"mighty",  u"mild",
    u"modest",  u"narrow",   u"neat",    u"nimble", u"noble",   u"novel",    u"obedient", u"olive",   u"opaque",
    u"orderly", u"patient",  u"placid",  u"plain",  u"polite",  u"proud",    u"quaint",   u"quiet",   u"rapid",
    u"rare",    u"ready",    u"robust",  u"rustic", u"scarlet", u"serene",   u"sharp",    u"shy",     u"silent",
    u"silver",  u"sincere",  u"slender", u"solar",  u"speedy",  u"stately",  u"steady",   u"stormy",  u"sturdy",
    u"sunny",   u"supple",   u"swift",   u"tacit",  u"tidy",    u"tranquil", u"upright",  u"vivid",   u"warm",
    u"wistful",
};
constexpr const char16_t *second[] = {
    u"acorn",   u"anchor",  u"anvil",   u"arrow",  u"aspen",  u"badger",  u"bamboo",  u"barley", u"basin",   u"beacon",
    u"birch",   u"bison",   u"bridge",  u"brook",  u"cabin",  u"canal",   u"canyon",  u"cedar",  u"cinder",  u"cliff",
    u"clover",  u"comet",   u"copper",  u"coral",  u"cove",   u"crane",   u"current", u"delta",  u"dune",    u"eagle",
    u"ember",   u"falcon",  u"fern",    u"finch",  u"fjord",  u"flint",   u"forest",  u"garnet", u"glacier", u"granite",
    u"grove",   u"harbor",  u"hazel",   u"heron",  u"hollow", u"inlet",   u"island",  u"jasper", u"juniper", u"kelp",
    u"kestrel", u"lagoon",  u"lantern", u"larch",  u"ledge",  u"lichen",  u"lotus",   u"maple",  u"marble",  u"marsh",
    u"meadow",  u"meteor",  u"mill",    u"moss",   u"nectar", u"oasis",   u"orbit",   u"orchid", u"osprey",  u"otter",
    u"pebble",  u"pine",    u"plateau", u"pond",   u"poplar", u"prairie", u"quarry",  u"quartz", u"raven",   u"reed",
    u"reef",    u"ridge",   u"river",   u"saddle", u"sage",   u"sequoia", u"shore",   u"spruce", u"stone",   u"summit",
    u"thicket", u"thistle", u"timber",  u"tundra", u"valley", u"violet",  u"walnut",  u"willow", u"wren",    u"zephyr",
};

} // namespace

QString IdMint::next()
{
    QString id = QStringView(m_dice.pick(first)) + u'_' + QStringView(m_dice.pick(second));
    // 10,000 pairs: a large account needs more.
    while (m_used.contains(id))
        id = QStringView(m_dice.pick(first)) + u'_' + QStringView(m_dice.pick(first)) + u'_'
             + QStringView(m_dice.pick(second));
    m_used.insert(id);
    return id;
}

} // namespace sluice::demo
