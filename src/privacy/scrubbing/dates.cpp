#include "privacy/scrubbing/date_words.h"
#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"
#include "privacy/scrubbing/typos.h"
#include "privacy/scrubbing/years.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace privacy::scrubbing {

namespace {

int value(Line const& line, int at)
{
    std::string_view const digits = line.digits(at);
    int number = -1;
    if (!digits.empty() && digits.size() <= 4)
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool is_day(int number) { return number >= 1 && number <= 31; }
bool is_month_number(int number) { return number >= 1 && number <= 12; }

bool is_ordinal_ending(Line const& line, int at)
{
    return line.is_glued(at) && line.is_one_of(at, { "st", "nd", "rd", "th", "o", "er", "ro", "do", "to" });
}

/// "9th novembr 2023": one letter wrong, missing or too many.
bool is_misspelt_month(Line const& line, int at)
{
    constexpr auto k_months = std::to_array<std::string_view>({ "january", "february", "april", "august", "september",
        "october", "november", "december", "march", "enero", "febrero", "marzo", "abril", "junio", "julio", "agosto",
        "septiembre", "setiembre", "octubre", "noviembre", "diciembre" });
    return line.is(at, lists::strange) && !line.is(at, lists::common)
        && std::ranges::any_of(k_months, [&](auto month) { return is_typo_of(line.word(at), month); });
}

/// The end of a day of a month ("3", "3rd", "twenty-third", "treinta y uno"); `at` where there is none.
int day_end(Line const& line, int at)
{
    if (is_day(value(line, at)) && line.digits(at).size() <= 2)
        return is_ordinal_ending(line, at + 1) ? at + 2 : at + 1;
    auto const number = cardinal(line.word(at)) ? cardinal(line.word(at)) : ordinal(line.word(at));
    if (!number || !is_day(*number))
        return at;
    int const second = at + 1 + (line.mark(at + 1) == '-' || line.is_one_of(at + 1, { "y" }));
    bool const tens = *number == 20 || *number == 30;
    bool const more
        = tens && (cardinal(line.word(second)).value_or(99) < 10 || ordinal(line.word(second)).value_or(99) < 10);
    return more ? second + 1 : at + 1;
}

int day_begin(Line const& line, int end)
{
    for (int begin = end - 3; begin < end; ++begin)
        if (begin >= 0 && day_end(line, begin) == end)
            return begin;
    return end;
}

/// "may", "march", "mar" and "sep" are words as well: they need a date around them.
bool is_doubtful_month(Line const& line, int at)
{
    return line.is_one_of(
        at, { "may", "march", "mar", "ago", "set", "dec", "jan", "abr", "ene", "dic", "sun", "sat", "avril" });
}

/// Words that only a day follows, however it is written: "op was 14 1 25", "alta 22-1".
bool tells_day(Line const& line, int at)
{
    return line.is_one_of(at,
        { "dob", "born", "birth", "birthday", "bday", "op", "operation", "surgery", "appt", "date", "dated", "admitted",
            "admission", "discharge", "discharged", "nacimiento", "nac", "nacim", "nacido", "nacida", "naci", "ingreso",
            "ingrese", "alta", "operada", "operado", "cita", "fecha", "scan", "mri", "sali" });
}

bool announces_month(Line const& line, int at)
{
    return line.is_one_of(at,
        { "in", "since", "of", "last", "next", "this", "early", "late", "mid", "until", "till", "by", "from", "every",
            "each", "during", "to", "through", "before", "after", "for", "between", "and", "en", "desde", "hasta", "de",
            "del", "mes", "pasado", "fin", "finales", "principios", "mediados" });
}

void find_month(Line const& line, int at, Spans& out)
{
    int begin = at;
    int end = at + 1 + (line.mark(at + 1) == '.' && line.word(at).size() <= 4);
    bool dated = false;
    // Before it: "3 ", "3rd of ", "3 de ", "3-", "the 3rd of ", "finales de".
    int before = at;
    while (before > at - 2
        && (line.is_one_of(before - 1, { "of", "de", "day", "mes" }) || line.mark(before - 1) == '-'
            || line.mark(before - 1) == '/' || line.mark(before - 1) == '.'))
        --before;
    if (int const day = day_begin(line, before);
        day < before && !(line.mark(before) == '.' && line[at].spaced && !is_ordinal_ending(line, before - 1))) {
        begin = day;
        dated = true;
        // "12 y 13 de mayo", "3 to 5 May"
        if (int const first = day_begin(line, day - 1);
            first < day - 1 && (line.is_one_of(day - 1, { "y", "to", "and", "al", "a" }) || line.mark(day - 1) == '-'))
            begin = first;
        // "los días 11, 12 y 13 de mayo"
        while (begin < day && line.mark(begin - 1) == ',' && day_begin(line, begin - 1) < begin - 1)
            begin = day_begin(line, begin - 1);
    }
    // After it: " 3", " 3rd", " the 3rd", ", 2021".
    int const after = end + (line.mark(end) == '-' || line.mark(end) == '/' || line.is_one_of(end, { "the" }));
    if (int const day = day_end(line, after);
        day > after && !(line.is(day, lists::units) && line.digits(after).empty()) && begin == at) {
        end = day;
        dated = true;
        int const last = end + 1;
        if ((line.mark(end) == '-' || line.is_one_of(end, { "to", "and", "y" })) && day_end(line, last) > last
            && line.digits(last).size() <= 2)
            end = day_end(line, last);
        // "June 3, 4 and 5"
        while (line.mark(end) == ',' && line.digits(end + 1).size() <= 2 && is_day(value(line, end + 1))
            && (line.mark(end + 2) == ',' || line.is_one_of(end + 2, { "and", "y" }))
            && is_day(value(line, end + 2 + 1)))
            end += line.mark(end + 2) == ',' ? 2 : 4;
    }
    if (int const year = year_end(line, end); year > end) {
        end = year;
        dated = true;
    } else if ((begin < at || (dated && tells_day(line, at - 1))) && line.digits(end).size() == 2 && line[end].spaced
        && !line.is(end + 1, lists::units)) {
        ++end; // "12 Sept 19"
    }
    if (!dated && (is_doubtful_month(line, at) || !line.is(at, lists::months))) {
        bool const named = line.is_one_of(at, { "may", "march" }) && announces_month(line, at - 1);
        bool const capital = line.is_capital(at) && !line[at].opens;
        if (!named
            || !(capital
                || line.is_one_of(
                    at - 1, { "in", "since", "last", "next", "early", "late", "mid", "during", "until" })))
            return;
    }
    line.add(out, Identifier::date, relative_begin(line, begin), end);
}

bool announces_day(Line const& line, int at)
{
    return line.is_one_of(at,
               { "on", "since", "until", "by", "from", "dob", "date", "dated", "fecha", "el", "desde", "hasta", "dia",
                   "del", "born", "birthday", "nacimiento", "nacido", "nacida", "admitted", "discharged", "appointment",
                   "cita", "visit", "before", "after", "monday", "tuesday", "wednesday", "thursday", "friday",
                   "saturday", "sunday", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo" })
        || tells_day(line, at);
}

bool is_joint(Line const& line, int at) { return line.mark(at) == '/' || line.mark(at) == '-' || line.mark(at) == '.'; }

/// 3/4/21, 2021-05-03, 05/2021, and 3/4 where a word announces a day.
void find_numeric(Line const& line, int at, Spans& out)
{
    if (line.digits(at).empty() || !is_joint(line, at + 1) || line.digits(at + 2).empty())
        return;
    int const first = value(line, at), second = value(line, at + 2), third = value(line, at + 4);
    bool const three
        = is_joint(line, at + 3) && third >= 0 && (line.mark(at + 3) == line.mark(at + 1) || line.mark(at + 1) != '.');
    bool const days = is_day(first) && is_day(second) && (is_month_number(first) || is_month_number(second));
    std::size_t const last = line.digits(at + 4).size();
    if (three && days && (is_year(line, at + 4) || last == 2)) {
        line.add(out, Identifier::date, at, at + 5);
    } else if (three && is_year(line, at) && is_month_number(second) && is_day(third)) {
        line.add(out, Identifier::date, at, line.is_one_of(at + 5, { "t" }) ? line.glued_end(at) : at + 5);
    } else if (three && last == 2 && is_month_number(second) && is_day(third) && line.digits(at).size() == 2
        && line.mark(at + 1) != '.') {
        line.add(out, Identifier::date, at, at + 5);
    } else if (!three
        && ((is_month_number(first) && is_year(line, at + 2))
            || (is_year(line, at) && is_month_number(second) && line.digits(at + 2).size() == 2
                && line.mark(at + 1) != '.'))) {
        line.add(out, Identifier::date, at, at + 3);
    } else if (!three && days && !line.is(at + 3, lists::units)
        && !line.is_one_of(at + 3, { "of", "de", "day", "days", "times" })
        && (!line.is_one_of(at + 3, { "to", "a" }) || (second != 10 && line.mark(at + 5) == '/'))
        && line.mark(at + 3) != '%') {
        bool const padded = line.digits(at).starts_with('0') || line.digits(at + 2).starts_with('0');
        int const before
            = at - 1 - (line.mark(at - 1) == ':' || line.is_one_of(at - 1, { "the", "was", "is", "es", "on", "el" }));
        // "from 8/11 to 11/11"; "from 8/10 to 6/10" is pain.
        bool const range = line.mark(at - 3) == '/' && is_day(value(line, at - 2))
            && ((line.is_one_of(at - 1, { "to", "al", "until", "till" }) && second != 10)
                || (line.is_one_of(at - 1, { "and", "y" }) && announces_day(line, at - 5)));
        bool const announced = announces_day(line, at - 1) || announces_day(line, before) || range
            || is_weekday(line, at - 1) || is_weekday(line, before)
            || (line[at].opens && line.mark(at + 3) == ':' && line.mark(at + 1) == '/'); // A diary: "10/12: fell"
        bool const stop = line.mark(at + 1) == '.' && line.digits(at).size() == 2 && line.digits(at + 2).size() == 2;
        bool const told = (line.mark(at + 1) == '-' || stop) && line.is_glued(at + 1) && line.is_glued(at + 2)
            && (tells_day(line, at - 1) || tells_day(line, before));
        if ((announced && line.mark(at + 1) == '/') || told
            || (padded && line.mark(at + 1) != '.' && line.digits(at).size() == 2 && line.digits(at + 2).size() == 2))
            line.add(out, Identifier::date, at, at + 3);
    }
}

/// "op was 14 1 25", "dob is 3 5 1951": with blanks only, after a word that a day follows.
void find_spaced(Line const& line, int at, Spans& out)
{
    int const before = at - 1 - (line.mark(at - 1) == ':' || line.is_one_of(at - 1, { "was", "is", "on", "es", "el" }));
    int const last = before - (line.mark(before) == '.'); // "d.o.b. 12 04 38"
    bool const birth
        = line.is_one_of(last, { "b" }) && line.is_one_of(last - 1 - (line.mark(last - 1) == '.'), { "o" });
    int const first = value(line, at), second = value(line, at + 1);
    bool const days = is_day(first) && is_day(second) && (is_month_number(first) || is_month_number(second));
    bool const year = line.digits(at + 2).size() == 2 || is_year(line, at + 2);
    if (days && year && (birth || tells_day(line, before)) && line.digits(at).size() < 3
        && line.digits(at + 1).size() < 3 && line.digits(at + 3).empty() && !line.is(at + 3, lists::units))
        line.add(out, Identifier::date, at, at + 3);
}

/// "3/V/2021", "20.III.24": the month as a Roman number.
void find_roman(Line const& line, int at, Spans& out)
{
    bool const month
        = line.is_one_of(at + 2, { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" });
    if (month && is_day(value(line, at)) && is_joint(line, at + 1) && line.mark(at + 3) == line.mark(at + 1)
        && line.is_glued(at + 2) && (is_year(line, at + 4) || line.digits(at + 4).size() == 2))
        line.add(out, Identifier::date, at, at + 5);
}

/// "el 7 del 8", "uno del uno del veinte", "the ninth of the ninth fifty seven": a day and its month.
void find_day_of_month(Line const& line, int at, Spans& out)
{
    // "3rd of the 5th"
    if (is_day(value(line, at)) && is_ordinal_ending(line, at + 1) && line.is_one_of(at + 2, { "of" })
        && line.is_one_of(at + 3, { "the" }) && is_month_number(value(line, at + 4)) && is_ordinal_ending(line, at + 5))
        line.add(out, Identifier::date, at, year_end(line, at + 6));
    if (!line.is_one_of(at + 1, { "of", "del" }))
        return;
    if (is_day(value(line, at)) && line.is_one_of(at + 1, { "del" }) && is_month_number(value(line, at + 2))
        && line.is_one_of(at - 1, { "el", "dia", "desde", "hasta" }) && !line.is(at + 3, lists::units)
        && line.mark(at + 3) != '%')
        line.add(out, Identifier::date, at, year_end(line, at + 3));
    bool const english = line.is_one_of(at + 1, { "of" });
    int const month = at + 2 + english;
    auto const day = english ? ordinal(line.word(at)) : cardinal(line.word(at));
    auto const number = english ? ordinal(line.word(month)) : cardinal(line.word(month));
    if (!day || !number || !is_day(*day) || !is_month_number(*number)
        || (english && !line.is_one_of(at + 2, { "the" })))
        return;
    int const short_year = month + 1 + line.is_one_of(month + 1, { "del", "de" });
    int const spoken = below_hundred_end(line, short_year);
    int const end = std::max(year_end(line, month + 1), spoken > short_year ? spoken : month + 1);
    if (end > month + 1)
        line.add(out, Identifier::date, at - (english && line.is_one_of(at - 1, { "the" })), end);
}

/// "24/08//1979": a separator typed twice.
void find_slipped(Line const& line, int at, Spans& out)
{
    auto const past_joints = [&](int joint) {
        int end = joint;
        while (end < joint + 2 && is_joint(line, end))
            ++end;
        return end;
    };
    int const second = past_joints(at + 1);
    int const third = past_joints(second + 1);
    bool const twice = second == at + 3 || third == second + 3;
    if (twice && second > at + 1 && third > second + 1 && is_day(value(line, at)) && is_day(value(line, second))
        && (is_year(line, third) || line.digits(third).size() == 2))
        line.add(out, Identifier::date, at, third + 1);
}

/// "on the 3rd", "el día 3": a day whose month the reader may guess.
void find_bare_day(Line const& line, int at, Spans& out)
{
    int day = at + 1;
    bool const counted
        = line.is_one_of(at, { "on", "since", "until", "by", "before", "after", "from", "admitted", "discharged" })
        && !line.digits(at + 1).empty() && is_ordinal_ending(line, at + 2)
        && line.is_one_of(at + 2, { "st", "nd", "rd", "th" });
    // "desde el 5", "la noche del 24"
    bool const since = (line.is_one_of(at,
                            { "desde", "hasta", "ingrese", "ingreso", "sali", "salio", "vine", "entre", "volvi",
                                "murio", "fallecio", "operaron", "alta", "naci" })
                           && line.is_one_of(at + 1, { "el" }))
        || (line.is_one_of(at, { "noche", "tarde", "manana", "madrugada" }) && line.is_one_of(at + 1, { "del" }));
    if (since && is_day(value(line, at + 2)) && !line.is(at + 3, lists::units) && line.mark(at + 3) != '%'
        && line.mark(at + 3) != '/' && !line.is_one_of(at + 3, { "por", "de" }))
        line.add(out, Identifier::date, at + 2, at + 3);
    if ((line.is_one_of(at,
             { "on", "since", "until", "by", "from", "before", "after", "between", "till", "to", "and", "admitted",
                 "discharged", "home", "out", "died" })
            || is_weekday(line, at))
        && line.is_one_of(at + 1, { "the" }))
        day = at + 2;
    else if (is_weekday(line, at) && line.mark(at + 1) == ',' && line.is_one_of(at + 2, { "the" }))
        day = at + 3;
    else if (line.is_one_of(at, { "of" }) && line.is_one_of(at + 1, { "the" })
        && (is_weekday(line, at - 1)
            || line.is_one_of(at - 1, { "week", "weekend", "night", "morning", "afternoon", "evening", "day" })))
        day = at + 2;
    else if (!counted && !line.is_one_of(at, { "dia" }) && !is_weekday(line, at))
        return;
    bool const spanish = day == at + 1;
    int const end = day_end(line, day);
    bool const ordinal_day = line.is_one_of(end - 1, { "st", "nd", "rd", "th" });
    if (end == day || !(spanish ? !line.digits(day).empty() : ordinal_day))
        return;
    bool const closed = !line.is_word(end)
        || line.is_one_of(end,
            { "and", "i", "we", "my", "of", "at", "in", "but", "because", "when", "the", "for", "with", "y", "me",
                "nos", "a", "por", "en", "fui", "they", "he", "she", "it", "there", "was", "is", "after", "before",
                "to", "so", "or", "se", "le", "que", "no", "pero", "con", "tuve", "you", "have", "had", "has", "got",
                "were", "did", "still", "just", "will", "then", "this", "that", "during", "as", "if", "not", "until",
                "please", "again", "also", "their", "his", "her", "our", "your", "about", "tengo", "vine", "del", "de",
                "estuve", "fue", "al", "hasta", "from", "till", "nobody", "only", "y", "ya", "all", "now", "never",
                "nunca", "out", "home", "sali" });
    if (closed)
        line.add(out, Identifier::date, relative_begin(line, day), end);
}

} // namespace

void find_dates(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        bool const part_of_number = line.is_glued(at) && is_joint(line, at - 1) && !line.digits(at - 2).empty();
        if (line.is(at, lists::months) || is_misspelt_month(line, at))
            find_month(line, at, out);
        else if (!part_of_number)
            find_numeric(line, at, out);
        find_slipped(line, at, out);
        find_spaced(line, at, out);
        find_roman(line, at, out);
        find_day_of_month(line, at, out);
        if (line.is_word(at))
            find_bare_day(line, at, out);
    }
}

} // namespace privacy::scrubbing
