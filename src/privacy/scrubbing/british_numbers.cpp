#include "privacy/scrubbing/check_digits.h"
#include "privacy/scrubbing/finders.h"

namespace privacy::scrubbing {

namespace {

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// A British national insurance number: two letters, six digits in any groups, and a letter up to D.
void find_national_insurance(Line const& line, int at, Spans& out)
{
    std::string_view const letters = line.word(at);
    if (letters.size() != 2 || std::string_view("dfiquv").find(letters[0]) != std::string_view::npos
        || std::string_view("dfiouqv").find(letters[1]) != std::string_view::npos)
        return;
    std::size_t digits = 0;
    int end = at + 1;
    while (end < at + 6 && digits < 6 && !(line.digits(end).empty() && line.mark(end) != '-'))
        digits += line.digits(end++).size();
    if (digits != 6)
        return;
    int const letter = end + (line.mark(end) == '-');
    bool const ends = line.word(letter).size() == 1 && line.word(letter)[0] <= 'd'
        && (line[letter].capital == line[at].capital || line.is_glued(letter));
    bool const no_word = !line.is(at, lists::common | lists::units | lists::everyday_words)
        || line.is_one_of(at - 1, { "ni", "nino" }) || line.is_one_of(at - 2, { "ni", "nino" });
    if (line[at].all_upper || (ends && (line.is_glued(letter) || end - at > 3 || no_word)))
        line.add(out, Identifier::social_security, at, ends ? letter + 1 : end);
}

/// A British driver's number, also in groups: five letters or nines, six digits, five letters and digits.
void find_driver_number(Line const& line, int at, Spans& out)
{
    std::string_view const name = line.word(at);
    int end = at + 1;
    std::size_t nines = 0;
    while (name.size() + nines < 5 && line.is_glued(end) && line.digits(end).starts_with("9") && end == at + 1)
        nines += line.digits(end++).find_first_not_of('9') == std::string_view::npos ? line.digits(end - 1).size() : 5;
    // The six digits also in two groups.
    int const tail = end + 1 + (line.digits(end).size() == 3);
    if (name.size() + nines != 5 || line.digits(end).size() + (tail > end + 1 ? line.digits(end + 1).size() : 0) != 6)
        return;
    // "MCDON 957018 L3 9YB": the last five also in two groups.
    int tail_end = line.glued_end(tail);
    if (letters_and_digits(line.plain(tail, tail_end)) < 5 && has_digit(line.plain(tail, tail_end)))
        tail_end = line.glued_end(tail_end);
    bool const issue = line.digits(tail_end).size() == 2 && !line.is(tail_end + 1, lists::units);
    if (letters_and_digits(line.plain(tail, tail_end)) == 5 && has_digit(line.plain(tail, tail_end)))
        line.add(out, Identifier::licence_number, at, tail_end + issue);
}

} // namespace

void find_british_numbers(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at)
        if (line.is_word(at)) {
            find_national_insurance(line, at, out);
            find_driver_number(line, at, out);
        }
}

} // namespace privacy::scrubbing
