#include "catalogue/search/spelling.h"

#include "base/utf8.h"
#include "base/wipe.h"
#include "catalogue/search/edit_cost.h"
#include "catalogue/search/noise_words.h"

#include <algorithm>
#include <optional>

namespace catalogue::search {

namespace {

/// From so many sections on, a stem is a word of the library and no slip in it.
constexpr std::int64_t k_common = 3;
/// So many times more frequent than a slip is the word that it stands for.
constexpr std::int64_t k_more_frequent = 20;
constexpr double k_sure_cost = 1.2;
constexpr std::size_t k_sure_bytes = 5;
constexpr double k_rare_word_cost = 1.0, k_torn_word_cost = 0.5, k_torn_misspelt_cost = 1.0;
/// Shorter words are words of many languages.
constexpr double k_certain_bytes = 4;
constexpr double k_doubt = 0.2, k_guessed_likeness = 0.7, k_completed_likeness = 0.9;
/// Two words of the library are one that was torn apart only where one of them is short and the whole is not, in bytes.
constexpr std::size_t k_longest_torn_part = 4, k_shortest_torn_word = 7;
/// Shorter parts of words that were run together would be found in anything.
constexpr std::size_t k_shortest_part = 3;

class Speller {
public:
    Speller(std::string_view question, WordReader const& reader, Lexicon& lexicon, Spelling spelling)
        : m_reader(reader)
        , m_lexicon(lexicon)
        , m_corrects(spelling == Spelling::corrected)
    {
        reader.read(question, [this](Word const& word) { m_words.push_back(word); });
        // Nothing behind it: somebody may still be typing it.
        m_unfinished = !m_words.empty() && m_words.back().end == question.size();
        auto const telling = std::ranges::count_if(m_words, [](Word const& word) { return !word.noise; });
        m_long = static_cast<std::size_t>(telling) > k_short_question;
    }

    Speller(Speller const&) = delete;
    Speller& operator=(Speller const&) = delete;
    ~Speller()
    {
        for (Word& word : m_words)
            for (std::string* const text : { &word.spelling, &word.written, &word.stem })
                base::wipe(*text);
    }

    std::vector<TypedWord> read()
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_corrects && i + 1 < m_words.size() && join(m_words[i], m_words[i + 1])) {
                ++i;
                continue;
            }
            Word const& word = m_words[i];
            bool const last = i + 1 == m_words.size();
            if (word.noise && !(last && m_unfinished && i > 0 && word.spelling == "a"))
                continue;
            add(word, last && m_unfinished);
        }
        return std::move(m_typed);
    }

private:
    /// "blood pre sure": two words that are one in the library, which never has them side by side.
    bool join(Word const& one, Word const& other)
    {
        // Words that say nothing stand side by side in any question.
        if (one.noise && other.noise)
            return false;
        std::string const joined = one.spelling + other.spelling;
        bool const both_words = is_word(one) && is_word(other);
        bool const noise = one.noise || other.noise;
        // "A sleep study" is none of who is asleep.
        if (both_words && noise)
            return false;
        if (both_words && std::min(one.spelling.size(), other.spelling.size()) > k_longest_torn_part)
            return false;
        std::optional<KnownWord> whole = m_lexicon.find(joined);
        if (!whole && (noise || joined.size() < k_shortest_torn_word))
            return false;
        if (!whole)
            whole = misspelt_whole(joined, both_words);
        if (!whole || (!whole->named && whole->sections < k_common))
            return false;
        // Last: of two frequent words that never meet, all sections are read.
        if (!noise && m_lexicon.has(one.stem + ' ' + other.stem))
            return false;
        m_typed.push_back(
            { one.begin, other.end, { { whole->stem, whole->sections, whole->named, 1 } }, whole->written });
        return true;
    }

    [[nodiscard]] std::optional<KnownWord> misspelt_whole(std::string const& joined, bool both_words)
    {
        auto const guesses = m_lexicon.guesses(joined, both_words ? Nearness::sounds_the_same : Nearness::any);
        bool const near
            = !guesses.empty() && guesses.front().cost <= (both_words ? k_torn_word_cost : k_torn_misspelt_cost);
        return near ? std::optional(guesses.front().word) : std::nullopt;
    }

    [[nodiscard]] bool is_word(Word const& word)
    {
        return word.noise || m_lexicon.find(word.spelling) || m_lexicon.sections_with(word.stem) > 0;
    }

    /// Also one that is too rare for the table of words.
    [[nodiscard]] std::optional<KnownWord> word_of(std::string const& spelling)
    {
        if (auto known = m_lexicon.find(spelling))
            return known;
        std::optional<KnownWord> rare;
        m_reader.read(spelling, [&](Word const& word) {
            if (auto const sections = word.noise ? 0 : m_lexicon.sections_with(word.stem); sections > 0)
                rare = KnownWord { word.spelling, word.written, word.stem, sections, false };
        });
        return rare;
    }

    void add(Word const& word, bool unfinished)
    {
        TypedWord typed { word.begin, word.end, {}, {}, is_small_talk(word.spelling, m_reader.language()) };
        if (auto const known = m_lexicon.find(word.spelling)) {
            typed.meanings.push_back({ known->stem, known->sections, known->named, 1, certainty_of(word.spelling) });
            m_typed.push_back(std::move(typed));
            return;
        }
        auto const sections = m_lexicon.sections_with(word.stem);
        if (sections > 0)
            typed.meanings.push_back({ word.stem, sections, false, 1, certainty_of(word.spelling) });
        if (unfinished)
            for (KnownWord const& longer : m_lexicon.completions(word.spelling))
                add_meaning(typed, longer, k_completed_likeness, share_typed(word.spelling, longer.spelling));
        if (m_corrects && typed.meanings.empty() && split(word))
            return;
        if (m_corrects && sections < k_common && (typed.meanings.empty() || sections > 0) && !typed.small_talk)
            guess(word, sections, typed);
        m_typed.push_back(std::move(typed));
    }

    static void add_meaning(TypedWord& typed, KnownWord const& word, double likeness, double certainty)
    {
        if (std::ranges::find(typed.meanings, word.stem, &Meaning::stem) == typed.meanings.end())
            typed.meanings.push_back({ word.stem, word.sections, word.named, likeness, certainty });
    }

    /// Of a word that the library has.
    static double certainty_of(std::string_view word)
    {
        return std::min(1.0, static_cast<double>(word.size()) / k_certain_bytes);
    }

    static double share_typed(std::string_view beginning, std::string_view word)
    {
        return static_cast<double>(beginning.size()) / static_cast<double>(std::max(word.size(), beginning.size()));
    }

    /// None of a guess that is as far as any may be.
    static double certainty_of(Guess const& guess, std::string_view typed)
    {
        double const furthest = most_cost(static_cast<std::size_t>(base::characters_in(typed)));
        return std::max(0.0, 1 - guess.cost / furthest);
    }

    /// Among many words there are names of people and places, and words of other subjects than the library's.
    static bool is_sure(Guess const& guess)
    {
        return guess.word.named && guess.cost <= k_sure_cost && guess.word.spelling.size() >= k_sure_bytes;
    }

    void guess(Word const& word, std::int64_t sections, TypedWord& typed)
    {
        auto const guesses = m_lexicon.guesses(word.spelling);
        if (guesses.empty())
            return;
        Guess const& best = guesses.front();
        // A rare word that the library has may be right; one that a name resembles, and that is far more frequent, is
        // what a slip in the library was meant to be.
        bool const slip = best.cost <= k_rare_word_cost && best.word.sections >= k_more_frequent * sections;
        if ((sections > 0 && !slip) || (m_long && !is_sure(best)))
            return;
        typed.corrected = best.word.written;
        // Names and other words that no library has are guessed at, too, from afar.
        double likeness = 1 - k_doubt * best.cost;
        for (Guess const& each : guesses) {
            add_meaning(typed, each.word, likeness, certainty_of(each, word.spelling));
            likeness = k_guessed_likeness * (1 - k_doubt * best.cost);
        }
        // The likeliest comes first.
        if (sections > 0)
            std::rotate(typed.meanings.begin(), typed.meanings.begin() + 1, typed.meanings.end());
    }

    /// "heartattack": two words that stand side by side in the library.
    bool split(Word const& word)
    {
        std::string const& text = word.spelling;
        std::int64_t most = 0;
        std::vector<KnownWord> parts;
        for (std::size_t at = k_shortest_part; at + k_shortest_part <= text.size(); ++at) {
            if (base::is_continuation(text[at]))
                continue;
            auto const first = word_of(text.substr(0, at));
            auto const second = first ? word_of(text.substr(at)) : std::nullopt;
            if (!second)
                continue;
            if (auto const together = m_lexicon.sections_with(first->stem + ' ' + second->stem); together > most) {
                most = together;
                parts = { *first, *second };
            }
        }
        for (KnownWord const& part : parts)
            m_typed.push_back({ word.begin, word.end, { { part.stem, part.sections, part.named, 1 } }, part.written });
        return !parts.empty();
    }

    WordReader const& m_reader;
    Lexicon& m_lexicon;
    std::vector<Word> m_words;
    bool const m_corrects;
    bool m_unfinished = false, m_long = false;
    std::vector<TypedWord> m_typed;
};

} // namespace

std::vector<TypedWord> read_words(
    std::string_view question, WordReader const& reader, Lexicon& lexicon, Spelling spelling)
{
    return Speller(question, reader, lexicon, spelling).read();
}

} // namespace catalogue::search
