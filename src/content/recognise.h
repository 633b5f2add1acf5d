#pragma once
// What a file is, by its content. Its name counts only where content can't tell.

#include "content/format.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace content {

/// Kinds of files that an import knows and does not take.
enum class OtherKind {
    pdf,
    open_document,
    old_word, ///< Word before 2007, or Word's XML in a single file.
    locked_office,
    rich_text,
    epub,
    spreadsheet,
    presentation,
    picture,
    recording, ///< Sound or video.
    archive,
    database,
    font,
    program,
    plain_text,
    xml,
    project_notes, ///< README.md and the like, without front matter.
    backup,        ///< What a program keeps of a file, or has not finished.
    system_file,   ///< What an operating system leaves: Thumbs.db, ._leaflet.md.
    hidden,
    empty,
    other_format, ///< Another one than was asked for. Not of a file's content: recognise() never answers it.
};

inline constexpr std::size_t k_other_kinds = static_cast<std::size_t>(OtherKind::other_format) + 1;

struct OtherKindWords {
    std::string_view one;     ///< "a PDF"
    std::string_view several; ///< "PDFs"
    std::string_view advice;  ///< What to do about it: "save it as ..."; empty: nothing.
};

[[nodiscard]] OtherKindWords const& words_of(OtherKind kind);

/// "a PDF, which can't be imported: save it as a web page or as a Word file (.docx)"
[[nodiscard]] std::string refusal_of(OtherKind kind);

/// One of both, or neither for a file that is not known at all.
struct Recognised {
    std::optional<Format> format {};
    std::optional<OtherKind> other {};
    friend bool operator==(Recognised const&, Recognised const&) = default;
};

/// As much of a file as recognise() looks at.
inline constexpr std::size_t k_recognised_bytes = 64 * 1024;

/// Says what a file is that begins with `beginning`, its first k_recognised_bytes or all of it. A format says what the
/// file promises; its reader may still refuse it.
[[nodiscard]] Recognised recognise(std::filesystem::path const& path, std::string_view beginning);

/// What is left out for its name alone, a file or a folder with all in it: ".git", "Thumbs.db", "leaflet.md~".
[[nodiscard]] std::optional<OtherKind> left_out_by_name(std::string_view name);

/// Whether a file of this name may hold an article, so that it is worth opening.
[[nodiscard]] bool may_be_article(std::filesystem::path const& path);

} // namespace content
