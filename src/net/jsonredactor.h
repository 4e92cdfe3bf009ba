// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sluice {

/// One pass over a JSON text that copies it as it is written, order and blanks included, except for the values under
/// secret keys. Strict: what is not valid gives nothing, so that no secret hides in what a lenient reader would skip.
class JsonRedactor
{
public:
    /// `json` must outlive this.
    explicit JsonRedactor(const QByteArray &json)
        : m_at(json.constData())
        , m_end(json.constData() + json.size())
    {
    }

    [[nodiscard]] std::optional<QByteArray> redacted();
    /// The texts, as written, that stood under keys of secrets (not all of `config`): an answer may echo them.
    [[nodiscard]] const QList<QByteArray> &secrets() const { return m_secrets; }

private:
    bool value(Secrecy secrecy, int depth);
    bool object(Secrecy secrecy, int depth);
    bool array(Secrecy secrecy, int depth);
    bool string(QByteArray *content);
    bool number();
    bool word(QByteArrayView expected);
    void blanks();
    bool take(char c);
    void copy(const char *from);

    const char *m_at;
    const char *m_end;
    QByteArray m_out;
    QList<QByteArray> m_secrets;
};

} // namespace sluice
