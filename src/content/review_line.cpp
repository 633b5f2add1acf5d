#include "content/review_line.h"

#include "base/date.h"
#include "content/plain_text.h"

#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unicode/smpdtfmt.h>

namespace content {

namespace {

using Day = std::chrono::year_month_day;

enum class Says { reviewed, next_review };

struct Label {
    std::string_view words; ///< As reading_key() has them.
    char const* language;   ///< That its months are named in.
    Says says = Says::reviewed;
};

/// The longer of two that begin alike stands first.
constexpr auto k_labels = std::to_array<Label>({
    { "page last reviewed", "en" },
    { "content last reviewed", "en" },
    { "this leaflet was last reviewed", "en" },
    { "this page was last reviewed", "en" },
    { "this information was last reviewed", "en" },
    { "last reviewed", "en" },
    { "last medical review", "en" },
    { "last clinical review", "en" },
    { "last review", "en" },
    { "date last reviewed", "en" },
    { "date of last review", "en" },
    { "date reviewed", "en" },
    { "medically reviewed", "en" },
    { "clinically reviewed", "en" },
    { "reviewed", "en" },
    { "next review date", "en", Says::next_review },
    { "next review due", "en", Says::next_review },
    { "next review", "en", Says::next_review },
    { "review due", "en", Says::next_review },
    { "due for review", "en", Says::next_review },
    { "fecha de la última revisión", "es" },
    { "fecha de última revisión", "es" },
    { "fecha de revisión", "es" },
    { "última revisión médica", "es" },
    { "última revisión", "es" },
    { "revisado", "es" },
    { "fecha de la próxima revisión", "es", Says::next_review },
    { "próxima revisión", "es", Says::next_review },
    { "date de la dernière révision", "fr" },
    { "date de révision", "fr" },
    { "dernière révision", "fr" },
    { "révisé", "fr" },
    { "prochaine révision", "fr", Says::next_review },
    { "letzte überprüfung", "de" },
    { "zuletzt überprüft", "de" },
    { "zuletzt geprüft", "de" },
    { "geprüft", "de" },
    { "nächste überprüfung", "de", Says::next_review },
    { "data da última revisão", "pt" },
    { "última revisão", "pt" },
    { "revisado", "pt" },
    { "revisto", "pt" },
    { "próxima revisão", "pt", Says::next_review },
    { "data dell'ultima revisione", "it" },
    { "ultima revisione", "it" },
    { "prossima revisione", "it", Says::next_review },
});

constexpr auto k_between = std::to_array<std::string_view>(
    { " ", ":", "-", "–", "—", "|", ".", ",", ";", "on ", "el ", "le ", "am ", "em ", "il ", "in data ", "date " });

void skip_between(std::string_view& text)
{
    for (bool skipped = true; skipped;) {
        skipped = false;
        for (std::string_view const each : k_between)
            if (text.starts_with(each)) {
                text.remove_prefix(each.size());
                skipped = true;
            }
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "5th february" with its number alone.
std::string without_ordinals(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view const two = text.substr(i, 2);
        bool const ordinal = two == "st" || two == "nd" || two == "rd" || two == "th";
        bool const ends = i + 2 >= text.size() || text[i + 2] == ' ' || text[i + 2] == ',';
        if (ordinal && ends && i > 0 && is_digit(text[i - 1]))
            ++i;
        else
            plain += text[i];
    }
    return plain;
}

std::optional<Day> day_of(int year, int month, int day)
{
    Day const made { std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day)) };
    constexpr int k_first = 1900, k_last = 2200; // Two digits are no year.
    return made.ok() && year >= k_first && year <= k_last ? std::optional(made) : std::nullopt;
}

/// "2024-02-05", "05/02/2024", "5.2.2024". Takes it from the beginning of `text`.
std::optional<Day> take_numbers(std::string_view& text, std::string_view language)
{
    std::array<int, 3> numbers {};
    char const* at = text.data();
    char const* const end = at + text.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0 && (at == end || (*at != '/' && *at != '.' && *at != '-')))
            return std::nullopt;
        auto const parsed = std::from_chars(i > 0 ? at + 1 : at, end, numbers.at(i));
        if (parsed.ec != std::errc {} || numbers.at(i) < 0)
            return std::nullopt;
        at = parsed.ptr;
    }
    auto const [first, second, third] = numbers;
    std::optional<Day> day;
    if (first > 31)
        day = day_of(first, second, third);
    else if (language != "en" || first > 12 || first == second)
        day = day_of(third, second, first);
    else if (second > 12)
        day = day_of(third, first, second);
    if (day)
        text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return day;
}

/// "5 february 2024", "5 de febrero de 2024". Takes it from the beginning of `text`.
std::optional<Day> take_named(std::string_view& text, char const* language)
{
    constexpr auto k_patterns = std::to_array<char const*>({ "d MMMM y", "d MMM y", "d. MMMM y", "d. MMM y",
        "MMMM d, y", "MMM d, y", "MMMM d y", "MMM d y", "d 'de' MMMM 'de' y", "d 'de' MMM 'de' y" });
    auto const all = icu::UnicodeString::fromUTF8({ text.data(), static_cast<std::int32_t>(text.size()) });
    for (char const* const pattern : k_patterns) {
        UErrorCode status = U_ZERO_ERROR;
        icu::SimpleDateFormat format(icu::UnicodeString(pattern), icu::Locale(language), status);
        if (U_FAILURE(status))
            return std::nullopt;
        format.setTimeZone(*icu::TimeZone::getGMT());
        format.setLenient(false);
        icu::ParsePosition position(0);
        UDate const time = format.parse(all, position);
        if (position.getIndex() == 0)
            continue;
        auto const days = std::chrono::floor<std::chrono::days>(
            std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(static_cast<long long>(time))));
        Day const day(days);
        std::string taken;
        all.tempSubString(0, position.getIndex()).toUTF8String(taken);
        text.remove_prefix(taken.size());
        return day_of(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day())));
    }
    return std::nullopt;
}

struct ReviewLine {
    std::optional<Day> reviewed;
    bool ends_with_label = false; ///< The day is in the next paragraph.
};

/// Nothing for a text that says anything else.
std::optional<ReviewLine> review_line(std::string_view words)
{
    std::string const text = without_ordinals(reading_key(words));
    std::string_view rest = text;
    ReviewLine line;
    bool said = false;
    for (skip_between(rest); !rest.empty(); skip_between(rest)) {
        bool taken = false;
        for (Label const& label : k_labels) {
            std::string_view behind = rest;
            if (!behind.starts_with(label.words))
                continue;
            behind.remove_prefix(label.words.size());
            if (!behind.empty() && behind.front() != ' ' && behind.front() != ':')
                continue;
            skip_between(behind);
            if (behind.empty())
                return ReviewLine { line.reviewed, true };
            auto day = take_numbers(behind, label.language);
            if (!day)
                day = take_named(behind, label.language);
            if (!day)
                continue;
            if (label.says == Says::reviewed)
                line.reviewed = day;
            rest = behind;
            taken = said = true;
            break;
        }
        if (!taken)
            return std::nullopt;
    }
    return said ? std::optional(line) : std::nullopt;
}

bool may_be_one(Block const& block)
{
    constexpr std::size_t k_longest = 160;
    bool const text = block.kind == BlockKind::paragraph || block.kind == BlockKind::bullet;
    return text && block.content.text.size() <= k_longest;
}

/// How many blocks from that one on are such a line: none, one, or two where the day is in the second.
std::size_t lines_taken(Metadata& metadata, std::vector<Block> const& blocks, std::size_t at)
{
    if (!may_be_one(blocks[at]))
        return 0;
    auto line = review_line(blocks[at].content.text);
    std::size_t count = 1;
    if (line && line->ends_with_label && at + 1 < blocks.size() && may_be_one(blocks[at + 1])) {
        line = review_line(blocks[at].content.text + " " + blocks[at + 1].content.text);
        count = 2;
    }
    if (!line || line->ends_with_label)
        return 0;
    if (line->reviewed && metadata.reviewed.value_or(*line->reviewed) != *line->reviewed)
        return 0;
    if (line->reviewed)
        metadata.reviewed = line->reviewed;
    return count;
}

} // namespace

void take_review_lines(Metadata& metadata, std::vector<Block>& blocks)
{
    // Such lines stand at either end of a document; among ten thousand paragraphs they are not looked for.
    constexpr std::size_t k_end = 40;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i == k_end && blocks.size() > 2 * k_end)
            i = blocks.size() - k_end;
        std::size_t const count = lines_taken(metadata, blocks, i);
        if (count == 0)
            continue;
        auto const begin = blocks.begin() + static_cast<std::ptrdiff_t>(i);
        blocks.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
        bool const under_heading = i > 0 && blocks[i - 1].kind == BlockKind::heading
            && (i == blocks.size() || (blocks[i].kind == BlockKind::heading && blocks[i].level <= blocks[i - 1].level));
        if (under_heading)
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) - 1);
        i -= under_heading ? 2 : 1; // May be one before the first, which the loop's step makes the first.
    }
}

} // namespace content
