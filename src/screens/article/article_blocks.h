#pragma once
// How the parts of a leaflet are laid out, each as a block of a flow.

#include "screens/article/leaflet_room.h"
#include "screens/article/set_text.h"
#include "screens/screens.h"
#include "ui/column.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace screens {

/// Of what the heights of the parts go by.
[[nodiscard]] std::uint64_t stamp_of(kiosk::article::ArticleView const& view);

/// The parts of a leaflet on the page, in the order of its plan.
class ArticleBlocks {
public:
    /// `view_height` is that of the part of the page in sight.
    ArticleBlocks(
        ui::Ui& ui, kiosk::article::ArticleView const& view, float view_height, Actions& actions, LeafletLayout layout)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
        , m_layout(layout)
        , m_em(ui.em(ui::Type::body))
        , m_view_height(view_height)
    {
    }
    [[nodiscard]] std::size_t count() const { return m_view.plan->parts.size(); }
    /// From the length of the text alone; nothing is laid out.
    [[nodiscard]] float guess(std::size_t part, float width) const;
    void lay_out(std::size_t part, ui::Column& column) const;

private:
    void lay_out_head(ui::Column& column) const;
    void lay_out_byline(ui::Column& column) const;
    void lay_out_questions(ui::Column& column) const;
    void lay_out_question_list(ui::Column& column) const;
    void lay_out_text(std::size_t part, ui::Column& column) const;
    void lay_out_item(std::string const& key, content::Block const& item, ui::Words words, ui::Column& column) const;
    void lay_out_notice(
        std::string const& key, content::Block const& notice, ui::Words words, ui::Column& column) const;
    void lay_out_sources(ui::Column& column) const;
    void say_what_codes_do(ui::Column& column, std::string_view key, std::string_view text) const;
    void lay_out_phones(ui::Column& column) const;
    void lay_out_address(ui::Column& column) const;
    void lay_out_references(ui::Column& column) const;
    /// What a phone can take along: its name, and what it is reached by.
    struct CodedItem {
        std::string key;
        std::string_view name, address;
        text::Direction direction; ///< In which the address runs.
    };
    /// `coded`: what a code beside it says; absent: it has none.
    void lay_out_with_code(ui::Column& column, CodedItem const& item, std::optional<std::string> const& coded) const;
    [[nodiscard]] ui::Words quiet(std::string_view text) const;
    [[nodiscard]] ui::Words list_heading(std::string_view text) const;
    /// The bullet, number or box of a list item, at the start of `box`, whose height does not count.
    void draw_mark(content::Block const& item, base::Rect const& box) const;
    /// The sign's shape, and its word behind it.
    void draw_sign(content::Sign sign, base::Rect const& box) const;
    [[nodiscard]] float sign_height(content::Sign sign, float width) const;
    [[nodiscard]] float behind_sign() const { return m_em * 1.6f; }

    // care_card.cpp
    /// What a card's list begins with, where its first words only lead to that ("Call us if you:"); else empty.
    [[nodiscard]] std::string listed_in_care(std::size_t number) const;
    /// What the voice says of a card; of an open one, the blocks below say the rest.
    [[nodiscard]] std::string care_label(std::size_t part, bool open) const;
    void lay_out_care(std::size_t part, ui::Column& column) const;
    void lay_out_care_text(std::size_t part, ui::Column& column) const;
    /// A folded card in one line, on a lying panel or a small page: all grades are then in sight with the first words
    /// of the text. False where the line has no room for words of it.
    bool lay_out_care_line(std::size_t part, std::string const& label, ui::Column& column) const;
    [[nodiscard]] bool is_first_card(std::size_t part) const;
    /// Whether the card hides any of its text where it is not open.
    [[nodiscard]] bool folds(std::size_t part, float card_width) const;
    void say_card(std::string const& key, std::string const& label, base::Rect const& card) const;
    void draw_arrow(ui::Icon arrow, base::Rect const& line, float behind) const;
    void draw_bar(content::Sign grade, base::Rect const& whole) const;
    [[nodiscard]] bool is_open(content::Sign grade) const { return m_view.state->open.contains(grade); }

    // folded_row.cpp
    void lay_out_folded_row(ui::Column& column) const;
    /// Whether a card is one that the row opens: it is seen where it is open.
    [[nodiscard]] bool opens_from_row(std::size_t part) const;
    struct FoldedItem;
    void lay_out_folded_item(FoldedItem const& item, ui::ButtonRow& row) const;
    /// What the row opens stands right below it: another one is folded for it.
    void fold_others(std::optional<content::Sign> but) const;

    // picture_block.cpp
    void lay_out_picture(std::size_t block, ui::Column& column) const;
    void lay_out_broken_picture(std::string const& key, SetText const& text, ui::Column& column) const;
    void lay_out_caption(std::string const& key, ui::Words words, ui::Column& column) const;
    [[nodiscard]] base::Size picture_size(content::Picture const& picture, float width) const;
    [[nodiscard]] float guess_picture(std::size_t block, float width) const;

    // table_rows.cpp
    void lay_out_row(std::size_t block, ui::Column& column) const;
    void lay_out_columns(std::size_t block, std::vector<float> const& widths, ui::Column& column) const;
    void lay_out_card(std::size_t block, std::size_t header, ui::Column& column) const;

    [[nodiscard]] content::Block const& block_of(std::size_t part) const
    {
        return m_view.article->blocks[m_view.plan->parts[part].block];
    }
    [[nodiscard]] std::string const& word_of(content::Sign sign) const
    {
        return m_view.sign_words.at(static_cast<std::size_t>(sign));
    }
    [[nodiscard]] ui::Words sign_word(content::Sign sign) const;

    ui::Ui& m_ui;
    kiosk::article::ArticleView const& m_view;
    Actions& m_actions;
    LeafletLayout m_layout;
    float m_em; ///< Of body text. Asking the typesetter for it at each of 100,000 blocks would take 30 ms.
    float m_view_height;
    /// Of the tables that were looked at, by their first row and the width: each of its rows asks.
    mutable std::map<std::pair<std::size_t, float>, std::optional<std::vector<float>>> m_column_widths;
};

} // namespace screens
