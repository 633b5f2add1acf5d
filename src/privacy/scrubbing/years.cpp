#include "privacy/scrubbing/years.h"

#include "privacy/scrubbing/number_words.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

/// "nineteen fifty two", "twenty twenty", "two thousand and four", "mil novecientos noventa", "dos mil uno".
int spoken_end(Line const& line, int at)
{
    if (line.is_one_of(at, { "nineteen", "twenty", "eighteen" })) {
        int const rest = at + 1 + line.is_one_of(at + 1, { "hundred" }) + line.is_one_of(at + 2, { "and" });
        int const end = below_hundred_end(line, rest);
        return cardinal(line.word(rest)).value_or(0) >= 10 || line.is_one_of(rest, { "oh" }) || rest > at + 1 ? end
                                                                                                              : at;
    }
    bool const thousands = line.is_one_of(at, { "two", "dos" }) && line.is_one_of(at + 1, { "thousand", "mil" });
    bool const hundreds
        = line.is_one_of(at, { "mil" }) && line.is_one_of(at + 1, { "novecientos", "ochocientos", "nueve" });
    int const rest = at + 2 + (thousands && line.is_one_of(at + 2, { "and" }));
    return thousands || hundreds ? std::max(below_hundred_end(line, rest), at + 2) : at;
}

} // namespace

int below_hundred_end(Line const& line, int at)
{
    auto const first = cardinal(line.word(at));
    if (line.is_one_of(at, { "oh", "o" }))
        return cardinal(line.word(at + 1)).value_or(99) < 10 ? at + 2 : at;
    if (!first || *first >= 100)
        return at;
    int const unit = at + 1 + (line.mark(at + 1) == '-' || line.is_one_of(at + 1, { "y" }));
    return *first >= 20 && *first % 10 == 0 && cardinal(line.word(unit)).value_or(99) < 10 ? unit + 1 : at + 1;
}

bool is_year(Line const& line, int at)
{
    std::string_view const digits = line.digits(at);
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

int year_end(Line const& line, int at)
{
    int year = at;
    while (year < at + 2
        && (line.mark(year) == ',' || line.mark(year) == '.' || line.mark(year) == '-' || line.mark(year) == '/'
            || line.is_one_of(year, { "of", "de", "del" })))
        ++year;
    if (line.mark(year) == '\'' && line.digits(year + 1).size() == 2)
        return year + 2;
    if (is_year(line, year))
        return year + 1;
    if (int const end = spoken_end(line, year); end > year)
        return end;
    bool const told = line.is_one_of(year - 1, { "del", "de", "of" }) && year > at && !line.is(year + 1, lists::units);
    if (told && line.digits(year).size() == 2)
        return year + 1;
    bool const short_year = line.digits(year).size() == 2 && (line.mark(year - 1) == '-' || line.mark(year - 1) == '/');
    return short_year ? year + 1 : at;
}

} // namespace privacy::scrubbing
