#include "privacy/scrubbing/doors.h"
#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"
#include "privacy/scrubbing/typos.h"

#include <algorithm>
#include <array>

namespace privacy::scrubbing {

namespace {

/// These also mean other things in lower case: "10 minutes drive", "the best way".
bool is_doubtful(Line const& line, int at)
{
    return line.is_one_of(at,
        { "way", "drive", "place", "court", "close", "square", "circle", "row", "trail", "st", "dr", "ct", "pl", "cir",
            "run", "loop", "pass", "path", "park", "walk", "hill", "gardens", "green", "rise", "view", "ln", "mews",
            "crossing", "bend", "creek", "point", "approach", "quadrant", "yard", "paddock", "paddocks" });
}

bool is_name_part(Line const& line, int at)
{
    bool const ordinal_number = !line.digits(at - 1).empty() && line.is_one_of(at, { "th", "st", "nd", "rd" });
    return line.is_word(at)
        && (ordinal_number || line.is_initial(at)
            || !line.is(at, lists::everyday_words | lists::units | lists::health_words)
            || (has_street_capital(line, at) && (!line[at].opens || line.mark(at - 1) == '.'))
            || line.is_one_of(at, { "north", "south", "east", "west" }) || ordinal(line.word(at)));
}

/// "14 rosemount crecent"
bool is_misspelt_street(Line const& line, int at)
{
    constexpr auto k_streets = std::to_array<std::string_view>({ "street", "avenue", "crescent", "terrace", "gardens",
        "boulevard", "square", "highway", "parade", "esplanade", "close", "drive" });
    return line.is(at, lists::strange) && !line.is(at, lists::common)
        && std::ranges::any_of(k_streets, [&](auto street) { return is_typo_of(line.word(at), street); });
}

/// Before a house's number: "unit 4/", "flat 3b ". `number` where nothing of it stands.
int unit_begin(Line const& line, int number)
{
    int at = number;
    at -= line.mark(at - 1) == ',' || line.mark(at - 1) == '/';
    at -= line.word(at - 1).size() == 1 && line.is_glued(at - 1);
    bool const unit = !line.digits(at - 1).empty() && line.digits(at - 1).size() < 5
        && line.is_one_of(at - 2, { "unit", "flat", "apt", "apartment", "villa", "lot", "shop" });
    return unit ? at - 2 : number;
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
    // "12 high street": a word of everyday life names a street between a number and one.
    if (begin == at && line.is_word(at - 1) && !line.is(at - 1, lists::units | lists::roles)
        && line.is_one_of(at, { "street", "road", "lane", "avenue", "st", "rd", "ave" })
        && house_end(line, at - 2) == at - 1)
        --begin;
    int number = begin - 1;
    bool const ordinal_street = line.is_one_of(begin, { "th", "st", "nd", "rd" });
    if (line.word(number).size() == 1 && line.is_glued(number))
        --number;
    bool const house = !line.digits(number).empty() && line.digits(number).size() <= 6
        && (line[number].spaced || line.mark(number - 1) == '#' || line.mark(number - 1) == '-'
            || (line.mark(number - 1) == '/' && !line.digits(number - 2).empty()));
    bool capitals = begin < at;
    bool const known_case = house ? has_street_capital(line, at) : line.is_capital(at);
    for (int part = begin; part < at; ++part)
        capitals &= line[part].capital || line.mark(part) == '.' || line.is_one_of(part, { "th", "st", "nd", "rd" });
    // "on maple street"
    bool const led = begin < at
        && line.is_one_of(begin - 1, { "on", "off", "down", "near", "at", "from", "to", "along" })
        && line.is_one_of(at, { "street", "avenue", "ave", "road", "boulevard", "blvd", "lane" });
    bool const named = (capitals && known_case) || led;
    if (!(named || (house && begin < at && !is_doubtful(line, at))
            || (house && begin < at && unit_begin(line, number) < number)
            || (house && capitals && begin < at && !ordinal_street)
            || (house && ordinal_street && (known_case || !is_doubtful(line, at)))))
        return;
    if (begin == at - 1 && line[begin].opens && !house && !line.is_capital(at))
        return;
    if (!house && is_doubtful(line, at) && line[at].all_upper && line.is_cased()) // "a CT scan"
        return;
    int from = house ? number : begin;
    if (house && ordinal_street && !line.digits(from - 1).empty() && line.digits(from - 1).size() < 6) // "88 8th ave"
        --from;
    if (house && !line.digits(number - 2).empty() && (line.mark(number - 1) == '-' || line.mark(number - 1) == '/'))
        from = number - 2;
    if (house)
        from = std::min(from, unit_begin(line, number));
    // "5520 NE 14th Ct", "1044 W. 7th St"
    int const compass = from - 1 - (line.mark(from - 1) == '.');
    if (ordinal_street
        && line.is_one_of(compass, { "nw", "ne", "sw", "se", "n", "s", "e", "w", "north", "south", "east", "west" })
        && !line.digits(compass - 1).empty())
        from = compass - 1;
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
    // "12 bis rue des Lilas"
    int const before = at - 1 - line.is_one_of(at - 1, { "bis", "ter", "quater", "b" }) - (line.mark(at - 1) == ',');
    bool const french = line.is_one_of(at,
        { "rue", "boulevard", "avenue", "av", "place", "chemin", "allee", "impasse", "quai", "route", "square",
            "cours" });
    bool const numbered = french && !line.digits(before).empty() && line.digits(before).size() <= 4;
    if (!slashed && !path && !numbered && !line.is(at, lists::vias))
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
            || line.is_one_of(
                end, { "mayor", "real", "nueva", "ancha", "alta", "baja", "larga", "principal", "central" })
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
        line.add(out, Identifier::place, numbered ? before : at,
            door_end(line,
                numberless  ? number + 3
                    : house ? number + 1 + line.is_one_of(number + 1, { "bis", "ter", "duplicado" })
                            : end));
}

/// "Carrera 7 # 12-50", "Calle 100 No. 8A-49", "calle 10 norte 221": streets that have a number for a name.
void find_numbered(Line const& line, int at, Spans& out)
{
    if (!line.is_one_of(at,
            { "calle", "cl", "carrera", "cra", "kr", "kra", "diagonal", "dg", "transversal", "tv", "avenida", "av",
                "ac", "ak" }))
        return;
    auto const number_end = [&](int number) {
        int const letter = number + 1;
        return line.digits(number).empty() || line.digits(number).size() > 4
            ? number
            : letter + (line.word(letter).size() == 1 && line.is_glued(letter));
    };
    int const name = at + 1 + (line.mark(at + 1) == '.');
    int end = number_end(name);
    if (end == name)
        return;
    int const side = end;
    end += line.is_one_of(
        end, { "norte", "sur", "este", "oeste", "oriente", "poniente", "bis", "n", "s", "sureste", "noreste" });
    int house = end;
    while (house < end + 3
        && (line.mark(house) == '#' || line.mark(house) == '.' || line.mark(house) == ','
            || line.is_one_of(house, { "no", "n", "num", "numero", "nro" })))
        ++house;
    int const house_end = line.is(number_end(house), lists::units) ? house : number_end(house);
    int const second = house_end + (line.mark(house_end) == '-');
    if (house_end > house && (house > side || end > side))
        line.add(out, Identifier::place, at, door_end(line, second > house_end ? number_end(second) : house_end));
    else if (end > side)
        line.add(out, Identifier::place, at, end);
}

/// "H no 12-3/4, 2nd cross", "plot no 7, sector 14": as addresses are written in India.
void find_plot(Line const& line, int at, Spans& out)
{
    int const number = at + 2 + (line.mark(at + 2) == '.' || line.mark(at + 2) == ':');
    if (!line.is_one_of(at, { "h", "house", "door", "d", "plot", "flat", "shop", "hno", "quarter" })
        || !line.is_one_of(at + 1, { "no", "number", "num" }) || line.digits(number).empty())
        return;
    int end = line.glued_end(number);
    while (end > number + 1 && line.mark(end - 1) != '\0')
        --end;
    for (int rounds = 0; rounds < 4; ++rounds) {
        int const part = end + (line.mark(end) == ',');
        bool const ordinal_number = !line.digits(part).empty() && line.word(part + 1).size() == 2;
        if (ordinal_number
            && line.is_one_of(part + 2, { "cross", "main", "block", "stage", "phase", "floor", "street", "lane" }))
            end = part + 3;
        else if (line.is_one_of(part, { "sector", "phase", "block", "stage", "ward", "street" })
            && !line.digits(part + 1).empty())
            end = part + 2;
        else
            break;
    }
    line.add(out, Identifier::place, at, end);
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
    while (apartment && begin > at - 4 && has_street_capital(line, begin - 1) && line.is_word(begin - 1))
        --begin;
    begin = begin < at && !line.digits(begin - 1).empty() && line.digits(begin - 1).size() <= 5 ? begin - 1 : at;
    while (begin > at - 4
        && (line.is_one_of(begin - 1, { "p", "o", "po", "apartado" }) || (box && line.mark(begin - 1) == '.')))
        --begin;
    line.add(out, Identifier::place, begin,
        line.is_glued(number + 1) && line.word(number + 1).size() == 1 ? number + 2 : number + 1);
}

/// "Lindenstraße 12b", "Goethestr. 17", "Berliner Allee 102", in German also "Am Stadtpark 9".
void find_germanic(Line const& line, int at, Spans& out)
{
    std::string_view const word = line.word(at);
    bool const joined
        = std::ranges::any_of(std::initializer_list<std::string_view> { "strasse", "strase", "str", "straat", "weg",
                                  "gasse", "platz", "laan", "gatan", "vej", "allee", "ufer", "damm" },
            [&](auto ending) { return word.ends_with(ending) && word.size() >= ending.size() + 3; });
    bool const apart
        = line.is_one_of(
              at, { "strasse", "strase", "str", "platz", "weg", "allee", "ring", "damm", "ufer", "markt", "gasse" })
        && line[at].capital && line[at - 1].capital && line[at].spaced;
    bool const led = line.word_language() == WordLanguage::other && line[at].capital
        && line.is_one_of(at, { "am", "im", "an", "auf", "zum", "zur", "unter", "hinter" });
    int end = at + 1;
    while (led && end < at + 5 && line.is_word(end) && !line.is(end, lists::months | lists::wards)
        && (line[end].capital || line.is_one_of(end, { "der", "dem", "den", "alten", "neuen" })))
        ++end;
    int const number = end + (line.mark(end) == '.' && word.ends_with("str"));
    bool const year = led && line.digits(number).size() > 3; // "Im Jahr 2019"
    if ((joined || apart || end > at + 1) && !year && house_end(line, number) > number)
        line.add(out, Identifier::place, apart ? at - 1 : at, door_end(line, house_end(line, number)));
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
        if (line.is(at, lists::streets) || is_misspelt_street(line, at))
            find_english(line, at, out);
        find_spanish(line, at, out);
        find_box(line, at, out);
        find_plot(line, at, out);
        find_numbered(line, at, out);
        find_rural_route(line, at, out);
        find_road(line, at, out);
        find_germanic(line, at, out);
    }
}

} // namespace privacy::scrubbing
