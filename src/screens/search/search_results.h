#pragma once
// What a search has to show, each part a block: a notice, how the words were understood, the results; or what there is
// instead of them.

#include "screens/screens.h"
#include "ui/column.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace screens {

enum class ResultLength {
    full,
    brief, ///< In two lines each.
    title, ///< Nothing but the title.
};

struct ResultLayout {
    ResultLength length = ResultLength::full;
    bool reports_beside = false; ///< That the topic is missing is said elsewhere on the screen.
};

class SearchResults {
public:
    /// `view` and `actions` must outlive it.
    SearchResults(ui::Ui& ui, kiosk::search::SearchView const& view, ResultLayout layout, Actions& actions);

    SearchResults(SearchResults const&) = delete;
    SearchResults& operator=(SearchResults const&) = delete;

    [[nodiscard]] std::size_t count() const { return m_blocks.size(); }
    void lay_out(std::size_t block, ui::Column& column) const { m_blocks[block](column); }
    [[nodiscard]] float height(std::size_t block, float width) const;
    /// How many blocks, from the first on, have room in so much.
    [[nodiscard]] std::size_t fitting(float width, float height) const;
    /// How many of the first `blocks` are results.
    [[nodiscard]] std::size_t cards_among(std::size_t blocks) const { return blocks - std::min(blocks, m_first_card); }

private:
    using Block = std::function<void(ui::Column&)>;

    void lay_out_correction(ui::Column& column) const;
    void add_nothing(kiosk::search::NothingFound const& nothing);
    [[nodiscard]] float language_width(kiosk::LanguageChoice const& language) const;
    void language_button(kiosk::LanguageChoice const& language, base::Rect const& rect) const;
    /// How wide each language's button is in one row behind the words that say what they are; empty where there is room
    /// for more than that row, or for less.
    [[nodiscard]] std::vector<float> row_of_elsewhere(kiosk::search::NothingFound const& nothing, float width) const;
    /// In the place of what is said first where there is little room: it says that nothing was found here as well.
    [[nodiscard]] bool begins_with_elsewhere(kiosk::search::NothingFound const& nothing, float width) const;
    [[nodiscard]] int columns_of_elsewhere(kiosk::search::NothingFound const& nothing, float width) const;
    void lay_out_elsewhere(kiosk::search::NothingFound const& nothing, ui::Column& column) const;
    void add_common();
    /// What leads on where nothing was found, by buttons of this kind.
    template <typename Button>
    void offer(kiosk::search::NothingFound const& nothing, Button const& button) const;
    /// Where no keyboard takes the room.
    bool large_button(char const* key, std::string const& text, ui::Column& column) const;
    static void say_heading(ui::Column& column, char const* key, std::string const& text);
    void lay_out_card(kiosk::search::HitCard const& card, ui::Column& column) const;

    ui::Ui& m_ui;
    kiosk::search::SearchView const& m_view;
    ResultLength m_length;
    bool m_reports_beside;
    Actions& m_actions;
    std::vector<Block> m_blocks;
    std::size_t m_first_card = 0;
};

} // namespace screens
