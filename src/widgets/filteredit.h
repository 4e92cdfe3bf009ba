// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;
class QTimer;

namespace sluice {

/// A field to narrow a list with. What is typed is announced when typing rests; Return announces at once. Escape clears
/// it, and only when it is empty goes on to whoever wants it. Down goes to the list.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// "12 of 412", in the field; `total` negative: nothing is said.
    void setCounts(int shown, int total);
    /// Why the text is no filter; empty: it is one. Shown by a mark, the tool tip and the accessible description.
    void setError(const QString &message);
    [[nodiscard]] QString error() const { return m_error; }
    /// The text as last announced.
    [[nodiscard]] QString filter() const { return m_filter; }
    /// Sets the text and announces it at once, if it is another.
    void setFilter(const QString &text);

    static constexpr int debounceMs = 150;

signals:
    void filterChanged(const QString &text);
    /// Return, or Shift and Return, on what has been announced already: for what steps through what was found.
    void entered(bool backwards);
    /// Return: what was typed has been announced by now.
    void confirmed();
    /// The Down key: the view should take the focus.
    void moveToViewRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void announce();
    void placeCounts();
    void describe();

    QLabel *m_counts;
    QTimer *m_debounce;
    QAction *m_clear;
    QAction *m_errorMark;
    QString m_filter;
    QString m_error;
    bool m_describing = false;
};

} // namespace sluice
