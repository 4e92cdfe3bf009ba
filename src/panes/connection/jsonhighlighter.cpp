// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/jsonhighlighter.h"

#include "look.h"

namespace sluice {

void JsonHighlighter::setPalette(const QPalette &palette)
{
    m_name.setForeground(toneColor(Tone::Information, isDark(palette)));
    m_word.setForeground(toneColor(Tone::Attention, isDark(palette)));
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    // Indented text has no value that goes over a line's end.
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) == u'"') {
            qsizetype end = at + 1;
            while (end < text.size() && text.at(end) != u'"')
                end += text.at(end) == u'\\' ? 2 : 1;
            ++end;
            if (end < text.size() && text.at(end) == u':')
                setFormat(int(at), int(end - at), m_name);
            at = end;
        } else if (text.at(at).isLetterOrNumber() || text.at(at) == u'-') {
            qsizetype end = at + 1;
            while (end < text.size() && (text.at(end).isLetterOrNumber() || QStringView(u"+-.").contains(text.at(end))))
                ++end;
            setFormat(int(at), int(end - at), m_word);
            at = end;
        } else {
            ++at;
        }
    }
}

} // namespace sluice
