#pragma once
// What there is to export, and the formats of an export.

#include "base/iso_week.h"
#include "feedback/vocabulary/comments.h"

#include <array>
#include <optional>
#include <string_view>

namespace feedback {

enum class ExportFormat { csv, json_lines, sqlite };

inline constexpr std::array k_export_formats { ExportFormat::csv, ExportFormat::json_lines, ExportFormat::sqlite };

/// What the command line and the manifest call it: "csv", "jsonl", "sqlite". It is the file's extension too.
[[nodiscard]] constexpr std::string_view name_of(ExportFormat format)
{
    constexpr std::array<std::string_view, 3> names { "csv", "jsonl", "sqlite" };
    return names.at(static_cast<std::size_t>(format));
}

[[nodiscard]] constexpr std::optional<ExportFormat> export_format_named(std::string_view name)
{
    for (ExportFormat const format : k_export_formats)
        if (name_of(format) == name)
            return format;
    return std::nullopt;
}

struct ExportableWeeks {
    base::IsoWeek this_week;                  ///< It still grows, so that no export takes it for good.
    std::optional<base::IsoWeek> first {};    ///< With feedback; nothing: there is none.
    std::optional<base::IsoWeek> taken_to {}; ///< The last week before this one that is in some export.
    int waiting = 0;           ///< Weeks before this one whose feedback no export has taken: ExportScope::since_last.
    int without_held_back = 0; ///< Weeks that exports have taken without the comments held back in them.
    HeldBack held_back {};     ///< In all weeks.
    friend bool operator==(ExportableWeeks const&, ExportableWeeks const&) = default;
};

} // namespace feedback
