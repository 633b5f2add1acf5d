// What becomes of a visitor's comment on its way into a real log.

#include "kiosk/part.h"
#include "lectern/effects/feedback.h"
#include "lectern/fixed_clock.h"
#include "privacy/seal.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

namespace {

struct Kiosk {
    explicit Kiosk(bool has_lost_seal_key)
        : environment { .data_folder = folder.path(),
            .configuration = {},
            .seal_to = {},
            .clock = k_clock,
            .has_lost_seal_key = has_lost_seal_key }
    {
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

TEST_CASE("where the key to seal to is lost, no comment is stored in the clear, and ratings are")
{
    Kiosk kiosk(true);
    CHECK_FALSE(kiosk.stores("This one must not be read."));
    CHECK(kiosk.stores(""));
}

TEST_CASE("where nothing is sealed, comments are stored as they are")
{
    Kiosk kiosk(false);
    CHECK(kiosk.stores("Thank you."));
}

TEST_CASE("a comment without a face is stored with no rating")
{
    Kiosk kiosk(false);
    REQUIRE(kiosk.stores("Thank you."));
    std::vector<feedback::FeedbackRecord> rows;
    REQUIRE((*kiosk.log.get())->for_each([&](feedback::FeedbackRecord const& row) { rows.push_back(row); }));
    REQUIRE(rows.size() == 1);
    CHECK_FALSE(rows[0].rating);
    CHECK(rows[0].comment == "Thank you.");
}

TEST_CASE("a comment in a language that scrubbing is not measured for is held back, on whichever page it is written")
{
    Kiosk kiosk(false);
    auto const stored = [&](char const* comment) {
        REQUIRE(kiosk.stores(comment));
        std::optional<feedback::FeedbackRecord> found;
        REQUIRE((*kiosk.log.get())->for_each([&](feedback::FeedbackRecord const& row) { found = row; }));
        REQUIRE((*kiosk.log.get())->remove(found.value().id));
        return *found;
    };
    CHECK(stored("الخط كبير وواضح.").held_back);
    CHECK(stored("الخط كبير وواضح.").comment_language == "ar");
    CHECK_FALSE(stored("Thank you very much, this was clear.").held_back);
    CHECK(stored("Thank you very much, this was clear.").comment_language == "en");
    CHECK_FALSE(stored("").held_back);
}

TEST_CASE("a comment that is sealed is not held back, and its language is not kept")
{
    Kiosk kiosk(false);
    kiosk.environment.seal_to = privacy::new_secret_key().public_key();
    REQUIRE(kiosk.stores("الخط كبير وواضح."));
    REQUIRE((*kiosk.log.get())->for_each([](feedback::FeedbackRecord const& row) {
        CHECK(row.sealed);
        CHECK_FALSE(row.held_back);
        CHECK(row.comment_language.empty());
    }));
}
