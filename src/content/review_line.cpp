#include "content/review_line.h"

#include "base/date.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unicode/smpdtfmt.h>
#include <utility>

namespace content {

namespace {

using Day = std::chrono::year_month_day;

enum class Says { reviewed, next_review };

struct Label {
    std::string_view words; ///< As plain_letters() has them.
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
    { "fecha de la ultima revision", "es" },
    { "fecha de ultima revision", "es" },
    { "fecha de revision", "es" },
    { "ultima revision medica", "es" },
    { "ultima revision", "es" },
    { "revisado", "es" },
    { "fecha de la proxima revision", "es", Says::next_review },
    { "proxima revision", "es", Says::next_review },
    { "date de la derniere revision", "fr" },
    { "date de revision", "fr" },
    { "derniere revision", "fr" },
    { "revise", "fr" },
    { "prochaine revision", "fr", Says::next_review },
    { "letzte uberprufung", "de" },
    { "zuletzt uberpruft", "de" },
    { "zuletzt gepruft", "de" },
    { "gepruft", "de" },
    { "nachste uberprufung", "de", Says::next_review },
    { "data da ultima revisao", "pt" },
    { "ultima revisao", "pt" },
    { "revisado", "pt" },
    { "revisto", "pt" },
    { "proxima revisao", "pt", Says::next_review },
    { "data dell'ultima revisione", "it" },
    { "ultima revisione", "it" },
    { "prossima revisione", "it", Says::next_review },
});

constexpr auto k_between = std::to_array<std::string_view>(
    { " ", "\t", ":", "-", "–", "—", "|", ".", ",", ";", "on ", "el ", "le ", "am ", "em ", "il ", "in data " });

/// The bytes that `text` begins with which read as `words` but for their accents, which capitals often lack; 0: it does
/// not begin so.
std::size_t begins_without_accents(std::string_view text, std::string_view words)
{
    constexpr auto k_plain
        = std::to_array<std::pair<std::string_view, char>>({ { "á", 'a' }, { "à", 'a' }, { "ã", 'a' }, { "ä", 'a' },
            { "é", 'e' }, { "è", 'e' }, { "í", 'i' }, { "ó", 'o' }, { "ú", 'u' }, { "ü", 'u' } });
    std::size_t at = 0;
    for (char const letter : words) {
        std::string_view const rest = text.substr(at);
        auto const accent
            = std::ranges::find_if(k_plain, [&](auto const& each) { return rest.starts_with(each.first); });
        bool const has_accent = accent != k_plain.end();
        if (rest.empty() || (has_accent ? accent->second : rest.front()) != letter)
            return 0;
        at += has_accent ? accent->first.size() : 1;
    }
    return at;
}

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

/// In the United States the month comes first, in both languages that their leaflets are in.
bool is_unsure(std::string_view language) { return language == "en" || language == "es"; }

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
    else if (!is_unsure(language) || first > 12 || first == second)
        day = day_of(third, second, first);
    else if (second > 12)
        day = day_of(third, first, second);
    if (day)
        text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return day;
}

using Formats = std::vector<std::unique_ptr<icu::SimpleDateFormat>>;

Formats formats_of(char const* language)
{
    constexpr auto k_patterns
        = std::to_array<char const*>({ "d MMMM y", "d MMM y", "d. MMMM y", "d. MMM y", "MMMM d, y", "MMM d, y",
            "MMMM d y", "MMM d y", "d 'de' MMMM 'de' y", "d 'de' MMM 'de' y", "d 'de' MMMM 'del' y" });
    Formats formats;
    for (char const* const pattern : k_patterns) {
        UErrorCode status = U_ZERO_ERROR;
        auto format
            = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString(pattern), icu::Locale(language), status);
        if (U_FAILURE(status))
            continue;
        format->setTimeZone(*icu::TimeZone::getGMT());
        format->setLenient(false);
        formats.push_back(std::move(format));
    }
    return formats;
}

std::optional<Day> day_at(UDate time)
{
    constexpr UDate k_farthest = 1e13; // Some three hundred years from 1970, which calendars of the library can count.
    if (std::abs(time) > k_farthest)
        return std::nullopt;
    Day const day(std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(static_cast<long long>(time)))));
    return day_of(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
        static_cast<int>(static_cast<unsigned>(day.day())));
}

/// "5 february 2024", "5 de febrero de 2024". Takes it from the beginning of `text`.
std::optional<Day> take_named(std::string_view& text, char const* language)
{
    // Dear to make, and not to be shared by threads.
    thread_local std::map<std::string, Formats> known;
    auto const [formats, is_new] = known.try_emplace(language);
    if (is_new)
        formats->second = formats_of(language);
    auto const all = icu::UnicodeString::fromUTF8({ text.data(), static_cast<std::int32_t>(text.size()) });
    for (auto const& format : formats->second) {
        icu::ParsePosition position(0);
        UDate const time = format->parse(all, position);
        if (position.getIndex() == 0)
            continue;
        std::string taken;
        all.tempSubString(0, position.getIndex()).toUTF8String(taken);
        text.remove_prefix(taken.size());
        return day_at(time);
    }
    return std::nullopt;
}

std::optional<Day> take_day(std::string_view& text, Label const& label)
{
    if (auto const day = take_numbers(text, label.language))
        return day;
    // Some labels are the same in two languages.
    constexpr std::array k_languages { "en", "es", "fr", "de", "pt", "it" };
    auto day = take_named(text, label.language);
    for (std::size_t i = 0; i < k_languages.size() && !day; ++i)
        day = take_named(text, k_languages[i]);
    return day;
}

struct ReviewLine {
    std::optional<Day> reviewed;
    bool ends_with_label = false; ///< The day is in the next paragraph.
};

/// The label that a text begins with; takes it from the text.
Label const* take_label(std::string_view& text)
{
    for (Label const& label : k_labels) {
        std::size_t const bytes = begins_without_accents(text, label.words);
        bool const ends
            = bytes > 0 && (bytes == text.size() || text[bytes] == ' ' || text[bytes] == ':' || text[bytes] == '\t');
        if (!ends)
            continue;
        text.remove_prefix(bytes);
        return &label;
    }
    return nullptr;
}

/// Nothing for a text that says anything else.
std::optional<ReviewLine> review_line(std::string_view words)
{
    std::string const text = without_ordinals(reading_key(words));
    std::string_view rest = text;
    ReviewLine line;
    bool said = false;
    for (skip_between(rest); !rest.empty(); skip_between(rest)) {
        Label const* const label = take_label(rest);
        if (!label)
            return std::nullopt;
        skip_between(rest);
        if (rest.empty())
            return ReviewLine { line.reviewed, true };
        auto const day = take_day(rest, *label);
        if (!day)
            return std::nullopt;
        if (label->says == Says::reviewed)
            line.reviewed = day;
        said = true;
    }
    return said ? std::optional(line) : std::nullopt;
}

bool may_be_one(Block const& block)
{
    constexpr std::size_t k_longest = 160;
    bool const text = block.kind == BlockKind::paragraph || block.kind == BlockKind::bullet;
    return text && block.content.text.size() <= k_longest;
}

/// A line that only says when a review was or will be: one block, or two where the day is in the second.
struct FoundLine {
    std::size_t begin = 0, count = 0;
    std::optional<Day> reviewed;
};

std::optional<FoundLine> line_at(std::vector<Block> const& blocks, std::size_t at)
{
    if (!may_be_one(blocks[at]))
        return std::nullopt;
    auto line = review_line(blocks[at].content.text);
    std::size_t count = 1;
    if (line && line->ends_with_label && at + 1 < blocks.size() && may_be_one(blocks[at + 1])) {
        line = review_line(blocks[at].content.text + " " + blocks[at + 1].content.text);
        count = 2;
    }
    return line && !line->ends_with_label ? std::optional(FoundLine { at, count, line->reviewed }) : std::nullopt;
}

std::vector<FoundLine> find_lines(std::vector<Block> const& blocks)
{
    // Such lines stand at either end of a document; among ten thousand paragraphs they are not looked for.
    constexpr std::size_t k_end = 40;
    std::vector<FoundLine> found;
    for (std::size_t i = 0; i < blocks.size();) {
        if (i >= k_end && i + k_end < blocks.size())
            i = blocks.size() - k_end;
        auto const line = line_at(blocks, i);
        i += line ? line->count : 1;
        if (line)
            found.push_back(*line);
    }
    return found;
}

/// "Review", "Last reviewed"
bool names_review(std::string_view heading)
{
    constexpr auto k_names = std::to_array<std::string_view>({ "review", "reviews", "review date", "revision" });
    std::string const text = reading_key(heading);
    std::string_view rest = text;
    if (take_label(rest)) {
        skip_between(rest);
        return rest.empty();
    }
    return std::ranges::any_of(
        k_names, [&](std::string_view name) { return begins_without_accents(text, name) == text.size(); });
}

/// What only stood above such lines goes with them where it says nothing else, and is no heading otherwise. Whether it
/// goes.
bool settle_heading(std::vector<Block>& blocks, std::size_t begin, std::size_t end)
{
    if (begin == 0 || blocks[begin - 1].kind != BlockKind::heading)
        return false;
    Block& heading = blocks[begin - 1];
    bool const empty
        = end == blocks.size() || (blocks[end].kind == BlockKind::heading && blocks[end].level <= heading.level);
    if (!empty)
        return false;
    if (names_review(heading.content.text))
        return true;
    auto const bytes = static_cast<std::uint32_t>(heading.content.text.size());
    heading = { BlockKind::paragraph, 0, 0, { heading.content.text, { { .end = bytes, .strong = true } } } };
    return false;
}

} // namespace

bool begins_as_review(std::string_view text)
{
    std::string const key = reading_key(text);
    std::string_view rest = key;
    return take_label(rest) != nullptr;
}

void take_review_lines(Metadata& metadata, std::vector<Block>& blocks)
{
    auto const lines = find_lines(blocks);
    std::optional<Day> last = metadata.reviewed;
    bool differ = false;
    for (FoundLine const& line : lines)
        if (line.reviewed) {
            differ = differ || (last && *last != *line.reviewed);
            last = std::max(last, line.reviewed);
        }
    if (lines.empty() || (differ && metadata.reviewed))
        return;
    metadata.reviewed = last;
    if (differ)
        return;
    std::vector<Block> kept;
    std::size_t next = 0; // The first block that is neither kept nor gone.
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t const begin = lines[i].begin;
        std::size_t end = begin;
        for (; i < lines.size() && lines[i].begin == end; ++i)
            end += lines[i].count;
        std::size_t const until = begin - (settle_heading(blocks, begin, end) ? 1 : 0);
        for (; next < until; ++next)
            kept.push_back(std::move(blocks[next]));
        next = end;
    }
    for (; next < blocks.size(); ++next)
        kept.push_back(std::move(blocks[next]));
    blocks = std::move(kept);
}

} // namespace content
