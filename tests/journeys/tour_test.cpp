#include "journeys/data_folder.h"
#include "platform/needs_display.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>

using namespace journeys;

namespace {

constexpr std::array k_stops { "invitation", "home", "search", "search-typed", "search-found", "search-article",
    "search-nothing-typed", "search-nothing", "letter", "article", "article-more", "article-picture",
    "article-enlarged", "article-end", "feedback", "feedback-chosen", "comment", "feedback-comment", "thanks",
    "still-there", "staff-pin", "staff-volunteer", "staff-cleaning", "staff-ready", "staff-paused",
    "staff-pin-administrator", "staff-area-kiosk" };

/// Pictures are numbered as they come, and some screens are left out where there is no need of them.
bool has_picture(std::filesystem::path const& folder, std::string const& name)
{
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (auto const file = entry.path().filename().string(); file.size() > 3 && file.substr(3) == name)
            return true;
    return false;
}

} // namespace

TEST_CASE("the tour brings a picture and its semantics of every screen, upright and lying, in every language")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    for (std::string const language : { "en", "ar", "es", "hi", "ru", "vi", "zh" }) {
        auto const folder = data.path() / ("tour-" + language);
        std::string const command = std::string(LECTERN_PATH) + " --windowed 1280x720 --language " + language
            + " --data '" + data.path().string() + "' --tour '" + folder.string() + "'";
        REQUIRE(std::system(command.c_str()) == 0);
        for (char const* const orientation : { "landscape", "portrait" })
            for (std::string_view const stop : k_stops) {
                // The few leaflets of the other languages are listed on home.
                if (stop == "letter" && language != "en")
                    continue;
                for (char const* const suffix : { ".png", ".json" })
                    CHECK_MESSAGE(has_picture(folder / orientation, std::string(stop) + suffix), language, " ",
                        orientation, " ", std::string(stop), suffix);
            }
    }
    // A rehearsal keeps no feedback.
    CHECK_FALSE(std::filesystem::exists(data.path() / "log.db"));
}

TEST_CASE("a tour that can't go on says where, and fails")
{
    NEEDS_DISPLAY();
    std::string const command = std::string(LECTERN_PATH) + " --data /nonexistent --tour /tmp/lectern-no-tour";
    CHECK(std::system(command.c_str()) != 0);
}
