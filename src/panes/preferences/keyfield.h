// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace sluice {

/// Takes the keys that are pressed in it, one press at a time. Tab and Escape do what they do elsewhere.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    [[nodiscard]] QKeySequence keys() const { return m_keys; }
    void setKeys(const QKeySequence &keys);

signals:
    void keysChanged(const QKeySequence &keys);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_keys;
};

} // namespace sluice
