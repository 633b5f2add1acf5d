#include "privacy/scrubbing/beside_people.h"

#include "privacy/scrubbing/name_shape.h"
#include "privacy/scrubbing/people_words.h"

#include <array>
#include <limits>

namespace privacy::scrubbing {

namespace {

enum class People { none, near, clear, beside_name };

/// The likeness to a name that a word needs, by what it is besides. Measured: a step to either side loses more words
/// misspelt than it finds rare names, or the other way round.
struct Thresholds {
    double like_none; ///< Like no word.
    double like_seldom;
    double like_usual;
    double compound; ///< Two words in one.
    double derived;  ///< A form of a word.
    double ending;   ///< Like Spanish nouns by its ending only.
};
constexpr double k_never = std::numeric_limits<double>::infinity();
constexpr std::array<Thresholds, 4> k_thresholds { {
    { -1.8, 1, k_never, k_never, k_never, k_never },
    { -5, -1, 3, 0.5, 1.5, 1 },
    { -8, -2, 2, -1, 0.5, -2 },
    { -8, -1, -1, -1, 1, -2 },
} };

/// "chelo y a paqui": a name of the lists tells what the other is.
bool is_beside_name(Line const& line, NameWords const& words, int at)
{
    auto const joins = [&](int word) {
        return line.is_one_of(word, { "and", "n", "y", "e" }) || line.mark(word) == '&';
    };
    int const before = at - 1 - line.is_one_of(at - 1, { "a", "con", "to" });
    return (joins(before) && words.is_sure(before - 1)) || (joins(at + 1) && words.is_sure(at + 2));
}

People people_near(Line const& line, NameWords const& words, int at)
{
    if (is_beside_name(line, words, at))
        return People::beside_name;
    // Of two words that are strange the other may be the one beside people.
    int const begin = at - (line.is(at - 1, lists::strange) && line[at].spaced);
    int const end = at + 1 + (line.is(at + 1, lists::strange) && line[at + 1].spaced);
    if (is_clearly_beside_people(line, words, at, at + 1) || is_clearly_beside_people(line, words, begin, end))
        return People::clear;
    return is_beside_people(line, words, at, at + 1) || is_beside_people(line, words, begin, end) ? People::near
                                                                                                  : People::none;
}

} // namespace

bool is_clearly_beside_people(Line const& line, NameWords const& words, int begin, int end)
{
    if (words.is_determined(begin))
        return false;
    std::string_view const deed = line.word(begin - 2);
    bool const done = line.is_one_of(begin - 1, { "by", "from", "por" })
        && (deed.ends_with("ed") || deed.ends_with("en") || deed.ends_with("ado") || deed.ends_with("ada")
            || deed.ends_with("ido") || line.is_one_of(begin - 2, { "put", "in", "done", "held", "leaflet", "out" }));
    bool const met = line.is_one_of(begin - 1, { "saw", "see", "seen", "until", "vi", "atendio", "vino" })
        || (line.is_one_of(begin - 1, { "to", "a" })
            && line.is_one_of(
                begin - 2, { "thanks", "hug", "hugs", "kudos", "gracias", "felicitar", "ayuda", "agradezco" }));
    // "me cuidó belarmino"
    // "un beso para conchi", "le debo la vida a aquilino", "estuvo conmigo hortensia", "llamen a facundo"
    bool const given = (line.is_one_of(begin - 1, { "para", "a", "for", "to" })
                           && line.is_one_of(begin - 2,
                               { "beso", "besos", "besitos", "abrazo", "abrazos", "aplauso", "aplausos", "enhorabuena",
                                   "felicidades", "saludo", "saludos", "recuerdos", "bendiga", "vida", "llamen",
                                   "llamad", "llame", "avisen", "avisad", "felicito", "agradezco", "agradecer",
                                   "perdon", "disculpas", "olvidare", "olvidaremos", "applause", "love", "regards" }))
        || (line.is_one_of(begin - 1, { "conmigo", "nosotros" })
            && line.is_one_of(begin - 2, { "estuvo", "fue", "hablo", "quedo", "vino", "lloro", "rio" }));
    bool const looked_after = line.is_one_of(begin - 1,
                                  { "atendio", "cuido", "curo", "opero", "trato", "recibio", "llamo", "acompano",
                                      "ayudo", "escucho", "reviso" })
        && line.is_one_of(begin - 2, { "me", "nos", "le", "te", "lo", "la" });
    // "the cleaner, anahit, hums"
    bool const between = line.mark(begin - 1) == ',' && line.mark(end) == ','
        && line.is(begin - 2, lists::roles | lists::titles | lists::relatives);
    // "a chat with mohini", "nadie como usoa", "echaré de menos a leonides"
    bool const led = (line.is_one_of(begin - 1, { "with" }) && line.is_one_of(begin - 2, { "chat", "chatted", "word" }))
        || (line.is_one_of(begin - 1, { "como", "like", "but", "except" })
            && line.is_one_of(begin - 2, { "nadie", "nobody", "someone", "alguien", "anyone", "everyone" }))
        || (line.is_one_of(begin - 1, { "a" })
            && line.is_one_of(begin - 2, { "menos", "dije", "pedi", "conozco", "quiero" }))
        || (line.is_one_of(begin - 1, { "miss" }) && line.is_one_of(begin - 2, { "will", "i'll", "we'll" }));
    return given || looked_after || between || led || (speaks_of_people(line, begin - 1) && line.is_word(begin - 1))
        || done || met || acts_as_person(line, end)
        || line.is_one_of(end, { "who", "quien", "came", "told", "deserves", "me", "nos" });
}

bool is_beside_people(Line const& line, NameWords const& words, int begin, int end)
{
    if (words.is_determined(begin))
        return false;
    bool const before = line.is_one_of(begin - 1,
        { "era", "dice", "pobre", "segun", "conmigo", "praise", "mention", "about", "had", "n", "by", "with", "to",
            "from", "for", "named", "called", "like", "love", "con", "a", "por", "para", "conoci", "llamado", "llamada",
            "nurse", "and", "y", "e", "es", "is", "only", "without", "except", "solo", "sin", "salvo", "excepto",
            "felicito", "felicitar", "it's", "was" });
    bool const joined = line.is_one_of(begin - 1, { "and", "y", "e", "is", "es", "was", "for", "to", "like", "it's" });
    return (before && (!joined || words.name_end(end) == end)) || is_clearly_beside_people(line, words, begin, end)
        || may_act(line, end) || line[end - 1].possessive;
}

bool helps_by_name(Line const& line, int at)
{
    return does_what_people_do(line, at + 1) && !is_compound(line.word(at))
        && !line.is_one_of(at - 1, { "the", "a", "an", "this", "that", "their", "our" });
}

Misspelling misspelling_at(Line const& line, int at)
{
    constexpr std::size_t k_many_pages = 64 * 1024;
    return line.text().plain.size() < k_many_pages ? misspelling_of(line.word(at)) : Misspelling::none;
}

bool is_name_by_letters(Line const& line, NameWords const& words, int at, bool joined)
{
    double const likeness = name_likeness(line.word(at));
    Thresholds const& needed
        = k_thresholds.at(static_cast<std::size_t>(joined ? People::beside_name : people_near(line, words, at)));
    if (line.is(at, lists::common))
        return likeness >= (is_medical_by_ending_only(line.word(at)) ? needed.ending : needed.derived);
    if (likeness < needed.like_none || (likeness < needed.compound && is_compound(line.word(at))))
        return false;
    switch (misspelling_at(line, at)) {
    case Misspelling::none: return true;
    case Misspelling::seldom: return likeness >= needed.like_seldom;
    case Misspelling::usual: return likeness >= needed.like_usual;
    }
    return false;
}

} // namespace privacy::scrubbing
