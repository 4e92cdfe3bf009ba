// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/objectstream.h"

#include "codec/blank.h"
#include "codec/mendedjson.h"

#include <algorithm>
#include <cstring>

namespace sluice::json {

namespace {

constexpr size_t firstWindow = 256 * 1024;

/// Reads a string, its quotes included. False when it is none of JSON.
bool readString(std::string_view text, std::string &string)
{
    const std::string_view inner = text.substr(1, text.size() - 2);
    const bool isPlain = std::ranges::all_of(inner, [](unsigned char c) { return c >= 0x20 && c < 0x80 && c != '\\'; });
    if (isPlain) {
        string.assign(inner);
        return true;
    }
    // Escapes, and what is not ASCII: seldom, and best left to the parser.
    simdjson::dom::parser parser;
    std::string_view view;
    Element element;
    const auto error = parser.parse(text.data(), text.size()).get(element);
    if (parseMended(parser, text, error, element) != simdjson::SUCCESS
        || element.get_string().get(view) != simdjson::SUCCESS)
        return false;
    string.assign(view);
    return true;
}

} // namespace

void ObjectStream::reset()
{
    m_state = State::BeforeRoot;
    m_depth = 0;
    m_end = m_at = m_from = 0;
}

bool ObjectStream::broken()
{
    m_state = State::Broken;
    std::vector<char>().swap(m_window);
    return false;
}

void ObjectStream::append(std::string_view text)
{
    // What was looked at goes, but for the key or the value that is still arriving.
    const bool isArriving = m_state == State::KeyText || m_state == State::ValueText;
    const size_t kept = isArriving ? m_from : m_at;
    if (kept > 0) {
        std::memmove(m_window.data(), m_window.data() + kept, m_end - kept);
        m_end -= kept;
        m_at -= kept;
        m_from = 0;
    }
    const size_t needed = m_end + text.size() + padding;
    if (needed > m_window.size())
        m_window.resize(std::max({firstWindow, needed, m_window.size() * 2}));
    std::memcpy(m_window.data() + m_end, text.data(), text.size());
    m_end += text.size();
}

void ObjectStream::feed(std::string_view text)
{
    if (m_state == State::Broken || text.empty())
        return;
    append(text);
    while (step()) {
    }
}

bool ObjectStream::step()
{
    if (m_state == State::KeyText)
        return stepKeyText();
    if (m_state == State::ValueText)
        return stepValueText();
    while (m_at < m_end && isBlank(m_window[m_at]))
        ++m_at;
    if (m_at == m_end)
        return false;
    const char c = m_window[m_at];
    switch (m_state) {
    case State::BeforeRoot:
        if (c != '{')
            return broken();
        m_depth = 1;
        m_state = State::FirstKey;
        break;
    case State::FirstKey:
    case State::Key:
        if (c == '"') {
            m_from = m_at;
            m_valueEnd.begin(c);
            m_state = State::KeyText;
            return true;
        }
        if (c != '}' || m_state == State::Key)
            return broken();
        [[fallthrough]];
    case State::Comma:
        if (c == ',') {
            m_state = State::Key;
        } else if (c == '}') {
            m_visitor.end();
            m_state = --m_depth == 0 ? State::AfterRoot : State::Comma;
        } else {
            return broken();
        }
        break;
    case State::Colon:
        if (c != ':')
            return broken();
        m_state = State::Value;
        break;
    case State::Value:
        return stepValue();
    case State::KeyText:
    case State::ValueText:
    case State::AfterRoot:
    case State::Broken:
        return broken();
    }
    ++m_at;
    return true;
}

bool ObjectStream::stepKeyText()
{
    const size_t end = m_valueEnd.find(m_window.data(), m_at, m_end);
    if (end == ValueEnd::notYet) {
        m_at = m_end;
        return false;
    }
    m_at = end;
    m_state = State::Colon;
    return readString({m_window.data() + m_from, end - m_from}, m_key) || broken();
}

bool ObjectStream::stepValue()
{
    const char c = m_window[m_at];
    if (m_visitor.enters(m_key) && c == '{') {
        m_visitor.begin(m_key);
        ++m_depth;
        ++m_at;
        m_state = State::FirstKey;
        return true;
    }
    m_from = m_at;
    m_valueEnd.begin(c);
    m_state = State::ValueText;
    return true;
}

bool ObjectStream::stepValueText()
{
    const size_t end = m_valueEnd.find(m_window.data(), m_at, m_end);
    if (end == ValueEnd::notYet) {
        m_at = m_end;
        return false;
    }
    m_at = end;
    m_state = State::Comma;
    return m_visitor.value(m_key, {m_window.data() + m_from, end - m_from}) || broken();
}

} // namespace sluice::json
