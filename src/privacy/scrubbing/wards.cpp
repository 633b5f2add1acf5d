#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

namespace privacy::scrubbing {

namespace {

/// The end of "7", "7B", "seven", "B", "B-12", "no. 4"; `at` where none of them stands there.
int label_end(Line const& line, int at)
{
    int begin = at;
    while (begin < at + 3
        && (line.is_one_of(begin, { "number", "no", "numero", "num", "n" })
            || (line.mark(begin) == '.' && (begin > at || line.is_glued(begin + 1))) || line.mark(begin) == '#'
            || line.mark(begin) == ':' || line.mark(begin) == '-'))
        ++begin;
    if (!line.digits(begin).empty() && line.digits(begin).size() <= 5) {
        int end = begin + 1;
        while (end < begin + 5 && line.is_glued(end)
            && (line.word(end).size() == 1 || !line.digits(end).empty()
                || (line.mark(end) == '-' && line.is_glued(end + 1))))
            ++end;
        bool const measured
            = line.is(end, lists::units) || line.mark(end) == '%' || (line.mark(end) == ':' && line.is_glued(end + 1));
        return measured ? at : end;
    }
    // "on the ward no one smiled", "in this ward one can hear all"
    if (line.is_one_of(at, { "one" }) || (line.is_one_of(at, { "no" }) && line.is_one_of(at + 1, { "one" })))
        return at;
    if (cardinal(line.word(begin)) && !line.is(begin + 1, lists::units) && !line.is_one_of(begin, { "once" }))
        return begin + 1 + (line.word(begin + 1).size() == 1 && line[begin + 1].capital);
    bool const article = line.is_one_of(begin, { "a" }) && begin > at && line.is_word(begin + 1);
    bool const letter
        = line.word(begin).size() == 1 && line[begin].capital && !line.is_one_of(begin, { "i", "y" }) && !article;
    if (letter)
        return line.mark(begin + 1) == '-' || !line.digits(begin + 1).empty() ? begin + 1
                + (line.mark(begin + 1) == '-') + !line.digits(begin + 1 + (line.mark(begin + 1) == '-')).empty()
                                                                              : begin + 1;
    return at;
}

bool is_named(Line const& line, int at)
{
    return line.is_capital(at) && !line[at].opens && !line.is(at, lists::everyday_words | lists::roles | lists::titles)
        && line.is_word(at);
}

bool is_side(Line const& line, int at)
{
    return line.is_one_of(
        at, { "north", "south", "east", "west", "norte", "sur", "oeste", "centro", "izquierda", "derecha" });
}

bool is_colour(Line const& line, int at)
{
    return line.is_one_of(at,
        { "red", "blue", "green", "yellow", "orange", "purple", "azul", "rojo", "roja", "verde", "amarillo", "amarilla",
            "naranja", "morado", "morada" });
}

/// What may follow a ward's number: "norte", "East", "de medicina interna".
int addition_end(Line const& line, int end)
{
    if (is_side(line, end))
        ++end;
    int const department = end + line.is_one_of(end, { "de", "del", "en", "of" }) + line.is_one_of(end + 1, { "la" });
    if (department > end && line.is(department, lists::departments))
        for (end = department; line.is(end, lists::departments);)
            ++end;
    return end;
}

/// "medicina interna planta 2", "Maternity Wing": a department before the word for a ward.
int department_begin(Line const& line, int at)
{
    int begin = at;
    while (begin > at - 4 && (line.is(begin - 1, lists::departments) || (begin < at && is_named(line, begin - 1))))
        --begin;
    return begin;
}

void find_ward(Line const& line, int at, Spans& out)
{
    int const begin = department_begin(line, at);
    if (int const end = label_end(line, at + 1); end > at + 1) {
        line.add(out, Identifier::ward, begin, addition_end(line, end));
        return;
    }
    if (line.is_one_of(at, { "planta", "piso", "floor", "level" })
        && (ordinal(line.word(at + 1)) || (begin < at && line.is_one_of(at + 1, { "baja", "alta" }))))
        line.add(out, Identifier::ward, begin, addition_end(line, at + 2));
    // "Nightingale Ward", "Santa Rosa ward", "the stroke unit", "sala San José"
    bool const coloured = line.is_one_of(at,
        { "pod", "zone", "corridor", "pasillo", "zona", "area", "modulo", "sector", "building", "edificio", "team",
            "equipo", "lounge" });
    if (coloured && is_colour(line, at + 1))
        line.add(out, Identifier::ward, at, at + 2);
    else if (coloured && is_colour(line, at - 1))
        line.add(out, Identifier::ward, at - 1, at + 1);
    bool const english
        = line.is_one_of(at, { "ward", "wing", "unit", "suite", "pavilion", "bay", "block", "clinic", "department" });
    bool const clinic = line.is_one_of(at, { "clinic", "department" });
    if (english && !clinic && is_named(line, at - 1))
        line.add(out, Identifier::ward, is_named(line, at - 2) ? at - 2 : at - 1, at + 1);
    else if (line.is_one_of(at, { "ward", "wing" }) && line.is_word(at - 1)
        && !line.is(at - 1, lists::everyday_words | lists::health_words | lists::titles | lists::posts | lists::roles)
        && !line[at - 1].possessive)
        line.add(out, Identifier::ward, at - 1, at + 1); // "on nightingale ward"
    else if (english && begin < at && !line[at - 1].possessive && line.is(at - 1, lists::departments))
        line.add(out, Identifier::ward, begin, at + 1);
    if (line.is_one_of(at, { "ward", "sala", "pabellon", "ala", "unidad", "edificio", "torre", "modulo" })
        && is_named(line, at + 1))
        line.add(out, Identifier::ward, at, is_named(line, at + 2) ? at + 3 : at + 2);
    // "ala de quemados", "unidad de cuidados intensivos"
    bool const spanish = line.is_one_of(at,
        { "ala", "unidad", "planta", "pabellon", "pasillo", "sala", "piso", "area", "modulo", "box", "boxes", "bloque",
            "quirofano", "sector" });
    bool const of = line.is_one_of(at + 1, { "de", "del" });
    if (int const end = addition_end(line, at + 1); spanish && end > at + 1 && (of || is_side(line, at + 1)))
        line.add(out, Identifier::ward, at, label_end(line, end));
    else if (of && line.is_one_of(at, { "ala", "unidad", "pabellon" }) && line.is(at + 2, lists::health_words))
        line.add(out, Identifier::ward, at, at + 3);
}

/// "Geriatría B", "ICU 3", "Oncology 2 West": a department with a number or a letter.
void find_department(Line const& line, int at, Spans& out)
{
    bool const always = line.is_one_of(at, { "icu", "nicu", "picu", "ccu", "itu", "hdu", "pacu", "uci", "uvi" });
    int const end = label_end(line, at + 1);
    bool const labelled = end > at + 1 && end <= at + 3 && line.digits(at + 1).size() <= 2
        && !cardinal(line.word(at + 1)) && line.mark(at + 1) == '\0';
    if (labelled && (always || (line.is_capital(at) && !line[at].opens)))
        line.add(out, Identifier::ward, at, addition_end(line, end));
}

/// "3rd floor", "second floor", "tercer piso", "2.ª planta", "3 West".
void find_floor(Line const& line, int at, Spans& out)
{
    bool const floor = line.is_one_of(at, { "floor", "piso", "planta" });
    if (floor && ordinal(line.word(at - 1)))
        line.add(out, Identifier::ward, at - 1, at + 1);
    int number = at - 1;
    while (number > at - 4
        && (line.is_one_of(number, { "st", "nd", "rd", "th", "a", "o", "er" }) || line.mark(number) == '.'))
        --number;
    if (floor && !line.digits(number).empty() && number < at - 1)
        line.add(out, Identifier::ward, number, at + 1);
    bool const announced = line[at].capital || line.is_one_of(at - 2, { "on", "to", "from", "planta", "ward" });
    bool const number_side = !line.digits(at - 1).empty() && line.digits(at - 1).size() <= 2 && line[at].spaced;
    if (is_side(line, at) && number_side && announced && !line.is(at + 1, lists::streets))
        line.add(out, Identifier::ward, at - 1, at + 1);
    bool const short_label = line.is_one_of(at, { "on", "to", "from" }) && line.digits(at + 1).size() <= 2
        && line.is_glued(at + 2) && line.word(at + 2).size() == 1 && line[at + 2].capital
        && !line.is(at + 2, lists::units);
    if (short_label && !line.digits(at + 1).empty())
        line.add(out, Identifier::ward, at + 1, at + 3);
}

} // namespace

void find_wards(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (!line.is_word(at))
            continue;
        if (line.is(at, lists::wards))
            find_ward(line, at, out);
        if (line.is(at, lists::departments))
            find_department(line, at, out);
        find_floor(line, at, out);
    }
}

} // namespace privacy::scrubbing
