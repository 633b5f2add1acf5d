#include "content/outline/line.h"

#include "base/utf8.h"
#include "content/plain_text.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace content {

namespace {

bool is_plain_paragraph(Block const& block) { return block.kind == BlockKind::paragraph && block.level == 0; }

std::size_t strong_bytes(RichText const& content)
{
    std::size_t bytes = 0;
    for (Run const& run : content.runs)
        bytes += run.strong ? run.end - run.begin : 0;
    return bytes;
}

/// Two words or more, all of whose letters are capitals.
bool is_in_capitals(std::string_view text)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto const length = static_cast<std::int32_t>(text.size());
    int capitals = 0, blanks = 0;
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (u_islower(c) || (u_isalpha(c) && !u_isupper(c)))
            return false;
        capitals += u_isupper(c) ? 1 : 0;
        blanks += c == ' ' ? 1 : 0;
    }
    constexpr int k_fewest = 6;
    return capitals >= k_fewest && blanks > 0;
}

bool reads_as_heading(std::string_view text)
{
    constexpr int k_longest = 90;
    constexpr std::string_view k_no_heading_ends_with = ".,;";
    return base::characters_in(text) <= k_longest && k_no_heading_ends_with.find(text.back()) == std::string_view::npos;
}

/// What most of a document is set in.
struct BodyLook {
    bool strong = false, underlined = false, capitals = false;
    int half_points = 0;
};

BodyLook body_look(std::vector<Line> const& lines)
{
    std::size_t all = 0, strong = 0, underlined = 0, capitals = 0;
    std::map<int, std::size_t> sizes;
    for (Line const& line : lines) {
        std::size_t const bytes = line.block.content.text.size();
        if (line.block.kind == BlockKind::heading || !line.may_be_heading)
            continue;
        all += bytes;
        strong += strong_bytes(line.block.content);
        underlined += line.underlined ? bytes : 0;
        capitals += is_in_capitals(line.block.content.text) ? bytes : 0;
        sizes[line.half_points] += bytes;
    }
    BodyLook look { strong * 2 > all, underlined * 2 > all, capitals * 2 > all };
    std::size_t most = 0;
    for (auto const& [size, bytes] : sizes)
        if (bytes > most) {
            most = bytes;
            look.half_points = size;
        }
    return look;
}

bool looks_like_heading(Line const& line, BodyLook const& body)
{
    if (!line.may_be_heading || !is_plain_paragraph(line.block) || line.block.content.text.empty()
        || !reads_as_heading(line.block.content.text))
        return false;
    bool const larger = body.half_points > 0 && line.half_points * 10 >= body.half_points * 12;
    return larger || (line.strong && !body.strong) || (line.underlined && !body.underlined)
        || (!body.capitals && is_in_capitals(line.block.content.text));
}

/// An address or a letterhead is no three headings, one below the other.
void drop_runs(std::vector<Line> const& lines, std::vector<bool>& is_heading)
{
    // At the beginning a title, what it is about, and the first heading.
    constexpr std::size_t k_most_in_a_row = 2, k_most_at_beginning = 3;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        while (end < lines.size() && is_heading[end] && lines[end].half_points == lines[begin].half_points)
            ++end;
        if (end - begin > (begin == 0 ? k_most_at_beginning : k_most_in_a_row))
            std::fill(is_heading.begin() + static_cast<std::ptrdiff_t>(begin),
                is_heading.begin() + static_cast<std::ptrdiff_t>(end), false);
        begin = std::max(end, begin + 1);
    }
    if (!lines.empty())
        is_heading.back() = false;
}

/// Two lines below each other are a heading and what it is about: the first of two alike is no heading.
void drop_empty(std::vector<Line> const& lines, std::vector<bool>& is_heading)
{
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        bool const next_is_as_high = is_heading[i + 1] && lines[i + 1].half_points >= lines[i].half_points;
        bool const next_is_marked = lines[i + 1].block.kind == BlockKind::heading;
        if (is_heading[i] && (next_is_as_high || next_is_marked))
            is_heading[i] = false;
    }
}

/// A heading in a box of its own, with its text below the box.
bool is_banner(std::vector<Line> const& lines, std::size_t at)
{
    bool const alone = (at == 0 || !lines[at - 1].boxed) && at + 1 < lines.size() && !lines[at + 1].boxed;
    return alone && lines[at].strong && reads_as_heading(lines[at].block.content.text)
        && lines[at + 1].block.kind != BlockKind::heading;
}

/// What stands before the first heading that is marked is as high.
int level_before(std::vector<Line> const& lines)
{
    auto const first
        = std::ranges::find_if(lines, [](Line const& line) { return line.block.kind == BlockKind::heading; });
    return first == lines.end() ? 0 : std::max(first->block.level - 1, 0);
}

} // namespace

void recognise_headings(std::vector<Line>& lines)
{
    BodyLook const body = body_look(lines);
    std::vector<bool> is_heading;
    for (Line const& line : lines)
        is_heading.push_back(looks_like_heading(line, body));
    drop_runs(lines, is_heading);
    drop_empty(lines, is_heading);
    std::set<int, std::greater<>> sizes;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_heading[i])
            sizes.insert(lines[i].half_points);
    int above = level_before(lines); ///< The level of the last heading by style.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Block& block = lines[i].block;
        if (block.kind == BlockKind::heading)
            above = block.level;
        if (is_heading[i]) {
            auto const rank = std::distance(sizes.begin(), sizes.find(lines[i].half_points));
            block.kind = BlockKind::heading;
            block.level = above + 1 + static_cast<int>(rank);
            block.content.runs.clear();
        }
        if (body.strong && !lines[i].keeps_emphasis)
            for (Run& run : block.content.runs)
                run.strong = false;
        std::erase_if(block.content.runs, [](Run const& run) { return !run.strong && !run.emphasised && !run.struck; });
    }
}

bool is_all_strong(RichText const& text)
{
    std::size_t end = 0;
    for (Run const& run : text.runs) {
        bool const plain_before = !trimmed(std::string_view(text.text).substr(end, run.begin - end)).empty();
        if (!run.strong || plain_before)
            return false;
        end = run.end;
    }
    return end == text.text.size() && end > 0;
}

void recognise_headings_by_emphasis(std::vector<Block>& blocks)
{
    std::size_t strong_bytes = 0, bytes = 0;
    std::vector<bool> strong;
    for (Block const& block : blocks) {
        if (block.kind == BlockKind::heading)
            return;
        strong.push_back(is_all_strong(block.content));
        strong_bytes += strong.back() ? block.content.text.size() : 0;
        bytes += block.content.text.size();
    }
    if (strong_bytes == 0 || strong_bytes * 2 >= bytes)
        return;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        lines.push_back({ std::move(blocks[i]), strong[i] });
    recognise_headings(lines);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i] = std::move(lines[i].block);
        // The first level is the title's.
        if (blocks[i].kind == BlockKind::heading)
            blocks[i].level = std::max(blocks[i].level, 2);
    }
}

void settle_boxes(std::vector<Line>& lines)
{
    std::size_t all = 0, boxed = 0;
    for (Line const& line : lines) {
        all += line.block.content.text.size();
        boxed += line.boxed ? line.block.content.text.size() : 0;
    }
    if (boxed * 2 > all)
        return;
    bool within = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line& line = lines[i];
        bool const notice = line.boxed && is_plain_paragraph(line.block) && !is_banner(lines, i);
        if (notice) {
            line.block.kind = BlockKind::notice;
            line.block.level = within ? 1 : 0;
        }
        within = notice;
    }
}

} // namespace content
