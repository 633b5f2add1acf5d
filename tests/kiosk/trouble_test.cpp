// From an error to the words that staff read.

#include "kiosk/trouble.h"
#include "kiosk/viewer.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

std::string words(base::ErrorCode code, Task task)
{
    Model model;
    EnglishPhrases const phrases;
    return trouble_text({ model, phrases }, trouble_of(code), task);
}

bool names(std::string const& words, std::string_view part) { return words.find(part) != words.npos; }

} // namespace

TEST_CASE("no error is without words, whatever was asked for, and no trouble has none")
{
    Model model;
    EnglishPhrases const phrases;
    for (auto const task : { Task::export_feedback, Task::bring_back_feedback, Task::import_library, Task::open_library,
             Task::change_setting }) {
        for (int code = 0; code <= static_cast<int>(base::ErrorCode::failed); ++code)
            CHECK_FALSE(words(static_cast<base::ErrorCode>(code), task).empty());
        CHECK(trouble_text({ model, phrases }, Trouble::none, task).empty());
    }
}

TEST_CASE("the same error is about another place in another task")
{
    using base::ErrorCode;
    CHECK(names(words(ErrorCode::no_space, Task::export_feedback), "choose a place with more free space"));
    CHECK(names(words(ErrorCode::no_space, Task::import_library), "The kiosk's disk is full"));
    CHECK(names(words(ErrorCode::read_only, Task::export_feedback), "choose another place"));
    CHECK(names(words(ErrorCode::read_only, Task::change_setting), "This change could not be saved"));
    CHECK(names(words(ErrorCode::unavailable, Task::import_library), "taken out too early"));
    CHECK(names(words(ErrorCode::absent, Task::export_feedback), "can't be reached"));
    CHECK(names(words(ErrorCode::malformed, Task::import_library), "No leaflet was found"));
    CHECK(names(words(ErrorCode::malformed, Task::change_setting), "mistake in the settings file"));
    CHECK(names(words(ErrorCode::usage, Task::change_setting), "not allowed"));
    // Not of the new edition: the one before, or the kiosk's own.
    CHECK(names(words(ErrorCode::damaged, Task::import_library), "This did not work"));
    CHECK(names(words(ErrorCode::damaged, Task::open_library), "The library can't be opened"));
}
