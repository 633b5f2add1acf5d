#include "content/picture_text.h"

#include "content/plain_text.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

bool is_file_name(std::string const& text)
{
    constexpr auto k_extensions = std::to_array<std::string_view>(
        { ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".emf", ".wmf" });
    std::string const key = reading_key(text);
    return key.find(' ') == std::string::npos
        && std::ranges::any_of(k_extensions, [&](std::string_view each) { return key.ends_with(each); });
}

} // namespace

std::string picture_text(std::string_view written)
{
    for (std::string_view const added :
        { "Description automatically generated", "AI-generated content may be incorrect" })
        written = written.substr(0, written.find(added));
    std::string text = fold_white_space(written);
    return is_file_name(text) ? std::string() : text;
}

} // namespace content
