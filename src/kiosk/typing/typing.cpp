#include "kiosk/typing/typing.h"

#include "base/utf8.h"
#include "kiosk/typing/keyboard_layout.h"

#include <algorithm>
#include <utility>

namespace kiosk::typing {

namespace {

/// In bytes. Whoever types whole sentences chooses before that.
constexpr std::size_t k_longest_composition = 48;

bool begins_sentence(std::string_view words)
{
    // Spanish puts a mark before the question or the exclamation.
    if (words.ends_with("¿") || words.ends_with("¡"))
        words.remove_suffix(2);
    auto const last = words.find_last_not_of(" \n");
    return last == std::string_view::npos
        || (last + 1 < words.size() && std::string_view(".!?").find(words[last]) != std::string_view::npos);
}

void take(TypedText& text, TakeWord const& key)
{
    bool const known = text.composition() == key.composition.view();
    bool const composing = !text.composition().empty();
    bool const space = key.then == " ";
    if (composing && known && !key.candidate.word.empty())
        text.choose_word(key.candidate.word, key.candidate.letters);
    // A space that comes before the words are known is no word's end.
    bool const chooses = composing && space && !(known && key.candidate.word.empty());
    if (!key.then.empty() && !chooses)
        text.type(key.then);
}

struct Key {
    TypedText& text;
    void operator()(Type const& key) const { text.type(key.utf8); }
    void operator()(ReplaceLetter const& key) const { text.replace_last(key.utf8); }
    void operator()(TypeSound const& key) const { text.type_sound(key.letter); }
    void operator()(TakeWord const& key) const { take(text, key); }
    void operator()(Erase const&) const { text.erase(); }
    void operator()(ToggleCapitals const&) const
    {
        // From the signs it leads to the capitals.
        text.capitals = std::exchange(text.symbols, false) || !text.capitals;
    }
    void operator()(ToggleSymbols const&) const { text.symbols = !text.symbols; }
    void operator()(auto const&) const {}
};

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
    m_sound = 0;
    if (m_rule == Capitals::for_one)
        capitals = false;
    follow_rule();
}

void TypedText::replace_last(std::string_view utf8)
{
    base::WipingString const before(m_words);
    drop_last();
    std::size_t const left = m_words.size();
    type(utf8);
    if (m_words.size() == left)
        set(before);
}

void TypedText::drop_last()
{
    bool more = !m_words.empty();
    while (more) {
        more = base::is_continuation(m_words.view().back()) && m_words.size() > 1;
        m_words.resize(m_words.size() - 1);
        m_sound -= std::min<std::size_t>(m_sound, 1);
    }
}

void TypedText::erase()
{
    drop_last();
    follow_rule();
}

void TypedText::type_sound(std::string_view letter)
{
    std::size_t const before = m_words.size(), sound = m_sound;
    if (sound == 0 && letter == "'") // It parts two syllables, and begins none.
        return type(letter);
    if (sound + letter.size() > k_longest_composition)
        return;
    type(letter);
    if (m_words.size() > before)
        m_sound = sound + letter.size();
}

void TypedText::choose_word(std::string_view word, std::size_t letters)
{
    if (letters > m_sound || m_words.size() - letters + word.size() > m_limits.bytes)
        return;
    base::WipingString const rest(composition().substr(letters));
    m_words.resize(m_words.size() - m_sound);
    m_words.append(word).append(rest);
    m_sound = rest.size();
    follow_rule();
}

void TypedText::clear()
{
    m_words.clear();
    m_sound = 0;
    follow_rule();
}

void TypedText::set(std::string_view words)
{
    m_words.clear();
    m_sound = 0;
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

void apply(TypedText& text, Action const& action) { std::visit(Key { text }, action); }

} // namespace kiosk::typing
