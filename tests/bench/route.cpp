#include "bench/route.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;

/// Two touches at one place count once where they come within half a second.
constexpr auto k_between_touches = 600ms;

base::Rect rect_of(Json const& node)
{
    auto const& rect = node.at("rect");
    return { rect.at(0), rect.at(1), rect.at(2), rect.at(3) };
}

base::Point middle(base::Rect const& rect) { return { rect.x + rect.width / 2, rect.y + rect.height / 2 }; }

/// The screens as the kiosk records them.
class Recording {
public:
    Recording(RunningKiosk& kiosk, std::filesystem::path folder)
        : m_kiosk(kiosk)
        , m_folder(std::move(folder))
    {
    }

    /// The newest screen, once it is a new one of this name and at rest.
    Json next(std::string const& name)
    {
        auto const deadline = std::chrono::steady_clock::now() + 60s;
        while (std::chrono::steady_clock::now() < deadline) {
            m_kiosk.wait_until_quiet();
            auto const newest = newest_number();
            if (newest <= m_seen)
                continue;
            auto screen = Json::parse(std::ifstream(file(newest)));
            if (screen.at("screen") != name)
                continue;
            m_seen = newest;
            return screen;
        }
        throw std::runtime_error("the screen '" + name + "' never comes");
    }

private:
    [[nodiscard]] std::filesystem::path file(int number) const
    {
        auto digits = std::to_string(number);
        return m_folder / (std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits + ".json");
    }

    [[nodiscard]] int newest_number() const
    {
        int newest = m_seen;
        while (std::filesystem::exists(file(newest + 1)))
            ++newest;
        return newest;
    }

    RunningKiosk& m_kiosk;
    std::filesystem::path m_folder;
    int m_seen = 0;
};

Json const* node_with_key(Json const& screen, std::string const& key)
{
    for (auto const& node : screen.at("nodes"))
        if (node.at("key") == key)
            return &node;
    return nullptr;
}

base::Rect must_find(Json const& screen, std::string const& key)
{
    if (auto const* node = node_with_key(screen, key))
        return rect_of(*node);
    throw std::runtime_error("nothing to touch is named " + key);
}

/// The text that scrolls stands beside its page buttons.
base::Rect text_of(Json const& article)
{
    auto const title = must_find(article, "article/title");
    auto const down = must_find(article, "article/text/page_down");
    auto const up = must_find(article, "article/text/page_up");
    return { title.x, up.y, down.x - title.x, down.bottom() - up.y };
}

} // namespace

void follow(RunningKiosk& kiosk, tests::Pointer& finger, std::vector<base::Point> const& touches)
{
    for (auto const& place : touches) {
        std::this_thread::sleep_for(k_between_touches);
        auto const before = kiosk.frames().size();
        finger.tap(place);
        kiosk.wait_for_frames(before + 1);
        kiosk.wait_until_quiet();
    }
}

Route learn_route(KioskSetup setup, Longest const& longest, std::filesystem::path const& scratch)
{
    setup.record = scratch / "recording";
    RunningKiosk kiosk(setup, scratch);
    Recording recording(kiosk, *setup.record);
    tests::Pointer finger;
    Route route { .start = middle(must_find(recording.next("invitation"), "invitation/start")) };
    follow(kiosk, finger, { route.start });

    auto touch = [&](base::Rect const& rect) {
        route.article.push_back(middle(rect));
        follow(kiosk, finger, { route.article.back() });
    };
    touch(must_find(recording.next("home"), "home/letter/" + longest.letter));
    auto letter = recording.next("letter");
    std::string const card = "letter/topic/" + longest.article.metadata.slug;
    while (!node_with_key(letter, card) || rect_of(*node_with_key(letter, card)).height < 40) {
        touch(must_find(letter, "letter/topics/page_down"));
        letter = recording.next("letter");
    }
    touch(must_find(letter, card));
    route.text = text_of(recording.next("article"));
    return route;
}

} // namespace bench
