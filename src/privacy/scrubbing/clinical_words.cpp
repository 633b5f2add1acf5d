#include "privacy/scrubbing/dictionary.h"

#include <algorithm>
#include <array>
#include <span>

namespace privacy::scrubbing {

namespace {

/// International stems of medicines, and endings of illnesses, examinations and specialists.
constexpr auto k_medical_endings = std::to_array<std::string_view>({ "itis", "osis", "emia", "aemia", "oma", "omas",
    "ology", "ologist", "ologists", "ologo", "ologa", "ologos", "ologia", "pathy", "patia", "algia", "ectomy",
    "ectomia", "plasty", "plastia", "scopy", "scopia", "graphy", "grafia", "gram", "grama", "uria", "rrhea", "rrhoea",
    "rrea", "statin", "statina", "pril", "sartan", "olol", "mab", "cillin", "cilina", "mycin", "micina", "azole",
    "azol", "dipine", "dipino", "formin", "formina", "gliptin", "gliptina", "gliflozin", "glutide", "glitazone",
    "parin", "parina", "xaban", "oxacin", "oxacino", "cycline", "ciclina", "zepam", "zolam", "codone", "tinib",
    "phylline", "terol", "asone", "asona", "isone", "solone", "solona", "caine", "caina", "dronate", "dronato",
    "triptan", "setron", "tidine", "tidina", "zosin", "lukast", "profen", "profeno", "thiazide", "tiazida", "thyroxine",
    "tiroxina", "pressin", "tropium", "fibrate", "fibrato", "oxetine", "oxetina", "edema", "oedema", "iatic", "itic",
    "emic", "aemic", "otic", "lytic", "litico", "plegia", "plegic", "paresis", "plasia", "penia", "phagia", "fagia",
    "phasia", "cyte", "cytes", "citos", "trophy", "trofia", "static", "ectasis", "megaly", "megalia", "stomy", "stomia",
    "sclerosis", "esclerosis", "lysis", "lisis", "genic", "genico", "pnea", "pnoea", "uresis", "tropic", "ectomies",
    "oidal", "oids", "iasis", "metry", "metria", "therapy", "terapia", "scope", "vascular", "glyceride", "gliceridos",
    "cardia", "pathic", "patico", "dynia", "dinia" });

/// Of Spanish clinical nouns and adjectives; surnames that end so are in the lists of names.
constexpr auto k_spanish_endings = std::to_array<std::string_view>({ "emico", "emica", "emicos", "emicas", "atico",
    "atica", "aticos", "aticas", "ogico", "ogica", "ogicos", "ogicas", "ifico", "ifica", "ificos", "ificas", "etico",
    "etica", "eticos", "eticas", "onico", "onica", "onicos", "onicas", "inico", "inica", "orico", "orica", "enico",
    "enica", "erico", "erica", "opico", "opica", "opicos", "opicas", "acico", "acica", "ifugo", "oide", "oides",
    "oideo", "oidea", "oideos", "oideas", "cion", "ciones", "sion", "siones", "xion", "miento", "mientos", "idad",
    "idades", "able", "ables", "ible", "ibles", "ivo", "iva", "ivos", "ivas", "ario", "aria", "arios", "arias", "torio",
    "toria", "torios", "torias", "ador", "adora", "adores", "adoras", "edor", "edora", "edores", "ular", "ulares",
    "inal", "inales", "onal", "onales", "eal", "eales", "ente", "entes", "iente", "ientes", "encia", "encias", "ancia",
    "ancias", "omia", "omias", "tripsia", "clisis", "centesis", "rragia", "rragias", "rragico", "rragica", "plejia",
    "trofico", "trofica", "penico", "penica", "geno", "gena", "genos", "genas", "filo", "filos", "filia", "fobia",
    "lisis", "stasis", "ptisis", "tomia", "tomias", "ectomizado", "ectomizada", "itis", "ismo", "ismos", "ura", "uras",
    "ica", "ico", "icos", "icas", "ina", "inas", "ida", "asa", "asas", "osa", "oso", "osas", "osos", "izado", "izada",
    "izados", "izadas", "mente", "ado", "ada", "ados", "adas", "aceo", "acea", "aceos", "aceas", "ceo", "cea", "raquia",
    "capnia", "doncia", "axona", "olona", "megalias", "quistico", "quistica", "ino", "inos", "ante", "antes", "rreico",
    "rreica", "ferico", "ferica", "crito", "metro", "metros", "grafo" });

/// What stands before other words in medicine, in English and Spanish.
constexpr auto k_prefixes = std::to_array<std::string_view>({ "abdomino", "adeno", "angio", "ante", "anti", "antero",
    "artro", "arthro", "auto", "bi", "bili", "bio", "blefaro", "bronco", "broncho", "cardio", "carcino", "cerebro",
    "cervico", "cisto", "cito", "cyto", "colangio", "cole", "colecisto", "colo", "contra", "costo", "cranio", "craneo",
    "crio", "cuadri", "dermo", "dermato", "des", "dis", "dorso", "duodeno", "eco", "ecto", "electro", "endo", "entero",
    "epi", "eritro", "esofago", "espleno", "exo", "extra", "farmaco", "faringo", "femoro", "fibro", "fisio", "flebo",
    "fono", "foto", "gastro", "gineco", "gluco", "gono", "hemato", "hemi", "hemo", "hepato", "hetero", "hidro", "hiper",
    "hipo", "histo", "homo", "ileo", "ilio", "infra", "inmuno", "immuno", "inter", "intra", "iso", "laparo", "laringo",
    "latero", "leuco", "linfo", "lipo", "lito", "lumbo", "macro", "mamo", "maxilo", "medico", "mega", "meso", "meta",
    "micro", "mielo", "mio", "mono", "muco", "multi", "musculo", "naso", "nefro", "neo", "neumo", "neuro", "normo",
    "oftalmo", "oligo", "onco", "oro", "orto", "osteo", "oto", "pan", "para", "parieto", "pato", "pelvi", "peri",
    "pielo", "pluri", "poli", "poly", "pos", "post", "postero", "pre", "pro", "procto", "pseudo", "psico", "psycho",
    "pulmo", "quimio", "radio", "re", "recto", "retro", "rino", "sacro", "semi", "sero", "seudo", "sobre", "socio",
    "sub", "super", "supra", "temporo", "termo", "tibio", "tiro", "toraco", "trans", "traqueo", "tri", "trombo",
    "ultra", "uni", "uretero", "uretro", "uro", "utero", "vaso", "veno", "ventriculo", "vertebro", "video", "vitreo",
    "xero", "ex", "viscero", "querato", "kerato", "eritemato", "proteino", "nuli", "glomerulo", "espondilo", "flexo",
    "fosfo", "fungi", "galacto", "germi", "gloso", "granulo", "hialo", "icto", "iatro", "kilo", "melano", "necro",
    "noso", "odonto", "omento", "oligo", "peritoneo", "plasma", "pleuro", "porfiro", "prostato", "quisto", "retino",
    "salpingo", "sialo", "sigmoideo", "sino", "somato", "tarso", "teno", "terato", "toxico", "trofo", "tubulo",
    "valvulo", "vagino", "vesico", "ooforo", "esterno", "escapulo", "duro", "cortico", "condro", "colpo", "cilio",
    "calco", "bucco", "buco", "baro", "atero", "astro", "acro" });

bool ends_in(std::string_view word, std::span<std::string_view const> endings)
{
    return std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

/// "inmuno" + "histo" + "quimica"
bool is_prefixed(std::string_view word, int depth)
{
    for (std::string_view const prefix : k_prefixes) {
        if (!word.starts_with(prefix) || word.size() < prefix.size() + 4)
            continue;
        std::string_view rest = word.substr(prefix.size());
        // "sobreelevado", "prerrenal": the letter is doubled between vowels.
        if (rest.starts_with("rr"))
            rest.remove_prefix(1);
        bool const ending = rest.size() >= 5 && (ends_in(rest, k_medical_endings) || ends_in(rest, k_spanish_endings));
        if (is_common(rest) || is_derived(rest) || ending || (depth > 0 && is_prefixed(rest, depth - 1)))
            return true;
    }
    return false;
}

} // namespace

bool is_medicine(std::string_view word)
{
    return word.size() >= 7 && std::ranges::any_of(k_medical_endings, [&](auto ending) {
        return ending.size() > 3 && word.ends_with(ending);
    });
}

bool is_medical_by_ending_only(std::string_view word)
{
    return word.size() >= 8 && word.size() <= k_longest_word && ends_in(word, k_spanish_endings)
        && !ends_in(word, k_medical_endings) && !is_prefixed(word, 2);
}

bool is_medical(std::string_view word)
{
    if (word.size() < 7 || word.size() > k_longest_word)
        return false;
    return ends_in(word, k_medical_endings) || (word.size() >= 8 && ends_in(word, k_spanish_endings))
        || (word.size() >= 8 && is_prefixed(word, 2));
}

} // namespace privacy::scrubbing
