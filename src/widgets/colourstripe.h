// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace sluice {

/// A profile's colour across the window's edge. A production profile is hatched as well, so that it is told without
/// colour; `name` is the tool tip and the accessible name.
class ColourStripe : public QWidget
{
    Q_OBJECT

public:
    explicit ColourStripe(QWidget *parent = nullptr);

    /// An invalid colour is no stripe; the height stays, so that nothing jumps.
    void setProfile(const QColor &colour, bool production, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
    bool m_production = false;
};

} // namespace sluice
