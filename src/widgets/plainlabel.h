// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sluice {

/// A label that shows its text as it is: what the service says is never taken for markup. Wraps, and can be selected
/// with mouse and keyboard where `selectable`. A word that is longer than the label is wide is cut in its middle, and
/// the tool tip has it whole: no word makes a pane wider than its place.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    void clear() { setText({}); }
    /// What was set, whole.
    [[nodiscard]] QString wholeText() const { return m_whole; }
    void setSelectable(bool selectable);
    /// Fainter than other text, after the palette also when that changes.
    void setMuted(bool muted);
    /// One line, whose end is cut where there is no room for it.
    void setElides(bool elides);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colour();
    void fit();

    QString m_whole;
    QString m_ownToolTip; ///< while the text is cut
    bool m_muted = false;
    bool m_elides = false;
    bool m_colouring = false;
    bool m_cut = false;
};

} // namespace sluice
