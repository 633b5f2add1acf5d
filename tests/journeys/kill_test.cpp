#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include <random>
#include <thread>

using namespace journeys;

namespace {

/// The fates of a visitor's feedback, each as often as the others.
enum class Moment { before_send, while_sending, after_thanks };

/// Where everything stands is the same in each round.
struct Places {
    base::Point start, feedback, rating, send;
};

Places look_around(RunningKiosk& kiosk)
{
    Places places;
    kiosk.wait_for("invitation");
    places.start = { 640, 20 };
    kiosk.tap_at(places.start);
    kiosk.wait_for("home");
    places.feedback = middle_of(kiosk.wait_for_node("footer/feedback"));
    kiosk.open_feedback();
    places.rating = middle_of(kiosk.wait_for_node("feedback/rating/good"));
    kiosk.tap("feedback/rating/good");
    places.send = middle_of(kiosk.wait_for_node("footer/send"));
    return places;
}

} // namespace

TEST_CASE("whenever the kiosk is killed, every row that was thanked for is kept, and the next start works")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    std::optional<Places> places;
    std::mt19937 random(1); // the same moments every time, as far as a machine keeps them
    std::size_t rows = 0;
    constexpr int k_rounds = 30;
    int thanked = 0;
    for (int round = 0; round < k_rounds; ++round) {
        CAPTURE(round);
        RunningKiosk kiosk(data.path());
        if (!places) {
            places = look_around(kiosk);
        } else {
            // A touch counts only where the visitor has seen what it touches.
            kiosk.wait_for("invitation");
            kiosk.tap_at(places->start);
            kiosk.wait_for("home");
            kiosk.tap_at(places->feedback);
            kiosk.wait_for("feedback");
            kiosk.tap_at(places->rating);
            kiosk.wait_until("a rating", [](Screen const& screen) {
                auto const* send = screen.find("footer/send");
                return send && send->enabled;
            });
        }
        auto const moment = static_cast<Moment>(round % 3);
        if (moment != Moment::before_send)
            kiosk.tap_at(places->send);
        if (moment == Moment::after_thanks)
            kiosk.wait_for("thanks");
        else
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
        bool const was_thanked = (kiosk.seen(), kiosk.seen().name == "thanks");
        kiosk.kill();

        std::size_t const now = feedback_in(data.path()).size();
        std::size_t const at_least = rows + (was_thanked ? 1 : 0),
                          at_most = rows + (moment == Moment::before_send ? 0 : 1);
        CHECK(now >= at_least);
        CHECK(now <= at_most);
        rows = now;
        thanked += was_thanked;
    }
    CHECK(thanked >= k_rounds / 3);
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    CHECK(kiosk.end() == 0);
    CHECK(feedback_in(data.path()).size() == rows);
}
