// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QSize>
#include <QTranslator>

namespace sluice::tour {

/// A translation that makes every text two fifths longer, as German or Finnish would, to see what has no room.
class Inflation : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// A picture of each state that the window can be in, on accounts whose clock stands still. Answers how many states
/// could not be reached.
/// `only` the places whose names begin with it: signin, account, schema, setup, unusual.
int scenes(const QDir &folder, QSize size, const QString &only = {});
/// Are there any such places?
[[nodiscard]] bool hasScenes(const QString &only);
/// Those of the schema editor.
int schemaScenes(const QDir &folder, QSize size);
/// Those of the Setup tab.
int setupScenes(const QDir &folder, QSize size);

} // namespace sluice::tour
