#pragma once
// The blocks of a staff page, one under the other: they scroll where they do not fit.

#include "screens/screens.h"
#include "ui/column.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// Is filled in each frame, and then shown once. What is handed in must live until then.
class StaffBlocks {
public:
    using Block = std::function<void(ui::Column&)>;

    struct Option {
        std::string key;
        std::string text;
        bool selected = false, enabled = true;
        kiosk::Action action;
    };

    StaffBlocks(ui::Ui& ui, Actions& actions)
        : m_ui(ui)
        , m_actions(actions)
    {
    }

    /// `shape` is whatever its height depends on apart from the width.
    void add(std::string_view shape, Block block);
    void heading(std::string_view key, std::string_view text);
    /// A sentence, or a line of a list.
    void say(std::string_view key, ui::Words const& words, semantics::Role role = semantics::Role::text);
    void gap(float steps);
    /// One of them is chosen, or can be. Side by side where there is room.
    void choose_one(std::string_view key, std::string_view label, std::vector<Option> options);
    void check_boxes(std::string_view key, std::string_view label, std::vector<Option> options);
    /// Each leads on to somewhere.
    void cards(std::string_view key, std::string_view label, std::vector<Option> options);
    void button(std::string_view key, ui::ButtonLabel const& label, kiosk::Action action);

    void show(std::string_view key, base::Rect const& body, kiosk::door::StaffChrome const& chrome,
        kiosk::ScrollState& scroll);

private:
    using Height = std::function<float(Option const&, float width)>;
    using Draw = std::function<bool(Option const&, base::Rect const&)>;
    /// Equal boxes in as many columns as leave each of them `narrowest`; at most three.
    void grid(std::string_view key, std::string_view label, std::vector<Option> options, float narrowest, Height height,
        Draw draw);

    ui::Ui& m_ui;
    Actions& m_actions;
    std::vector<Block> m_blocks;
    std::string m_shape; ///< Of all blocks: heights that were measured count only for the same one.
};

} // namespace screens
