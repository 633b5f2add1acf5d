// What becomes of a visitor's comment on its way into a real log.

#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "kiosk/part.h"
#include "lectern/effects/feedback.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

namespace {

struct Kiosk {
    explicit Kiosk(bool may_have_lost_seal_key)
        : environment { .data_folder = folder.path(),
            .configuration = {},
            .seal_to = {},
            .clock = k_clock,
            .may_have_lost_seal_key = may_have_lost_seal_key }
    {
    }

    /// There is a sealed comment from the time when the key could be read.
    void seal_one()
    {
        auto opened = feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22);
        REQUIRE(opened);
        REQUIRE(opened->add({ .id = feedback::new_record_id(),
            .language = "en",
            .comment = "sealed-v1:AAAA",
            .week = { 2026, 40 },
            .sealed = true }));
    }

    bool stores(char const* comment)
    {
        kiosk::feedback::StoreFeedback effect {};
        effect.language = "en";
        effect.comment += comment;
        auto const answer = effects(effect);
        REQUIRE(answer);
        return kiosk::part<kiosk::feedback::FeedbackStored>(*answer) != nullptr;
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    lectern::effects::OpenLog log { environment };
    lectern::effects::Feedback effects { environment, log };
};

} // namespace

TEST_CASE("where comments were sealed and the key may be lost, none is stored in the clear, and ratings are")
{
    Kiosk kiosk(true);
    CHECK(kiosk.stores("Nobody has sealed anything here yet."));
    kiosk.seal_one();
    CHECK_FALSE(kiosk.stores("This one must not be read."));
    CHECK(kiosk.stores(""));
}

TEST_CASE("where sealing was turned off, comments are stored as they are")
{
    Kiosk kiosk(false);
    kiosk.seal_one();
    CHECK(kiosk.stores("Thank you."));
}
