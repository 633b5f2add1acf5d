#include "privacy/scrubbing/doors.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

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
    bool const ordinal_number = end > at + 1 && line.is_one_of(end - 1, { "o", "a" }); // "3o a"
    if (line.is_initial(end) || is_side(line, end) || (ordinal_number && line.word(end).size() == 1))
        ++end;
    return end;
}

} // namespace

int house_end(Line const& line, int at)
{
    bool const ordinal_number = line.is_glued(at + 1) && line.word(at + 1).size() > 1; // "3rd"
    if (line.digits(at).empty() || line.digits(at).size() > 5 || ordinal_number || line.is(at + 1, lists::units))
        return at;
    int end = at + 1;
    end += line.is_glued(end) && line.word(end).size() == 1;
    while ((line.mark(end) == '/' || line.mark(end) == '-') && line.is_glued(end) && line.is_glued(end + 1)
        && line.digits(end + 1).size() - 1 < 4)
        end += 2;
    return end + line.is_one_of(end, { "bis", "ter" });
}

int door_end(Line const& line, int end)
{
    for (int rounds = 0; rounds < 6; ++rounds) {
        bool const comma = line.mark(end) == ',' || line.mark(end) == '-';
        int const word = end + comma;
        bool const door
            = line.is_one_of(word,
                  { "apt", "apartment", "unit", "suite", "ste", "flat", "piso", "puerta", "apto", "depto",
                      "departamento", "interior", "int", "portal", "escalera", "lot", "space", "bl", "bloque", "blq",
                      "port", "esc", "pta", "pl", "planta", "pt", "letra", "casa", "local", "nave", "chalet", "torre",
                      "edificio", "km", "num", "dpto", "floor", "etage", "bat", "manzana", "mz", "mza", "lote",
                      "parcela", "no", "nr", "bis", "ap", "apartamento", "bloco", "of", "oficina", "batiment",
                      "entrance", "stair", "stairs", "level", "door", "room" })
            || line.mark(word) == '#';
        bool const ground
            = line.is_one_of(word, { "bajo", "atico", "entresuelo", "entlo", "principal", "ppal", "sotano" });
        int const label = word + (door || ground)
            + ((door || ground) && (line.mark(word + 1) == '.' || line.mark(word + 1) == '#'));
        int const past = label_end(line, label);
        // Without a word for a door, a number needs a letter or a side after it: ", 3 D".
        bool const last
            = !line.is_word(past) && line.digits(past).empty() && line.mark(past) != '%' && line.mark(past) != '/';
        bool const bare = !door && comma && !line.digits(label).empty() && line.digits(label).size() <= 2
            && (past > label + 1 || (last && !line.digits(end - 1).empty()));
        bool const attached = !door && !ground && !comma && !line.digits(label).empty() && past > label + 1
            && line.digits(label).size() <= 2 && line.is_glued(label + 1);
        // "c/ olmo 4 3 b"
        bool const loose = !door && !ground && !comma && !line.digits(label).empty() && line.digits(label).size() <= 2
            && !line.digits(end - 1).empty() && line.word(label + 1).size() == 1
            && !line.is_one_of(label + 1, { "a", "e", "i", "o", "u", "y", "x" }) && !line.is(label + 1, lists::units);
        if (loose) {
            end = label + 2;
            break;
        }
        if (ground && (comma || !line.digits(end - 1).empty()))
            end = std::max(past, word + 1);
        else if ((door && past > label) || bare || attached)
            end = past;
        else
            break;
    }
    return end;
}

bool has_street_capital(Line const& line, int at)
{
    return line.is_capital(at) || (!line.is_cased() && line[at].capital && !line[at].all_upper);
}

} // namespace privacy::scrubbing
