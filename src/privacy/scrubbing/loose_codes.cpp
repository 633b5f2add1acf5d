#include "privacy/scrubbing/loose_codes.h"

#include "privacy/scrubbing/announcements.h"

namespace privacy::scrubbing {

namespace {

bool is_joint(Line const& line, int at)
{
    char const c = line.mark(at);
    return c == '-' || c == '/' || (c == '.' && line.is_glued(at + 1));
}

bool is_single(Line const& line, int at) { return line.plain(at).size() == 1 && line.mark(at) == '\0'; }

/// Letters that are part of a code since digits are glued to them, or other single characters stand beside.
bool is_attached(Line const& line, int at)
{
    bool const glued = (line.is_glued(at) && !line.digits(at - 1).empty())
        || (line.is_glued(at + 1) && !line.digits(at + 1).empty());
    bool const spelled = is_single(line, at)
        && ((is_single(line, at - 1) && (is_single(line, at + 1) || is_single(line, at - 2)))
            || (is_single(line, at + 1) && is_single(line, at + 2)));
    return glued || spelled;
}

constexpr Classes k_words = lists::everyday_words | lists::health_words | lists::units | lists::person_verbs
    | lists::particles | lists::months;

/// Letters before digits: "pzn 608711", "x 22".
bool leads(Line const& line, int at)
{
    int const digits = at + 1 + is_joint(line, at + 1);
    std::size_t const length = line.word(at).size();
    if (length == 0 || length > 6 || line.digits(digits).empty()
        || (!line.digits(at - 1).empty() // "4471 exp 03"
            && (announcement_of(line[at].hash) != nullptr || line.is_one_of(at, { "exp", "ac", "dob" }))))
        return false;
    if (length == 1)
        return line.digits(digits).size() > 2 || !line.is_one_of(at, { "a", "e", "i", "o", "u", "y" });
    bool const word = line.is(at, lists::relatives)
        || (line.is(at, lists::common)
            && (length > 3 || (line.digits(digits).size() < 3 && line.digits(digits + 1).empty())));
    return !line.is(at, k_words) && !word && (length < 5 || !line.digits(at - 1).empty());
}

/// A letter or a few after digits: "608711 s", "4471 kzb".
bool follows(Line const& line, int at, std::size_t digits)
{
    // "12 34 56 c" has no degrees.
    bool const unit = line.is(at, lists::units) && !(line.word(at).size() == 1 && digits >= 6);
    std::size_t const length = line.word(at).size();
    bool const after_digits = !line.digits(at - 1).empty() || (is_joint(line, at - 1) && !line.digits(at - 2).empty());
    if (!after_digits || length == 0 || length > 3 || unit || (length > 1 && line.is(at, k_words)))
        return false;
    return length == 1 ? !line.is_one_of(at, { "a", "e", "i", "o", "u", "y", "x" }) || is_joint(line, at - 1)
                       : line.is(at, lists::strange) && !line.is(at, lists::common);
}

} // namespace

int loose_code_end(Line const& line, int begin)
{
    constexpr int k_longest = 24;
    int end = begin;
    std::size_t digits = 0;
    for (int at = begin; at < begin + k_longest;) {
        int part = at;
        while (at > begin && part < at + 2 && is_joint(line, part))
            ++part;
        if (part >= line.size() || (line[part].opens && part > begin))
            break;
        bool const number = !line.digits(part).empty()
            && (!line.is(part + 1, lists::units) || line.is_glued(part + 1) || line.word(part + 1).size() == 1);
        bool const letters = line.is_word(part) && line.word(part).size() <= 6
            && (is_attached(line, part) || leads(line, part) || (end > begin && follows(line, part, digits)));
        if (!number && !letters)
            break;
        digits += line.digits(part).size();
        at = end = part + 1;
    }
    return digits >= 2 ? end : begin;
}

} // namespace privacy::scrubbing
