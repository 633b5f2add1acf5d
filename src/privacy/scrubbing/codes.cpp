#include "privacy/scrubbing/announcements.h"
#include "privacy/scrubbing/check_digits.h"
#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/loose_codes.h"
#include "privacy/scrubbing/number_words.h"
#include "privacy/scrubbing/typos.h"

#include <algorithm>
#include <array>

namespace privacy::scrubbing {

namespace {

using enum Identifier;

bool is_filler(Line const& line, int at)
{
    return line.is_one_of(at,
        { "is", "are", "was", "es", "era", "de", "del", "la", "el", "my", "mi", "the", "code", "codigo", "card",
            "tarjeta", "plate", "plates", "clinica", "medica", "insurance", "account", "cuenta", "security", "driver",
            "driver's", "identity", "policy", "group", "record", "registration", "reg", "se", "acaba", "en", "ends",
            "ending", "in", "with", "termina", "security", "social", "seguridad", "last", "four", "digits", "cliente",
            "paciente", "read", "reads", "says", "pone", "customer", "patient", "account", "acceso", "verificacion",
            "entrada", "puerta", "barras", "nacional", "profesional", "national", "professional", "imss",
            "sanitaria" });
}

/// A word typed in a hurry: "nubmer", "memeber".
bool is_like(Line const& line, int at, std::initializer_list<std::string_view> words)
{
    return line.is(at, lists::strange) && !line.is(at, lists::common)
        && std::ranges::any_of(words, [&](auto word) { return is_typo_of(line.word(at), word); });
}

bool is_explicit(Line const& line, int at)
{
    char const c = line.mark(at);
    return c == '#' || c == ':' || c == '='
        || line.is_one_of(at, { "number", "numbers", "no", "num", "numero", "nr", "nro", "id", "serial", "n" })
        || is_like(line, at, { "number", "numero" });
}

bool has_digit(Line const& line, int begin, int end)
{
    for (int at = begin; at < end; ++at)
        if (!line.digits(at).empty())
            return true;
    return false;
}

/// A code from `begin`: glued parts, and further groups after a space while they hold digits or short capitals.
int code_end(Line const& line, int begin)
{
    auto const part_end = [&](int from) {
        int end = line.glued_end(from);
        while (end > from && line.mark(end - 1) != '\0')
            --end;
        for (int at = from; at < end; ++at) // What follows a sentence's mark without a space is another sentence.
            if (char const c = line.mark(at); c != '\0' && c != '-' && c != '.' && c != '/' && c != '_' && c != '#')
                return at;
        return end;
    };
    auto const short_capitals
        = [&](int at) { return (line[at].all_upper || line.is_initial(at)) && line.word(at).size() <= 4; };
    int end = part_end(begin);
    if (!has_digit(line, begin, end) && !short_capitals(begin))
        return begin;
    for (int groups = 0; groups < 8; ++groups) {
        int const next = end + (line.mark(end) == '-');
        int const after = part_end(next);
        bool const pure = after == next + 1 && !line.digits(next).empty();
        bool const short_group = after == next + 3 && line.plain(next, after).size() <= 3; // "8T4"
        bool const mixed = after > next + 1 && has_digit(line, next, after)
            && (line[next].capital
                || (line[next + 1].capital && (short_group || line[begin].shape == line[next].shape)));
        if (next >= line.size() || after <= next || line[next].opens || !(pure || mixed || short_capitals(next))
            || (line.is(after, lists::units) && !short_capitals(after)))
            break;
        end = after;
    }
    return has_digit(line, begin, end) ? end : begin;
}

/// Letters by their Spanish names and by those that pilots use; digits only are too few for a code.
bool is_spoken_letter(Line const& line, int at)
{
    return line.is_one_of(at,
               { "be", "ce", "efe", "ge", "hache", "jota", "ka", "ele", "eme", "ene", "pe", "cu", "erre", "ere", "ese",
                   "te", "uve", "equis", "ye", "zeta", "alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot",
                   "golf", "hotel", "india", "juliet", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec",
                   "romeo", "sierra", "tango", "uniform", "victor", "whiskey", "xray", "yankee", "zulu", "guion",
                   "dash", "barra", "slash" })
        || line.word(at).size() == 1;
}

/// "trece millones doscientos mil"
bool is_spoken_multiple(Line const& line, int at)
{
    return line.is_one_of(at,
        { "mil", "millones", "millon", "thousand", "hundred", "million", "ciento", "doscientos", "trescientos",
            "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos" });
}

int spoken_end(Line const& line, int begin)
{
    int end = begin;
    int digits = 0;
    while (end < begin + 20
        && (cardinal(line.word(end)) || is_spoken_letter(line, end) || !line.digits(end).empty()
            || is_spoken_multiple(line, end) || (line.is_one_of(end, { "oh", "o" }) && end > begin)
            || (end > begin && (line.mark(end) == '-' || line.mark(end) == ',') && cardinal(line.word(end + 1))))) {
        digits += cardinal(line.word(end)) || !line.digits(end).empty() || is_spoken_multiple(line, end);
        ++end;
    }
    while (
        end > begin && !cardinal(line.word(end - 1)) && line.digits(end - 1).empty() && line.word(end - 1).size() < 3)
        --end;
    return end - begin >= 3 && digits >= 2 ? end : begin;
}

/// "the last four of my social", "los últimos cuatro de mi tarjeta".
bool ends_in_four(Line const& line, int at)
{
    for (int before = at - 1; before >= at - 5; --before)
        if (line.is_one_of(before, { "four", "cuatro", "digits", "digitos" }) || line.digits(before) == "4")
            return line.is_one_of(before - 1, { "last", "ultimos", "ultimas", "four", "cuatro", "final", "first" });
    return false;
}

/// "GONFISHN" on a plate.
bool is_plate_of_letters(Line const& line, int at)
{
    return line[at].all_upper && line.word(at).size() >= 5 && line.word(at).size() <= 8
        && !line.is(at, lists::everyday_words | lists::health_words);
}

bool is_year(std::string_view digits)
{
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// Telephones of services that everybody has: "NHS 111".
bool is_service_number(std::string_view digits)
{
    constexpr auto k_numbers = std::to_array<std::string_view>(
        { "111", "999", "112", "911", "101", "119", "811", "988", "061", "062", "091", "016", "024", "119" });
    return std::ranges::find(k_numbers, digits) != k_numbers.end();
}

/// A lower-case plate after a word for it: "abc 123d". `begin` where none stands.
int plate_end(Line const& line, int begin)
{
    int const number = begin + 1 + (line.mark(begin + 1) == '-');
    bool const shape = !line.word(begin).empty() && line.word(begin).size() <= 3 && !line.digits(number).empty()
        && line.digits(number).size() <= 4 && !line.is(begin, lists::everyday_words | lists::particles);
    int const end = line.glued_end(number);
    if (!shape || line.mark(end - 1) != '\0' || line.is(end, lists::units))
        return begin;
    // "r447 klm", "b 4471 kt", "lb07 seo"
    bool const british = line.word(begin).size() == 2 && line.digits(number).size() == 2 && line.word(end).size() == 3
        && !line.is(end, lists::everyday_words | lists::person_verbs | lists::units);
    bool const last = british
        || (line.is_word(end) && line.word(end).size() <= 3
            && !line.is(end, lists::common | lists::everyday_words | lists::units | lists::person_verbs));
    return end + last;
}

/// "nie x 5512907 k": small letters around the digits of an identity card; `begin` where none stand.
int lettered_end(Line const& line, int begin)
{
    int const digits = begin + 1 + (line.mark(begin + 1) == '-');
    if (line.word(begin).size() != 1 || line.digits(digits).size() < 6 || line.digits(digits).size() > 8)
        return begin;
    int const letter = digits + 1 + (line.mark(digits + 1) == '-');
    return line.word(letter).size() == 1 ? letter + 1 : digits + 1;
}

/// "12 345 678 z": a letter that belongs to the digits before it.
bool is_check_letter(Line const& line, int begin, int end)
{
    return line.word(end).size() == 1 && line.mark(end - 1) == '\0' && letters_and_digits(line.plain(begin, end)) >= 7
        && !line.is_one_of(end, { "a", "e", "i", "o", "u", "y", "x" }) && !line.is(end, lists::units);
}

void find_announced(Line const& line, int at, Announcement const& announcement, Spans& out)
{
    int begin = at + 1;
    bool clear = announcement.alone || ends_in_four(line, at);
    for (int steps = 0; steps < 8; ++steps, ++begin) {
        bool const is_code_already = !line.digits(begin).empty();
        bool const explicitly = is_explicit(line, begin);
        if (is_code_already
            || !(explicitly || is_filler(line, begin) || line.mark(begin) == '.' || line.mark(begin) == '-'
                || (line.is_one_of(begin, { "o", "a" }) && line.mark(begin - 1) == '.'
                    && line.is_one_of(begin - 2, { "n" }))
                || line.mark(begin) == '/' || line.mark(begin) == ',' || line.mark(begin) == '('
                || line.mark(begin) == '*'))
            break;
        clear |= explicitly || line.mark(begin) == '*'
            || line.is_one_of(begin, { "ends", "ending", "termina", "acaba", "four" });
    }
    if (announcement.kind == vehicle && begin > at + 1 && line.is_capital(begin) && is_plate_of_letters(line, begin))
        line.add(out, vehicle, begin, begin + 1);
    clear |= line.is_one_of(at, { "code" }) && line.is_one_of(at - 1, { "area" });
    int end = std::max(code_end(line, begin), spoken_end(line, begin));
    // Where the word before is no clear one, only what has many digits is taken without case.
    if (int const loose = loose_code_end(line, begin);
        loose > end && (clear || letters_and_digits(line.plain(begin, loose)) >= 5))
        end = loose;
    if (announcement.kind == vehicle)
        end = std::max(end, plate_end(line, begin));
    if (announcement.kind == licence_number)
        end = std::max(end, lettered_end(line, begin));
    if (end <= begin || line.is(end, lists::units))
        return;
    end += is_check_letter(line, begin, end);
    if (end == begin + 1 && is_service_number(line.digits(begin)))
        return;
    std::size_t const length = letters_and_digits(line.plain(begin, end));
    // "1904", "1 9 0 4"
    bool const four = length == 4 && (end == begin + 1 || end == begin + 4) && !line.digits(begin).empty()
        && !is_year(line.digits(begin)) && !line.digits(begin).ends_with("00");
    bool const short_code = length == 4 && line.is_one_of(at, { "code", "codigo" }) && line[begin].capital;
    if ((length >= (clear ? 2u : 5u) || four || short_code) && !(line.is_one_of(at - 1, { "icd", "cpt" })))
        line.add(out, announcement.kind, begin, end);
}

/// Letters and digits in one: a code where it has enough digits for one, and is no year, dose or gene.
void find_mixed(Line const& line, int begin, int end, Spans& out)
{
    std::size_t digits = 0, letters = 0, words = 0, switches = 0;
    bool years_only = true;
    bool slashed = false;
    bool lower = false;
    for (int at = begin; at < end; ++at) {
        digits += line.digits(at).size();
        letters += line.word(at).size();
        words += line.word(at).size() > 3 && !line[at].capital;
        years_only &= line.digits(at).empty() || is_year(line.digits(at));
        switches += at > begin && line[at].shape != line[at - 1].shape;
        slashed |= line.mark(at) == '/';
        lower |= line.is_word(at) && !line[at].capital;
        bool const plain_mark = line.mark(at) == '\0' || line.mark(at) == '/' || line.mark(at) == '-'
            || line.mark(at) == '_' || line.mark(at) == '.';
        if (!plain_mark)
            return;
    }
    bool const cross = line.is_one_of(begin + 1, { "x" }) && line[begin + 1].capital; // "4471X" is no "4471 times".
    bool const dose = !line.digits(begin).empty() && line.is(begin + 1, lists::units) && !cross
        && (end == begin + 2 || line.mark(begin + 2) != '\0');
    if (letters == 0 || dose || (slashed && (lower || digits < 4)) || (years_only && digits <= 4)
        || (words > 0 && digits < 6))
        return;
    bool const many = digits >= 4 || (digits >= 3 && letters + digits >= 6);
    bool const scattered = digits >= 2 && letters + digits >= 8 && switches >= 4;
    if (many || scattered)
        line.add(out, letters + digits == 17 && digits >= 5 ? vehicle : number, begin, end);
}

/// "reclamación nº 447/24", "# E 4477 12": whatever is numbered.
void find_numbered(Line const& line, int at, Spans& out)
{
    if (line.mark(at) != '#' && !line.is_one_of(at, { "no", "num", "numero", "number", "nr", "nro" }))
        return;
    int const begin = at + 1 + (line.mark(at + 1) == '.' || line.mark(at + 1) == ':');
    int const end = line[begin].opens && line.mark(at + 1) != '.' ? begin : code_end(line, begin);
    std::size_t const length = letters_and_digits(line.plain(begin, end));
    if (end > begin + 1 && length >= 5 && !line.is(end, lists::units) && !is_year(line.digits(end - 1)))
        line.add(out, number, begin, end);
}

/// "N.I.F. 87654321X", "c v v 882": the letters of a word that announces, with stops or blanks between them.
void find_abbreviated(Line const& line, int at, Spans& out)
{
    std::string letters;
    bool stops = true;
    for (int end = at; end < at + 12 && line.word(end).size() == 1;) {
        bool const stop = line.mark(end + 1) == '.';
        stops &= stop;
        letters += line.word(end);
        end += 1 + stop;
        if (letters.size() < (stops ? 2u : 3u) || line.word(end).size() == 1)
            continue;
        if (Announcement const* const announcement = announcement_of(hash_of(letters)))
            find_announced(line, end - 1, *announcement, out);
    }
}

/// A bank's code: four letters, those of a country, and two or five more letters and digits, all capitals.
void find_bank_code(Line const& line, int at, Spans& out)
{
    std::string_view const letters = line.word(at);
    if (!line[at].all_upper || !line.is_glued(at + 1) || letters.size() < 6)
        return;
    int const end = line.glued_end(at);
    std::size_t const length = letters_and_digits(line.plain(at, end));
    std::uint64_t const country = hash_of(letters.substr(4, 2));
    bool const known = std::ranges::any_of(
        std::initializer_list<Word> { "gb", "es", "us", "de", "fr", "mx", "ie", "it", "pt", "nl", "be", "ch", "ar",
            "cl", "co", "pe", "ec", "pl", "ro", "in", "at", "se", "dk", "no", "lu", "ca", "au", "nz", "za" },
        [&](Word word) { return word.hash == country; });
    if (known && (length == 8 || length == 11)
        && static_cast<std::size_t>(line[end - 1].end - line[at].begin) == length)
        line.add(out, bank_account, at, end);
}

/// What a barcode of a medical device says below it: "(01)00312345678906(21)A7741C".
void find_barcode(Line const& line, int at, Spans& out)
{
    bool const begins
        = line.mark(at) == '(' && line.digits(at + 1).size() == 2 && line.mark(at + 2) == ')' && line.is_glued(at + 3);
    int const end = line.glued_end(at);
    if (begins && line.digits(at + 3).size() >= 6)
        line.add(out, device, at, end);
}

/// "the one ending in 4471", "terminada en 4471"
void find_ending(Line const& line, int at, Spans& out)
{
    // "the last four, 1120"
    int const last_four = at + 1 + (line.mark(at + 1) == ',' || line.mark(at + 1) == ':');
    if (line.is_one_of(at, { "four" }) && line.is_one_of(at - 1, { "last" }) && line.digits(last_four).size() == 4)
        line.add(out, account_number, last_four, last_four + 1);
    int const number = at + 1 + line.is_one_of(at + 1, { "in", "with", "en", "por", "con" });
    bool const ends
        = line.is_one_of(at, { "ends", "ending", "termina", "terminada", "terminado", "acaba", "acabada", "acabado" });
    std::size_t const digits = line.digits(number).size();
    if (ends && digits >= 3 && digits <= 6 && !line.is(number + 1, lists::units) && !is_year(line.digits(number)))
        line.add(out, account_number, number, number + 1);
}

void find_iban(Line const& line, int begin, Spans& out)
{
    if (line.word(begin).size() != 2 || line.digits(begin + 1).size() < 2 || !line.is_glued(begin + 1))
        return;
    std::string code;
    for (int end = begin; end < begin + 24 && end < line.size() && code.size() < 34; ++end) {
        if (line.mark(end) != '\0' && line.mark(end) != '-')
            break;
        code += line.mark(end) == '-' ? std::string_view {} : line.plain(end);
        if (is_iban(code)) {
            line.add(out, bank_account, begin, end + 1);
            return;
        }
    }
}

} // namespace

void find_codes(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        find_numbered(line, at, out);
        if (line.is_word(at)) {
            Announcement const* announcement = announcement_of(line[at].hash);
            if (announcement == nullptr && line.is(at, lists::strange) && !line.is(at, lists::common))
                announcement = announcement_like(line.word(at));
            if (announcement != nullptr)
                find_announced(line, at, *announcement, out);
            // "a/c 4471", "h&c 320 000", "the key safe is 2291"
            if (line.is_one_of(at, { "c" }) && (line.mark(at - 1) == '/' || line.mark(at - 1) == '&')
                && line.is_one_of(at - 2, { "a", "h" }))
                find_announced(line, at, { account_number, true }, out);
            if (line.is_one_of(at, { "safe" }) && line.is_one_of(at - 1, { "key" }))
                find_announced(line, at, { number, true }, out);
            find_abbreviated(line, at, out);
            find_iban(line, at, out);
            find_bank_code(line, at, out);
            find_ending(line, at, out);
        }
    }
    for (int at = 0, end = 0; at < line.size(); at = line.glued_end(at)) {
        find_barcode(line, at, out);
        end = line.glued_end(at);
        int begin = at;
        while (begin + 1 < end && line.mark(begin) != '\0')
            ++begin;
        while (end > begin && line.mark(end - 1) != '\0')
            --end;
        if (end > begin + 1)
            find_mixed(line, begin, end, out);
    }
}

} // namespace privacy::scrubbing
