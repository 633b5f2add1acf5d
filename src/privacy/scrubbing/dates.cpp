#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

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

bool is_year(Line const& line, int at)
{
    return line.digits(at).size() == 4 && value(line, at) >= 1900 && value(line, at) <= 2099;
}
bool is_day(int number) { return number >= 1 && number <= 31; }
bool is_month_number(int number) { return number >= 1 && number <= 12; }

bool is_ordinal_ending(Line const& line, int at)
{
    return line.is_glued(at) && line.is_one_of(at, { "st", "nd", "rd", "th", "o", "er", "ro", "do", "to" });
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

/// A year, also short ("'21") and with "of", "de", "del" or a comma before it; `at` where there is none.
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
    bool const told = line.is_one_of(year - 1, { "del", "de", "of" }) && year > at && !line.is(year + 1, lists::units);
    if (told && line.digits(year).size() == 2)
        return year + 1;
    bool const short_year = line.digits(year).size() == 2 && (line.mark(year - 1) == '-' || line.mark(year - 1) == '/');
    return short_year ? year + 1 : at;
}

bool is_weekday(Line const& line, int at)
{
    return line.is_one_of(at,
        { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes", "miercoles",
            "jueves", "viernes", "sabado", "domingo", "mon", "tue", "tues", "wed", "thu", "thurs", "fri" });
}

/// "the Friday before ", "mid-", "a finales de ", "the week after ": where what narrows or shifts a date begins.
int relative_begin(Line const& line, int date)
{
    int begin = date;
    if (int const part = begin - 1 - (line.mark(begin - 1) == '-' || line.is_one_of(begin - 1, { "de" }));
        line.is_one_of(part, { "mid", "early", "late", "finales", "mediados", "principios", "comienzos" }))
        begin = part;
    int link = begin - 1 - line.is_one_of(begin - 1, { "el", "la", "the" });
    link -= line.is_one_of(link, { "de", "del" }) && line.is_one_of(link - 1, { "antes", "despues" });
    bool const linked
        = line.is_one_of(link, { "before", "after", "of", "in", "following", "de", "del", "antes", "despues" });
    if (linked
        && (is_weekday(line, link - 1)
            || line.is_one_of(link - 1,
                { "day", "days", "week", "weeks", "weekend", "night", "eve", "morning", "afternoon", "evening", "end",
                    "beginning", "middle", "dia", "dias", "semana", "semanas", "noche", "tarde", "vispera", "visperas",
                    "fin", "puente", "start" })))
        begin = link - 1;
    while (begin < date
        && (line.is_one_of(begin - 1,
            { "first", "second", "third", "fourth", "last", "next", "primer", "segundo", "tercer", "ultimo", "dos",
                "tres", "two", "three", "a", "un" })))
        --begin;
    // "Tuesday the 9th", "Tuesday, March 3", "lunes 4"
    if (int const day = begin - 1 - (line.mark(begin - 1) == ',' || line.is_one_of(begin - 1, { "the" }))
            - (line.mark(begin - 2) == ',' && line.is_one_of(begin - 1, { "the" }));
        is_weekday(line, day)) {
        begin = day - line.is_one_of(day - 1, { "last", "next", "this", "on" }) * !line.is_one_of(day - 1, { "on" });
        return begin;
    }
    return line.is_one_of(begin - 1, { "the" }) ? begin - 1 : begin;
}

/// "may", "march", "mar" and "sep" are words as well: they need a date around them.
bool is_doubtful_month(Line const& line, int at)
{
    return line.is_one_of(
        at, { "may", "march", "mar", "ago", "set", "dec", "jan", "abr", "ene", "dic", "sun", "sat", "avril" });
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
    if (int const day = day_begin(line, before); day < before && !(line.mark(before) == '.' && line[at].spaced)) {
        begin = day;
        dated = true;
        // "12 y 13 de mayo", "3 to 5 May"
        if (int const first = day_begin(line, day - 1);
            first < day - 1 && (line.is_one_of(day - 1, { "y", "to", "and", "al", "a" }) || line.mark(day - 1) == '-'))
            begin = first;
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
    }
    if (int const year = year_end(line, end); year > end) {
        end = year;
        dated = true;
    } else if (begin < at && line.digits(end).size() == 2 && line[end].spaced && !line.is(end + 1, lists::units)) {
        ++end; // "12 Sept 19"
    }
    if (!dated && is_doubtful_month(line, at)) {
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
        { "on", "since", "until", "by", "from", "dob", "date", "dated", "fecha", "el", "desde", "hasta", "dia", "del",
            "born", "birthday", "nacimiento", "nacido", "nacida", "admitted", "discharged", "appointment", "cita",
            "visit", "before", "after", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo" });
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
    } else if (!three && days && line.mark(at + 1) != '.' && !line.is(at + 3, lists::units)
        && !line.is_one_of(at + 3, { "of", "de", "to", "a", "day", "days", "times" }) && line.mark(at + 3) != '%') {
        bool const padded = line.digits(at).starts_with('0') || line.digits(at + 2).starts_with('0');
        int const before
            = at - 1 - (line.mark(at - 1) == ':' || line.is_one_of(at - 1, { "the", "was", "is", "es", "on", "el" }));
        bool const announced = announces_day(line, at - 1) || announces_day(line, before);
        if ((announced && line.mark(at + 1) == '/')
            || (padded && line.digits(at).size() == 2 && line.digits(at + 2).size() == 2))
            line.add(out, Identifier::date, at, at + 3);
    }
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
    bool const counted = line.is_one_of(at, { "on", "since", "until", "by", "before", "after" })
        && !line.digits(at + 1).empty() && is_ordinal_ending(line, at + 2)
        && line.is_one_of(at + 2, { "st", "nd", "rd", "th" });
    // "desde el 5", "la noche del 24"
    bool const since = (line.is_one_of(at, { "desde", "hasta" }) && line.is_one_of(at + 1, { "el" }))
        || (line.is_one_of(at, { "noche", "tarde", "manana", "madrugada" }) && line.is_one_of(at + 1, { "del" }));
    if (since && is_day(value(line, at + 2)) && !line.is(at + 3, lists::units) && line.mark(at + 3) != '%'
        && line.mark(at + 3) != '/' && !line.is_one_of(at + 3, { "por", "de" }))
        line.add(out, Identifier::date, at + 2, at + 3);
    if ((line.is_one_of(at, { "on", "since", "until", "by", "from", "before", "after", "between", "till", "to", "and" })
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
                "estuve", "fue", "al", "hasta", "from", "till", "nobody", "no", "only", "y", "ya", "all", "now" });
    if (closed)
        line.add(out, Identifier::date, relative_begin(line, day), end);
}

/// Seasons and quarters of a year.
void find_season(Line const& line, int at, Spans& out)
{
    bool const season = line.is_one_of(at,
        { "spring", "summer", "autumn", "fall", "winter", "primavera", "verano", "otono", "invierno", "q", "quarter",
            "trimestre" });
    int const quarter = at + 1 + (line.is_one_of(at, { "q" }) && line.digits(at + 1).size() == 1);
    if (season && year_end(line, quarter) > quarter && is_year(line, year_end(line, quarter) - 1))
        line.add(out, Identifier::date, at, year_end(line, quarter));
}

/// One past "Christmas Eve", "St Patrick's Day", "día de Reyes", "Halloween"; `at` where no feast begins.
int feast_end(Line const& line, int at)
{
    bool const day = line.is_one_of(at + 1,
        { "day", "eve", "sunday", "monday", "friday", "weekend", "night", "thursday", "tuesday", "wednesday",
            "saturday" });
    if (day
        && (line.is_one_of(at,
                { "christmas", "easter", "boxing", "independence", "veterans", "labor", "memorial", "thanksgiving",
                    "halloween", "patrick", "patricks", "valentine", "valentines", "palm", "good", "ash", "pancake",
                    "bonfire", "canada", "australia", "anzac", "armistice", "remembrance", "columbus", "presidents",
                    "presidents'", "mlk", "groundhog", "burns", "whit", "maundy", "shrove", "diwali", "eid",
                    "juneteenth", "hogmanay", "twelfth", "george", "andrew", "david", "election" })
            || (line.is_one_of(at, { "year", "years", "mother", "mothers", "father", "fathers", "king", "may", "new" })
                && line[at].capital))) {
        bool const ordinary = line.is_one_of(at,
                                  { "good", "independence", "palm", "ash", "election", "burns", "george", "andrew",
                                      "david", "king", "new", "may" })
            && !line[at + 1].capital;
        return ordinary ? at : at + 2;
    }
    if (line.is_one_of(at,
            { "halloween", "thanksgiving", "nochebuena", "nochevieja", "hanukkah", "diwali", "juneteenth", "hogmanay",
                "michaelmas", "candlemas", "candelaria", "kwanzaa", "passover" }))
        return at + 1;
    bool const told = line.is_one_of(at - 1,
        { "on", "at", "last", "en", "pasada", "since", "desde", "before", "after", "by", "until", "over", "this",
            "next", "for", "por", "tras", "antes", "despues", "hasta", "every" });
    if (told
        && line.is_one_of(at,
            { "christmas", "easter", "xmas", "navidad", "navidades", "eid", "lent", "pentecost", "carnaval", "reyes",
                "pascua", "pascuas", "ramadan" }))
        return at + 1;
    bool const pair = (line.is_one_of(at, { "semana", "viernes", "jueves", "sabado" })
                          && line.is_one_of(at + 1, { "santa", "santo" }))
        || (line.is_one_of(at, { "ano" }) && line.is_one_of(at + 1, { "nuevo" }) && line[at].capital)
        || (line.is_one_of(at, { "cinco" }) && line.is_one_of(at + 1, { "de" }) && line.is_one_of(at + 2, { "mayo" }))
        || (line.is_one_of(at, { "yom", "rosh" }) && line.is_word(at + 1))
        || (line.is_one_of(at, { "domingo" }) && line.is_one_of(at + 1, { "resurreccion", "ramos" }))
        || (line.is_one_of(at, { "lunar", "chinese" }) && line.is_one_of(at + 1, { "new" })
            && line.is_one_of(at + 2, { "year" }));
    if (pair)
        return at + (line.is_one_of(at, { "cinco", "lunar", "chinese" }) ? 3 : 2);
    // "día de los Muertos", "día de la Madre", "fiesta de la Candelaria", "la noche de San Juan"
    int saint = at + 1;
    if (line.is_one_of(at, { "dia", "fiesta", "fiestas", "noche", "vispera", "puente", "feria", "domingo" })
        && line.is_one_of(at + 1, { "de", "del" })) {
        for (saint = at + 2; saint < at + 4 && line.is_one_of(saint, { "la", "los", "las", "el" });)
            ++saint;
        bool const named = line.is_one_of(saint,
            { "muertos", "madre", "madres", "padre", "padres", "reyes", "san", "santa", "pilar", "virgen", "carmen",
                "trabajo", "constitucion", "independencia", "raza", "hispanidad", "ramos", "resurreccion", "corpus",
                "candelaria", "inmaculada", "nino", "ninos", "difuntos", "todos", "guadalupe", "asuncion", "amistad",
                "enamorados" });
        if (named)
            return saint + 1 + line.is_one_of(saint, { "san", "santa", "todos" })
                + 2 * line.is_one_of(saint, { "todos" });
    }
    return at;
}

void find_feast(Line const& line, int at, Spans& out)
{
    int const end = feast_end(line, at);
    if (end == at)
        return;
    int begin = at;
    if (line.is_one_of(begin - 1 - (line.mark(begin - 1) == '.'), { "st", "saint", "new" }))
        begin -= 1 + (line.mark(begin - 1) == '.');
    line.add(out, Identifier::date, relative_begin(line, begin), end);
}

} // namespace

void find_dates(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        bool const part_of_number = line.is_glued(at) && is_joint(line, at - 1) && !line.digits(at - 2).empty();
        if (line.is(at, lists::months))
            find_month(line, at, out);
        else if (!part_of_number)
            find_numeric(line, at, out);
        find_slipped(line, at, out);
        if (line.is_word(at)) {
            find_bare_day(line, at, out);
            find_season(line, at, out);
            find_feast(line, at, out);
        }
    }
}

} // namespace privacy::scrubbing
