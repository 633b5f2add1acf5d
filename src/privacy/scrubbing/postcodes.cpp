#include "privacy/scrubbing/finders.h"

#include <algorithm>
#include <array>

namespace privacy::scrubbing {

namespace {

/// Royal Mail's postcode areas.
constexpr auto k_areas = std::to_array<std::string_view>({ "ab", "al", "b", "ba", "bb", "bd", "bh", "bl", "bn", "br",
    "bs", "bt", "ca", "cb", "cf", "ch", "cm", "co", "cr", "ct", "cv", "cw", "da", "dd", "de", "dg", "dh", "dl", "dn",
    "dt", "dy", "e", "ec", "eh", "en", "ex", "fk", "fy", "g", "gl", "gu", "gy", "ha", "hd", "hg", "hp", "hr", "hs",
    "hu", "hx", "ig", "im", "ip", "iv", "je", "ka", "kt", "kw", "ky", "l", "la", "ld", "le", "ll", "ln", "ls", "lu",
    "m", "me", "mk", "ml", "n", "ne", "ng", "nn", "np", "nr", "nw", "ol", "ox", "pa", "pe", "ph", "pl", "po", "pr",
    "rg", "rh", "rm", "s", "sa", "se", "sg", "sk", "sl", "sm", "sn", "so", "sp", "sr", "ss", "st", "sw", "sy", "ta",
    "td", "tf", "tn", "tq", "tr", "ts", "tw", "ub", "w", "wa", "wc", "wd", "wf", "wn", "wr", "ws", "wv", "yo", "ze" });

bool announces_postcode(Line const& line, int at)
{
    return line.is_one_of(
        at, { "zip", "zipcode", "postcode", "postal", "cp", "postcodes", "plz", "pincode", "pcode", "eircode" });
}

bool is_announced(Line const& line, int at)
{
    for (int before = at - 1; before >= at - 4; --before)
        if (announces_postcode(line, before)
            || (line.is_one_of(before, { "p" }) && line.is_one_of(before - 2, { "c" })))
            return true;
    return false;
}

/// "TX 77002", "zip 90210", "C.P. 06600", "zip 394 13"
int digits_end(Line const& line, int at)
{
    std::size_t const digits = line.digits(at).size();
    bool const announced = is_announced(line, at);
    if ((digits == 2 || digits == 3) && announced) {
        int const second = at + 1 + (line.mark(at + 1) == '-');
        if (digits + line.digits(second).size() == 5 && !line.digits(second).empty())
            return second + 1;
    }
    if (digits < 3 || digits > 6)
        return at;
    bool const after_state
        = line.is(at - 1, lists::regions) && (line.word(at - 1).size() > 2 || line[at - 1].all_upper);
    bool const beside_city = digits == 5 && (line.is(at + 1, lists::cities) || line.is(at - 1, lists::cities));
    return announced || after_state || beside_city ? at + 1 : at;
}

/// "SW1A 1AA", "eh12 5ng", "m11ae": in lower case with an area that there is. C, I, K, M, O and V never end one.
int british_end(Line const& line, int at)
{
    if (line.word(at).size() > 2 || !line.is_word(at) || !line.is_glued(at + 1) || line.digits(at + 1).empty())
        return at;
    std::string_view const district = line.digits(at + 1);
    auto const is_inward = [&](int letters) {
        return line.word(letters).size() == 2 && line.word(letters).find_first_of("cikmov") == std::string_view::npos;
    };
    int last = at;
    if (bool const glued = (district.size() == 2 || district.size() == 3) && line.is_glued(at + 2) && is_inward(at + 2);
        glued) {
        last = at + 2; // The inward digit belongs to the same run: "m11ae"
    } else if (district.size() <= 2) {
        int const outward = at + 2 + (line.is_glued(at + 2) && line.word(at + 2).size() == 1);
        int const number = outward + (line.mark(outward) == '-' && line.is_glued(outward));
        // "cf14 2 xy": in three parts after an area of two letters, which no dose has.
        bool const apart = line.word(at).size() == 2 && !line.is_glued(number + 1) && is_inward(number + 1);
        if (line.digits(number).size() == 1 && (apart || (line.is_glued(number + 1) && is_inward(number + 1))))
            last = number + 1;
    }
    if (last == at || line[last].all_upper != line[at].capital
        || (line.is(last, lists::units) && line.word(at).size() < 2 && !line[last].all_upper))
        return at;
    return line[at].capital || std::ranges::find(k_areas, line.word(at)) != k_areas.end() ? last + 1 : at;
}

/// 'a' a letter, '9' a digit, 'x' either.
bool has_pattern(std::string_view code, std::string_view pattern)
{
    return std::ranges::equal(code, pattern, [](char c, char kind) {
        bool const digit = c >= '0' && c <= '9';
        return kind == 'x' || digit == (kind == '9');
    });
}

/// Past "postcode is", "eir code", "C P": where a postcode may begin; `at` where nothing announces one.
int past_announcement(Line const& line, int at)
{
    bool const code
        = line.is_one_of(at, { "code" }) && line.is_one_of(at - 1, { "post", "eir", "zip", "pin", "postal" });
    bool const letters = line.is_one_of(at, { "p" }) && line.is_one_of(at - 1, { "c" });
    if (!code && !letters && !announces_postcode(line, at) && !line.is_one_of(at, { "codpostal", "pc" }))
        return at;
    int begin = at + 1;
    while (begin < at + 4
        && (line.is_one_of(begin, { "is", "es", "my", "number", "code", "no", "was", "numero" })
            || line.mark(begin) == ':' || line.mark(begin) == '.'))
        ++begin;
    return begin;
}

/// After an announcement: "s w 1 8 q t", "dn 3 3 hh", "2 8 0 1 3", "a65 f4 e2", with blanks anywhere.
void find_apart(Line const& line, int at, Spans& out)
{
    int const begin = past_announcement(line, at);
    if (begin == at)
        return;
    constexpr auto k_patterns = std::to_array<std::string_view>({ "a99aa", "a999aa", "aa99aa", "aa999aa", "a9a9aa",
        "aa9a9aa", "a9a9a9", "a99xxxx", "a9a9xxxx", "99999", "999999", "999999999", "9999", "a9999aaa", "a9999" });
    std::string code;
    int end = begin;
    for (int part = begin; part < begin + 10 && code.size() < 10; ++part) {
        if (line.mark(part) == '-')
            continue;
        if (part >= line.size() || line.mark(part) != '\0' || line[part].opens)
            break;
        code += line.plain(part);
        bool const known = std::ranges::any_of(k_patterns, [&](auto pattern) { return has_pattern(code, pattern); });
        if (known && !(line.is_glued(part + 1) && line.mark(part + 1) == '\0') && !line.is(part + 1, lists::units))
            end = part + 1;
        if (end == part + 1 && line.is(end, lists::everyday_words | lists::common)) // "l1 8jq ok"
            break;
    }
    line.add(out, Identifier::place, begin, end);
}

/// "K1A 0B1"
int canadian_end(Line const& line, int at)
{
    int const inward = at + 3;
    bool const shape = line.word(at).size() == 1 && line.digits(at + 1).size() == 1 && line.is_glued(at + 1)
        && line.word(at + 2).size() == 1 && line.is_glued(at + 2) && line.digits(inward).size() == 1
        && line.word(inward + 1).size() == 1 && line.is_glued(inward + 1) && line.digits(inward + 2).size() == 1
        && line.is_glued(inward + 2);
    return shape ? inward + 3 : at;
}

/// "D02 X285", "D6W XY00"
int irish_end(Line const& line, int at)
{
    std::string_view const route = line.word(at);
    bool const west = line.digits(at + 1) == "6" && line.is_one_of(at + 2, { "w" }) && line.is_glued(at + 2);
    int const unique = at + 2 + west;
    if (route.size() != 1 || !line[at].capital || !(west || line.digits(at + 1).size() == 2) || !line.is_glued(at + 1)
        || !line[unique].capital || line.word(unique).size() > 2)
        return at;
    int const end = line.glued_end(unique);
    return line[end - 1].end - line[unique].begin == 4 && line.mark(end - 1) == '\0' ? end : at;
}

} // namespace

void find_postcodes(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        for (auto const end_of : { digits_end, british_end, canadian_end, irish_end })
            line.add(out, Identifier::place, at, end_of(line, at));
        find_apart(line, at, out);
    }
}

} // namespace privacy::scrubbing
