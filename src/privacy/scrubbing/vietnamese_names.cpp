#include "privacy/scrubbing/doors.h"
#include "privacy/scrubbing/foreign_names.h"

namespace privacy::scrubbing {

namespace {

bool is_family_name(Line const& line, int at)
{
    return line.is_one_of(at,
        { "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly", "dinh", "truong", "trinh", "doan", "luong", "mai", "dao", "cao", "lam", "ta", "thai",
            "quach", "chau" });
}

/// Where the name may begin after "bác sĩ", "chị", "tên là"; `at` where nothing announces one.
int announced_begin(Line const& line, int at)
{
    bool const two = (line.is_one_of(at, { "bac" }) && line.is_one_of(at + 1, { "si" }))
        || (line.is_one_of(at, { "y" }) && line.is_one_of(at + 1, { "ta" }))
        || (line.is_one_of(at, { "dieu" }) && line.is_one_of(at + 1, { "duong" }))
        || (line.is_one_of(at, { "ten" }) && line.is_one_of(at + 1, { "la", "toi", "toi" }));
    if (two)
        return at + 2 + line.is_one_of(at + 2, { "la" });
    return line.is_one_of(at,
               { "anh", "chi", "co", "chu", "bac", "ong", "ba", "em", "ban", "bs", "thay", "dr", "mr", "mrs", "ms",
                   "me", "bo", "chau", "con" })
        ? at + 1
        : at;
}

/// "123 đường Lê Lợi", "phường Bến Nghé": capitals after a word for a street or a district, with the house's number.
void find_vietnamese_places(Line const& line, int at, Spans& out)
{
    if (line[at].capital
        || !line.is_one_of(at, { "duong", "pho", "phuong", "quan", "huyen", "hem", "ngo", "ap", "xa", "thon" }))
        return;
    int end = at + 1;
    while (end < at + 5 && line[end].capital && line.is_word(end))
        ++end;
    int const begin = house_end(line, at - 1) == at ? at - 1 : at;
    if (end > at + 1)
        line.add(out, Identifier::place, begin, end);
}

} // namespace

void find_vietnamese_names(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at)
        find_vietnamese_places(line, at, out);
    auto const goes_on
        = [&](int at) { return line.is_capital(at) && line.is_word(at) && line[at].spaced && !line[at].opens; };
    for (int at = 0; at < line.size(); ++at) {
        int begin = announced_begin(line, at);
        bool const dotted = line.mark(begin) == '.' && begin > at;
        begin += dotted;
        bool const family = is_family_name(line, at) && line[at].capital && goes_on(at + 1);
        if (family)
            begin = at;
        else if (begin == at || !line.is_capital(begin) || !line.is_word(begin) || (line[begin].opens && !dotted))
            continue;
        int end = begin + 1;
        while (end < begin + 4 && goes_on(end))
            ++end;
        line.add(out, Identifier::name, begin, end);
        at = end - 1;
    }
}

} // namespace privacy::scrubbing
