#pragma once
// What searches of the library made up by rule find.

#include "kiosk/action.h"

#include <optional>
#include <string_view>

namespace samples {

/// Words that end so find nothing: not anywhere, or something near and in other languages.
inline constexpr std::string_view k_nowhere = "0", k_elsewhere = "9";
/// Words that end so are taken for misspelt.
inline constexpr std::string_view k_misspelt = "8";

/// The nth article that a search finds.
[[nodiscard]] catalogue::SearchHit hit(std::string_view language, int number);

[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::search::Effect const& effect);

} // namespace samples
