// Hands that mean nothing: touches, drags and keys at random, as children, coats and broken panels make them.
// LECTERN_TOUCHES says how many of them (docs/reliability.md); a usual run makes a few hundred.

#include "journeys/data_folder.h"
#include "journeys/memory_search.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"
#include "support/skip.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <thread>

using namespace journeys;
using namespace std::chrono_literals;

namespace {

/// In no language, and in no file of Lectern.
constexpr std::string_view k_canary = "qzxjvkwpyqzjx";

int touches_wanted()
{
    char const* const wanted = std::getenv("LECTERN_TOUCHES");
    return wanted ? std::atoi(wanted) : 600;
}

class RandomHands {
public:
    RandomHands(tests::Pointer& pointer, unsigned seed)
        : m_pointer(pointer)
        , m_random(seed)
    {
    }

    /// One touch, drag or key; most of them on something that can be touched, as last seen.
    void act(Screen const& seen)
    {
        int const what = below(100);
        if (what < 50 && !seen.nodes.empty()) {
            m_pointer.tap(middle_of(seen.nodes[static_cast<std::size_t>(below(static_cast<int>(seen.nodes.size())))]));
        } else if (what < 65) {
            m_pointer.tap(anywhere());
        } else if (what < 75) {
            m_pointer.drag({ anywhere(), anywhere(), anywhere() });
        } else if (what < 80) {
            m_pointer.press(tests::Pointer::Button::right);
            m_pointer.release(tests::Pointer::Button::right);
        } else if (what < 95) {
            m_pointer.key(std::string(1, k_canary[m_letter++ % k_canary.size()]));
        } else {
            static constexpr std::array k_keys { "space", "BackSpace", "Return", "Escape", "Tab", "Left", "Right", "Up",
                "Down", "Page_Up", "Page_Down", "F1", "Delete", "7" };
            m_pointer.key(k_keys[static_cast<std::size_t>(below(k_keys.size()))]);
        }
        // At times as slow as hands are, at times faster than the program draws.
        if (below(4) == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(below(40)));
    }

    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

private:
    base::Point anywhere() { return { static_cast<float>(below(1280)), static_cast<float>(below(720)) }; }

    tests::Pointer& m_pointer;
    std::mt19937 m_random;
    std::size_t m_letter = 0;
};

/// The files that no visitor changes, whatever they touch.
std::map<std::string, std::string> settled_files(std::filesystem::path const& data)
{
    std::map<std::string, std::string> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(data))
        if (std::string const name = entry.path().filename(); entry.is_regular_file() && !name.starts_with("log.db")
            && !name.ends_with("-wal") && !name.ends_with("-shm") && !name.ends_with(".lock"))
            files[entry.path()] = program::content_of(entry.path());
    return files;
}

/// What a screen says and does, without its number.
std::string meaning_of(Screen const& screen)
{
    std::string meaning = screen.name + " " + screen.language + " " + screen.direction + "\n";
    for (auto const& node : screen.nodes)
        meaning += node.key + " " + node.role + " '" + node.label + "' '" + node.value + "' "
            + std::to_string(node.rect.x) + " " + std::to_string(node.rect.y) + " " + std::to_string(node.rect.width)
            + " " + std::to_string(node.rect.height) + (node.enabled ? "\n" : " (disabled)\n");
    return meaning;
}

/// Touches what leads out, until the next visitor is invited.
void start_over(RunningKiosk& kiosk)
{
    static constexpr std::array k_ways_out { "footer/start_over", "thanks/carry_on", "still_there/start_over",
        "comment/done", "search/done", "staff/close", "footer/back" };
    for (int step = 0; step < 40; ++step) {
        Screen const& seen = kiosk.seen_at_rest();
        if (seen.name == "invitation")
            return;
        auto const way = std::ranges::find_if(k_ways_out, [&](char const* key) {
            auto const* node = seen.find(key);
            return node && node->acts && node->enabled;
        });
        if (way == k_ways_out.end())
            continue;
        int const before = seen.sequence;
        kiosk.tap_at(middle_of(*seen.find(*way)));
        // A second touch at what is not there any more would begin a visit.
        (void)comes_true([&] { return !kiosk.runs() || kiosk.seen().sequence > before; });
    }
    kiosk.wait_for("invitation");
}

/// As many touches as one likes, between two visits.
void be_at_random(RunningKiosk& kiosk, RandomHands& hands, int touches)
{
    for (int touch = 0; touch < touches && kiosk.runs(); ++touch)
        hands.act(kiosk.seen());
    REQUIRE_MESSAGE(kiosk.runs(), kiosk.log());
}

std::string home_of_next_visitor(RunningKiosk& kiosk)
{
    kiosk.begin();
    std::string home = meaning_of(kiosk.seen_at_rest());
    start_over(kiosk);
    return home;
}

} // namespace

TEST_CASE("whatever hands touched before, the next visitor finds the kiosk as the first one did")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    std::string const first_home = home_of_next_visitor(kiosk);
    auto const files = settled_files(data.path());
    unsigned const seed = std::random_device {}();
    CAPTURE(seed);
    RandomHands hands(kiosk.pointer(), seed);
    int const wanted = touches_wanted(), longest = wanted > 10'000 ? 2'000 : 200;
    int resets = 0;
    for (int left = wanted; left > 0; ++resets) {
        int const touches = std::min(left, 1 + hands.below(longest));
        left -= touches;
        be_at_random(kiosk, hands, touches);
        start_over(kiosk);
        REQUIRE(home_of_next_visitor(kiosk) == first_home);
        REQUIRE(settled_files(data.path()) == files);
        REQUIRE(kiosk.log().find(k_canary.substr(0, k_telling_letters)) == std::string::npos);
    }
    CHECK(kiosk.end() == 0);
    std::printf("%d touches and keys at random, %d resets\n", wanted, resets);
}

namespace {

/// Screens on which something can be typed or sent, as a kiosk that records shows them; recordings keep what was typed.
struct KnownScreens {
    Screen home, form, comment, thanks;
};

KnownScreens learn_screens()
{
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    KnownScreens known;
    kiosk.begin();
    known.home = kiosk.seen_at_rest();
    kiosk.open_feedback();
    kiosk.tap("feedback/rating/good");
    known.form = kiosk.seen_at_rest();
    kiosk.page_to("feedback/comment", "feedback/form");
    kiosk.tap("feedback/comment");
    kiosk.wait_for("comment");
    known.comment = kiosk.seen_at_rest();
    kiosk.tap("comment/done");
    kiosk.wait_for("feedback");
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
    known.thanks = kiosk.seen_at_rest();
    CHECK(kiosk.end() == 0);
    return known;
}

/// Out of whatever is in front, without looking: three rounds of all ways out.
void start_over_unseen(RunningKiosk& kiosk, KnownScreens const& known)
{
    std::vector<base::Point> const ways_out { middle_of(*known.comment.find("comment/done")),
        middle_of(*known.form.find("footer/start_over")), middle_of(*known.thanks.find("thanks/carry_on")),
        middle_of(*known.home.find("footer/start_over")) };
    for (int round = 0; round < 3; ++round)
        for (base::Point const at : ways_out) {
            kiosk.wait_for_rest();
            kiosk.tap_at(at);
        }
    kiosk.wait_for_rest();
}

} // namespace

TEST_CASE("whatever was typed at random is not in the kiosk's memory when the next visitor comes")
{
    NEEDS_DISPLAY();
    KnownScreens const known = learn_screens();
    DataFolder const data;
    RunningKiosk kiosk(data.path(), Recorded::no);
    if (!finds_in_memory(kiosk.pid(), k_canary)) {
        tests::skip("the memory of a process can't be read here");
        return;
    }
    unsigned const seed = std::random_device {}();
    CAPTURE(seed);
    RandomHands hands(kiosk.pointer(), seed);
    Screen const* const screens[] { &known.home, &known.form, &known.comment };
    for (int batch = 0; batch < 2 + touches_wanted() / 1'000; ++batch) {
        for (Screen const* const screen : screens)
            for (int touch = 0; touch < 40; ++touch)
                hands.act(*screen);
        start_over_unseen(kiosk, known);
        auto const finds = finds_in_memory(kiosk.pid(), k_canary);
        REQUIRE(finds);
        REQUIRE_MESSAGE(finds->empty(), to_text(*finds), kiosk.log());
    }
    CHECK(kiosk.end() == 0);
}
