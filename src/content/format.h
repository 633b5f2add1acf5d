#pragma once
// The formats that articles are read from.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace content {

enum class Format {
    markdown,
    html,
    medlineplus, ///< The health topics of MedlinePlus (XML): a thousand articles in one file.
    docx,        ///< Word since 2007.
    medquad,
};

/// The words that stand for a format in commands, in the order of the enumeration.
inline constexpr std::array<std::string_view, 5> k_format_names { "markdown", "html", "medlineplus", "docx",
    "medquad" };

[[nodiscard]] constexpr std::string_view name_of(Format format)
{
    return k_format_names.at(static_cast<std::size_t>(format));
}

/// Nothing for a word that names none.
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

/// The largest file of a text alone; a real leaflet is a hundredth of it.
inline constexpr std::size_t k_article_file_limit_bytes = 8 * 1024 * 1024;

/// The largest file of any format.
inline constexpr std::size_t k_file_limit_bytes = 128 * 1024 * 1024;

/// The largest file of a format that is read: those that hold pictures or many articles may be larger than a text.
[[nodiscard]] std::size_t file_limit_bytes(Format format);

} // namespace content
