#include "privacy/scrubbing/finders.h"

namespace privacy::scrubbing {

namespace {

/// A word that could be a proper name by its capital.
bool is_proper(Line const& line, int at)
{
    bool const heading = !line.is_cased() && line[at].capital && !line[at].all_upper;
    return (line.is_capital(at) || heading) && line.is_word(at)
        && !line.is(at,
            lists::everyday_words | lists::health_words | lists::regions | lists::months | lists::roles
                | lists::titles);
}

bool is_eponym(Line const& line, int end)
{
    return line.is(end, lists::eponym_nouns) || line.is(end + 1, lists::eponym_nouns);
}

/// The longest phrase of the lists from `at` that has one of the classes: its end, or `at`.
int phrase_end(Line const& line, int at, Classes classes)
{
    int end = line.is(at, classes) ? at + 1 : at;
    std::uint64_t hash = line[at].hash;
    for (int last = at + 1; last < at + 4 && line.is(at, lists::phrase_begins) && line.is_word(last); ++last) {
        hash = hash_of(line.word(last), hash_of("_", hash));
        if ((classes_of(hash) & classes) != 0)
            end = last + 1;
    }
    return end;
}

/// Words that a place's name follows, here or one word before.
bool announces(Line const& line, int at)
{
    bool const direct = line.is_one_of(at, { "in", "near", "from", "outside", "en", "desde", "vivo", "cerca" });
    bool const of = line.is_one_of(at, { "de", "of" })
        && line.is_one_of(at - 1,
            { "soy", "somos", "cerca", "ciudad", "pueblo", "city", "town", "village", "vengo", "viene", "barrio",
                "municipio", "condado", "county", "colonia", "aldea", "outskirts", "suburb", "localidad", "afueras",
                "es", "alcalde", "parte", "provincia", "comarca", "borough" });
    bool const to = line.is_one_of(at, { "to", "a" })
        && line.is_one_of(at - 1,
            { "moved", "moving", "drove", "drive", "travel", "commute", "back", "mude", "mudamos", "mudo", "viajo",
                "viaje" });
    // "from Leicester to Derby"
    bool const onward = line.is_one_of(at, { "to", "a", "and", "y" }) && line.is(at - 1, lists::cities)
        && line.is_one_of(at - 2, { "from", "de", "desde", "between", "entre" });
    return direct || of || to || onward;
}

/// "I live in X", "vivo en X": stronger, for any word that is none of everyday life.
bool says_home(Line const& line, int at)
{
    bool const lives
        = line.is_one_of(at - 1,
              { "live", "lives", "living", "lived", "vivo", "vive", "vivimos", "born", "naci", "nacio", "nacida",
                  "nacido", "raised", "resido", "reside", "residente", "grew", "based", "stay", "staying" })
        || line.is_one_of(at - 2, { "grew", "live", "vivo" });
    bool const origin = line.is_one_of(at, { "from", "de" })
        && line.is_one_of(at - 1, { "am", "i'm", "im", "soy", "come", "comes", "vengo", "somos", "is", "moved" });
    return (lives && line.is_one_of(at, { "in", "at", "near", "en", "cerca", "outside" })) || origin
        || (line.is_one_of(at, { "to", "a" }) && announces(line, at))
        || (line.is_one_of(at, { "of", "de" }) && announces(line, at) && !line.is_one_of(at - 1, { "es", "parte" }));
}

int proper_end(Line const& line, int at)
{
    int end = at;
    while (end < at + 4
        && (is_proper(line, end) || (end > at && line.is(end, lists::particles) && is_proper(line, end + 1))))
        ++end;
    return end;
}

void find_city(Line const& line, int at, Spans& out)
{
    // "los baños" are no city without its capital.
    bool const article = line.is_one_of(at, { "el", "la", "los", "las" }) && !line[at].capital;
    if (int const end = phrase_end(line, at, lists::cities); end > at && !article) {
        bool const region = phrase_end(line, at, lists::regions) > end;
        if (!is_eponym(line, end) && !region)
            line.add(out, Identifier::place, at, end);
    }
    if (int const end = phrase_end(line, at, lists::word_cities); end > at && !is_eponym(line, end)) {
        int const comma = end + (line.mark(end) == ',');
        bool const before_region = comma > end && line.is(comma, lists::regions);
        bool const spanish = line.is_one_of(at - 1, { "en" }) && !line.is(at, lists::everyday_words);
        if (before_region || spanish || (line[at].capital && announces(line, at - 1)) || says_home(line, at - 1))
            line.add(out, Identifier::place, at, end);
    }
}

/// What stands where a home is mentioned, or before a comma and a state.
void find_announced(Line const& line, int at, Spans& out)
{
    int const begin = at + 1 + line.is_one_of(at + 1, { "the", "la", "el" });
    if (says_home(line, at)) {
        int end = proper_end(line, begin);
        // "vivo en Reyes Godos 75"
        int const number = end + (line.mark(end) == ',');
        if (end > begin && !line.digits(number).empty() && line.digits(number).size() <= 3
            && !line.is(number + 1, lists::units))
            end = number + 1;
        if (end == begin && phrase_end(line, begin, lists::given_names | lists::family_names) > begin
            && !line.is(begin, lists::everyday_words | lists::health_words))
            end = begin + 1;
        if (end > begin && phrase_end(line, begin, lists::regions) == begin)
            line.add(out, Identifier::place, begin, end);
    }
    if (line.mark(at) == ',' && line.is(at + 1, lists::regions)
        && (line.word(at + 1).size() > 2 || line[at + 1].all_upper)) {
        int from = at;
        while (from > at - 3 && is_proper(line, from - 1) && !line[from - 1].opens)
            --from;
        line.add(out, Identifier::place, from, at);
    }
}

/// "at Sallow Creek", "from Harbor Point", "in Tucson": capitals after a word that leads to a place. A single word that
/// the dictionary has is one only where nothing else makes sense.
void find_led_to(Line const& line, int at, Spans& out)
{
    bool const near = line.is_one_of(at, { "near", "outside", "in", "at", "en", "on" });
    if (!near
        && !line.is_one_of(
            at, { "from", "to", "desde", "hasta", "al", "del", "de", "a", "for", "by", "behind", "opposite" }))
        return;
    int const begin = at + 1 + line.is_one_of(at + 1, { "the", "la", "el", "los", "las" });
    auto const is_part = [&](int part) {
        return line.is_capital(part) && line.is_word(part) && !line[part].all_upper
            && !line.is(part, lists::everyday_words | lists::months | lists::regions | lists::eponyms | lists::titles);
    };
    int end = begin;
    int words = 0;
    while (end < begin + 6) {
        bool const link = end > begin
            && (line.mark(end) == '&' || line.is_one_of(end, { "of", "de", "del", "la", "on" })) && is_part(end + 1);
        if (!link && !is_part(end))
            break;
        words += !link;
        ++end;
    }
    bool ordinary = true;
    for (int part = begin; part < end; ++part) {
        ordinary
            &= line.is(part, lists::health_words | lists::departments) || !line.is_word(part) || line.is_initial(part);
    }
    if (!ordinary && !is_eponym(line, end)
        && (words > 1
            || (near
                && !(line.is_one_of(at, { "in", "on", "en" }) && line.is(begin, lists::common)
                    && !line.is(begin, lists::word_cities))
                && !line.is(begin,
                    lists::wards | lists::landmarks | lists::institutions | lists::roles | lists::relatives
                        | lists::word_names))))
        line.add(out, Identifier::place, begin, end);
}

/// "Dodge City", "Fort Bragg", "Palm Springs", "Los Fresnos".
void find_compound(Line const& line, int at, Spans& out)
{
    auto const is_part = [&](int part) {
        return line.is_capital(part) && line.is_word(part)
            && !line.is(part,
                lists::everyday_words | lists::months | lists::regions | lists::health_words | lists::eponyms
                    | lists::titles);
    };
    bool const after = line.is_one_of(at,
        { "city", "springs", "falls", "heights", "beach", "valley", "hills", "village", "island", "islands", "bay",
            "harbor", "harbour", "junction", "rapids", "grove", "haven", "shores", "mills" });
    if (after && line.is_capital(at) && is_part(at - 1) && !line[at - 1].opens)
        line.add(out, Identifier::place, at - 1, at + 1);
    bool const before = line.is_one_of(at,
        { "fort", "port", "mount", "lake", "saint", "san", "santa", "santo", "new", "villa", "puerto", "ciudad", "los",
            "las", "el", "la", "cerro", "east", "west", "north", "south", "upper", "lower", "great", "little" });
    if (before && line.is_capital(at) && !line[at].opens && is_part(at + 1))
        line.add(out, Identifier::place, at, is_part(at + 2) ? at + 3 : at + 2);
}

/// "St Cuthbert's food bank", "Saint Anne".
void find_saint(Line const& line, int at, Spans& out)
{
    if (!line.is_one_of(at, { "st", "saint" }) || !line[at].capital || (line[at - 1].capital && !line[at].opens))
        return;
    int const name = at + 1 + (line.mark(at + 1) == '.');
    bool const named = line[name].capital && line.is_word(name) && !line.is(name, lists::everyday_words | lists::months)
        && !line.is_one_of(name + 1, { "day", "eve" });
    int end = name + 1;
    while (end < name + 4
        && (line.is(end, lists::landmarks | lists::institutions)
            || line.is_one_of(end, { "food", "church", "primary" })))
        ++end;
    if (named)
        line.add(out, Identifier::place, at, end);
}

void find_county(Line const& line, int at, Spans& out)
{
    bool const after = line.is_one_of(at, { "county", "township", "parish", "borough" });
    if (after && (is_proper(line, at - 1) || line.is(at - 1, lists::cities | lists::family_names)))
        line.add(out, Identifier::place, is_proper(line, at - 2) && !line[at - 2].opens ? at - 2 : at - 1, at + 1);
    bool const before = line.is_one_of(at,
        { "barrio", "colonia", "condado", "municipio", "urbanizacion", "fraccionamiento", "delegacion", "pueblo",
            "neighborhood", "county" });
    int const begin = at + 1 + line.is_one_of(at + 1, { "de", "del" }) + line.is_one_of(at + 2, { "la", "los", "las" });
    if (before && proper_end(line, begin) > begin)
        line.add(out, Identifier::place, begin, proper_end(line, begin));
}

} // namespace

void find_places(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (line.is_word(at)) {
            find_city(line, at, out);
            find_county(line, at, out);
            find_led_to(line, at, out);
            find_compound(line, at, out);
            find_saint(line, at, out);
        }
        find_announced(line, at, out);
    }
}

} // namespace privacy::scrubbing
