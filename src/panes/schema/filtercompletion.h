// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace sluice {

/// Offers the fields and words of a filter language while they are typed, for the term at the cursor alone.
class FilterCompletion : public QObject
{
    Q_OBJECT

public:
    /// `words` as `FilterVocabulary::suggestions` has them.
    FilterCompletion(QLineEdit *edit, const QStringList &words);

    /// Values that stand behind a field: "schema:" and the schemas' names.
    void setValues(const QString &key, const QStringList &values);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void take(const QString &word);
    /// Where the term at the cursor begins, its minus left out, and where it ends.
    [[nodiscard]] std::pair<qsizetype, qsizetype> term() const;

    QLineEdit *m_edit;
    QCompleter *m_completer;
    QStringListModel *m_model;
    QStringList m_words;
    QStringList m_values;
};

} // namespace sluice
