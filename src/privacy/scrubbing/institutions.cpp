#include "privacy/scrubbing/finders.h"

namespace privacy::scrubbing {

namespace {

bool is_link(Line const& line, int at)
{
    return line.is_one_of(at,
        { "of", "the", "de", "del", "la", "las", "los", "and", "y", "san", "santa", "st", "saint", "nuestra",
            "senora" });
}

/// A word of an institution's name: a capital that opens no sentence, or a known name or city in any case.
bool is_name_part(Line const& line, int at)
{
    if (!line.is_word(at) || line.word(at).starts_with("i'")
        || line.is_one_of(
            at, { "the", "this", "your", "my", "our", "a", "el", "la", "this", "that", "i", "in", "at", "en", "al" }))
        return false;
    bool const known = line.is(at, lists::given_names | lists::family_names | lists::cities)
        || line.is_one_of(at, { "st", "saint", "mercy", "kaiser", "sacred" });
    bool const capital = line.is_capital(at)
        && (!line[at].opens
            || (!line.is(at, lists::everyday_words | lists::common)
                && !line.is_one_of(at + 1, { "surgery", "practice", "health" })));
    return known || capital;
}

/// "Mercy General Hospital", "St. Mary's Health Center".
int name_begin(Line const& line, int at)
{
    int begin = at;
    while (begin > at - 6) {
        int const before = begin - 1 - (line.mark(begin - 1) == '.' && line.is_one_of(begin - 2, { "st", "dr" }));
        bool const link = is_link(line, before) && is_name_part(line, before - 1);
        bool const joined = line.mark(before) == '-' || line.mark(before) == '&';
        if (!is_name_part(line, before) && !((link || joined) && begin < at))
            break;
        begin = before;
    }
    return begin;
}

/// "Hospital San José", "Clínica de la Luz", "University of Leeds".
int name_end(Line const& line, int end)
{
    int last = end;
    for (int at = end; at < end + 7; ++at) {
        // "Hospital Universitario La luz"
        bool const named = line.is_one_of(at - 1, { "la", "el", "los", "las" }) && line.is_capital(at - 1)
            && line.is_word(at) && line.is_capital(end - 1);
        if ((is_name_part(line, at) && !line[at].opens) || named)
            last = at + 1;
        else if (!is_link(line, at)
            && !(line.mark(at) == '.' && line.is_one_of(at - 1, { "st", "dr", "sta", "ntra", "sra" })))
            break;
    }
    return last;
}

bool is_plain(Line const& line, int begin, int end)
{
    for (int at = begin; at < end; ++at)
        if (line.is_word(at)
            && !line.is(at, lists::common | lists::health_words | lists::institutions | lists::departments))
            return false;
    return true;
}

void find_institution(Line const& line, int at, Spans& out)
{
    // "Dr Patel's clinic" is left to the names; "St Mary's hospital" is a place.
    bool const saint = line.is_one_of(at - 2, { "st", "saint" }) || line.is_one_of(at - 3, { "st" });
    if (line[at - 1].possessive && !line[at].capital && !saint)
        return;
    int end = at + 1;
    while (line.is(end, lists::institutions)
        || (line.is_one_of(end, { "de" }) && line.is_one_of(end + 1, { "salud", "especialidades" })))
        end += line.is_one_of(end, { "de" }) ? 2 : 1;
    int const begin = name_begin(line, at);
    bool const of
        = line.is_one_of(end, { "of", "de", "del", "la", "san", "santa", "nuestra", "virgen", "doctor", "dr" })
        || line.is_capital(end) || line.is_capital(at);
    int const last = of ? name_end(line, end) : end;
    bool const generic
        = line.is(at - 1, lists::everyday_words | lists::health_words) && begin == at - 1 && !line.is_capital(at);
    // "Skin Care and Health" is no place's name: for these something in it must be no plain word. Nor does a body of
    // the whole country name anybody: "National Cancer Institute".
    bool const of_country
        = line.is_one_of(at, { "institute", "institutes", "instituto", "center", "centers", "centro" })
        && (line.is_one_of(begin, { "national", "federal" }) || line.is_one_of(at - 1, { "national", "federal" })
            || line.is_one_of(end, { "nacional", "nacionales" }));
    if ((of_country || line.is_one_of(at, { "health", "surgery", "medical", "practice" }))
        && is_plain(line, begin, last))
        return;
    if (last > end || (begin < at && !generic))
        line.add(out, Identifier::place, begin, last);
}

bool is_unknown(Line const& line, int at) { return line.is(at, lists::strange) && !line.is(at, lists::common); }

/// "Orchard Mall", "Kroner's Bakery", "Westbrook High", "Salón Divas": only where each word has its capital.
void find_landmark(Line const& line, int at, Spans& out)
{
    bool const stranger
        = is_unknown(line, at - 1) && !line[at - 1].possessive && line.mark(at - 1) == '\0' && line[at].spaced;
    if (!line[at].capital && stranger
        && !line.is_one_of(at, { "home", "house", "bus", "services", "vision", "casa", "river" }))
        line.add(out, Identifier::place, at - 1, at + 1);
    bool const of_country
        = line.is_one_of(at, { "institute", "institutes" }) && line.is_one_of(at - 1, { "national", "federal" });
    if (!line.is_capital(at) || of_country)
        return;
    auto const is_part = [&](int part) {
        bool const ordinary
            = line.is(
                  part, lists::everyday_words | lists::regions | lists::months | lists::titles | lists::person_verbs)
            && !line.is(part, lists::word_names | lists::word_cities);
        return line.is_capital(part) && line.is_word(part) && !ordinary;
    };
    int begin = at;
    while (begin > at - 5
        && (is_part(begin - 1) || (line.mark(begin - 1) == '&' && is_part(begin - 2))
            || (is_link(line, begin - 1) && !line[begin - 1].opens && is_part(begin - 2))))
        begin -= is_part(begin - 1) ? 1 : 2;
    // "Brackenholme Care Home": an everyday word in the midst.
    if (begin == at && line.is_capital(at - 1) && is_part(at - 2) && !line[at - 1].opens)
        begin = at - 2;
    int end = at + 1;
    // After it only what is no plain word: "Hotel Riviera", but not "Drugs Approved".
    auto const follows = [&](int part) {
        return is_part(part)
            && (!line.is(part, lists::common)
                || line.is(part, lists::word_names | lists::word_cities | lists::landmarks));
    };
    while (end < at + 7
        && (follows(end) || line.mark(end) == '&'
            || (is_link(line, end) && (is_part(end + 1) || (is_link(line, end + 1) && is_part(end + 2)))))
        && !line[end].opens)
        ++end;
    end -= line.mark(end - 1) == '&';
    bool const opens = line[begin].opens && line.is(begin, lists::common) && !line.is(begin, lists::landmarks);
    bool const ordinary_next
        = line.is(at + 1, lists::common) && !line.is(at + 1, lists::given_names | lists::word_names);
    bool const generic = begin == at && (end == at + 1 || (line[at].opens && ordinary_next));
    bool const named = begin + opens < at || (!generic && end > at + 1);
    if (named)
        line.add(out, Identifier::place, begin + (opens && begin + 1 < at ? 1 : 0), end);
}

/// "I work at Contoso", "trabajo en Pemex": an employer.
void find_employer(Line const& line, int at, Spans& out)
{
    bool const works = line.is_one_of(at - 1,
                           { "work", "works", "worked", "working", "employed", "trabajo", "trabaja", "trabajaba", "job",
                               "drive", "drives", "clean", "cleans", "cook", "cooks", "limpio", "cocino", "manejo",
                               "chambeo", "trabajamos", "trabajan", "retired", "shifts", "nights" })
        && line.is_one_of(at, { "at", "for", "by", "en", "para", "from" });
    int const begin = at + 1 + line.is_one_of(at + 1, { "the", "la", "el" });
    int end = begin;
    while (works && end < begin + 4
        && (is_unknown(line, end)
            || (line.is_capital(end) && !line.is(end, lists::everyday_words | lists::regions | lists::months))))
        ++end;
    line.add(out, Identifier::place, begin, end);
}

} // namespace

void find_institutions(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (line.is(at, lists::institutions) && !line.is(at - 1, lists::institutions))
            find_institution(line, at, out);
        if (line.is(at, lists::landmarks))
            find_landmark(line, at, out);
        find_employer(line, at, out);
    }
}

} // namespace privacy::scrubbing
