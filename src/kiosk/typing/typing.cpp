#include "kiosk/typing/typing.h"

#include "base/utf8.h"
#include "kiosk/typing/keyboard_layout.h"

namespace kiosk::typing {

namespace {

bool begins_sentence(std::string_view words)
{
    // Spanish puts a mark before the question or the exclamation.
    if (words.ends_with("¿") || words.ends_with("¡"))
        words.remove_suffix(2);
    auto const last = words.find_last_not_of(" \n");
    return last == std::string_view::npos
        || (last + 1 < words.size() && std::string_view(".!?").find(words[last]) != std::string_view::npos);
}

} // namespace

TypedText::TypedText(Limits limits, Capitals rule)
    : m_words(base::WipingString::with_room(limits.bytes))
    , m_limits(limits)
    , m_rule(rule)
{
    capitals = rule == Capitals::by_sentence;
}

void TypedText::type(std::string_view utf8)
{
    if (m_words.size() + utf8.size() > m_limits.bytes || characters() + base::characters_in(utf8) > m_limits.characters)
        return;
    m_words += utf8;
    if (m_rule == Capitals::for_one)
        capitals = false;
    follow_rule();
}

void TypedText::erase()
{
    bool more = !m_words.empty();
    while (more) {
        more = base::is_continuation(m_words.view().back()) && m_words.size() > 1;
        m_words.resize(m_words.size() - 1);
    }
    follow_rule();
}

void TypedText::clear()
{
    m_words.clear();
    follow_rule();
}

void TypedText::set(std::string_view words)
{
    m_words.clear();
    m_words += words.substr(0, m_limits.bytes);
    follow_rule();
}

int TypedText::characters() const { return base::characters_in(m_words); }

bool TypedText::has_room() const { return m_words.size() + k_longest_key_bytes <= m_limits.bytes; }

void TypedText::follow_rule()
{
    if (m_rule == Capitals::by_sentence)
        capitals = begins_sentence(m_words);
}

void apply(TypedText& text, Action const& action)
{
    struct Key {
        TypedText& text;
        void operator()(Type const& key) const { text.type(key.utf8); }
        void operator()(Erase const&) const { text.erase(); }
        void operator()(ToggleCapitals const&) const { text.capitals = !text.capitals; }
        void operator()(ToggleSymbols const&) const { text.symbols = !text.symbols; }
    };
    std::visit(Key { text }, action);
}

} // namespace kiosk::typing
