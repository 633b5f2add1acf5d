// The same frames, drawn with OpenGL and by the processor.

#include "lectern/frame_image.h"

#include "platform/needs_display.h"
#include "support/scenes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace {

struct Difference {
    double mean = 0;  ///< Of a channel, of 255.
    int most = 0;     ///< Of the channel that differs most.
    double share = 0; ///< Of channels that differ by more than k_unseen.
};

/// A difference that nobody sees: roundings, added up where shapes lie over each other.
constexpr int k_unseen = 4;

Difference difference(platform::Image const& a, platform::Image const& b)
{
    REQUIRE(a.size == b.size);
    Difference found;
    double sum = 0, seen = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        int const apart = std::abs(int { a.rgb[i] } - int { b.rgb[i] });
        sum += apart;
        seen += apart > k_unseen;
        found.most = std::max(found.most, apart);
    }
    found.mean = sum / static_cast<double>(a.rgb.size());
    found.share = seen / static_cast<double>(a.rgb.size());
    return found;
}

/// Gives what is new to both: the atlas hands it out once.
void upload(ui::Ui& ui, platform::Renderer& renderer, raster::Rasteriser& rasteriser)
{
    for (auto const& each : ui.atlas().take_changes()) {
        base::PageUpdate const update { each.page, ui::GlyphAtlas::k_side_px, each.first_row, each.rows,
            each.coverage };
        renderer.upload(update);
        rasteriser.upload(update);
    }
    for (auto const& each : ui.pictures().take_changes().uploads) {
        renderer.upload_picture(each.number, *each.pixels);
        rasteriser.upload_picture(each.number, *each.pixels);
    }
}

Difference both_ways(platform::Window& window, harness::Kiosk& kiosk)
{
    auto renderer = platform::Renderer::create(window);
    REQUIRE(renderer);
    raster::Rasteriser rasteriser;
    upload(kiosk.ui(), *renderer, rasteriser);
    auto const drawn = lectern::image_of(kiosk.ui(), *renderer);
    REQUIRE(drawn);
    return difference(*drawn, lectern::image_of(kiosk.ui(), rasteriser));
}

struct Look {
    ui::Panel panel;
    std::string_view language;
    kiosk::Settings settings;
};

void compare(platform::Window& window, Look const& look, std::set<std::string_view> const& only = {})
{
    Difference worst;
    std::string_view of_worst;
    for (auto const& scene : scenes::all()) {
        if (!only.empty() && !only.contains(scene.name))
            continue;
        harness::Kiosk kiosk(look.panel, samples::all_languages(), look.settings);
        kiosk.choose_language(look.language);
        scene.reach(kiosk);
        auto const found = both_ways(window, kiosk);
        INFO(scene.name, ": mean ", found.mean, ", most ", found.most, ", share ", found.share);
        CHECK(found.mean < 0.05);
        CHECK(found.share < 0.0005);
        if (found.mean >= worst.mean) {
            worst = found;
            of_worst = scene.name;
        }
    }
    MESSAGE(look.panel.size_px.width, " x ", look.panel.size_px.height, ", ", look.language,
        ": the mean difference is at most ", worst.mean, " of 255 (", of_worst, ", where ", worst.share * 100,
        " % differ visibly, at most by ", worst.most, ")");
}

platform::Window open_window()
{
    auto window = platform::Window::open(
        { .title = "Lectern frame test", .windowed = platform::PixelSize { 320, 320 }, .visible = false });
    REQUIRE(window);
    return *std::move(window);
}

} // namespace

TEST_CASE("every screen is the same picture without OpenGL")
{
    NEEDS_DISPLAY();
    auto window = open_window();
    compare(window, { harness::k_full_hd, "en", {} });
}

TEST_CASE("so are dark colours, small and tall panels of odd sizes, and pages from right to left")
{
    NEEDS_DISPLAY();
    auto window = open_window();
    std::set<std::string_view> const some { "home", "article", "article-care-open", "article-pictures",
        "article-enlarged", "article-signs", "feedback", "comment", "still-there", "dashboard" };
    kiosk::Settings dark;
    dark.appearance.colours = settings::Colours::white_on_black;
    compare(window, { { .size_px = { 1280, 800 }, .px_per_mm = 5.88f }, "ar", dark }, some);
    kiosk::Settings low;
    low.appearance.low = true;
    low.appearance.text_size = 3;
    compare(window, { { .size_px = { 1081, 1923 }, .px_per_mm = 3.17f }, "hi", low }, some);
}
