#include "privacy/scrubbing/date_words.h"

namespace privacy::scrubbing {

bool is_weekday(Line const& line, int at)
{
    return line.is_one_of(at,
        { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes", "miercoles",
            "jueves", "viernes", "sabado", "domingo", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs",
            "fri", "lun", "mie", "jue", "vie", "sab" });
}

int relative_begin(Line const& line, int date)
{
    int begin = date;
    if (int const part = begin - 1 - (line.mark(begin - 1) == '-' || line.is_one_of(begin - 1, { "de" }));
        line.is_one_of(part, { "mid", "early", "late", "finales", "mediados", "principios", "comienzos" }))
        begin = part;
    int link = begin - 1 - line.is_one_of(begin - 1, { "el", "la", "the" });
    link -= line.is_one_of(link, { "de", "del" }) && line.is_one_of(link - 1, { "antes", "despues" });
    bool const linked
        = line.is_one_of(link, { "before", "after", "of", "in", "following", "de", "del", "antes", "despues" });
    if (linked
        && (is_weekday(line, link - 1)
            || line.is_one_of(link - 1,
                { "day", "days", "week", "weeks", "weekend", "night", "eve", "morning", "afternoon", "evening", "end",
                    "beginning", "middle", "dia", "dias", "semana", "semanas", "noche", "tarde", "vispera", "visperas",
                    "fin", "puente", "start" })))
        begin = link - 1;
    while (begin < date
        && (line.is_one_of(begin - 1,
            { "first", "second", "third", "fourth", "last", "next", "primer", "segundo", "tercer", "ultimo", "dos",
                "tres", "two", "three", "a", "un" })))
        --begin;
    // "Tuesday the 9th", "Tuesday, March 3", "lunes 4"
    if (int const day = begin - 1 - (line.mark(begin - 1) == ',' || line.is_one_of(begin - 1, { "the" }))
            - (line.mark(begin - 2) == ',' && line.is_one_of(begin - 1, { "the" }));
        is_weekday(line, day)) {
        begin = day - line.is_one_of(day - 1, { "last", "next", "this", "on" }) * !line.is_one_of(day - 1, { "on" });
        return begin;
    }
    return line.is_one_of(begin - 1, { "the" }) ? begin - 1 : begin;
}

} // namespace privacy::scrubbing
