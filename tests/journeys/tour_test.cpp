#include "journeys/data_folder.h"
#include "platform/needs_display.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>

using namespace journeys;

namespace {

constexpr std::array k_stops { "01-invitation", "02-home", "03-letter", "04-article", "05-article-more",
    "06-article-end", "07-feedback", "08-feedback-chosen", "09-comment", "10-feedback-comment", "11-thanks",
    "12-still-there", "13-staff-pin", "14-staff-volunteer", "15-staff-cleaning", "16-staff-ready", "17-staff-paused",
    "18-staff-pin-administrator", "19-staff-area-kiosk" };

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
            for (auto const* const stop : k_stops)
                for (char const* const suffix : { ".png", ".json" })
                    CHECK_MESSAGE(std::filesystem::exists(folder / orientation / (std::string(stop) + suffix)),
                        language, orientation, stop, suffix);
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
