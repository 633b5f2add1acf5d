#include "privacy/scrubbing/finders.h"

namespace privacy::scrubbing {

namespace {

bool is_article(Line const& line, int at)
{
    return line.is_one_of(at, { "the", "our", "your", "el", "la", "al", "del", "their", "nuestra", "nuestro", "su" });
}

/// What says which of several: "front desk manager", "deputy finance director".
bool is_modifier(Line const& line, int at)
{
    return line.is(at, lists::departments | lists::wards | lists::institutions | lists::health_words)
        || line.is_one_of(at,
            { "chief", "head", "lead", "senior", "deputy", "assistant", "acting", "vice", "general", "clinical",
                "nurse", "front", "office", "patient", "patients", "finance", "financial", "night", "shift", "weekend",
                "quality", "safety", "infection", "control", "human", "resources", "site", "duty", "charge", "staff",
                "hr", "it", "service", "services", "operations", "program", "programme", "catering", "kitchen",
                "security", "housekeeping", "volunteer", "volunteers", "communications", "care", "records", "billing",
                "house", "team", "department", "complaints", "liaison", "executive", "associate", "regional",
                "district", "county", "parking", "transport", "facilities", "estates", "appointments", "community",
                "family", "social", "public", "information", "privacy", "data", "protection", "relations", "experience",
                "outreach", "education", "research", "training", "store", "plant", "branch", "area", "project", "case",
                "bed", "ethics", "risk", "compliance", "equality", "diversity", "safeguarding", "specialist",
                "advanced", "village", "town", "parish", "managing", "medical", "fire", "police", "school", "practice",
                "prison", "camp", "ward", "agency", "building", "customer", "dialysis", "diabetes", "stoma",
                "continence", "activities", "activity", "welfare", "student", "call" });
}

/// Only one person at a time is called so.
bool is_single(Line const& line, int at)
{
    return line.is(at, lists::posts)
        && !line.is_one_of(at,
            { "lead", "officer", "deputy", "liaison", "executive", "president", "presidente", "presidenta",
                "secretario", "principal", "responsable", "registrar", "dean", "chief", "owner", "minister" });
}

/// "of nursing", "for diabetes", "de enfermeras de diálisis", "del turno de noche": one past it, or `at`.
int field_end(Line const& line, int at, bool any_word = false)
{
    int end = at;
    for (int rounds = 0; rounds < 3 && line.is_one_of(end, { "of", "for", "de", "del", "on" }); ++rounds) {
        int field = end + 1;
        while (field < end + 3 && line.is_one_of(field, { "the", "la", "las", "los", "el" }))
            ++field;
        bool const numbered
            = line.is(field, lists::wards) && (!line.digits(field + 1).empty() || line.is_initial(field + 1));
        if (numbered)
            break;
        bool const any = any_word && line.is(field, lists::common) && !line.is(field, lists::everyday_words)
            && !line.is_one_of(end, { "on" });
        bool const announced = any || line.is(field, lists::departments | lists::health_words | lists::institutions)
            || is_modifier(line, field)
            || line.is_one_of(field,
                { "nursing", "enfermeria", "enfermeras", "schools", "nights", "medicine", "turno", "noche", "noches",
                    "pueblo", "servicio", "servicios", "comunicacion", "compras", "limpieza", "cocina", "seguridad",
                    "atencion", "personal", "recursos", "calidad", "mantenimiento", "guardia", "admissions", "days",
                    "nurses", "people", "finance", "police", "department", "mornings", "weekends", "tarde", "manana",
                    "zona", "year", "children", "adults" });
        if (!announced)
            break;
        end = field + 1 + (line.is_one_of(field, { "year" }) && !line.digits(field + 1).empty());
        while (end < field + 3
            && (is_modifier(line, end)
                || line.is_one_of(
                    end, { "humanos", "usuario", "paciente", "interna", "social", "publica", "publico" })))
            ++end;
    }
    return end;
}

int modifiers_begin(Line const& line, int at)
{
    int begin = at;
    while (begin > at - 4 && is_modifier(line, begin - 1))
        --begin;
    bool const on_call = line.is_one_of(begin, { "call" }) && line.is_one_of(begin - 2, { "on" });
    return on_call ? begin - 2 : begin;
}

void find_post(Line const& line, int at, Spans& out)
{
    // "mi hermana mayor", "la mayor parte": in Spanish the word means older.
    if (line.is_one_of(at, { "mayor" })
        && !line.is_one_of(at - 1, { "the", "our", "lord", "deputy", "town", "city", "their" }))
        return;
    int begin = modifiers_begin(line, at);
    // "our housing officer": any word between an article and the post.
    if (begin == at && line.word_language() != WordLanguage::spanish && line.is(at - 1, lists::common)
        && !line.is(at - 1, lists::everyday_words) && is_article(line, at - 2))
        begin = at - 1;
    bool const lead = line.is_one_of(at, { "lead" });
    int end = field_end(line, at + 1, !lead);
    while (end < at + 5 && !lead
        && (line.is(end, lists::posts)
            || line.is_one_of(end,
                { "medico", "medica", "clinico", "clinica", "general", "tecnico", "tecnica", "adjunto", "adjunta",
                    "regional", "financiero", "financiera", "administrativo", "administrativa", "comercial",
                    "asistencial", "medical" })))
        ++end;
    if (begin < at || end > at + 1 || (is_single(line, at) && is_article(line, at - 1)))
        line.add(out, Identifier::job_title, begin, end);
}

/// "head of radiology", "the deputy head".
void find_head(Line const& line, int at, Spans& out)
{
    bool const second = line.is_one_of(at - 1, { "deputy", "assistant", "department", "section" });
    int const end = field_end(line, at + 1, true);
    if (second || end > at + 1)
        line.add(out, Identifier::job_title, at - second, end);
}

/// "charge nurse on nights", "the only audiologist", "farmacéutica titular del pueblo".
void find_role(Line const& line, int at, Spans& out)
{
    auto const ranks = [&](int before) {
        return line.is_one_of(
            before, { "head", "lead", "chief", "charge", "principal", "senior", "only", "sole", "unico", "unica" });
    };
    int const rank = ranks(at - 1) ? at - 1 : ranks(at - 2) && line.is_word(at - 1) ? at - 2 : at;
    bool const first = rank < at;
    bool const ranked = line.is_one_of(at + 1,
                            { "titular", "jefe", "jefa", "responsable", "coordinador", "coordinadora", "specialist",
                                "consultant", "in" })
        && (!line.is_one_of(at + 1, { "in" }) || line.is_one_of(at + 2, { "charge" }));
    int const rank_end = at + 1 + ranked + (ranked && line.is_one_of(at + 1, { "in" }));
    int const end = field_end(line, rank_end);
    bool const social = line.is_one_of(at, { "trabajadora", "trabajador", "worker" })
        && (line.is_one_of(at + 1, { "social" }) || line.is_one_of(at - 1, { "social" }));
    bool const doctor = line.is_one_of(at, { "doctor", "doctora", "doctors", "dr", "dra", "medico", "medica" });
    // Of community nurses and the like there are many.
    bool const many = line.is_one_of(at, { "practitioner" })
        || line.is_one_of(at - 1,
            { "community", "district", "staff", "student", "agency", "bank", "night", "day", "duty", "triage", "care",
                "medical", "ward", "hospital", "family", "junior", "senior" });
    int const begin = first ? rank : doctor || many ? at : modifiers_begin(line, at);
    bool const announced = begin < at || (end > rank_end && !doctor);
    if (int const past = line.is_one_of(at + 1, { "social" }) ? at + 2 : at + 1; social && is_article(line, begin - 1))
        line.add(out, Identifier::job_title, begin, field_end(line, past));
    bool const local = line.is_one_of(at - 1, { "village", "town", "parish", "prison", "school", "ship's", "camp" })
        || (end > rank_end && line.is_one_of(end - 1, { "pueblo", "colegio", "zona" }));
    if (doctor && local)
        line.add(out, Identifier::job_title, is_article(line, at - 1) ? at : at - 1, end);
    // "the crossing guard", "the maths teacher": of these there is one of a kind.
    bool const alone = line.is_one_of(at,
        { "guard", "porter", "librarian", "driver", "clerk", "secretary", "worker", "cook", "cleaner", "caretaker",
            "teacher", "coach", "warden", "housekeeper", "assessor", "advocate" });
    if (alone && line.is(at - 1, lists::common) && !line.is(at - 1, lists::everyday_words) && is_article(line, at - 2))
        line.add(out, Identifier::job_title, at - 1, end);
    if (first || ranked || (announced && is_article(line, begin - 1)))
        line.add(out, Identifier::job_title, begin, end);
}

} // namespace

void find_job_titles(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (line.is(at, lists::posts))
            find_post(line, at, out);
        else if (line.is_one_of(at, { "head", "chair" }))
            find_head(line, at, out);
        bool const works = line.is(at, lists::roles | lists::titles) && !line.is(at, lists::relatives | lists::posts);
        std::string_view const word = line.word(at);
        bool const specialist = word.ends_with("ologist") || word.ends_with("ologa") || word.ends_with("ologo")
            || word.ends_with("iatrist") || word.ends_with("iatra");
        if (works || specialist || line.is_one_of(at, { "sister", "worker" }))
            find_role(line, at, out);
    }
}

} // namespace privacy::scrubbing
