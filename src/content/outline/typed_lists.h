#pragma once
// Lists that somebody typed: paragraphs that begin with a hyphen, a dot or a number.

#include "content/outline/document_outline.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace content {

/// Whether a line begins with what people type before list items, so that a line break before it parts paragraphs. The
/// letter "o" may be a word, and does not count.
[[nodiscard]] bool begins_as_item(std::string_view line);

/// What nobody types for anything but an item.
struct TypedBullet {
    std::size_t bytes = 0; ///< With the blanks behind it.
    Sign sign = Sign::none;
    bool is_tick = false; ///< Or a cross, which may say what to do and what not.
    bool is_cross = false;
};

/// The one that a line begins with.
[[nodiscard]] std::optional<TypedBullet> typed_bullet(std::string_view line);

/// Makes items of them. A bullet ("• milk", also the box of a checklist) is always one; "- milk" is where a second one
/// like it follows or precedes, and "1. milk" or "a) milk" where the next number follows or the one before it precedes.
/// "o milk" is one where "o" is no word of the language. Items whose mark looks other than the one before them are
/// nested in it where that look returns, or where the two are a usual pair ("•" and "o", "1." and "a)"). Crosses stay
/// in the text, and so do ticks beside them.
void recognise_typed_lists(std::vector<OutlinePart>& parts, std::string_view language);

} // namespace content
