#include "kiosk/appearance/view.h"

#include "kiosk/viewer.h"

#include <utility>

namespace kiosk::appearance {

namespace {

/// The questions of the page, each asked of what is chosen now.
struct Asking {
    Viewer const& viewer;
    Appearance chosen;

    /// `change` says what of the appearance it changes.
    template <typename Change>
    [[nodiscard]] Option option(std::string key, std::string label, Action action, Change const& change) const
    {
        Appearance would_be = chosen;
        change(would_be);
        return { std::move(key), std::move(label), would_be == chosen, would_be, action };
    }

    [[nodiscard]] Question text_size() const
    {
        auto const step = [&](int size, std::string label) {
            return option("size/" + std::to_string(size), std::move(label), ChooseTextSize { size },
                [&](Appearance& made) { made.text_size = size; });
        };
        return { "size", viewer.text("Text size"),
            { step(1, viewer.text_for("text size", "Normal")), step(2, viewer.text_for("text size", "Large")),
                step(3, viewer.text_for("text size", "Larger")), step(4, viewer.text_for("text size", "Largest")) },
            viewer.text_for("letters that show a size", "Aa") };
    }

    [[nodiscard]] Question colours() const
    {
        auto const pair = [&](Colours colours, std::string label) {
            return option("colours/" + std::string(::settings::k_colours_names.at(static_cast<std::size_t>(colours))),
                std::move(label), ChooseColours { colours }, [&](Appearance& made) { made.colours = colours; });
        };
        return { "colours", viewer.text("Colours"),
            { pair(Colours::paper, viewer.text("Dark on light")),
                pair(Colours::white_on_black, viewer.text("White on black")),
                pair(Colours::yellow_on_black, viewer.text("Yellow on black")),
                pair(Colours::soft, viewer.text("Soft")) },
            viewer.text_for("letters that show a size", "Aa") };
    }

    [[nodiscard]] Question line_spacing() const
    {
        auto const spacing = [&](bool wide, std::string key, std::string label) {
            return option(std::move(key), std::move(label), ChooseWideLines { wide },
                [&](Appearance& made) { made.wide_lines = wide; });
        };
        return { "lines", viewer.text("Space between lines"),
            { spacing(false, "lines/normal", viewer.text_for("line spacing", "Normal")),
                spacing(true, "lines/wide", viewer.text_for("line spacing", "Wide")) } };
    }

    [[nodiscard]] Question position() const
    {
        auto const place = [&](bool low, std::string key, std::string label) {
            return option(
                std::move(key), std::move(label), ChooseLow { low }, [&](Appearance& made) { made.low = low; });
        };
        return { "position", viewer.text("Buttons"),
            { place(false, "position/whole", viewer.text("On the whole screen")),
                place(true, "position/low", viewer.text("Low on the screen")) } };
    }
};

} // namespace

AppearanceView view_of(Viewer const& viewer, AppearancePage& page)
{
    Asking const asking { viewer, viewer.model.session.appearance };
    return { .chrome = viewer.chrome(),
        .heading = viewer.text("Text and colours"),
        .text_size = asking.text_size(),
        .colours = asking.colours(),
        .line_spacing = asking.line_spacing(),
        .position = asking.position(),
        .back_to_normal = viewer.text("Back to normal"),
        .done = viewer.text("Done"),
        .is_normal = viewer.model.session.appearance == viewer.model.settings.appearance,
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll };
}

} // namespace kiosk::appearance
