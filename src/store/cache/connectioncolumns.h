// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

class ColumnReader;
class ColumnWriter;
struct BoardSnapshot;

/// The connections of a snapshot and their sightings, runs of numbers of one kind each. What few connections have
/// (schedules of the newer kind, notices, words of the service that are not known) is listed with the row it belongs
/// to.
void writeConnections(ColumnWriter &writer, const BoardSnapshot &snapshot);
void readConnections(ColumnReader &reader, BoardSnapshot &snapshot);

} // namespace sluice
