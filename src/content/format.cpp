#include "content/format.h"

#include <algorithm>

namespace content {

std::optional<Format> format_named(std::string_view name)
{
    auto const* const found = std::ranges::find(k_format_names, name);
    if (found == k_format_names.end())
        return {};
    return static_cast<Format>(found - k_format_names.begin());
}

std::size_t file_limit_bytes(Format format)
{
    constexpr std::size_t k_with_pictures = 64 * 1024 * 1024;
    switch (format) {
    case Format::html:
    case Format::docx: return k_with_pictures;
    case Format::medlineplus: return k_file_limit_bytes; // All topics in English and Spanish are some 30 MB.
    case Format::markdown:
    case Format::medquad: break;
    }
    return k_article_file_limit_bytes;
}

} // namespace content
