#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

namespace privacy::scrubbing {

namespace {

/// The end of "7", "7B", "seven", "B", "B-12", "no. 4"; `at` where none of them stands there.
int label_end(Line const& line, int at)
{
    int begin = at;
    while (begin < at + 3 && (line.is_one_of(begin, { "number", "no", "numero", "num", "n" }) || line.mark(begin) == '.'
        || line.mark(begin) == '#' || line.mark(begin) == ':' || line.mark(begin) == '-'))
        ++begin;
    if (!line.digits(begin).empty() && line.digits(begin).size() <= 5) {
        int end = begin + 1;
        while (end < begin + 5 && line.is_glued(end) && (line.word(end).size() == 1 || !line.digits(end).empty()
            || (line.mark(end) == '-' && line.is_glued(end + 1))))
            ++end;
        bool const measured = line.is(end, lists::units) || line.mark(end) == '%' || (line.mark(end) == ':'
            && line.is_glued(end + 1));
        return measured ? at : end;
    }
    if (cardinal(line.word(begin)) && !line.is(begin + 1, lists::units) && !line.is_one_of(begin, { "once" }))
        return begin + 1 + (line.word(begin + 1).size() == 1 && line[begin + 1].capital);
    bool const letter = line.word(begin).size() == 1 && line[begin].capital && !line.is_one_of(begin, { "i", "y" });
    if (letter)
        return line.mark(begin + 1) == '-'
            || !line.digits(begin + 1).empty() ? begin + 1 + (line.mark(begin + 1) == '-') + !line.digits(begin + 1 + (line.mark(begin + 1) == '-')).empty() : begin + 1;
    return at;
}

bool is_named(Line const& line, int at)
{
    return line.is_capital(at) && !line[at].opens && !line.is(at, lists::everyday_words | lists::roles | lists::titles)
        && line.is_word(at);
}

void find_ward(Line const& line, int at, Spans& out)
{
    int const end = label_end(line, at + 1);
    if (end > at + 1) {
        line.add(out, Identifier::ward, at, end);
        return;
    }
    // "Nightingale Ward", "Santa Rosa ward", "sala San José"
    if (line.is_one_of(at, { "ward", "wing", "unit" }) && is_named(line, at - 1))
        line.add(out, Identifier::ward, is_named(line, at - 2) ? at - 2 : at - 1, at + 1);
    if (line.is_one_of(at, { "ward", "sala", "pabellon" }) && is_named(line, at + 1))
        line.add(out, Identifier::ward, at, is_named(line, at + 2) ? at + 3 : at + 2);
}

/// "3rd floor", "second floor", "tercer piso", "2.ª planta", "3 West".
void find_floor(Line const& line, int at, Spans& out)
{
    bool const floor = line.is_one_of(at, { "floor", "piso", "planta" });
    if (floor && ordinal(line.word(at - 1)))
        line.add(out, Identifier::ward, at - 1, at + 1);
    int number = at - 1;
    while (number > at - 4 && (line.is_one_of(number, { "st", "nd", "rd", "th", "a", "o", "er" }) || line.mark(number) == '.'))
        --number;
    if (floor && !line.digits(number).empty() && number < at - 1)
        line.add(out, Identifier::ward, number, at + 1);
    bool const side = line.is_one_of(at, { "north", "south", "east", "west" }) && line.is_capital(at);
    if (side && line.digits(at - 1).size() == 1 && line.is_one_of(at - 2, { "on", "in", "to", "from" }))
        line.add(out, Identifier::ward, at - 1, at + 1);
    bool const short_label = line.is_one_of(at, { "on", "to", "from" }) && line.digits(at + 1).size() <= 2
        && line.is_glued(at + 2) && line.word(at + 2).size() == 1 && line[at + 2].capital
        && !line.is(at + 2, lists::units);
    if (short_label && !line.digits(at + 1).empty())
        line.add(out, Identifier::ward, at + 1, at + 3);
}

/// Titles that one person holds at a time.
void find_job_title(Line const& line, int at, Spans& out)
{
    bool const heads = line.is_one_of(at, { "head", "chief", "director", "directora", "jefe", "jefa", "supervisor",
        "supervisora", "coordinator", "coordinador", "coordinadora", "encargada", "encargado", "manager", "gerente",
        "responsable" });
    bool const of = line.is_one_of(at + 1, { "of", "de", "del" });
    if (heads && of && (line.is(at + 2, lists::health_words) || line.is_one_of(at + 2, { "the", "la", "el", "surgery",
        "medicine", "nursing", "staff", "service", "hospital", "clinica", "clinic", "centro", "enfermeria", "enfermeras",
        "urgencias", "admisiones", "servicio", "planta", "turno", "sala", "department", "personal", "operations", "reception",
        "pharmacy" }))) {
        int const article = line.is_one_of(at + 2, { "the", "la", "el" }) && line.is_word(at + 3) ? 1 : 0;
        line.add(out, Identifier::job_title, at, at + 3 + article);
    }
    bool const managed = line.is_one_of(at, { "ward", "practice", "clinic", "office", "unit", "charge", "head", "chief",
        "lead", "senior", "nurse", "shift", "department", "desk", "floor", "medical", "nursing", "front" }) ;
    bool const manages = line.is_one_of(at + 1, { "manager", "sister", "director", "supervisor", "clerk", "coordinator" })
        || (line.is_one_of(at, { "charge", "head", "lead", "chief" }) && line.is_one_of(at + 1, { "nurse", "physician",
        "doctor", "surgeon", "pharmacist", "receptionist", "midwife" }));
    if (managed && manages)
        line.add(out, Identifier::job_title, at, at + 2);
}

} // namespace

void find_wards(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (!line.is_word(at))
            continue;
        if (line.is(at, lists::wards))
            find_ward(line, at, out);
        find_floor(line, at, out);
        find_job_title(line, at, out);
    }
}

} // namespace privacy::scrubbing
