#include "privacy/scrubbing/people_words.h"

namespace privacy::scrubbing {

bool states_name(Line const& line, int at)
{
    auto const pair
        = [&](Word first, Word second) { return line[at - 1].hash == first.hash && line[at].hash == second.hash; };
    bool const field = line.mark(at) == ':'
        && line.is_one_of(at - 1,
            { "name", "nombre", "nombres", "signed", "firmado", "patient", "paciente", "surname", "apellido",
                "apellidos", "atte", "att", "pt", "pte", "kin", "familiar", "attn", "cc", "fdo", "from", "medico",
                "medica", "doctor", "doctora", "contact", "contacto" });
    return field || pair("name", "is") || pair("name", "was") || pair("me", "llamo") || pair("nombre", "es")
        || pair("se", "llama") || pair("se", "llamaba") || pair("call", "me") || pair("signed", "by")
        || pair("apellido", "es") || pair("le", "dicen") || pair("me", "dicen") || pair("firma", "de")
        || pair("names", "are") || pair("goes", "by") || pair("surname", "is")
        || line.is_one_of(at, { "firmado", "atentamente", "att", "atte", "name's" });
}

bool calls(Line const& line, int at)
{
    bool const role = line.mark(at) == ':' && line.is(at - 1, lists::roles | lists::posts | lists::relatives)
        && line[at + 1].capital;
    return role || line.is_one_of(at, { "named", "llamada", "llamado" })
        || (line.is_one_of(at, { "called" }) && line.is_one_of(at - 1, { "he's", "she's", "is", "was", "i'm", "am" }));
}

bool speaks_of_people(Line const& line, int at)
{
    bool const thank_you = line.is_one_of(at, { "you" }) && line.is_one_of(at - 1, { "thank", "bless" });
    bool const to = line.is_one_of(at, { "to", "with", "by", "a", "con", "por" })
        && line.is_one_of(at - 1,
            { "complained", "spoke", "talked", "spoken", "thanks", "gracias", "seen", "treated", "complain", "speak",
                "talk", "grateful", "felicitar", "agradecer", "conoci", "vi", "hable", "pregunte", "written", "helped",
                "reported", "atendido", "atendida", "told", "assisted", "introduced" });
    bool const am
        = line.is_one_of(at, { "am" }) && (line[at].opens || line.is_one_of(at - 1, { "i" })); // "Arzt am Empfang"
    return thank_you || to || am
        || line.is_one_of(at,
            { "thank", "thanks", "thx", "thanx", "grax", "gracias", "asked", "told", "met", "thanked", "ask", "tell",
                "i'm", "soy", "called", "pregunte", "conoci", "pregunten", "felicito", "dear", "hi", "hello", "hola",
                "querida", "querido", "estimada", "estimado", "hey", "cheers", "bless" });
}

bool does_what_people_do(Line const& line, int end)
{
    // "Hope at the desk", "joy in billing"
    int const where = end + 1 + line.is_one_of(end + 1, { "the", "la", "el" });
    if (line.is_one_of(end, { "at", "from", "in", "on", "en", "de" })
        && (line.is_one_of(where,
                { "desk", "reception", "billing", "front", "transport", "it", "triage", "nights", "days", "records",
                    "accounts", "records", "recepcion", "caja", "admision", "admisiones", "ventanilla", "noche",
                    "farmacia", "urgencias", "quirofano", "rayos", "consultas", "citas", "laboratorio", "limpieza",
                    "archivo", "rehabilitacion", "planta", "pharmacy", "xray", "bloods", "physio", "porters",
                    "catering", "switchboard", "housekeeping", "kitchen", "canteen", "security", "cafe", "office",
                    "lab", "clinic", "dialysis", "cocina", "cafeteria", "seguridad", "mantenimiento", "lavanderia",
                    "porteria", "informacion", "mostrador", "centralita" })
            || (line.is(where, lists::departments) && !line.is(where, lists::health_words))))
        return true;
    int const verb = end + line.is_one_of(end, { "me", "nos", "le", "lo", "la", "les" });
    return line.is(verb, lists::person_verbs);
}

bool acts_as_person(Line const& line, int end)
{
    bool const quality = line.is_one_of(end, { "was", "is", "were", "fue", "es" })
        && (line.is_one_of(end + 1,
            { "so", "very", "really", "kind", "lovely", "great", "nice", "helpful", "rude", "wonderful", "amazing",
                "patient", "friendly", "muy", "amable", "my", "the", "excellent", "super" }));
    bool const who = line.is_one_of(end, { "la", "el" })
        && (line.is(end + 1, lists::roles | lists::titles) || line.is_one_of(end + 1, { "de", "del" }));
    bool const apposed = line.mark(end) == ','
        && line.is_one_of(end + 1, { "the", "our", "my", "a", "la", "el", "nuestra", "mi" })
        && line.is(end + 2, lists::roles | lists::titles | lists::relatives);
    // "draga's smile made my day"
    bool const trait = line[end - 1].possessive
        && line.is_one_of(end,
            { "smile", "kindness", "patience", "attitude", "voice", "hands", "humour", "humor", "manner", "work",
                "help", "advice", "jokes", "calm", "warmth", "compassion" });
    return quality || who || apposed || trait || does_what_people_do(line, end);
}

bool may_act(Line const& line, int end)
{
    bool const told = line.is_one_of(end, { "me", "nos", "le", "se" }) && line.is_word(end + 1);
    // "drew and the porter"
    int const second = end + 1 + line.is_one_of(end + 1, { "the", "la", "el", "his", "her", "my" });
    bool const joined = line.is_one_of(end, { "and", "y" })
        && line.is(second, lists::roles | lists::titles | lists::relatives | lists::given_names);
    return joined || told || acts_as_person(line, end)
        || line.is_one_of(end,
            { "was", "is", "has", "had", "did", "ring", "rings", "answered", "gets", "knows", "couldn't", "couldnt",
                "did", "found", "does", "who", "made", "looked", "treated", "went", "came", "put", "always", "never",
                "also", "didn't", "wasn't", "isn't", "got", "found", "kept", "left", "wants", "says", "works", "sorted",
                "deserves", "fue", "es", "estaba", "estuvo", "tiene", "hizo", "siempre", "nunca", "era", "quien",
                "puso", "saco", "vino", "trabaja", "merece", "volvio", "llego", "quiso", "supo", "sabe", "hace",
                "limpio", "logro", "consiguio", "encontro", "perdio", "olvido", "llevo", "mando", "siguio", "nacio",
                "murio", "vive", "rang", "lost", "forgot", "brought", "saved", "lives", "let", "wouldn't", "couldn't",
                "needs", "deserve" });
}

} // namespace privacy::scrubbing
