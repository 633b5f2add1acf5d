#include "lectern/options.h"

#include "base/paths.h"
#include "content/language_tag.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace lectern {

namespace {

constexpr int k_usage_status = 2;
constexpr int k_largest_side_px = 16384;

/// "1920x1080"
std::optional<platform::PixelSize> pixel_size(std::string_view text)
{
    platform::PixelSize size;
    char const* const end = text.data() + text.size();
    auto const width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc {} || width.ptr == end || *width.ptr != 'x')
        return std::nullopt;
    auto const height = std::from_chars(width.ptr + 1, end, size.height);
    if (height.ec != std::errc {} || height.ptr != end)
        return std::nullopt;
    auto fits = [](int side) { return side >= 320 && side <= k_largest_side_px; };
    return fits(size.width) && fits(size.height) ? std::optional(size) : std::nullopt;
}

/// `lecternctl render` asks for them.
void add_pages_options(CLI::App& app, Options::Pages& pages, std::string& theme)
{
    auto* const folder = app.add_option("--pages", pages.folder,
                                "Write a picture of each page of a leaflet, without a display, and end")
                             ->type_name("DIR");
    folder->needs(app.add_option("--article", pages.slug, "The leaflet of --pages")->type_name("SLUG"));
    folder->needs(app.get_option("--language"));
    folder->needs(app.get_option("--windowed"));
    app.add_option("--diagonal", pages.diagonal_in, "The display of --pages; else the configuration's")
        ->type_name("INCHES")
        ->check(CLI::PositiveNumber);
    app.add_option("--text-size", pages.text_size, "The text of --pages; else the configuration's")
        ->type_name("N")
        ->check(CLI::Range(settings::k_smallest_text_size, settings::k_largest_text_size));
    app.add_option("--theme", theme, "The colours of --pages; else the configuration's")
        ->type_name("THEME")
        ->check(CLI::IsMember(
            std::vector<std::string>(settings::k_colours_names.begin(), settings::k_colours_names.end())));
}

} // namespace

std::variant<Options, int> read_options(int argc, char** argv)
{
    Options options { .data = base::default_data_folder() };
    std::string windowed;
    CLI::App app { "The waiting-room kiosk: a library of health articles on a touch screen.", "lectern" };
    app.set_version_flag("--version", "lectern " LECTERN_VERSION);
    app.add_option("--data", options.data, "The data folder")->type_name("DIR")->capture_default_str();
    app.add_option("--config", options.config, "The configuration file (default: lectern.yaml in the data folder)")
        ->type_name("FILE");
    app.add_option("--windowed", windowed,
           "A window at the top left instead of fullscreen; the size of a tour, lying, and of pages")
        ->type_name("WIDTHxHEIGHT")
        ->check([](std::string const& text) {
            return pixel_size(text) ? std::string {} : "'" + text + "' is not a size; write 1920x1080";
        });
    app.add_option("--record", options.record,
           "Write a picture and its semantics whenever the screen has settled on something else")
        ->type_name("DIR");
    app.add_option(
           "--tour", options.tour, "Walk through the screens, write a picture and its semantics of each, and end")
        ->type_name("DIR");
    app.add_option("--language", options.language, "The language of the tour, or of the leaflet")
        ->type_name("CODE")
        ->transform(content::usual_language_tag);
    app.add_option("--trace", options.trace, "Write when each frame began, was built and was shown")->type_name("FILE");
    Options::Pages pages;
    std::string theme;
    add_pages_options(app, pages, theme);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return app.exit(error) == 0 ? 0 : k_usage_status;
    }
    options.windowed = pixel_size(windowed);
    if (auto const found = std::ranges::find(settings::k_colours_names, theme);
        found != settings::k_colours_names.end())
        pages.colours = static_cast<settings::Colours>(found - settings::k_colours_names.begin());
    if (!pages.folder.empty())
        options.pages = std::move(pages);
    return options;
}

} // namespace lectern
