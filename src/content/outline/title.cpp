#include "content/outline/title.h"

#include "base/utf8.h"
#include "content/plain_text.h"

#include <algorithm>
#include <filesystem>

namespace content {

namespace {

bool is_heading(OutlinePart const& part) { return part.block.kind == BlockKind::heading; }

/// The first heading, where nothing stands before it or no other one is as high.
std::vector<OutlinePart>::iterator titling_heading(std::vector<OutlinePart>& parts)
{
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
