#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

/// These also mean other things in lower case: "10 minutes drive", "the best way".
bool is_doubtful(Line const& line, int at)
{
    return line.is_one_of(at,
        { "way", "drive", "place", "court", "close", "square", "circle", "row", "trail", "st", "dr", "ct", "pl", "cir",
            "run", "loop", "pass", "path", "park", "walk", "hill", "gardens", "green", "rise", "view", "ln", "mews",
            "crossing", "bend", "creek", "point" });
}

/// Also in Title Case, where a house's number speaks for a street.
bool has_capital(Line const& line, int at)
{
    return line.is_capital(at) || (!line.is_cased() && line[at].capital && !line[at].all_upper);
}

bool is_name_part(Line const& line, int at)
{
    bool const ordinal_number = !line.digits(at - 1).empty() && line.is_one_of(at, { "th", "st", "nd", "rd" });
    return line.is_word(at)
        && (ordinal_number || line.is_initial(at)
            || !line.is(at, lists::everyday_words | lists::units | lists::health_words)
            || (has_capital(line, at) && (!line[at].opens || line.mark(at - 1) == '.'))
            || line.is_one_of(at, { "north", "south", "east", "west" }) || ordinal(line.word(at)));
}

bool is_side(Line const& line, int at)
{
    return line.is_one_of(at,
        { "izq", "izqda", "izda", "izquierda", "dcha", "der", "derecha", "centro", "int", "ext", "bis", "left",
            "right" });
}

/// One past "4", "4B", "3º", "3.ª D", "B"; `at` where no label of a door stands.
int label_end(Line const& line, int at)
{
    bool const letter = line.word(at).size() == 1 && (line[at].capital || line.is_glued(at));
    if (line.digits(at).empty() || line.digits(at).size() > 5)
        return letter ? at + 1 : at;
    int end = at + 1;
    while (line.is_glued(end) && end < at + 4
        && (line.word(end).size() == 1 || !line.digits(end).empty()
            || ((line.mark(end) == '.' || line.mark(end) == '-') && line.is_glued(end + 1)
                && line.word(end + 1).size() == 1)))
        ++end;
    if (line.is_initial(end) || is_side(line, end))
        ++end;
    return end;
}

/// One past "Apt 4B", ", unit 12", "piso 2", "3º B", ", bl 1, port 2", ", 3 D", each as often as it follows.
int door_end(Line const& line, int end)
{
    for (int rounds = 0; rounds < 6; ++rounds) {
        bool const comma = line.mark(end) == ',' || line.mark(end) == '-';
        int const word = end + comma;
        bool const door = line.is_one_of(word,
                              { "apt", "apartment", "unit", "suite", "ste", "flat", "piso", "puerta", "apto", "depto",
                                  "departamento", "interior", "int", "portal", "escalera", "lot", "space", "bl",
                                  "bloque", "blq", "port", "esc", "pta", "pl", "planta", "pt", "letra", "casa", "local",
                                  "nave", "chalet", "torre", "edificio", "km", "num", "dpto", "floor", "etage", "bat",
                                  "manzana", "mz", "mza", "lote", "parcela", "no", "nr", "bis" })
            || line.mark(word) == '#';
        bool const ground
            = line.is_one_of(word, { "bajo", "atico", "entresuelo", "entlo", "principal", "ppal", "sotano" });
        int const label
            = word + (door || ground) + (door && (line.mark(word + 1) == '.' || line.mark(word + 1) == '#'));
        int const past = label_end(line, label);
        // Without a word for a door, a number needs a letter or a side after it: ", 3 D".
        bool const last
            = !line.is_word(past) && line.digits(past).empty() && line.mark(past) != '%' && line.mark(past) != '/';
        bool const bare = !door && comma && !line.digits(label).empty() && line.digits(label).size() <= 2
            && (past > label + 1 || (last && !line.digits(end - 1).empty()));
        bool const attached = !door && !ground && !comma && !line.digits(label).empty() && past > label + 1
            && line.digits(label).size() <= 2 && line.is_glued(label + 1);
        if (ground && comma)
            end = std::max(past, word + 1);
        else if ((door && past > label) || bare || attached)
            end = past;
        else
            break;
    }
    return end;
}

/// "12 Oak Street", "221B Baker St", "on Maple Avenue".
void find_english(Line const& line, int at, Spans& out)
{
    if (at == 0 || !line[at].spaced)
        return;
    int begin = at;
    for (int steps = 0; steps < 4; ++steps) {
        bool const dotted = line.mark(begin - 1) == '.' && line.is_initial(begin - 2);
        bool const of_number = line.is_glued(begin - 1) && !line.digits(begin - 2).empty() // "221b Baker St"
            && line.word(begin - 1).size() == 1;
        if (!is_name_part(line, begin - 1 - dotted) || of_number)
            break;
        begin -= 1 + dotted;
    }
    int number = begin - 1;
    bool const ordinal_street = line.is_one_of(begin, { "th", "st", "nd", "rd" });
    if (line.word(number).size() == 1 && line.is_glued(number))
        --number;
    bool const house = !line.digits(number).empty() && line.digits(number).size() <= 6
        && (line[number].spaced || line.mark(number - 1) == '#' || line.mark(number - 1) == '-'
            || (line.mark(number - 1) == '/' && !line.digits(number - 2).empty()));
    bool capitals = begin < at;
    bool const known_case = house ? has_capital(line, at) : line.is_capital(at);
    for (int part = begin; part < at; ++part)
        capitals &= line[part].capital || line.mark(part) == '.' || line.is_one_of(part, { "th", "st", "nd", "rd" });
    // "on maple street"
    bool const led = begin < at
        && line.is_one_of(begin - 1, { "on", "off", "down", "near", "at", "from", "to", "along" })
        && line.is_one_of(at, { "street", "avenue", "ave", "road", "boulevard", "blvd", "lane" });
    bool const named = (capitals && known_case) || led;
    if (!(named || (house && begin < at && !is_doubtful(line, at)) || (house && capitals && begin < at)
            || (house && ordinal_street)))
        return;
    if (begin == at - 1 && line[begin].opens && !house && !line.is_capital(at))
        return;
    if (!house && is_doubtful(line, at) && line[at].all_upper && line.is_cased()) // "a CT scan"
        return;
    int from = house ? number : begin;
    if (house && !line.digits(number - 2).empty() && (line.mark(number - 1) == '-' || line.mark(number - 1) == '/'))
        from = number - 2;
    int end = at + 1 + (line.mark(at + 1) == '.' && line.word(at).size() <= 4 && line.mark(at + 2) == ',');
    // "Pennsylvania Ave NW"
    end += line.is_one_of(end, { "nw", "ne", "sw", "se", "n", "s", "e", "w" }) && line[end].capital;
    line.add(out, Identifier::place, from, door_end(line, end));
}

/// "calle Mayor 12, 3º B", "Av. de la Constitución n.º 4", "c/ Alcalá 20".
void find_spanish(Line const& line, int at, Spans& out)
{
    bool const slashed = line.is_one_of(at, { "c" }) && line.mark(at + 1) == '/';
    bool const path = line.is_one_of(at, { "camino", "finca", "pol", "sendero" }) && line[at].capital;
    if (!slashed && !path && !line.is(at, lists::vias))
        return;
    int const name = at + 1 + (slashed || line.mark(at + 1) == '.' || line.mark(at + 1) == '/');
    int begin = name;
    begin += line.is_one_of(begin, { "ind", "industrial" }) ? 1 + (line.mark(begin + 1) == '.') : 0;
    while (begin < name + 3 && line.is_one_of(begin, { "de", "del", "la", "las", "los", "el" }))
        ++begin;
    int end = begin;
    bool proper = slashed;
    while (end < begin + 5 && line.is_word(end) && !line.is(end, lists::vias)
        && !(line.is_one_of(end, { "s" }) && line.mark(end + 1) == '/')
        && (line.is_capital(end) || !line.is(end, lists::everyday_words) || line.is(end, lists::particles)
            || (line[end].capital && !line[end].all_upper))) {
        proper |= line.is_capital(end);
        ++end;
    }
    while (end > begin && line.is(end - 1, lists::particles))
        --end;
    int number = end;
    while (number < end + 4
        && (line.mark(number) == ',' || line.mark(number) == '.' || line.mark(number) == '#'
            || line.is_one_of(number, { "numero", "num", "no", "n", "o", "km", "parcela", "nave" })))
        ++number;
    // "sin número"
    bool const numberless
        = line.is_one_of(number, { "s" }) && line.mark(number + 1) == '/' && line.is_one_of(number + 2, { "n" });
    bool const house = numberless
        || (!line.digits(number).empty() && line.digits(number).size() <= 5 && !line.is(number + 1, lists::units)
            && !(line.is_glued(number + 2) && !line.digits(number + 2).empty()));
    // "calle mayor": one word that is none of everyday life.
    bool const lower
        = line.is_one_of(at, { "calle", "avenida", "avda" }) && end > begin && !line.is(begin, lists::everyday_words);
    if (!house && !proper && lower)
        line.add(out, Identifier::place, at, begin + 1);
    if (!house && !proper)
        return;
    // Lower case without a number goes on to the sentence's end: only the capitals are the name then.
    if (!house)
        while (end > begin && !line.is_capital(end - 1))
            --end;
    if (house || end > begin)
        line.add(out, Identifier::place, at,
            door_end(line,
                numberless  ? number + 3
                    : house ? number + 1 + line.is_one_of(number + 1, { "bis", "ter", "duplicado" })
                            : end));
}

/// "domicilio: Mayor 12, 4 A", "address is 3 The Old Mill"
void find_stated(Line const& line, int at, Spans& out)
{
    if (!line.is_one_of(at, { "domicilio", "direccion", "address" }))
        return;
    int begin = at + 1;
    while (begin < at + 3
        && (line.mark(begin) == ':' || line.mark(begin) == ',' || line.is_one_of(begin, { "es", "is", "en" })))
        ++begin;
    auto const words_end = [&](int from) {
        int end = from;
        while (end < from + 5 && line[end].capital && line.is_word(end) && (!line[end].opens || end == from))
            ++end;
        return end;
    };
    auto const is_number = [&](int number) {
        return !line.digits(number).empty() && line.digits(number).size() <= 4 && !line.is(number + 1, lists::units);
    };
    int const name = is_number(begin) ? begin + 1 : begin;
    int const end = words_end(name);
    int const number = end + (line.mark(end) == ',');
    if (end > name && name > begin)
        line.add(out, Identifier::place, begin, door_end(line, end));
    else if (end > name && is_number(number))
        line.add(out, Identifier::place, begin, door_end(line, number + 1));
}

/// "RR 2 Box 44"
void find_rural_route(Line const& line, int at, Spans& out)
{
    if (line.is_one_of(at, { "rr", "route", "hc", "rte" }) && !line.digits(at + 1).empty()
        && line.is_one_of(at + 2 + (line.mark(at + 2) == ','), { "box" }))
        line.add(out, Identifier::place, at, at + 4 + (line.mark(at + 2) == ','));
}

/// "Apt 4B", "P.O. Box 123", "apartado postal 40".
void find_box(Line const& line, int at, Spans& out)
{
    bool const apartment = line.is_one_of(at, { "apt", "apartment", "suite", "ste", "flat", "apto", "depto" });
    bool const box
        = line.is_one_of(at, { "box" }) && (line.is_one_of(at - 1, { "po", "o" }) || line.mark(at - 1) == '.');
    bool const postal
        = line.is_one_of(at, { "postal", "correos" }) && line.is_one_of(at - 1, { "apartado", "casilla", "de" });
    int number = at + 1;
    while (number < at + 3
        && (line.mark(number) == '.' || line.mark(number) == '#' || line.is_one_of(number, { "number", "no" })))
        ++number;
    if (!(apartment || box || postal) || line.digits(number).empty() || line.is(number + 1, lists::units))
        return;
    int begin = at;
    // "4471 Oak Forest Suite 12"
    while (apartment && begin > at - 4 && has_capital(line, begin - 1) && line.is_word(begin - 1))
        --begin;
    begin = begin < at && !line.digits(begin - 1).empty() && line.digits(begin - 1).size() <= 5 ? begin - 1 : at;
    while (begin > at - 4
        && (line.is_one_of(begin - 1, { "p", "o", "po", "apartado" }) || (box && line.mark(begin - 1) == '.')))
        --begin;
    line.add(out, Identifier::place, begin,
        line.is_glued(number + 1) && line.word(number + 1).size() == 1 ? number + 2 : number + 1);
}

/// "Lindenstraße 12", "Kerkstraat 5"
void find_joined(Line const& line, int at, Spans& out)
{
    std::string_view const word = line.word(at);
    bool const street = std::ranges::any_of(std::initializer_list<std::string_view> { "strasse", "strase", "straat",
                                                "weg", "gasse", "platz", "laan", "gatan", "vej" },
        [&](auto ending) { return word.ends_with(ending) && word.size() >= ending.size() + 3; });
    if (street && !line.digits(at + 1).empty() && line.digits(at + 1).size() <= 4 && !line.is(at + 2, lists::units))
        line.add(out, Identifier::place, at, door_end(line, at + 2));
}

/// "Route 9 near Poughkeepsie", "I-95", "exit 14", "carretera 57".
void find_road(Line const& line, int at, Spans& out)
{
    bool const named = line.is_one_of(at,
        { "route", "highway", "hwy", "interstate", "exit", "rte", "carretera", "autopista", "ruta", "motorway",
            "junction", "milepost" });
    bool const interstate
        = line.is_one_of(at, { "i" }) && line[at].capital && line.mark(at + 1) == '-' && line.is_glued(at + 2);
    int const number = at + 1 + (line.mark(at + 1) == '-');
    if (!(named || interstate) || line.digits(number).empty() || line.digits(number).size() > 4
        || line.is(number + 1, lists::units))
        return;
    bool const nearby = line.is_one_of(number + 1, { "near", "in", "outside", "by", "at", "cerca", "en" })
        && line.is_capital(number + 2);
    line.add(out, Identifier::place, at, nearby ? number + 3 : number + 1);
}

} // namespace

void find_streets(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (!line.is_word(at))
            continue;
        if (line.is(at, lists::streets))
            find_english(line, at, out);
        find_spanish(line, at, out);
        find_box(line, at, out);
        find_stated(line, at, out);
        find_rural_route(line, at, out);
        find_road(line, at, out);
        find_joined(line, at, out);
    }
}

} // namespace privacy::scrubbing
