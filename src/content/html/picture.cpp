#include "content/html/picture.h"

#include "content/picture_text.h"
#include "content/plain_text.h"

#include <charconv>

namespace content::html {

namespace {

/// In CSS pixels; -1 where the page does not say.
int size_of(xmlNode const* image, std::string_view side)
{
    std::string const written = attribute_of(image, side);
    int size = -1;
    auto const parsed = std::from_chars(written.data(), written.data() + written.size(), size);
    return parsed.ec == std::errc {} && !written.ends_with('%') ? size : -1;
}

bool is_at_most(xmlNode const* image, int side_px)
{
    int const width = size_of(image, "width"), height = size_of(image, "height");
    return (width >= 0 && width <= side_px) || (height >= 0 && height <= side_px);
}

} // namespace

bool is_decorative(xmlNode const* image)
{
    bool const says_so = has_attribute(image, "alt") && trimmed(attribute_of(image, "alt")).empty();
    std::string const role = attribute_of(image, "role");
    return says_so || role == "presentation" || role == "none" || is_at_most(image, 1);
}

bool is_icon(xmlNode const* image)
{
    constexpr int k_icon_px = 48;
    return is_at_most(image, k_icon_px);
}

std::string text_for(xmlNode const* image)
{
    return picture_text(attribute_of(image, has_attribute(image, "alt") ? "alt" : "aria-label"));
}

std::string source_of(xmlNode const* image)
{
    // Until a script has put the picture in, a blank one stands in its place, within the page.
    constexpr std::size_t k_longest_blank_bytes = 1000;
    std::string source(trimmed(attribute_of(image, "src")));
    if (source.empty() || (source.starts_with("data:") && source.size() < k_longest_blank_bytes))
        for (char const* const later : { "data-src", "data-lazy-src", "data-original" })
            if (has_attribute(image, later))
                return std::string(trimmed(attribute_of(image, later)));
    return source;
}

} // namespace content::html
