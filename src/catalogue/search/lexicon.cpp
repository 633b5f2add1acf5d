#include "catalogue/search/lexicon.h"

#include "base/utf8.h"
#include "catalogue/search/edit_cost.h"
#include "catalogue/search/read_limit.h"
#include "catalogue/search/sound.h"

#include <algorithm>
#include <cmath>
#include <sqlite3.h>

namespace catalogue::search {

namespace {

#define LECTERN_WORD "SELECT spelling, coalesce(written, spelling), stem, sections, named FROM search_word "

/// The index ends a range at the greatest character there is.
constexpr char const* k_range_end = "\xF4\x8F\xBF\xBF";

constexpr std::size_t k_completions = 8, k_guesses = 3;
/// Letters that a word and its misspelling begin with where they do not sound alike.
constexpr std::size_t k_common_beginning = 3;
/// A guess this good needs no further search: among words that sound about the same, and elsewhere.
constexpr double k_very_close = 0.5, k_close = 1.0;
/// As much further a word may be that sounds the same; and how much nearer it is than it is written.
constexpr double k_same_sound = 0.8, k_same_sound_nearer = 0.7;
/// Further from the best than this, another guess is not worth showing.
constexpr double k_as_good = 0.35;
/// A word that tells more than this is a slip of the pen rather than a subject.
constexpr double k_most_weight = 7.0;

KnownWord word_in(SQLite::Statement& row)
{
    return { row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
        row.getColumn(3).getInt64(), row.getColumn(4).getInt() != 0 };
}

/// Lower is likelier: near, frequent, a name.
double unlikeliness(Guess const& guess)
{
    return guess.cost - 0.12 * std::log10(static_cast<double>(guess.word.sections) + 1) - (guess.word.named ? 0.2 : 0);
}

bool has_digit(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Gathers what a misspelt word may mean, from lists of words that it has something in common with.
class Guesser {
public:
    explicit Guesser(std::string_view spelling)
        : m_misspelling(spelling)
        , m_sound(sound_of(spelling))
        , m_limit(most_cost(static_cast<std::size_t>(base::characters_in(spelling))))
    {
    }

    void look_at(SQLite::Statement& words)
    {
        while (words.executeStep()) {
            Guess guess { word_in(words), 0 };
            double const at_most = m_limit + k_same_sound;
            guess.cost = m_misspelling.cost_of(guess.word.spelling, at_most);
            if (guess.cost > at_most || has_digit(guess.word.spelling))
                continue;
            auto const same = [&](Guess const& other) { return other.word.spelling == guess.word.spelling; };
            bool const same_sound = sound_of(guess.word.spelling) == m_sound;
            if (std::ranges::any_of(m_guesses, same) || (guess.cost > m_limit && !same_sound))
                continue;
            guess.cost *= same_sound ? k_same_sound_nearer : 1;
            m_guesses.push_back(std::move(guess));
        }
    }

    [[nodiscard]] bool has_within(double cost) const
    {
        return std::ranges::any_of(m_guesses, [&](Guess const& guess) { return guess.cost <= cost; });
    }

    /// The likeliest few.
    std::vector<Guess> take()
    {
        std::ranges::sort(m_guesses, {}, unlikeliness);
        auto const worse = std::ranges::find_if(m_guesses,
            [&](Guess const& guess) { return unlikeliness(guess) > unlikeliness(m_guesses.front()) + k_as_good; });
        m_guesses.erase(worse, m_guesses.end());
        m_guesses.resize(std::min(m_guesses.size(), k_guesses));
        return std::move(m_guesses);
    }

private:
    Misspelling m_misspelling;
    std::string m_sound;
    double m_limit;
    std::vector<Guess> m_guesses;
};

/// SQLITE_ROW, SQLITE_DONE, or SQLITE_INTERRUPT where a ReadLimit is reached.
int stepped(SQLite::Statement& row)
{
    int const status = row.tryExecuteStep();
    if (status != SQLITE_ROW && status != SQLITE_DONE && status != SQLITE_INTERRUPT)
        throw SQLite::Exception(row.getErrorMsg(), status);
    // Resetting says again what stepping said.
    if (status == SQLITE_INTERRUPT)
        (void)row.tryReset();
    return status;
}

} // namespace

std::optional<Lexicon> Lexicon::of(SQLite::Database& edition, std::string_view language)
{
    // The nearest: "pt-BR" where there is some, else "pt".
    SQLite::Statement row(edition,
        "SELECT id, sections FROM search_language WHERE ?1 = language COLLATE NOCASE OR ?1 LIKE language || '-%' "
        "ORDER BY length(language) DESC");
    row.bind(1, std::string(language));
    if (!row.executeStep())
        return std::nullopt;
    return Lexicon(edition, row.getColumn(0).getInt64(), row.getColumn(1).getInt64());
}

Lexicon::Lexicon(SQLite::Database& edition, std::int64_t language, std::int64_t sections)
    : m_connection(edition.getHandle())
    , m_language(language)
    , m_sections(sections)
    , m_find(edition, LECTERN_WORD "WHERE language = ? AND spelling = ?")
    , m_completions(edition,
          "SELECT * FROM (" LECTERN_WORD "WHERE language = ? AND spelling >= ? AND spelling < ? LIMIT 2000) "
          "ORDER BY named DESC, sections DESC, spelling LIMIT ?")
    , m_sounding(edition,
          LECTERN_WORD "WHERE id IN (SELECT word FROM search_sound WHERE language = ? AND sound = ?) LIMIT 2000")
    , m_beginning(edition, LECTERN_WORD "WHERE language = ? AND spelling >= ? AND spelling < ? LIMIT 2000")
    , m_count(edition, "SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ?")
    , m_one(edition, "SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT 1")
    , m_synonyms(edition, "SELECT synonym FROM search_synonym WHERE language = ? AND phrase = ? ORDER BY synonym")
{
}

std::optional<KnownWord> Lexicon::find(std::string_view spelling)
{
    m_find.reset();
    SQLite::bind(m_find, m_language, std::string(spelling));
    return m_find.executeStep() ? std::optional(word_in(m_find)) : std::nullopt;
}

std::vector<KnownWord> Lexicon::completions(std::string_view beginning)
{
    m_completions.reset();
    SQLite::bind(m_completions, m_language, std::string(beginning), std::string(beginning) + k_range_end,
        static_cast<int>(k_completions));
    std::vector<KnownWord> words;
    while (m_completions.executeStep()) {
        KnownWord word = word_in(m_completions);
        if (std::ranges::find(words, word.stem, &KnownWord::stem) == words.end())
            words.push_back(std::move(word));
    }
    return words;
}

std::vector<Guess> Lexicon::guesses(std::string_view spelling, Nearness nearness)
{
    if (most_cost(static_cast<std::size_t>(base::characters_in(spelling))) == 0 || has_digit(spelling))
        return {};
    Guesser guesser(spelling);
    auto const look_at = [&](std::string const& key) {
        m_sounding.reset();
        SQLite::bind(m_sounding, m_language, key);
        guesser.look_at(m_sounding);
    };
    std::string const sound = sound_of(spelling);
    look_at(sound);
    if (nearness == Nearness::sounds_the_same || guesser.has_within(k_very_close))
        return guesser.take();
    std::ranges::for_each(sounds_around(sound, 3), look_at);
    if (!guesser.has_within(k_close)) {
        std::string const beginning(base::first_characters(spelling, k_common_beginning));
        m_beginning.reset();
        SQLite::bind(m_beginning, m_language, beginning, beginning + k_range_end);
        guesser.look_at(m_beginning);
        look_at(ending_of(spelling));
    }
    return guesser.take();
}

std::int64_t Lexicon::sections_with(std::string_view phrase)
{
    m_count.reset();
    SQLite::bind(m_count, quoted(phrase), k_scored_sections + 1);
    ReadLimit limit(m_connection);
    std::int64_t sections = 0;
    int status = SQLITE_ROW;
    while ((status = stepped(m_count)) == SQLITE_ROW) {
        ++sections;
        limit.found_row(1);
    }
    return status == SQLITE_DONE ? sections : k_scored_sections + 1;
}

bool Lexicon::has(std::string_view phrase)
{
    m_one.reset();
    m_one.bind(1, quoted(phrase));
    ReadLimit const limit(m_connection);
    return stepped(m_one) != SQLITE_DONE;
}

std::vector<std::string> Lexicon::synonyms(std::string_view phrase)
{
    m_synonyms.reset();
    SQLite::bind(m_synonyms, m_language, std::string(phrase));
    std::vector<std::string> found;
    while (m_synonyms.executeStep())
        found.push_back(m_synonyms.getColumn(0).getString());
    return found;
}

std::string Lexicon::quoted(std::string_view phrase, Mark kind) const
{
    std::string const mark = std::to_string(m_language) + static_cast<char>(kind);
    std::string text = '"' + mark;
    for (char const letter : phrase) {
        text += letter;
        if (letter == ' ')
            text += mark;
    }
    return text + '"';
}

double Lexicon::weight_of(std::int64_t sections) const
{
    auto const with = static_cast<double>(sections), all = static_cast<double>(std::max(m_sections, sections));
    return std::min(std::log(1 + (all - with + 0.5) / (with + 0.5)), k_most_weight);
}

} // namespace catalogue::search
