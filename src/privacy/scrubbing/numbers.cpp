#include "privacy/scrubbing/announcements.h"
#include "privacy/scrubbing/check_digits.h"
#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

#include <algorithm>
#include <charconv>

namespace privacy::scrubbing {

namespace {

/// Groups of digits that belong together: "555-123", "6 12 34", "five five five 1 2".
struct Run {
    std::vector<std::string> groups;
    std::string separators; ///< Before each group but the first: the mark, or ' '.
    int begin = 0;
    int end = 0;
    int spoken = 0; ///< How many groups were words.

    [[nodiscard]] std::string joined() const
    {
        std::string all;
        for (std::string const& group : groups)
            all += group;
        return all;
    }
    [[nodiscard]] bool every_separator(char c) const
    {
        return std::ranges::all_of(separators, [c](char s) { return s == c; });
    }
};

bool is_zero_letter(Line const& line, int at)
{
    // "o7700 900 341", "96O 417"
    if (line.is_one_of(at, { "o" })
        && ((line.is_glued(at) && !line.digits(at - 1).empty())
            || (line.is_glued(at + 1) && !line.digits(at + 1).empty())))
        return true;
    if (line.is_one_of(at, { "nought", "naught", "aught" }))
        return true;
    return line.is_one_of(at, { "oh", "o" })
        && (line.is_one_of(at - 1, { "double", "triple" }) || cardinal(line.word(at + 1))
            || cardinal(line.word(at - 1)));
}

/// The digits that the token says, or none.
std::string digits_at(Line const& line, int at)
{
    if (!line.digits(at).empty())
        return std::string(line.digits(at));
    if (auto const value = cardinal(line.word(at)); value && *value < 100)
        return std::to_string(*value);
    if (line.is_one_of(at,
            { "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
                "novecientos", "ciento" }))
        return "000";
    return is_zero_letter(line, at) ? "0" : "";
}

/// The separators between two groups that keep them together; 0 where they do not.
char separator(Line const& line, int last, int next)
{
    if (next - last > 3)
        return '\0';
    char found = ' ';
    for (int at = last + 1; at < next; ++at) {
        char const c = line.mark(at);
        bool const single = line.plain(last).size() == 1 || line.is_word(last);
        if (c == ',' && !single && line[next].spaced)
            return '\0';
        if (c != '-' && c != '.' && c != '(' && c != ')' && c != '+' && c != '_' && c != ',' && c != '*'
            && !line.is_one_of(at, { "double", "triple", "doble", "y" }))
            return '\0';
        // A full stop and a space end a sentence: "I am 45. 20 people waited."
        if (c == '.' && line[next].spaced && !line[at].spaced && !line.is_word(last) && !single)
            return '\0';
        found = line.is_word(at) ? ' ' : c;
    }
    return found;
}

Run run_from(Line const& line, int begin)
{
    Run run { .begin = begin, .end = begin + 1 };
    for (int at = begin, last = -1; at < line.size() && at - run.end <= 2; ++at) {
        std::string digits = digits_at(line, at);
        if (run.groups.size() >= 3 && line.is_one_of(at, { "hundred", "thousand" })) // "oh nine hundred one two three"
            digits = "00";
        if (digits.empty())
            continue;
        char const between = last < 0 ? ' ' : separator(line, last, at);
        if (between == '\0')
            break;
        // "treinta y cuatro" is one group, "double five" two.
        if (line.is_one_of(at - 1, { "double", "doble" }))
            digits += digits;
        else if (line.is_one_of(at - 1, { "triple" }))
            digits += digits + digits;
        if (last >= 0)
            run.separators += between;
        run.spoken += line.is_word(at);
        run.groups.push_back(std::move(digits));
        last = at;
        run.end = at + 1;
    }
    return run;
}

bool is_year(std::string_view group)
{
    return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
}

/// "150.000", "1,000,000": thousands, not a telephone.
bool is_quantity(Run const& run)
{
    if (run.groups.size() < 2 || run.groups[0].size() > 3
        || !(run.every_separator(',') || run.every_separator('.') || run.every_separator(' ')))
        return false;
    bool const threes
        = std::all_of(run.groups.begin() + 1, run.groups.end(), [](std::string const& g) { return g.size() == 3; });
    return threes && (run.every_separator(',') || run.groups.back() == "000");
}

/// "100.4 - 102.3", "7.2 6.8": decimals in pairs.
bool is_decimals(Run const& run)
{
    if (run.groups.size() < 2 || run.groups.size() % 2 != 0)
        return false;
    for (std::size_t at = 0; at < run.groups.size(); ++at) {
        bool const whole = at % 2 == 0;
        char const before = at == 0 ? ' ' : run.separators[at - 1];
        if (run.groups[at].size() > (whole ? 3u : 2u) || (before == '.') == whole)
            return false;
    }
    return true;
}

/// Readings such as "110 120 135 mg/dl".
bool is_readings(Line const& line, Run const& run)
{
    return line.is(run.end, lists::units) && run.every_separator(' ') && run.groups.size() < 6
        && std::ranges::all_of(run.groups, [](std::string const& g) { return g.size() <= 3; });
}

bool announces(Line const& line, int begin, std::initializer_list<Word> words)
{
    for (int at = begin - 1; at >= begin - 4; --at)
        if (line.is_one_of(at, words))
            return true;
    return false;
}

bool has_shape(Run const& run, std::initializer_list<std::size_t> lengths)
{
    return std::ranges::equal(run.groups, lengths, [](std::string const& g, std::size_t n) { return g.size() == n; });
}

Identifier kind_of(Line const& line, Run const& run, std::string const& digits)
{
    bool const social = announces(line, run.begin, { "ssn", "social", "nss", "itin" });
    if (digits.size() == 9 && (social || has_shape(run, { 3, 2, 4 })))
        return Identifier::social_security;
    if (digits.size() >= 13 && digits.size() <= 19 && passes_luhn(digits))
        return Identifier::card_number;
    if (is_nhs_number(digits) && announces(line, run.begin, { "nhs" }))
        return Identifier::health_number;
    if (is_npi(digits) && announces(line, run.begin, { "npi", "provider" }))
        return Identifier::provider_number;
    if (has_shape(run, { 5, 4 }) && run.separators == "-")
        return Identifier::place;
    return digits.size() <= 15 ? Identifier::phone : Identifier::number;
}

bool is_number_with_units(Line const& line, Run const& run)
{
    bool const round = run.groups[0].ends_with("00") && !run.groups[0].starts_with('0') && run.groups[0].size() < 10;
    return run.groups.size() == 1 && (line.is(run.end, lists::units) || round || line.mark(run.end) == '%');
}

/// "call 33 93 31": any five digits are a telephone then.
bool is_called(Line const& line, Run const& run, std::size_t digits)
{
    int const verb = run.begin - 1 - (line.mark(run.begin - 1) == '*');
    // "Call 6612 and ask" is none of "I had to call 6612 clinics".
    bool const called = line.is_one_of(verb, { "call", "phone", "llamar", "llamen" })
        && (!line.is_word(run.end) || line[run.end].opens
            || line.is_one_of(
                run.end, { "and", "for", "to", "or", "if", "please", "after", "when", "at", "y", "para", "o", "si" }));
    bool const dialled = digits == 4 && run.groups.size() == 1 && !is_year(run.groups[0])
        && !run.groups[0].ends_with("00")
        && (called || line.is_one_of(verb, { "dial", "ring", "text", "marque", "marcar", "llame" }));
    return (digits >= 5 || dialled) && digits <= 15 && !is_number_with_units(line, run)
        && announces(line, run.begin,
            { "call", "calling", "phone", "ring", "dial", "tel", "text", "mobile", "cell", "telephone", "landline",
                "llame", "llamen", "llamar", "llamame", "llamenme", "marque", "marcar", "telefono", "tlf", "tfno",
                "movil", "celular", "whatsapp", "fijo" });
}

/// Shorter runs, which may as well be counts: 5 or 6 digits, or four digits spelled out one by one.
bool is_code(Line const& line, Run const& run, std::size_t digits)
{
    bool const one_by_one
        = run.groups.size() >= 4 && std::ranges::all_of(run.groups, [](std::string const& g) { return g.size() <= 2; });
    if (one_by_one && (run.spoken >= 4 || (digits == run.groups.size() && digits >= 5)))
        return !line.is(run.end, lists::units) || digits > 5;
    if (digits < 5 || is_number_with_units(line, run))
        return false;
    if (has_shape(run, { 2, 2, 2 }) && run.every_separator('-'))
        return !line.is(run.end, lists::units);
    return run.groups.size() == 1
        || (run.every_separator('-') && run.groups.size() == 2 && run.groups[0].size() != run.groups[1].size());
}

/// "981 / 44 71 20": what stands before the slash is a part of the telephone.
bool has_area_code(Line const& line, Run const& run, std::size_t digits)
{
    return line.mark(run.begin - 1) == '/' && line.digits(run.begin - 2).size() == 3 && digits == 6
        && run.groups.size() > 1 && !line.is(run.end, lists::units);
}

/// "call 81 20 44 or 81 20 45"
bool follows_telephone(Line const& line, Run const& run, int telephone_end)
{
    return telephone_end == run.begin - 1
        && (line.mark(run.begin - 1) == '/' || line.is_one_of(run.begin - 1, { "or", "and", "o", "u", "y" }));
}

bool is_code_letter(Line const& line, int at)
{
    // What announces a number is none of its letters.
    if (announcement_of(line[at].hash) != nullptr
        || line.is_one_of(at, { "ci", "run", "cp", "dob", "id", "no", "zip", "ip", "po" }))
        return false;
    bool const initial = line.is_initial(at) && !line.is_one_of(at, { "i", "a", "y", "o", "e" });
    return initial || (line[at].all_upper && line.word(at).size() <= 4 && line.is(at, lists::strange));
}

/// With "+", "(", "ext. 12" and a letter at its end ("12345678Z").
void add_run(Line const& line, Run const& run, Identifier kind, Spans& out)
{
    int begin = run.begin;
    while (line.is_one_of(begin - 1, { "double", "triple", "doble" }) || line.mark(begin - 1) == '+'
        || line.mark(begin - 1) == '(' || line.mark(begin - 1) == '#')
        --begin;
    // "RXH 552 1094", "C-29 418 773", "H 3 0 7 7 1 5 2": capitals before it are a part of it.
    while (begin > 0 && is_code_letter(line, begin - 1 - (line.mark(begin - 1) == '-')))
        begin -= 1 + (line.mark(begin - 1) == '-');
    int end = run.end;
    int const extension = end + (line.mark(end) == ',');
    bool const second_line = line.mark(end) == '/' && line.digits(end + 1).size() <= 4 && kind == Identifier::phone
        && (line.is_glued(end) ? line.is_glued(end + 1) : line.digits(end + 1).size() > 2 && run.joined().size() > 8);
    if (second_line && !line.digits(end + 1).empty()) {
        end += 2; // "01632 960901/2"
    } else if (line.is_initial(end) && run.joined().size() >= 6 && !line.is_word(end + 1)
        && !line.is_one_of(end, { "a", "i", "y", "o", "e" })) {
        ++end; // "23 447122 X"
    } else if (line.is_one_of(extension, { "ext", "extension", "x", "anexo", "interno" })) {
        int const digits = extension + 1 + (line.mark(extension + 1) == '.');
        end = line.digits(digits).empty() ? end : digits + 1;
    } else if (line.is_glued(end) && line.word(end).size() == 1) {
        ++end;
    }
    line.add(out, kind, begin, end);
}

} // namespace

namespace {

/// "07700/900/112", "688/12/00/45": more digits than a date has.
void find_slashed(Line const& line, int at, Spans& out)
{
    if (line.digits(at).size() < 2 || (line.is_glued(at) && line.mark(at - 1) == '/'))
        return;
    int end = at + 1;
    std::size_t digits = line.digits(at).size();
    bool is_long = digits > 2;
    while (line.mark(end) == '/' && line.is_glued(end) && line.is_glued(end + 1) && !line.digits(end + 1).empty()) {
        digits += line.digits(end + 1).size();
        is_long |= line.digits(end + 1).size() > 4;
        end += 2;
    }
    if (end > at + 3 && digits >= 9 && digits <= 13 && is_long)
        line.add(out, Identifier::phone, at, end);
}

} // namespace

void find_numbers(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at)
        find_slashed(line, at, out);
    int telephone_end = -1;
    for (int at = 0; at < line.size();) {
        if (digits_at(line, at).empty()) {
            ++at;
            continue;
        }
        Run run = run_from(line, at);
        at = run.end;
        std::string const digits = run.joined();
        bool const is_date = (has_shape(run, { 2, 2, 4 }) || has_shape(run, { 4, 2, 2 })) && !run.every_separator(' ')
            && (run.groups[0] <= "31" || is_year(run.groups[0])) && run.groups[1] <= "31";
        bool const harmless = is_date || std::ranges::all_of(run.groups, is_year) || is_quantity(run)
            || is_decimals(run) || is_readings(line, run);
        if (harmless)
            continue;
        bool const lettered
            = digits.size() >= 5 && is_code_letter(line, run.begin - 1 - (line.mark(run.begin - 1) == '-'));
        bool const area_code = has_area_code(line, run, digits.size());
        run.begin -= area_code ? 2 : 0;
        if (area_code || (digits.size() >= 5 && follows_telephone(line, run, telephone_end))
            || (is_called(line, run, digits.size()) && digits.size() < 7)) {
            add_run(line, run, Identifier::phone, out);
            telephone_end = run.end;
        } else if (lettered && run.groups.size() > 1 && !line.is(run.end, lists::units))
            add_run(line, run, digits.size() >= 7 ? kind_of(line, run, digits) : Identifier::number, out);
        else if (digits.size() >= 7
            && !(run.groups.size() == 1 && is_number_with_units(line, run) && digits.ends_with("000")))
            add_run(line, run, kind_of(line, run, digits), out);
        else if (is_code(line, run, digits.size()))
            add_run(line, run, Identifier::number, out);
    }
}

} // namespace privacy::scrubbing
