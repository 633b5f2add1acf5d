#pragma once
// Files that are no text, by the bytes that each kind begins with.

#include "content/recognise.h"

#include <string_view>

namespace content {

/// By bytes that begin no text. Nothing where there are none of these.
[[nodiscard]] Recognised recognise_signature(std::string_view beginning, std::string_view extension);

/// By bytes that a text could begin with, too, of a file that is known to be none.
[[nodiscard]] Recognised recognise_weak_signature(std::string_view beginning);

} // namespace content
