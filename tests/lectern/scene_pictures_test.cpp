// Scenes as pictures, for who wants to look at them: LECTERN_PICTURES=FOLDER test_lectern --test-case='scenes as
// pictures'. LECTERN_ONLY="library ar 10.1" leaves those whose name begins so, in that language, on panels whose name
// begins so.

#include "lectern/frame_image.h"
#include "lectern/picture.h"

#include "support/scenes.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

namespace {

struct Panel {
    char const* name;
    ui::Panel panel;
};
/// Lying and standing, small, usual and large.
constexpr Panel k_panels[] { { "10.1", { .size_px = { 1280, 800 }, .px_per_mm = 5.88f } },
    { "10.1-standing", { .size_px = { 800, 1280 }, .px_per_mm = 5.88f } },
    { "15.6", { .size_px = { 1920, 1080 }, .px_per_mm = 5.56f } },
    { "15.3-standing", { .size_px = { 720, 1280 }, .px_per_mm = 3.78f } },
    { "15.6-standing", { .size_px = { 1080, 1920 }, .px_per_mm = 5.56f } },
    { "55", { .size_px = { 3840, 2160 }, .px_per_mm = 3.15f } },
    { "55-standing", { .size_px = { 2160, 3840 }, .px_per_mm = 3.15f } } };

base::Result<void> write_scene(
    scenes::Scene const& scene, Panel const& panel, std::string const& language, std::filesystem::path const& folder)
{
    kiosk::Settings settings;
    if (std::string_view(panel.name) == "10.1")
        settings.appearance.colours = settings::Colours::white_on_black;
    harness::Kiosk kiosk(panel.panel, samples::all_languages(), settings);
    kiosk.choose_language(language);
    scene.reach(kiosk);
    raster::Rasteriser rasteriser;
    for (auto const& each : kiosk.ui().atlas().take_changes())
        rasteriser.upload({ each.page, ui::GlyphAtlas::k_side_px, each.first_row, each.rows, each.coverage });
    for (auto const& each : kiosk.ui().pictures().take_changes().uploads)
        rasteriser.upload_picture(each.number, *each.pixels);
    for (auto const& words : kiosk.ui().cut_words())
        MESSAGE(std::string(scene.name), " ", language, " ", std::string(panel.name), ": cut: ", words);
    std::string const name = std::string(scene.name) + "-" + language + "-" + panel.name + ".png";
    return lectern::write_png(folder / name, lectern::image_of(kiosk.ui(), rasteriser));
}

} // namespace

TEST_CASE("scenes as pictures")
{
    char const* const folder = std::getenv("LECTERN_PICTURES");
    char const* const only = std::getenv("LECTERN_ONLY");
    std::string prefix, language = "en", panels;
    std::istringstream words(only ? only : "");
    words >> prefix >> language >> panels;
    bool written = false;
    for (auto const& scene : scenes::all()) {
        if (!std::string_view(scene.name).starts_with(prefix))
            continue;
        for (Panel const& panel : k_panels) {
            // Without a folder one is enough to see that it works.
            if (!folder && written)
                break;
            if (!std::string_view(panel.name).starts_with(panels))
                continue;
            std::filesystem::path const into = folder ? folder : std::filesystem::temp_directory_path();
            std::filesystem::create_directories(into);
            CHECK(write_scene(scene, panel, language.empty() ? "en" : language, into));
            written = true;
            if (!folder)
                std::filesystem::remove(into / (std::string(scene.name) + "-en-" + panel.name + ".png"));
        }
    }
    CHECK(written);
}
