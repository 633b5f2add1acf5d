#pragma once
// What an article is, whatever it was read from: leaflet metadata and a flat list of blocks.

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A stretch of text with an emphasis, as byte offsets into RichText::text. Runs do not overlap and
/// are sorted; what no run covers is plain.
struct Run {
    std::uint32_t begin = 0, end = 0;
    bool strong = false, emphasised = false;
    bool struck = false; ///< A line through it: no longer so.
    friend bool operator==(Run const&, Run const&) = default;
};

/// UTF-8 without control characters. Links are plain text here: a kiosk has nowhere to go.
struct RichText {
    std::string text;
    std::vector<Run> runs;
    friend bool operator==(RichText const&, RichText const&) = default;
};

enum class BlockKind : std::uint8_t {
    heading,   ///< `level` 2 to 4; the title is not a block.
    paragraph, ///< `level` is 0; n + 1 for a further paragraph inside an item of nesting n.
    bullet,    ///< `level` is the nesting, 0 outermost.
    numbered,  ///< As bullet; `number` is what is printed.
    notice,    ///< A quotation in the source: a short warning or remark. `level` is 0 for its first part, 1 for others.
    row,       ///< Of a table: its cells, a tab between two. `level` is 0 for its first row.
    picture,   ///< `number` is its place in Article::pictures; the text is for who does not see it.
    caption,   ///< Of the picture right before it.
};

/// The words that stand for a kind in files and in JSON, in the order of the enumeration.
inline constexpr std::array<std::string_view, 8> k_block_kind_names { "heading", "paragraph", "bullet", "numbered",
    "notice", "row", "picture", "caption" };

[[nodiscard]] constexpr std::string_view name_of(BlockKind kind)
{
    return k_block_kind_names.at(static_cast<std::size_t>(kind));
}

/// What a block is beyond its kind. The screen shows each by a word and a shape of its own.
enum class Sign : std::uint8_t {
    none,
    emergency, ///< Of a heading: its section says when to get help, and how soon.
    today,
    routine, ///< At the next visit.
    note,    ///< Of a notice.
    tip,
    important,
    warning,
    caution,
    to_do, ///< Of an item of a list that is worked off.
    done,
    header, ///< Of a row: it names the columns.
};

/// As k_block_kind_names.
inline constexpr std::array<std::string_view, 12> k_sign_names { "", "emergency", "today", "routine", "note", "tip",
    "important", "warning", "caution", "to_do", "done", "header" };

[[nodiscard]] constexpr std::string_view name_of(Sign sign) { return k_sign_names.at(static_cast<std::size_t>(sign)); }

/// The grades of sections that say when to get help, the most pressing first.
inline constexpr std::array k_care_grades { Sign::emergency, Sign::today, Sign::routine };

[[nodiscard]] constexpr bool is_care(Sign sign)
{
    return sign == Sign::emergency || sign == Sign::today || sign == Sign::routine;
}

/// One block is at most k_block_limit_bytes long: readers split what is longer between sentences, so
/// that a screen never has to lay out more than it shows.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;
    int number = 0;
    RichText content {};
    Sign sign = Sign::none;
    friend bool operator==(Block const&, Block const&) = default;
};

inline constexpr std::size_t k_block_limit_bytes = 2000;
inline constexpr std::size_t k_title_limit_bytes = 300;

/// A picture of an article. A reader knows where it is to be found, an edition what came of that.
struct Picture {
    std::string source; ///< As the leaflet names it, relative to its own folder; empty in an edition.
    std::string
        bytes;    ///< A file within the leaflet's own, undecoded. Empty where `source` names one, and in an edition.
    int line = 0; ///< Of the leaflet; 0: not known.
    std::string name; ///< In an edition, the same for the same content; empty where it could not be read.
    int width_px = 0, height_px = 0;
    bool transparent = false; ///< What is behind it shows in places.
    friend bool operator==(Picture const&, Picture const&) = default;
};

struct Reference {
    std::string title; ///< May be empty when only the address is known.
    std::string url;   ///< May be empty.
    friend bool operator==(Reference const&, Reference const&) = default;
};

/// Leaflet metadata. `slug` and `language` together are unique in a catalogue; translations of one
/// leaflet share the slug. Empty strings mean that the source does not say.
struct Metadata {
    std::string slug; ///< [a-z0-9-]+, at most 120 bytes.
    std::string title;
    std::string subtitle; ///< Tells apart leaflets of one title, e.g. "Treatment"; usually empty.
    std::string language; ///< BCP 47, e.g. "en", "zh".
    std::string author;
    std::optional<std::chrono::year_month_day> reviewed; ///< Absent: shown as not dated.
    std::vector<std::string> collections;                ///< Keys of collections, e.g. "conditions".
    std::vector<std::string> other_names;                ///< Indexed too: "CRS: see ...".
    std::vector<Reference> references;
    std::string source;
    std::string licence;
    std::string address;                                 ///< Where all can read it: "https://..."; empty: nowhere.
    std::string approved_by;                             ///< Who answers for it at the clinic,
    std::optional<std::chrono::year_month_day> approved; ///< and since when. Approved: both are there.
    friend bool operator==(Metadata const&, Metadata const&) = default;
};

struct Article {
    Metadata metadata;
    std::vector<Block> blocks;
    std::vector<Picture> pictures {};
    /// What its reader left out, with the line: "leaflet.md:12: ...". Empty in an edition.
    std::vector<std::string> remarks {};
    friend bool operator==(Article const&, Article const&) = default;
};

} // namespace content
