#pragma once
// In which order a page shows the blocks of its leaflet: what says when to get help first.

#include "content/vocabulary/article.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk::article {

/// A part of the page, which scrolls as one. A place on the page (ReadingPlace) is a number of these, whatever is open.
struct PagePart {
    enum class Kind : std::uint8_t {
        head,       ///< Title, and where there is room author and review.
        care,       ///< The card of `grade`, with the heading of its first section, `block`.
        care_text,  ///< A block of that card, seen where it is open.
        folded,     ///< On a small page: what opens the cards but for the most pressing one, and the questions.
        questions,  ///< "In this article"
        text,       ///< A block that is in no card.
        references, ///< And the source: the end. On a small page author and review, too.
    };
    Kind kind = Kind::text;
    content::Sign grade = content::Sign::none; ///< Of a card and its blocks.
    std::size_t block = 0;
    friend bool operator==(PagePart const&, PagePart const&) = default;
};

struct PagePlan {
    std::vector<PagePart> parts;
    std::vector<std::size_t> questions; ///< The parts that "In this article" leads to; empty where it is not worth it.
    friend bool operator==(PagePlan const&, PagePlan const&) = default;
};

/// With fewer questions a leaflet is soon looked through.
inline constexpr std::size_t k_few_questions = 3;

/// A card a grade, the most pressing first, of all sections of that grade: a heading and what follows it, up to the
/// next heading of its level or above, or to one with a grade of its own.
[[nodiscard]] PagePlan plan_of(content::Article const& article);

/// The part that shows a block of the leaflet.
[[nodiscard]] std::size_t part_of_block(PagePlan const& plan, std::size_t block);

} // namespace kiosk::article
