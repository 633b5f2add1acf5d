#pragma once
// Words on their way from a keyboard: a comment, a PIN, a setting. One set of keys types them all, and what is typed is
// overwritten in memory when it goes.

#include "base/wiping_string.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <variant>

namespace kiosk::typing {

/// When the keyboard turns back from capitals by itself.
enum class Capitals {
    by_sentence, ///< They begin the text and each sentence in it.
    for_one,     ///< After one character.
    until_left,  ///< Not at all: a PIN is typed as it is.
};

class TypedText {
public:
    struct Limits {
        std::size_t bytes;
        int characters = std::numeric_limits<int>::max();
    };

    /// Memory for all of it is taken now, so that the words never move.
    explicit TypedText(Limits limits, Capitals rule = Capitals::until_left);

    /// Dropped where it does not fit as a whole.
    void type(std::string_view utf8);
    /// One code point goes, which also takes a tone mark off its letter as Vietnamese typists expect.
    void erase();
    void clear();
    /// As if `words` had been typed, but no capital has been used up.
    void set(std::string_view words);

    [[nodiscard]] std::string_view words() const { return m_words; }
    [[nodiscard]] int characters() const;
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    /// Whether every key of the on-screen keyboard still has room.
    [[nodiscard]] bool has_room() const;

    bool capitals = false; ///< The keyboard's next letter is one.
    bool symbols = false;  ///< The keyboard shows digits and signs.

private:
    void follow_rule();

    base::WipingString m_words;
    Limits m_limits;
    Capitals m_rule;
};

// Actions: keys of the on-screen keyboard or of a real one. They reach whatever is being typed.

/// One key's worth. It may be a digit of a PIN, so it is overwritten wherever it is destroyed.
struct Type {
    explicit Type(std::string_view key)
        : utf8(key)
    {
    }
    base::WipingString utf8;
};
struct Erase {};
struct ToggleCapitals {};
struct ToggleSymbols {};

using Action = std::variant<Type, Erase, ToggleCapitals, ToggleSymbols>;

/// Does to `text` what the key says.
void apply(TypedText& text, Action const& action);

} // namespace kiosk::typing
