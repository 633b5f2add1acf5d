#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

#include <charconv>
#include <optional>

namespace privacy::scrubbing {

namespace {

constexpr int k_oldest_shown = 89;
constexpr int k_oldest_person = 125;
/// Whoever was born up to then is over 89 by now. A later year errs on the side of removing.
constexpr int k_last_telling_birth = 1939;

struct Age {
    int years = -1;
    int end = 0;
};

/// "92", "ninety-two", "noventa y dos", "a hundred and one".
Age number_at(Line const& line, int at)
{
    std::string_view const digits = line.digits(at);
    if (!digits.empty() && digits.size() <= 4) {
        int number = -1;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return { number, at + 1 };
    }
    // "noventaitantos", "noventaidós", "ninetysomething"
    if (std::string_view const word = line.word(at); (word.starts_with("noventai") || word.starts_with("noventay")
                                                         || word.starts_with("ninety") || word.starts_with("noventip"))
        && word.size() > 8)
        return { 90, at + 1 };
    auto const tens = line.is_one_of(at, { "ciento" }) ? std::optional(100) : cardinal(line.word(at));
    if (!tens || *tens < 90)
        return {};
    if (int const vague = at + 1 + (line.mark(at + 1) == '-' || line.is_one_of(at + 1, { "y" }));
        line.is_one_of(vague, { "something", "odd", "pico", "tantos", "tantas", "plus" }))
        return { *tens, vague + 1 };
    int const next = at + 1 + (line.mark(at + 1) == '-' || line.is_one_of(at + 1, { "y", "and" }));
    auto const ones = cardinal(line.word(next));
    if (auto const last = ordinal(line.word(next)); last && *last < 10 && line.is_one_of(next + 1, { "birthday" }))
        return { *tens + *last, next + 1 };
    if (line.is_one_of(next, { "un", "una" }) && next > at + 1)
        return { *tens + 1, next + 1 };
    return ones && *ones < 20 ? Age { *tens + *ones, next + 1 } : Age { *tens, at + 1 };
}

bool is_telling(int years) { return years > k_oldest_shown && years <= k_oldest_person; }

/// One past "years old", "-year-old", "y/o", "años"; `at` where none of them follows.
int years_end(Line const& line, int at)
{
    int const unit = at + (line.mark(at) == '-');
    int const next = unit + 1 + (line.mark(unit + 1) == '-' || line.mark(unit + 1) == '.');
    if (line.is_one_of(unit, { "year", "years", "yr", "yrs", "year's", "years'" })
        && line.is_one_of(next, { "old", "young", "o" }))
        return next + 1;
    if (line.is_one_of(unit, { "years", "yrs" }) && line.is_one_of(unit + 1, { "of" })
        && line.is_one_of(unit + 2, { "age" }))
        return unit + 3;
    if (line.is_one_of(unit, { "yo", "yrold", "yrs" })
        || (line.is_glued(unit) && line.is_one_of(unit, { "y", "f", "m", "yr", "yof", "yom" })))
        return unit + 1;
    if (line.is_one_of(unit, { "y" }) && (line.mark(unit + 1) == '/' || line.mark(unit + 1) == '.')
        && line.is_one_of(unit + 2, { "o" }))
        return unit + 3;
    if (line.is_one_of(unit, { "anos", "anitos", "primaveras", "abriles" })
        && !line.is_one_of(at - 2, { "hace", "por", "durante" }))
        return unit + 1;
    return at;
}

bool is_person(Line const& line, int at)
{
    bool const named = line.is_capital(at) && line.is(at, lists::strange);
    return named || line.is(at, lists::relatives | lists::roles | lists::given_names | lists::word_names)
        || line[at].shape == Shape::tag
        || line.is_one_of(at,
            { "i", "he", "she", "who", "i'm", "im", "he's", "she's", "who's", "whos", "shes", "hes", "he'll", "she'll",
                "i'll", "quien", "que", "lady", "man", "woman", "senora", "senor", "patient", "paciente", "law",
                "widow", "veteran", "resident", "viuda", "yo" });
}

/// Words that stand between a person and an age: "she is now almost", "ya casi".
bool links_age(Line const& line, int at)
{
    return line.mark(at) == ',' || line.mark(at) == '('
        || line.is_one_of(at,
            { "is", "am", "was", "are", "be", "at", "now", "almost", "nearly", "already", "just", "over", "about",
                "has", "been", "will", "a", "hit", "hits", "reached", "de", "ya", "casi", "es", "era", "with", "con",
                "an" });
}

bool says_age(Line const& line, int at)
{
    // "grandma's 92"
    if (line[at].possessive && line.is(at, lists::relatives))
        return true;
    // "a lady of 98"
    if (line.is_one_of(at, { "of", "de" }) && line.is_word(at - 1) && !line[at - 1].possessive
        && (line.is(at - 1, lists::relatives)
            || line.is_one_of(at - 1,
                { "lady", "man", "woman", "gentleman", "senora", "senor", "mujer", "hombre", "varon", "widow", "viuda",
                    "abuela", "abuelo", "anciana", "anciano", "patient", "paciente", "female", "male" })))
        return true;
    if (line.mark(at) == ':')
        return line.is_one_of(at - 1, { "age", "edad" });
    if (line.is_one_of(at,
            { "aged", "age", "turned", "turning", "turns", "edad", "cumpli", "cumplio", "cumple", "ages", "cumplir",
                "cumpliendo", "anciano", "anciana", "pushing", "nearing", "approaching", "reached", "cumplira" }))
        return true;
    if (line.is_one_of(at, { "to" }))
        return line.is_one_of(at - 1, { "lived", "it", "live", "up" }) && !line.is_one_of(at - 2, { "add", "adds" });
    // "va para los 97", "a sus 94", "cumplí los noventa"
    if (line.is_one_of(at, { "los", "sus", "mis", "tus", "tiene", "tengo", "tenia", "tendra" }))
        return true;
    // "Dad, 97", "she is almost 95", "uncle Amadou is 99"
    int before = at;
    while (before > at - 4 && links_age(line, before))
        --before;
    bool const relative_named = line[before].capital && line.is(before - 1, lists::relatives);
    return (is_person(line, before) || relative_named)
        && (before < at || line.is(before, lists::relatives)
            || line.is_one_of(before, { "i'm", "im", "he's", "she's", "who's", "law", "shes", "hes" }))
        && !line[before].possessive;
}

bool is_measured(Line const& line, int at)
{
    return line.mark(at) == '%' || line.mark(at) == '/' || line.is(at, lists::units)
        || line.is_one_of(at,
            { "percent", "over", "degrees", "por", "sure", "de", "of", "grados", "ciento", "times", "st", "nd", "rd",
                "th" })
        || (line.mark(at) == '.' && line.is_glued(at + 1));
}

void find_birth_year(Line const& line, int at, Spans& out)
{
    if (!line.is_one_of(
            at, { "born", "quinta", "nacida", "nacido", "naci", "nacio", "dob", "birth", "nacimiento", "b" }))
        return;
    int year = at + 1;
    while (year < at + 5
        && (line.is_one_of(year, { "in", "en", "el", "was", "is", "year", "es", "ano", "back", "de", "date" })
            || line.mark(year) == ':'))
        ++year;
    if (line.digits(year).size() == 4 && number_at(line, year).years >= 1880
        && number_at(line, year).years <= k_last_telling_birth)
        line.add(out, Identifier::age, year, year + 1);
    // "born in '34", "nací en el 31"
    bool const in = year > at + 1 && !line.is(year + 1, lists::months | lists::units) && line.mark(year + 1) != '/'
        && !line.is_one_of(year + 1, { "de", "of", "st", "nd", "rd", "th" });
    int const number = year + (line.mark(year) == '\'');
    if (in && line.digits(number).size() == 2 && number_at(line, number).years >= 20
        && number_at(line, number).years <= 39)
        line.add(out, Identifier::age, year, number + 1);
}

} // namespace

void find_ages(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        find_birth_year(line, at, out);
        if (line.is_one_of(at,
                { "nineties", "noventas", "nonagenarian", "centenarian", "nonagenaria", "nonagenario", "centenaria",
                    "centenario", "nonagenarians", "centenarians", "ninetieth", "hundredth", "nonagesimo",
                    "supercentenarian" })
            && !(line.is_one_of(at, { "nineties", "noventas" }) && line.is_one_of(at - 1, { "the", "los" }))
            && !(line.is_one_of(at - 1, { "early", "late", "mid" }) && line.is_one_of(at - 2, { "the" })))
            line.add(out, Identifier::age, at, at + 1);
        auto const [years, end] = number_at(line, at);
        if (!is_telling(years)
            || (line.is_glued(at) && line.mark(at - 1) != '(' && line.mark(at - 1) != ',' && line.mark(at - 1) != ':'
                && line.mark(at - 1) != '-'))
            continue;
        int const years_to = years_end(line, end);
        bool const decades = line.is_one_of(end, { "s", "'s" })
            && line.is_one_of(at - 1, { "my", "her", "his", "their", "mid", "late", "early" });
        bool const birthday = line.is_one_of(end, { "th", "st", "nd", "rd" })
            && (line.is_one_of(end + 1, { "birthday", "year" })
                || line.is_one_of(at - 1, { "her", "his", "my", "their" }));
        int const begin
            = at - (years >= 100 && line.is_one_of(at, { "hundred" }) && line.is_one_of(at - 1, { "a", "one" }));
        bool const aged
            = line.is_one_of(begin - 1, { "at", "a" }) && line.is_one_of(end, { "i", "he", "she", "my", "and" });
        bool const stated = (aged || says_age(line, begin - 1)) && !is_measured(line, end);
        if (years_to > end && !(line.is_one_of(years_to, { "ago", "atras" })))
            line.add(out, Identifier::age, begin, years_to);
        else if (decades || birthday || stated)
            line.add(out, Identifier::age, begin, decades || birthday ? end + 1 : end);
    }
}

} // namespace privacy::scrubbing
