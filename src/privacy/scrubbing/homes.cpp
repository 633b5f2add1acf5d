#include "privacy/scrubbing/doors.h"
#include "privacy/scrubbing/finders.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

enum class Home {
    none,
    named,     ///< "I live", "vivo", "J'habite": where follows, or something else.
    addressed, ///< "address", "live at": only where follows.
};

Home home_of(Line const& line, int at)
{
    if (line.is_one_of(at, { "address", "domicilio", "direccion", "adresse", "anschrift", "endereco", "indirizzo" }))
        return Home::addressed;
    if (line.is_one_of(at,
            { "live", "lives", "living", "lived", "residing", "vivo", "vive", "vivimos", "viven", "resido", "reside",
                "residimos", "j'habite", "habite", "habitons", "habitent", "wohne", "wohnen", "wohnt", "moro", "mora",
                "moramos", "abito", "abita", "abitiamo" }))
        return Home::named;
    if (line.is_one_of(at, { "house", "home", "casa", "hogar", "piso", "flat", "maison", "haus" }))
        return line.mark(at + 1) == ',' || line.mark(at + 1) == ':' || line.is_one_of(at + 1, { "is", "es", "est" })
            ? Home::named
            : Home::none;
    if (line.is_one_of(at, { "to", "at" }))
        for (int before = at - 1; before >= at - 3; --before)
            if (line.is_one_of(before,
                    { "send", "sent", "post", "posted", "deliver", "delivered", "delivery", "mail", "mailed", "drop",
                        "dropped", "forward", "moved", "moving", "billed", "collect" }))
                return Home::named;
    return Home::none;
}

/// "is at", ": ", "in der", "es en la": one past what may stand before the street or its number.
int past_links(Line const& line, int at, Home& home)
{
    for (int steps = 0; steps < 5; ++steps, ++at) {
        bool const mark = line.mark(at) == ':' || line.mark(at) == ',' || line.mark(at) == '=';
        if (line[at].capital && !line[at].opens && line.is_cased()) // "Los Tilos 33"
            break;
        bool const exact = line.is_one_of(at, { "at", "number", "numero" });
        home = exact ? Home::addressed : home;
        if (!(mark || exact
                || line.is_one_of(at,
                    { "is", "are", "es", "est", "e", "on", "in", "by", "near", "en", "por", "na", "no", "nas", "nos",
                        "au", "aux", "a", "am", "im", "der", "dem", "den", "el", "la", "le", "los", "las", "the", "now",
                        "currently", "up", "down", "here", "over", "still" })))
            break;
    }
    return at;
}

constexpr Classes k_no_street = lists::units | lists::months | lists::roles | lists::relatives | lists::health_words
    | lists::person_verbs | lists::titles;

/// Words of a street's name from `begin` on. In lower case they are two at most, and none of everyday life.
int street_end(Line const& line, int begin, Home home)
{
    int end = begin + line.is_one_of(begin, { "the" });
    int const first = end;
    bool const lower = home == Home::addressed && !line[first].capital && !line.is(first, lists::streets | lists::vias)
        && !line.is(first, lists::everyday_words) && !line.is_one_of(first, { "and", "or", "but" });
    int const longest = first + (lower ? 2 : 5);
    while (end < longest && line.is_word(end) && (end == first || !line[end].opens) && !line.is(end, k_no_street)) {
        bool const part = has_street_capital(line, end) || (end > first && line.is(end, lists::particles))
            || line.is(end, lists::streets | lists::vias)
            || (lower && !line[end].capital && !line.is(end, lists::everyday_words));
        if (!part)
            break;
        ++end;
        end += line.mark(end) == '.' && line.word(end - 1).size() < 3;
    }
    while (end > first && line.is(end - 1, lists::particles))
        --end;
    return end > first ? end : begin;
}

/// "27 Hawthorn Bank", "3/2, 44 Dumbarton Rd", "22 acacia gardens"
int number_first_end(Line const& line, int begin, Home home)
{
    int house = house_end(line, begin);
    if (house == begin)
        return begin;
    if (line.mark(house) == ',' && house_end(line, house + 1) > house + 1)
        house = house_end(line, house + 1);
    int const street = house + (line.mark(house) == ',');
    int const end = street_end(line, street, home);
    // "send it to 2 Doctors": a single word is a street's only where nothing else can follow.
    bool const enough = end > street + 1 || (home == Home::addressed && end > street);
    return enough ? door_end(line, end) : begin;
}

/// "Reyes Godos 75", "via Garibaldi 14", "Goethestr. 17", "Rua das Flores, 145, ap 32"
int number_last_end(Line const& line, int begin, Home home)
{
    // In English the number stands first: "our address shows 203.0.113.199".
    int const end = street_end(line, begin, line.word_language() == WordLanguage::english ? Home::named : home);
    if (end == begin || line.is(begin, lists::wards))
        return begin;
    int number = end;
    while (number < end + 3
        && (line.mark(number) == ',' || line.mark(number) == '.' || line.mark(number) == '#'
            || line.is_one_of(number, { "no", "n", "num", "nr", "numero", "o" })))
        ++number;
    if (line.is_one_of(number, { "s" }) && line.mark(number + 1) == '/' && line.is_one_of(number + 2, { "n" }))
        return door_end(line, number + 3);
    int const house = house_end(line, number);
    return house > number ? door_end(line, house) : begin;
}

} // namespace

void find_homes(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        Home home = home_of(line, at);
        if (home == Home::none)
            continue;
        int const begin = past_links(line, at + 1, home);
        line.add(out, Identifier::place, begin,
            std::max(number_first_end(line, begin, home), number_last_end(line, begin, home)));
    }
}

} // namespace privacy::scrubbing
