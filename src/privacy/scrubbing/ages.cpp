#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

#include <charconv>

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
    auto const tens = cardinal(line.word(at));
    if (!tens || *tens < 90)
        return {};
    int const next = at + 1 + (line.mark(at + 1) == '-' || line.is_one_of(at + 1, { "y", "and" }));
    auto const ones = cardinal(line.word(next));
    return ones && *ones < 20 ? Age { *tens + *ones, next + 1 } : Age { *tens, at + 1 };
}

bool is_telling(int years) { return years > k_oldest_shown && years <= k_oldest_person; }

/// One past "years old", "-year-old", "y/o", "años"; `at` where none of them follows.
int years_end(Line const& line, int at)
{
    int const unit = at + (line.mark(at) == '-');
    int const next = unit + 1 + (line.mark(unit + 1) == '-' || line.mark(unit + 1) == '.');
    if (line.is_one_of(unit, { "year", "years", "yr", "yrs", "year's", "years'" }) && line.is_one_of(next, { "old", "young", "o" }))
        return next + 1;
    if (line.is_one_of(unit, { "years", "yrs" }) && line.is_one_of(unit + 1, { "of" }) && line.is_one_of(unit + 2, { "age" }))
        return unit + 3;
    if (line.is_one_of(unit, { "yo", "yrold" }))
        return unit + 1;
    if (line.is_one_of(unit, { "y" }) && (line.mark(unit + 1) == '/' || line.mark(unit + 1) == '.') && line.is_one_of(unit + 2,
        { "o" }))
        return unit + 3;
    if (line.is_one_of(unit, { "anos", "anitos" }) && !line.is_one_of(at - 2, { "hace", "por", "durante" }))
        return unit + 1;
    return at;
}

bool says_age(Line const& line, int at)
{
    if (line.mark(at) == ':')
        return line.is_one_of(at - 1, { "age", "edad" });
    if (line.is_one_of(at, { "aged", "age", "turned", "turning", "edad", "cumpli", "cumplio", "cumple", "ages", "cumplir",
        "anciano", "anciana" }))
        return true;
    if (line.is_one_of(at, { "i'm", "im", "he's", "she's", "who's" }))
        return true;
    if (line.is_one_of(at, { "is", "am", "was", "are" }))
        return line.is_one_of(at - 1, { "i", "he", "she", "who", "age" }) || line.is(at - 1, lists::roles | lists::given_names);
    // "nearly 92", "already 95", "de 91"
    return line.is_one_of(at, { "almost", "nearly", "already", "over", "now", "about", "just", "casi", "ya", "at", "of",
        "de" }) && says_age(line, at - 1);
}

bool is_measured(Line const& line, int at)
{
    return line.mark(at) == '%' || line.mark(at) == '/' || line.is(at, lists::units) || line.is_one_of(at, { "percent", "over",
        "degrees", "por", "sure" })
        || (line.mark(at) == '.' && line.is_glued(at + 1));
}

void find_birth_year(Line const& line, int at, Spans& out)
{
    if (!line.is_one_of(at, { "born", "nacida", "nacido", "naci", "nacio", "dob", "birth", "nacimiento", "b" }))
        return;
    int year = at + 1;
    while (year < at + 5 && (line.is_one_of(year, { "in", "en", "el", "was", "is", "year", "es", "ano", "back", "de",
        "date" }) || line.mark(year) == ':'))
        ++year;
    if (line.digits(year).size() == 4 && number_at(line, year).years >= 1880 && number_at(line, year).years <= k_last_telling_birth)
        line.add(out, Identifier::age, year, year + 1);
}

} // namespace

void find_ages(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        find_birth_year(line, at, out);
        if (line.is_one_of(at, { "nineties", "noventas", "nonagenarian", "centenarian", "nonagenaria", "nonagenario",
            "centenaria" }) && !line.is_one_of(at - 1, { "the", "los", "early", "late" }))
            line.add(out, Identifier::age, at, at + 1);
        auto const [years, end] = number_at(line, at);
        if (!is_telling(years) || (line.is_glued(at) && line.mark(at - 1) != '(' && line.mark(at - 1) != ','
            && line.mark(at - 1) != ':' && line.mark(at - 1) != '-'))
            continue;
        int const years_to = years_end(line, end);
        bool const decades = line.is_one_of(end, { "s", "'s" }) && line.is_one_of(at - 1, { "my", "her", "his", "their", "mid",
            "late", "early" });
        bool const birthday = line.is_one_of(end, { "th", "st", "nd", "rd" }) && line.is_one_of(end + 1, { "birthday", "year" });
        bool const stated = says_age(line, at - 1) && !is_measured(line, end);
        if (years_to > end && !(line.is_one_of(years_to, { "ago", "atras" })))
            line.add(out, Identifier::age, at, years_to);
        else if (decades || birthday || stated)
            line.add(out, Identifier::age, at, decades || birthday ? end + 1 : end);
    }
}

} // namespace privacy::scrubbing
