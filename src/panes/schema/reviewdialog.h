// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

#include <QDialog>

namespace sluice {

/// What is going to be changed, in words and as the JSON that will be sent. Accepting it is the wish to apply.
class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(const QString &connection, const QList<SchemaChange> &changes, QWidget *parent = nullptr);
};

} // namespace sluice
