// From an error to the words that staff read.

#include "kiosk/trouble.h"
#include "kiosk/viewer.h"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("every trouble with every task has words of its own language, and none has none")
{
    Model model;
    EnglishPhrases const phrases;
    Viewer const viewer { model, phrases };
    for (auto const task : { Task::export_feedback, Task::import_library, Task::open_library, Task::change_setting })
        for (int i = 0; i <= static_cast<int>(Trouble::failed); ++i) {
            auto const trouble = static_cast<Trouble>(i);
            CHECK(trouble_text(viewer, trouble, task).empty() == (trouble == Trouble::none));
        }
}

TEST_CASE("what an error means to staff does not depend on where it came from")
{
    using base::ErrorCode;
    CHECK(trouble_of(ErrorCode::no_space) == Trouble::no_space);
    CHECK(trouble_of(ErrorCode::read_only) == Trouble::read_only);
    CHECK(trouble_of(ErrorCode::unavailable) == Trouble::gone);
    CHECK(trouble_of(ErrorCode::busy) == Trouble::busy);
    CHECK(trouble_of(ErrorCode::usage) == Trouble::refused);
    CHECK(trouble_of(ErrorCode::malformed) == Trouble::unreadable);
    CHECK(trouble_of(ErrorCode::damaged) == Trouble::damaged);
    CHECK(trouble_of(ErrorCode::failed) == Trouble::failed);
}
