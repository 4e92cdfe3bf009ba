// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/valueend.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::json {

/// Walks the outer objects of a JSON text while it arrives, in pieces of any length, and hands every value over that
/// its visitor does not want to walk into, whole. Of the text only the value that is arriving is kept.
///
/// What is walked is held to the grammar here; what is handed over, by the visitor.
class ObjectStream
{
public:
    /// More bytes than these may be read behind a value that is handed over, as simdjson does.
    static constexpr size_t padding = 64;

    class Visitor
    {
    public:
        Visitor() = default;
        Visitor(const Visitor &) = delete;
        Visitor &operator=(const Visitor &) = delete;
        virtual ~Visitor() = default;

        /// If the value of this member is an object, is it to be walked?
        [[nodiscard]] virtual bool enters(std::string_view key) = 0;
        /// It is one, and begins.
        virtual void begin(std::string_view key) = 0;
        /// The innermost that has begun ends.
        virtual void end() = 0;
        /// A value that is not walked. False: it is no JSON.
        [[nodiscard]] virtual bool value(std::string_view key, std::string_view json) = 0;
    };

    explicit ObjectStream(Visitor &visitor)
        : m_visitor(visitor)
    {
    }

    void feed(std::string_view text);
    /// The root was an object and has ended, and nothing follows it.
    [[nodiscard]] bool isWhole() const { return m_state == State::AfterRoot; }
    /// How many objects have begun and not ended.
    [[nodiscard]] size_t depth() const { return m_depth; }
    void reset();

private:
    enum class State { BeforeRoot, FirstKey, Key, KeyText, Colon, Value, ValueText, Comma, AfterRoot, Broken };

    void append(std::string_view text);
    /// One step at the place; false: more text is needed.
    bool step();
    bool stepKeyText();
    bool stepValue();
    bool stepValueText();
    bool broken();

    Visitor &m_visitor;
    State m_state = State::BeforeRoot;
    size_t m_depth = 0;
    std::vector<char> m_window;
    size_t m_end = 0;  ///< of the text in the window
    size_t m_at = 0;   ///< what is before was looked at
    size_t m_from = 0; ///< where the key or value began that is arriving
    std::string m_key;
    ValueEnd m_valueEnd;
};

} // namespace sluice::json
