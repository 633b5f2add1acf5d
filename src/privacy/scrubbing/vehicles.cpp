#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/finders.h"

namespace privacy::scrubbing {

namespace {

bool is_ordinary(Line const& line, int at)
{
    constexpr Classes k_words
        = lists::everyday_words | lists::health_words | lists::units | lists::months | lists::titles;
    return line.is(at, k_words) || is_common(line.word(at));
}

bool has_vowel(std::string_view word) { return word.find_first_of("aeiou") != std::string_view::npos; }

/// Where the next group begins, after a hyphen or not.
int past_hyphen(Line const& line, int at)
{
    return at + (line.mark(at) == '-' || (line.mark(at) == '.' && line.is_glued(at) && line.is_glued(at + 1)));
}

/// "LN14 HGT", "LN14-HGT", "ln14hgt"
int british_end(Line const& line, int at)
{
    int const number = past_hyphen(line, at + 1);
    int const last = past_hyphen(line, number + 1);
    bool const shape = line.word(at).size() == 2 && line.digits(number).size() == 2 && line.word(last).size() == 3;
    if (!shape || line.is(last, lists::units))
        return at;
    bool const upper = line[at].all_upper && line[last].all_upper;
    // "fn 66 xkz"
    bool const announced = line.is_one_of(at - 1, { "reg", "registration", "plate", "rego", "car" });
    if (!line.is_glued(number) && !upper && !announced
        && (is_ordinary(line, at) || line.is(at, lists::particles | lists::regions)))
        return at;
    return upper || (!line[at].capital && !is_ordinary(line, last)) ? last + 1 : at;
}

/// "B16 MUM", "A123 BCD"
int prefix_end(Line const& line, int at)
{
    int const last = past_hyphen(line, at + 2);
    bool const apart = !line.is_glued(at + 1) && line.digits(at + 1).size() == 3 && !line[at].opens
        && !line.is_one_of(at, { "a", "i", "y" });
    bool const shape = line.word(at).size() == 1 && line[at].capital && (line.is_glued(at + 1) || apart)
        && !line.digits(at + 1).empty() && line.digits(at + 1).size() <= 3 && line.word(last).size() == 3
        && line[last].all_upper && !line.is(last, lists::everyday_words | lists::health_words);
    return shape && (line[last].spaced || line.digits(at + 1).size() == 3 || last > at + 2) ? last + 1 : at;
}

/// "ABC 123D", "ABC123D"
int suffix_end(Line const& line, int at)
{
    int const number = past_hyphen(line, at + 1);
    bool const shape = line.word(at).size() == 3 && !line.digits(number).empty() && line.digits(number).size() <= 3
        && line.is_glued(number + 1) && line.word(number + 1).size() == 1 && !line.is(number + 1, lists::units);
    bool const upper = line[at].all_upper && line[number + 1].capital;
    return shape && line.digits(number).size() > 1 && upper && !line.is(at, lists::everyday_words) ? number + 2 : at;
}

/// "1234 BCD": no vowels.
int spanish_end(Line const& line, int at)
{
    int const letters = past_hyphen(line, at + 1);
    bool const shape = line.digits(at).size() == 4 && line.word(letters).size() == 3 && !has_vowel(line.word(letters));
    return shape && !line.is(letters, lists::units | lists::months | lists::everyday_words)
            && (line[letters].all_upper || !is_ordinary(line, letters))
        ? letters + 1
        : at;
}

/// "ABC-1234"
int american_end(Line const& line, int at)
{
    bool const shape = line.word(at).size() == 3 && line[at].all_upper && line.mark(at + 1) == '-'
        && line.is_glued(at + 2) && line.digits(at + 2).size() >= 3;
    // "XKZ-44-71"
    bool const mexican = line.word(at).size() == 3 && line[at].all_upper && line.mark(at + 1) == '-'
        && line.digits(at + 2).size() == 2 && line.mark(at + 3) == '-' && line.digits(at + 4).size() == 2;
    return shape ? at + 3 : mexican ? at + 5 : at;
}

/// "447-XKZ", "191-D-44712"
int digits_first_end(Line const& line, int at)
{
    bool const hyphened = line.digits(at).size() == 3 && line.mark(at + 1) == '-' && line.is_glued(at + 1)
        && line.is_glued(at + 2) && line[at + 2].capital && !line.is_glued(at);
    bool const american = line[at + 2].all_upper && line.word(at + 2).size() == 3
        && !line.is(at + 2, lists::units | lists::everyday_words | lists::health_words);
    bool const irish = line.word(at + 2).size() <= 2 && line.mark(at + 3) == '-' && !line.digits(at + 4).empty();
    return hyphened && irish ? at + 5 : hyphened && american ? at + 3 : at;
}

/// "M 4471 XK", "SE-4471-DK": of a Spanish province.
int provincial_end(Line const& line, int at)
{
    int const number = past_hyphen(line, at + 1);
    int const last = past_hyphen(line, number + 1);
    bool const shape = line.is_cased() && line[at].capital && line.word(at).size() <= 2 && line.is_word(at)
        && line.digits(number).size() == 4 && line[last].capital && line.is_word(last) && line.word(last).size() <= 2;
    return shape && (line[last].all_upper || line.word(last).size() == 1) && !line[at].opens
            && !line.is(last, lists::units | lists::everyday_words | lists::regions)
            && !line.is(at, lists::everyday_words | lists::regions)
        ? last + 1
        : at;
}

/// "M-XK 4471", "AB 447 XK"
int pairs_end(Line const& line, int at)
{
    std::string_view const first = line.word(at), second = line.word(at + 2);
    bool const upper = line.is_cased() && (line[at].all_upper || line.is_initial(at)) && line[at + 2].capital;
    if (!upper || second.empty() || second.size() > 2 || first.size() > 3)
        return at;
    bool const german = line.mark(at + 1) == '-' && line.is_glued(at + 2) && line.digits(at + 3).size() >= 3
        && line.digits(at + 3).size() <= 4;
    bool const southern = first.size() == 2 && second.size() == 2 && line.digits(at + 1).size() == 3
        && line[at + 2].all_upper && !line.is(at, lists::regions | lists::health_words | lists::everyday_words)
        && !line.is(at + 2, lists::units | lists::health_words | lists::everyday_words | lists::regions);
    return german ? at + 4 : southern ? at + 3 : at;
}

} // namespace

void find_vehicles(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at)
        for (auto const end_of : { british_end, prefix_end, suffix_end, spanish_end, american_end, digits_first_end,
                 pairs_end, provincial_end })
            line.add(out, Identifier::vehicle, at, end_of(line, at));
}

} // namespace privacy::scrubbing
