// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace sluice::bench {

struct Options
{
    QString filter; ///< names that begin with this
    QString size;   ///< S, T, M, L, W; empty: each scenario's usual one
    int runs = 0;   ///< 0: each scenario's usual number
};

struct Scenario
{
    QString name;
    std::function<void(const Options &)> run;
};

/// From the start of the process to its end after the first paint, against a bare QMainWindow in the same way.
void startWindow(const Options &options);
/// The same with a kept board of 10,000 connections, which is in the first frame.
void startCached(const Options &options);
/// Reading that board from the disk, against reading the same connections from SQLite by QtSql.
void startCacheRead(const Options &options);
/// From the click to the painted board of the whole account, against libcurl and simdjson alone.
void accountList(const Options &options);
/// The same against the sequential way of the seed's scripts, every answer 80 ms away.
void accountSeed(const Options &options);

/// From the click on the Schema tab to the painted tree, against libcurl and a simdjson on-demand walk.
void schemaOpen(const Options &options);
/// Building a schema config from a body that is all there, in pieces of 64 KB, against simdjson's DOM.
void schemaDecode(const Options &options);
/// What a loaded schema config holds in memory, for each column (for each table where there are none).
void schemaBytes(const Options &options);
/// The longest frame while paging through the whole expanded tree.
void schemaScroll(const Options &options);
/// Expanding all of the tree, painted.
void schemaExpandAll(const Options &options);
/// The longest key of a filter as it is typed, painted, against a recursive QSortFilterProxyModel.
void schemaFilter(const Options &options);
/// The same after a reload that has turned all tables off, each of which says so.
void schemaFilterMarked(const Options &options);
/// A click on a heading, painted.
void schemaSort(const Options &options);
/// Turning all tables off by one key, painted.
void schemaToggle(const Options &options);
/// Taking that back by another, painted.
void schemaUndo(const Options &options);
/// Opening the review of a draft that changes every table.
void schemaReview(const Options &options);
/// Writing the PATCH of such a draft; and applying it, with how long the window stood still.
void schemaPatch(const Options &options);
/// Opening the schema editor where an earlier run has left a draft that changes every table.
void schemaRecover(const Options &options);
/// Somebody else has turned every schema off: reading that, comparing it and deciding, with a draft of every table.
void schemaConflict(const Options &options);
/// "stg_*", Ctrl+A, Space, Review, Apply.
void schemaBulk(const Options &options);
/// Pasting a list of every table's name, up to the report.
void schemaNames(const Options &options);
/// Going back to a snapshot from which every table differs.
void schemaRestore(const Options &options);

/// Milliseconds from the start of a program to its first paint, which it says, with `home` as the user's folders;
/// negative when it did not end well.
[[nodiscard]] double timed(const QString &program, const QStringList &arguments, const QString &home);
/// The child's side of startWindow: a QMainWindow that ends after its first paint.
int bareWindow(int argc, char **argv);
/// Another: the program's own start as a new user sees it; prints the longest silence of the GUI thread, in
/// milliseconds.
int watchedStart(int argc, char **argv);

[[nodiscard]] std::vector<Scenario> scenarios();

} // namespace sluice::bench
