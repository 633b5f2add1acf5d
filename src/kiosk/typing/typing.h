#pragma once
// Words on their way from a keyboard: a comment, a PIN, a setting. One set of keys types them all, and what is typed is
// overwritten in memory when it goes. Chinese is typed by sound: letters stand in the text until a word is chosen that
// sounds so, and stay there if none is.

#include "base/wiping_string.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

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
    /// The last code point gives way to this one: a letter to the same with a mark.
    void replace_last(std::string_view utf8);
    /// One code point goes, which also takes a tone mark off its letter as Vietnamese typists expect.
    void erase();
    /// A letter of a sound, which joins those before it. Dropped where too many wait for their words.
    void type_sound(std::string_view letter);
    /// `word` takes the place of the first so many letters of the composition, which goes on with the others.
    void choose_word(std::string_view word, std::size_t letters);
    void clear();
    /// As if `words` had been typed, but no capital has been used up.
    void set(std::string_view words);

    [[nodiscard]] std::string_view words() const { return m_words; }
    /// The letters at its end for which no word has been chosen yet.
    [[nodiscard]] std::string_view composition() const { return words().substr(m_words.size() - m_sound); }
    [[nodiscard]] int characters() const;
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    /// Whether every key of the on-screen keyboard still has room.
    [[nodiscard]] bool has_room() const;

    bool capitals = false; ///< The keyboard's next letter is one.
    bool symbols = false;  ///< The keyboard shows digits and signs.

private:
    void drop_last();
    void follow_rule();

    base::WipingString m_words;
    std::size_t m_sound = 0; ///< Bytes of the composition.
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
/// A letter with a mark takes the place of the letter that was typed last.
struct ReplaceLetter {
    explicit ReplaceLetter(std::string_view letter)
        : utf8(letter)
    {
    }
    base::WipingString utf8;
};
struct Erase {};
struct ToggleCapitals {};
struct ToggleSymbols {};

/// A word that sounds like the first so many letters of a composition.
struct Candidate {
    base::WipingString word;
    std::size_t letters = 0;
};

/// Both come out of Type where words are typed by sound; no key is one.
struct TypeSound {
    base::WipingString letter;
};
struct TakeWord {
    base::WipingString composition; ///< For which the word was offered: for another it is dropped.
    Candidate candidate;            ///< Without a word: none is known.
    base::WipingString then;        ///< What was typed behind it. A space only chooses.
};

/// One of those that are offered.
struct ChooseCandidate {
    std::size_t index;
};
/// The next ones are shown, or the first again, after so many.
struct TurnCandidates {
    std::size_t shown;
};
/// A composition is in sight without its candidates.
struct NeedCandidates {
    base::WipingString composition;
};
struct CandidatesFound {
    std::uint64_t generation;
    base::WipingString composition;
    std::vector<Candidate> candidates; ///< The likeliest first.
};
/// There are none until the next visitor comes; letters are typed as they are.
struct CandidatesFailed {
    std::uint64_t generation;
};

using Action = std::variant<Type, ReplaceLetter, Erase, ToggleCapitals, ToggleSymbols, TypeSound, TakeWord,
    ChooseCandidate, TurnCandidates, NeedCandidates, CandidatesFound, CandidatesFailed>;

// Effects.

struct FindCandidates {
    std::uint64_t generation;
    base::WipingString composition;
};
/// The visitor has gone: nothing may remember what was composed.
struct ForgetCompositions {};

using Effect = std::variant<FindCandidates, ForgetCompositions>;

/// What is offered to a visitor who types by sound, whatever is being typed.
struct Offers {
    base::WipingString composition; ///< For which they were found.
    std::vector<Candidate> candidates;
    std::size_t first = 0; ///< Shown.
    base::WipingString asked_for;
    bool failed = false;
    bool used = false; ///< Any have been asked for in this session.
};

/// Does to `text` what the key says. What is not for a text changes nothing.
void apply(TypedText& text, Action const& action);

} // namespace kiosk::typing
