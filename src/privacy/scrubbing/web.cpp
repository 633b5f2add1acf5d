#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"

#include <algorithm>
#include <charconv>

namespace privacy::scrubbing {

namespace {

/// Endings that are no words: enough on their own after a dot.
bool is_clear_ending(Line const& line, int at)
{
    return line.is_one_of(at,
        { "com", "org", "net", "edu", "gov", "gob", "info", "mil", "biz", "nhs", "cat", "eu", "uk", "app", "dev", "xyz",
            "example", "online", "website", "blog", "invalid", "localhost", "onion" });
}

bool is_ending(Line const& line, int at)
{
    return is_clear_ending(line, at)
        || line.is_one_of(at,
            { "es", "mx", "us", "co", "io", "ar", "cl", "pe", "ve", "ec", "uy", "ca", "de", "fr", "it", "pt", "br",
                "au", "ie", "in", "me", "tv", "ly", "gl", "health", "clinic", "care", "help", "life", "support", "site",
                "page", "link", "church", "shop", "store", "club", "world", "one", "live" });
}

bool is_dot(Line const& line, int at)
{
    return line.mark(at) == '.' || line.is_one_of(at, { "dot", "punto", "period" });
}

/// "(at)", "[dot]": one past the closing bracket, with `inner` told to look at the word; 0 where there is none.
int past_bracketed(Line const& line, int at, bool (*inner)(Line const&, int))
{
    int const open
        = line.mark(at) == '(' || line.mark(at) == '[' || line.mark(at) == '{' || line.mark(at) == '<' ? 1 : 0;
    if (!inner(line, at + open))
        return 0;
    return at + 1 + 2 * open;
}

bool is_provider(Line const& line, int at)
{
    return line.is_one_of(at, { "gmail", "hotmail", "yahoo", "outlook", "icloud", "aol", "protonmail", "live", "msn" });
}

/// Also "juana en gmail punto com".
bool is_at_sign(Line const& line, int at)
{
    return line.mark(at) == '@' || line.is_one_of(at, { "at", "arroba" })
        || (line.is_one_of(at, { "en" }) && is_provider(line, at + 1) && is_dot(line, at + 2));
}

bool joins_words(Line const& line, int at)
{
    return line.is_one_of(at, { "dot", "punto", "underscore", "dash", "hyphen", "guion", "bajo", "minus", "plus" });
}

bool is_joiner(Line const& line, int at)
{
    char const c = line.mark(at);
    return c == '.' || c == '_' || c == '-' || c == '+' || joins_words(line, at);
}

/// The end of "mail.example.com" (any ending will do after "@"), also "mail dot example dot com" and "m a i l . c o m";
/// `begin` where none starts.
int host_end(Line const& line, int begin, bool any_ending = false)
{
    int end = begin;
    bool dotted = false;
    int last = begin;
    for (int at = begin; at < begin + 40 && (line.is_word(at) || !line.digits(at).empty()); at = end) {
        last = at;
        end = at + 1;
        bool const letters = line.word(at).size() == 1;
        if (int const dot = past_bracketed(line, end, is_dot);
            dot != 0 && (line.is_word(dot) || !line.digits(dot).empty())) {
            // A dot before a blank ends a sentence, but "m a i l . c o m" and "mail . com" are spelled apart.
            bool const apart = (letters && line.word(dot).size() == 1) || (line[end].spaced && is_ending(line, dot));
            if (line.mark(end) == '.' && line[dot].spaced && !apart)
                break;
            dotted = true;
            end = dot;
        } else if (line.mark(end) == '-' && line.is_glued(end) && line.is_glued(end + 1)) {
            ++end;
        } else if (!(letters && line.word(end).size() == 1)) {
            break;
        }
    }
    bool const ends_well = is_ending(line, last) || line.word(last).size() == 1 || any_ending;
    return dotted && ends_well ? end : begin;
}

int local_begin(Line const& line, int at_sign)
{
    int begin = at_sign - 1;
    for (int steps = 0; steps < 80; ++steps) {
        bool const glued = line.is_glued(begin) && line.mark(begin - 1) != ',' && line.mark(begin - 1) != '(';
        bool const joined = is_joiner(line, begin - 1) && line.mark(begin - 1) != '.' && line.mark(begin - 1) != '-';
        bool const letters = line.plain(begin).size() == 1 && line.plain(begin - 1).size() == 1 && begin > 0;
        // "pat . murphy @": a dot between blanks ends no sentence.
        bool const dotted = (line.mark(begin - 1) == '.' && line[begin - 1].spaced && line[begin].spaced)
            || (line.mark(begin) == '.' && line[begin].spaced && line[begin + 1].spaced);
        bool const after_joiner = (joins_words(line, begin) || dotted) && begin > 0;
        if (begin <= 0 || !(glued || joined || letters || after_joiner || dotted))
            break;
        --begin;
    }
    return begin;
}

void find_mail(Line const& line, Spans& out)
{
    for (int at = 1; at < line.size(); ++at) {
        int const open = line.mark(at) == '(' || line.mark(at) == '[' || line.mark(at) == '{';
        int const host = past_bracketed(line, at, is_at_sign);
        if (host == 0)
            continue;
        bool const sign = line.mark(at + open) == '@';
        bool const provider = is_provider(line, host);
        int end = host_end(line, host, sign);
        if (end == host && (sign || provider) && (line.is_word(host) || !line.digits(host).empty()))
            end = provider ? host + 1 + line.is_one_of(host + 1, { "com", "net", "es", "co" }) : line.glued_end(host);
        if (end == host)
            continue;
        bool const handle = sign && (at == 0 || line[at].spaced) && line.is_glued(host) && host_end(line, host) == host;
        bool const looks_at = !sign && !open && line.is(at - 1, lists::everyday_words) && is_clear_ending(line, host)
            && !(line.is_glued(at - 1) && line.mark(at - 2) == '.');
        if (looks_at)
            continue;
        line.add(out, handle ? Identifier::name : Identifier::email, handle ? at : local_begin(line, at), end);
        at = end - 1;
    }
}

/// "portal.clinic.example", "mychart.example/login": two dots, or one and a path, between words without any space.
int glued_host_end(Line const& line, int begin)
{
    int dots = 0;
    int end = begin;
    while (end < begin + 12 && line.word(end).size() > 1 && line.mark(end + 1) == '.' && line.is_glued(end + 1)
        && line.is_glued(end + 2) && line.word(end + 2).size() > 1 && !line[end + 2].capital) {
        ++dots;
        end += 2;
    }
    bool const path = line.mark(end + 1) == '/' && line.is_glued(end + 1) && line.is_glued(end + 2);
    bool const foreign = dots == 1
        && line.is_one_of(end,
            { "mx", "us", "co", "io", "ar", "cl", "pe", "ve", "ec", "uy", "ca", "fr", "pt", "br", "au", "ie", "tv",
                "ly", "ai" });
    // "juana.es": no sentence ends in a word that no dictionary has, or rarely.
    bool const own = dots == 1 && line.word(begin).size() > 3 && !line.is(begin, lists::common | lists::everyday_words)
        && line.is_one_of(end, { "es", "de", "it", "eus", "gal" });
    return dots >= 2 || (dots == 1 && path) || foreign || own ? end + 1 : begin;
}

void find_addresses(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        bool const scheme = line.is_one_of(at, { "http", "https", "ftp" })
            && (line.mark(at + 1) == ':' || line.is_one_of(at + 1, { "colon" }));
        bool const www = line.is_one_of(at, { "www" }) && is_dot(line, at + 1);
        // "tres uve dobles punto ejemplo punto es", "double u double u double u dot"
        if (line.is_one_of(at, { "dobles", "doble", "u", "doblebe", "ves" }) && is_dot(line, at + 1)
            && host_end(line, at) > at + 3) {
            int begin = at;
            while (line.is_one_of(
                begin - 1, { "tres", "triple", "uve", "v", "u", "ve", "doble", "double", "dobles", "w" }))
                --begin;
            line.add(out, Identifier::web_address, begin, host_end(line, at));
            at = host_end(line, at) - 1;
            continue;
        }
        if (scheme || www) {
            int const end = std::max(host_end(line, at), line.glued_end(at));
            line.add(out, Identifier::web_address, at, end);
            at = end - 1;
            continue;
        }
        if (!line.is_word(at) || line.is_glued(at))
            continue;
        int end = host_end(line, at);
        if (end == at)
            end = glued_host_end(line, at);
        if (end == at)
            continue;
        bool const spelled = (line.is_one_of(end - 2, { "dot" }) && !line.is_one_of(at, { "polka", "the", "a" }))
            || (line.is_one_of(end - 2, { "punto" })
                && (line.is_one_of(end - 4, { "punto" })
                    || line.is_one_of(at - 1, { "web", "pagina", "blog", "sitio", "es", "www" })));
        bool const clear = spelled || end == glued_host_end(line, at) || is_clear_ending(line, end - 1)
            || (is_clear_ending(line, end - 3) && end - 3 > at && is_ending(line, end - 1));
        // "facebook . com / annies.fight": spelled apart.
        bool const apart = line.mark(end - 2) == '.' && line[end - 2].spaced && line[end - 1].spaced;
        bool const path = line.mark(end) == '/' && (line.is_glued(end) || apart) && end + 1 < line.size();
        if (!clear && !(path && is_ending(line, end - 1)))
            continue;
        end = path ? std::max(end, line.glued_end(line[end + 1].spaced && apart ? end + 1 : end)) : end;
        while (line.is_one_of(end, { "slash", "barra", "diagonal" })
            && (line.is_word(end + 1) || !line.digits(end + 1).empty()))
            end += 2;
        int begin = at;
        while (line.is_one_of(begin - 1, { "hyphen", "dash", "guion" }) && line.is_word(begin - 2))
            begin -= 2;
        line.add(out, Identifier::web_address, begin, end);
        at = end - 1;
    }
}

int octet(Line const& line, int at)
{
    std::string_view const digits = line.digits(at);
    int value = 256;
    if (digits.size() <= 3)
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool is_hex(Line const& line, int at)
{
    std::string_view const text = line.mark(at) != '\0' ? std::string_view {} : line.plain(at);
    return !text.empty() && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Hexadecimal digits in groups between `separator`s, from `begin` on.
struct HexGroups {
    int end = 0;
    int separators = 0;
    bool twice = false; ///< Two separators without digits between them.
    bool pairs = true;  ///< Each group has two digits.
};

HexGroups hex_groups(Line const& line, int begin, char separator)
{
    HexGroups groups { .end = begin };
    std::size_t digits = 0;
    while (groups.end < begin + 32 && (groups.end == begin || line.is_glued(groups.end))
        && (is_hex(line, groups.end) || line.mark(groups.end) == separator)) {
        if (line.mark(groups.end) == separator) {
            groups.twice |= groups.end > begin && line.mark(groups.end - 1) == separator;
            groups.pairs &= digits == 2;
            digits = 0;
            ++groups.separators;
        } else {
            digits += line.plain(groups.end).size();
        }
        ++groups.end;
    }
    groups.pairs &= digits == 2;
    return groups;
}

/// "mac aabbccddeeff", "MAC AABB.CCDD.EEFF": twelve hexadecimal digits after the word.
void find_announced_hardware(Line const& line, int at, Spans& out)
{
    if (!line.is_one_of(at, { "mac", "bssid", "bluetooth" }))
        return;
    int begin = at + 1;
    while (begin < at + 4 && (line.is_one_of(begin, { "address", "is", "id", "es" }) || line.mark(begin) == ':'))
        ++begin;
    std::size_t digits = 0;
    int end = begin;
    for (; digits < 12 && end < begin + 24; ++end) { // Also in pairs with a blank between them.
        bool const mark = line.mark(end) == '.' || line.mark(end) == '-' || line.mark(end) == ':';
        if (!mark && !is_hex(line, end))
            break;
        digits += mark ? 0 : line.plain(end).size();
    }
    if (digits == 12 && !(line.is_glued(end) && line.mark(end) == '\0'))
        line.add(out, Identifier::device, begin, end);
}

/// IPv6 addresses, with the length of a prefix, and hardware addresses.
void find_hex_groups(Line const& line, int at, Spans& out)
{
    for (char const separator : { ':', '-' })
        if (HexGroups const groups = hex_groups(line, at, separator); groups.separators == 5 && groups.pairs)
            line.add(out, Identifier::device, at, groups.end);
    HexGroups const groups = hex_groups(line, at, ':');
    if (groups.separators < 2 || (groups.separators < 5 && !groups.twice) || (groups.separators == 5 && groups.pairs))
        return;
    bool const prefix
        = line.mark(groups.end) == '/' && line.is_glued(groups.end + 1) && !line.digits(groups.end + 1).empty();
    bool const zone = line.mark(groups.end) == '%' && line.is_glued(groups.end) && line.is_glued(groups.end + 1);
    line.add(out, Identifier::ip_address, at, zone ? line.glued_end(groups.end) : groups.end + (prefix ? 2 : 0));
}

/// "ciento noventa y ocho punto cincuenta y uno punto cien punto cuatro"
void find_spoken_network(Line const& line, Spans& out)
{
    auto const is_part = [&](int part) {
        return cardinal(line.word(part)) || !line.digits(part).empty()
            || line.is_one_of(part, { "ciento", "doscientos", "y", "and", "hundred", "oh" });
    };
    for (int at = 0; at < line.size(); ++at) {
        int dots = 0;
        int end = at;
        while (is_part(end) || (end > at && line.is_one_of(end, { "dot", "punto", "point" }) && is_part(end + 1))) {
            dots += !is_part(end);
            ++end;
        }
        if (dots >= 3)
            line.add(out, Identifier::ip_address, at, end);
        at = std::max(at, end - 1);
    }
}

void find_network(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        bool four = true;
        for (int group = 0; group < 4; ++group)
            four = four && octet(line, at + 2 * group) < 256 && (group == 3 || line.mark(at + 2 * group + 1) == '.')
                && (group == 0 || line.is_glued(at + 2 * group));
        bool const port = line.mark(at + 7) == ':' && line.is_glued(at + 8) && !line.digits(at + 8).empty();
        bool const prefix = line.mark(at + 7) == '/' && line.is_glued(at + 8) && line.digits(at + 8).size() < 3;
        if (four)
            line.add(out, Identifier::ip_address, at, at + (port || prefix ? 9 : 7));
        find_announced_hardware(line, at, out);
        bool const after_bracket = line.mark(at - 1) != '\0' && line.mark(at - 1) != ':' && line.mark(at - 1) != '-';
        if ((!line.is_glued(at) || after_bracket) && (is_hex(line, at) || line.mark(at) == ':'))
            find_hex_groups(line, at, out);
    }
}

} // namespace

void find_web(Line const& line, Spans& out)
{
    find_mail(line, out);
    find_addresses(line, out);
    find_network(line, out);
    find_spoken_network(line, out);
}

} // namespace privacy::scrubbing
