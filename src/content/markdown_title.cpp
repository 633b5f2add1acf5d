#include "content/markdown_title.h"

#include "content/plain_text.h"

#include <algorithm>
#include <filesystem>

namespace content {

namespace {

/// What Jekyll writes before the names of posts: "2026-11-22-".
std::string without_date(std::string name)
{
    constexpr std::string_view k_form = "0000-00-00-";
    bool const dated = name.size() > k_form.size()
        && std::ranges::equal(k_form, name.substr(0, k_form.size()),
            [](char form, char c) { return form == '0' ? c >= '0' && c <= '9' : c == form; });
    return dated ? name.substr(k_form.size()) : name;
}

/// "Mouth sores" of "mouth-sores.md".
std::string words_of_file(std::string_view name)
{
    std::filesystem::path const path(name);
    std::string stem = path.stem().string();
    if ((stem == "index" || stem == "_index") && path.has_parent_path())
        stem = path.parent_path().filename().string();
    stem = without_date(stem);
    std::ranges::replace(stem, '-', ' ');
    std::ranges::replace(stem, '_', ' ');
    std::string title = fold_white_space(stem);
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title.size() > k_title_limit_bytes || title.empty() ? "Leaflet" : title;
}

} // namespace

void title_by_heading_or_file(Article& article, std::string_view name)
{
    auto const heading = std::ranges::find_if(article.blocks, [](Block const& block) {
        return block.kind == BlockKind::heading && block.content.text.size() <= k_title_limit_bytes;
    });
    bool const has_heading = heading != article.blocks.end();
    article.metadata.title = has_heading ? heading->content.text : words_of_file(name);
    if (heading == article.blocks.begin() && has_heading)
        article.blocks.erase(heading);
    article.remarks.push_back(std::string(name) + ": there is no title in its metadata; its "
        + (has_heading ? "first heading" : "file's name") + " is taken: '" + article.metadata.title + "'");
}

} // namespace content
