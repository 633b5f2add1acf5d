#include "content/outline/title.h"

#include "base/utf8.h"
#include "content/outline/house.h"
#include "content/plain_text.h"

#include <algorithm>
#include <filesystem>

namespace content {

namespace {

bool is_heading(OutlinePart const& part) { return part.block.kind == BlockKind::heading; }

/// What a letterhead is made of: short lines that end no sentence.
bool is_opening(OutlinePart const& part)
{
    constexpr std::size_t k_longest = 80;
    constexpr std::string_view k_ends = ".!?:;,";
    std::string_view const text = part.block.content.text;
    bool const line
        = is_heading(part) || part.block.kind == BlockKind::paragraph || part.block.kind == BlockKind::picture;
    return line && part.card == 0 && text.size() <= k_longest
        && (is_heading(part) || k_ends.find(text.back()) == std::string_view::npos);
}

using Parts = std::vector<OutlinePart>;

/// The highest heading below a letterhead, or a higher one than the first line of all.
Parts::iterator heading_below_letterhead(Parts& parts)
{
    auto const end = std::ranges::find_if_not(parts, is_opening);
    auto best = end;
    bool has_house = false;
    for (auto part = parts.begin(); part != end; ++part) {
        bool const house = names_house(part->block.content.text);
        has_house = has_house || house;
        if (is_heading(*part) && !house && (best == end || part->block.level < best->block.level))
            best = part;
    }
    if (best == end || best == parts.begin())
        return parts.end();
    bool const is_higher = is_heading(parts.front()) && best->block.level < parts.front().block.level;
    return has_house || is_higher ? best : parts.end();
}

/// That one, or the first heading, where nothing stands before it or no other one is as high.
Parts::iterator titling_heading(Parts& parts)
{
    if (auto const below = heading_below_letterhead(parts); below != parts.end())
        return below;
    auto const heading = std::ranges::find_if(parts, is_heading);
    if (heading == parts.end() || heading->card != 0)
        return parts.end();
    auto const as_high = std::ranges::count_if(
        parts, [&](OutlinePart const& part) { return is_heading(part) && part.block.level <= heading->block.level; });
    return heading == parts.begin() || as_high == 1 ? heading : parts.end();
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        std::size_t const length = base::character_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

/// "asthma_in_children-2.docx" is "Asthma in children 2".
std::string title_of_file(std::string_view name)
{
    std::string title = std::filesystem::path(name).stem().string();
    if (!is_utf8(title))
        title.clear();
    std::ranges::replace(title, '_', ' ');
    std::ranges::replace(title, '-', ' ');
    title = fold_white_space(title);
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title.empty() ? "Leaflet" : title;
}

} // namespace

std::string fitting_title(std::string_view text)
{
    std::string title = fold_white_space(text);
    constexpr std::string_view k_more = "…";
    if (title.size() <= k_title_limit_bytes)
        return title;
    std::size_t end = title.rfind(' ', k_title_limit_bytes - k_more.size());
    if (end == std::string::npos || end == 0)
        for (end = k_title_limit_bytes - k_more.size(); base::is_continuation(title[end]);)
            --end;
    return title.substr(0, end) + std::string(k_more);
}

void settle_title(DocumentOutline& outline, std::string_view name)
{
    std::string& title = outline.metadata.title;
    auto& parts = outline.parts;
    if (title.empty()) {
        if (auto const heading = titling_heading(parts); heading != parts.end()) {
            title = fitting_title(heading->block.content.text);
            // What stands above it has no text of its own.
            for (auto above = parts.begin(); above != heading; ++above)
                if (is_heading(*above))
                    above->block = { BlockKind::paragraph, 0, 0, std::move(above->block.content) };
            // One that is too long for a title stays a heading, so that no word is lost.
            if (title == heading->block.content.text)
                parts.erase(heading);
        }
    }
    if (title.empty())
        title = fitting_title(outline.fallback_title);
    if (title.empty())
        title = title_of_file(name);
    title = fitting_title(title);
    // Pages repeat their title above the text, and people type it once more below the letterhead.
    auto const repeats = [&](OutlinePart const& part) {
        return is_heading(part) && part.card == 0 && reads_the_same(part.block.content.text, title);
    };
    std::erase_if(parts, repeats);
}

} // namespace content
