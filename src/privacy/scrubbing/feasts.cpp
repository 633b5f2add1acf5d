#include "privacy/scrubbing/date_words.h"
#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/years.h"

namespace privacy::scrubbing {

namespace {

/// Seasons and quarters of a year.
void find_season(Line const& line, int at, Spans& out)
{
    bool const season = line.is_one_of(at,
        { "spring", "summer", "autumn", "fall", "winter", "primavera", "verano", "otono", "invierno", "q", "quarter",
            "trimestre" });
    int const quarter = at + 1 + (line.is_one_of(at, { "q" }) && line.digits(at + 1).size() == 1);
    if (season && year_end(line, quarter) > quarter && is_year(line, year_end(line, quarter) - 1))
        line.add(out, Identifier::date,
            at
                - line.is_one_of(at - 1,
                    { "first", "second", "third", "fourth", "last", "primer", "segundo", "tercer", "cuarto",
                        "ultimo" }),
            year_end(line, quarter));
}

/// One past "Christmas Eve", "St Patrick's Day", "día de Reyes", "Halloween"; `at` where no feast begins.
int feast_end(Line const& line, int at)
{
    bool const day = line.is_one_of(at + 1,
        { "day", "eve", "sunday", "monday", "friday", "weekend", "night", "thursday", "tuesday", "wednesday",
            "saturday" });
    if (day
        && (line.is_one_of(at,
                { "christmas", "easter", "boxing", "independence", "veterans", "labor", "memorial", "thanksgiving",
                    "halloween", "patrick", "patricks", "valentine", "valentines", "palm", "good", "ash", "pancake",
                    "bonfire", "canada", "australia", "anzac", "armistice", "remembrance", "columbus", "presidents",
                    "presidents'", "mlk", "groundhog", "burns", "whit", "maundy", "shrove", "diwali", "eid",
                    "juneteenth", "hogmanay", "twelfth", "george", "andrew", "david", "election" })
            || (line.is_one_of(at, { "year", "years", "mother", "mothers", "father", "fathers", "king", "may", "new" })
                && line[at].capital))) {
        bool const ordinary = line.is_one_of(at,
                                  { "good", "independence", "palm", "ash", "election", "burns", "george", "andrew",
                                      "david", "king", "new", "may" })
            && !line[at + 1].capital;
        return ordinary ? at : at + 2;
    }
    if (line.is_one_of(at,
            { "halloween", "thanksgiving", "nochebuena", "nochevieja", "hanukkah", "diwali", "juneteenth", "hogmanay",
                "michaelmas", "candlemas", "candelaria", "kwanzaa", "passover" }))
        return at + 1;
    bool const told = line.is_one_of(at - 1,
        { "on", "at", "last", "en", "pasada", "since", "desde", "before", "after", "by", "until", "over", "this",
            "next", "for", "por", "tras", "antes", "despues", "hasta", "every" });
    if (told
        && line.is_one_of(at,
            { "christmas", "easter", "xmas", "navidad", "navidades", "eid", "lent", "pentecost", "carnaval", "reyes",
                "pascua", "pascuas", "ramadan" }))
        return at + 1;
    bool const pair
        = (line.is_one_of(at, { "semana", "viernes", "jueves", "sabado", "lunes", "martes", "miercoles", "domingo" })
              && line.is_one_of(at + 1, { "santa", "santo" }))
        || (line.is_one_of(at, { "ano" }) && line.is_one_of(at + 1, { "nuevo" }) && line[at].capital)
        || (line.is_one_of(at, { "cinco" }) && line.is_one_of(at + 1, { "de" }) && line.is_one_of(at + 2, { "mayo" }))
        || (line.is_one_of(at, { "yom", "rosh" }) && line.is_word(at + 1))
        || (line.is_one_of(at, { "domingo" }) && line.is_one_of(at + 1, { "resurreccion", "ramos" }))
        || (line.is_one_of(at, { "lunar", "chinese" }) && line.is_one_of(at + 1, { "new" })
            && line.is_one_of(at + 2, { "year" }));
    if (pair)
        return at + (line.is_one_of(at, { "cinco", "lunar", "chinese" }) ? 3 : 2);
    // "día de los Muertos", "día de la Madre", "fiesta de la Candelaria", "la noche de San Juan"
    int saint = at + 1;
    if (line.is_one_of(at, { "dia", "fiesta", "fiestas", "noche", "vispera", "puente", "feria", "domingo" })
        && line.is_one_of(at + 1, { "de", "del" })) {
        for (saint = at + 2; saint < at + 4 && line.is_one_of(saint, { "la", "los", "las", "el" });)
            ++saint;
        bool const named = line.is_one_of(saint,
            { "muertos", "madre", "madres", "padre", "padres", "reyes", "san", "santa", "pilar", "virgen", "carmen",
                "trabajo", "constitucion", "independencia", "raza", "hispanidad", "ramos", "resurreccion", "corpus",
                "candelaria", "inmaculada", "nino", "ninos", "difuntos", "todos", "guadalupe", "asuncion", "amistad",
                "enamorados" });
        if (named)
            return saint + 1 + line.is_one_of(saint, { "san", "santa", "todos" })
                + 2 * line.is_one_of(saint, { "todos" });
    }
    return at;
}

void find_feast(Line const& line, int at, Spans& out)
{
    int const end = feast_end(line, at);
    if (end == at)
        return;
    int begin = at;
    if (line.is_one_of(begin - 1 - (line.mark(begin - 1) == '.'), { "st", "saint", "new" }))
        begin -= 1 + (line.mark(begin - 1) == '.');
    line.add(out, Identifier::date, relative_begin(line, begin), end);
}

} // namespace

void find_feasts(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at)
        if (line.is_word(at)) {
            find_season(line, at, out);
            find_feast(line, at, out);
        }
}

} // namespace privacy::scrubbing
