#pragma once
// A library made up by rule: every letter's entries and every article follow from their numbers, so that
// tests can have long letters and seven languages without a file.

#include "kiosk/part.h"
#include "kiosk/update.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samples {

/// The seven languages that the interface is written in, English first.
[[nodiscard]] std::vector<std::string> all_languages();

/// The letters of a language's index, "#" last.
[[nodiscard]] std::vector<std::string> letters_of(std::string_view language);

/// How many topics stand under a letter: 450 under the third, none under every fifth, else a few.
[[nodiscard]] int topics_under(std::string_view language, std::string_view letter);

[[nodiscard]] catalogue::Library library(
    std::vector<std::string> const& languages = { "en", "es", "ar" }, std::int64_t edition = 1);

/// Any entry under a letter, whose article's id it holds.
[[nodiscard]] catalogue::IndexEntry entry(std::string_view language, std::string_view letter, int number);

/// The article of any id that entry() gave: all kinds of blocks, references, and in every third no date.
[[nodiscard]] std::shared_ptr<content::Article const> article(catalogue::ArticleId id);

/// The topic of a letter whose leaflet has care cards, notices of each kind, tasks and tables.
inline constexpr int k_with_signs = 25;

/// The topic of a letter whose leaflet has pictures: one with a caption, one that is broken when it is loaded, one that
/// no edition knows, and a transparent one that is higher than wide.
inline constexpr int k_with_pictures = 26;
/// The names of these pictures but for that which has none, from 0.
[[nodiscard]] std::string picture_name(int number);
[[nodiscard]] std::shared_ptr<base::Pixels const> picture();

/// What a healthy outside answers. Only the first ten topics of a letter have translations.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::letters::Effect const& effect);
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::article::Effect const& effect);

} // namespace samples
