#pragma once
// What of the library is offered, as the settings limit and order it.

#include "kiosk/model.h"

#include <string>
#include <vector>

namespace kiosk {

/// The languages of the library, in the order in which they are offered where the settings name none.
[[nodiscard]] std::vector<std::string> available_languages(Model const& model);
/// The languages offered: those of the library, as the settings order and limit them. Where it has none of those that
/// the settings name, all that it has.
[[nodiscard]] std::vector<std::string> offered_languages(Model const& model);
/// In which a visit begins: the first that is offered, English where none is.
[[nodiscard]] std::string default_language(Model const& model);

/// The index of the session's language, or null when the library has none.
[[nodiscard]] catalogue::LanguageIndex const* language_index(Model const& model);
/// The collections offered in the session's language, all topics first. Where it has none of those that the settings
/// name, all that it has.
[[nodiscard]] std::vector<catalogue::CollectionIndex const*> offered_collections(Model const& model);
/// The index of the session's collection in the session's language, or null when that is not offered.
[[nodiscard]] catalogue::CollectionIndex const* collection_index(Model const& model);

} // namespace kiosk
