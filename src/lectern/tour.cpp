#include "lectern/tour.h"

#include "base/utf8.h"
#include "kiosk/part.h"
#include "lectern/frame_image.h"
#include "lectern/picture.h"
#include "lectern/scripted_visitor.h"
#include "lectern/tour_words.h"

#include <algorithm>
#include <cstdio>
#include <thread>
#include <utility>

namespace lectern {

namespace {

using namespace std::chrono_literals;

/// Takes pictures, and finds the way to a leaflet.
class Visitor : public ScriptedVisitor {
public:
    Visitor(TourParts const& parts, kiosk::Settings const& settings, std::filesystem::path folder)
        : ScriptedVisitor({ parts.ui, parts.runner, parts.phrases }, settings)
        , m_parts(parts)
        , m_folder(std::move(folder))
    {
    }

    base::Result<void> picture(std::string_view name)
    {
        if (m_parts.end_request.made())
            return base::failure(base::ErrorCode::unavailable, "the tour was asked to end before it was done");
        char number[16];
        std::snprintf(number, sizeof number, "%02d-", ++m_sequence);
        auto const image = TRY(image_of(m_parts.ui, m_parts.renderer));
        return write_picture(m_folder / (number + std::string(name)), image, m_parts.ui.tree(),
            { m_sequence, image.size.width, image.size.height, m_parts.ui.panel().px_per_mm,
                static_cast<std::uint64_t>(m_sequence) });
    }

    /// Touches something that must be there.
    base::Result<void> touch(std::string_view key)
    {
        if (!tap(key))
            return base::failure(base::ErrorCode::failed,
                "the tour found nothing to touch at " + std::string(key) + " on " + m_parts.ui.tree().screen);
        return {};
    }

    /// Pages down until the node can be touched.
    base::Result<void> page_to(std::string const& flow, std::string_view key)
    {
        while (keys(key).empty() && tap(flow + "/page_down")) {}
        return keys(key).empty()
            ? base::failure(base::ErrorCode::failed, "the tour did not come to " + std::string(key))
            : base::Result<void> {};
    }

    /// On home, where it lists all topics; else opens the letter under which the tour's leaflet stands, or the first
    /// that has topics. The card to touch is in sight.
    base::Result<std::string> find_leaflet()
    {
        if (auto const topics = keys("home/topic/"); !topics.empty()) {
            std::string const wanted = std::string("home/topic/") + k_tour_slug;
            while (!acts(wanted) && tap("home/topics/page_down")) {}
            return acts(wanted) ? wanted : keys("home/topic/").front();
        }
        std::string const wanted = std::string("letter/topic/") + k_tour_slug;
        auto letters = keys("home/letter/");
        while (tap("home/letters/page_down"))
            for (auto const& letter : keys("home/letter/"))
                if (std::ranges::find(letters, letter) == letters.end())
                    letters.push_back(letter);
        if (letters.empty())
            return base::failure(base::ErrorCode::absent, "the tour found no letter with topics");
        for (auto const& letter : letters) {
            TRY_VOID(open_letter(letter));
            do {
                if (acts(wanted))
                    return wanted;
            } while (tap("letter/topics/page_down"));
            TRY_VOID(touch("footer/back"));
        }
        TRY_VOID(open_letter(letters.front()));
        auto const cards = keys("letter/topic/");
        return cards.empty() ? base::failure(base::ErrorCode::failed, "the tour found no topic under a letter")
                             : base::Result<std::string>(cards.front());
    }

private:
    /// From home, which may have to be paged to it.
    base::Result<void> open_letter(std::string const& letter)
    {
        while (!acts(letter) && tap("home/letters/page_up")) {}
        while (!acts(letter) && tap("home/letters/page_down")) {}
        return touch(letter);
    }

    TourParts const& m_parts;
    std::filesystem::path m_folder;
    int m_sequence = 0;
};

/// Chinese by pinyin, with the words in sight that sound so: "the pictures are", and "useful" still to be chosen. False
/// where none are offered.
bool type_by_sound(Visitor& visitor)
{
    for (std::string_view const letters : { "tupian", "henyouyong" }) {
        for (char const letter : letters)
            if (!visitor.tap("comment/key/" + std::string(1, letter)))
                return false;
        if (letters == "tupian" && !visitor.tap("comment/candidate/0"))
            return false;
    }
    return true;
}

/// Types as a finger would: these words where the keyboard has their letters, else some of its own. `prefix` begins the
/// keys of the keyboard.
base::Result<void> type(Visitor& visitor, std::string const& prefix, std::string_view words)
{
    std::string const key = prefix + "/key/", first(words.substr(0, base::character_length(words)));
    // An alphabet without these letters shows its own first row.
    if (visitor.keys(key + first).empty()) {
        // Read again for each key: after a capital the keys are small.
        for (std::size_t i = 0; i < 8; ++i) {
            auto row = visitor.keys(key);
            std::erase_if(row, [](std::string const& each) { return each.back() >= '0' && each.back() <= '9'; });
            if (i < row.size())
                TRY_VOID(visitor.touch(row[i]));
        }
        return {};
    }
    for (std::size_t length = 0; !words.empty(); words.remove_prefix(length)) {
        length = std::max<std::size_t>(base::character_length(words), 1);
        TRY_VOID(visitor.touch(words[0] == ' ' ? prefix + "/space" : key + std::string(words.substr(0, length))));
    }
    return {};
}

base::Result<void> comment(Visitor& visitor)
{
    // No capital begins a sentence there, though it is the keyboard that has these letters.
    if (visitor.keys("comment/key/t").empty())
        return type(visitor, "comment", "The pictures would help");
    return type_by_sound(visitor)
        ? base::Result<void> {}
        : base::failure(base::ErrorCode::failed, "the tour was offered no word for what it typed");
}

/// From home and back to it.
base::Result<void> search(Visitor& visitor)
{
    if (!visitor.tap("home/search"))
        return {}; // A library of an earlier version has no index.
    TRY_VOID(visitor.picture("search"));
    TRY_VOID(type(visitor, "search", words_to_find(visitor.language())));
    visitor.wait(kiosk::search::k_typed_after);
    TRY_VOID(visitor.picture("search-typed"));
    TRY_VOID(visitor.touch("search/done"));
    TRY_VOID(visitor.picture("search-found"));
    if (auto const hits = visitor.keys("search/hit/"); !hits.empty()) {
        TRY_VOID(visitor.touch(hits.front()));
        TRY_VOID(visitor.picture("search-article"));
        TRY_VOID(visitor.touch("footer/back"));
    }
    TRY_VOID(visitor.touch("search/clear"));
    TRY_VOID(type(visitor, "search", "xqzvkw"));
    visitor.wait(kiosk::search::k_typed_after);
    TRY_VOID(visitor.picture("search-nothing-typed"));
    TRY_VOID(visitor.touch("search/done"));
    TRY_VOID(visitor.picture("search-nothing"));
    while (visitor.tap("footer/back")) {}
    return {};
}

/// Through the door. In a rehearsal every PIN is right.
base::Result<void> sign_in(Visitor& visitor, staff::Role role, std::string const& language)
{
    if (!visitor.tap("paused/staff") && !visitor.hold("invitation/staff"))
        return base::failure(base::ErrorCode::failed, "the tour did not find the door of staff");
    if (!language.empty())
        visitor.tap("header/language/" + language);
    visitor.tap("pin/role/" + std::string(name_of(role)));
    std::string_view const pin = role == staff::Role::volunteer ? "271828" : "tour";
    for (char const key : pin)
        TRY_VOID(visitor.touch("pin/key/" + std::string(1, key)));
    return {};
}

base::Result<void> walk_as_staff(Visitor& visitor, kiosk::Settings const& settings, std::string const& language)
{
    TRY_VOID(sign_in(visitor, staff::Role::volunteer, language));
    TRY_VOID(visitor.picture("staff-pin"));
    TRY_VOID(visitor.touch("pin/done"));
    TRY_VOID(visitor.picture("staff-volunteer"));
    TRY_VOID(visitor.touch("volunteer/clean"));
    TRY_VOID(visitor.picture("staff-cleaning"));
    visitor.wait(settings.cleaning + 1s);
    TRY_VOID(sign_in(visitor, staff::Role::volunteer, language));
    TRY_VOID(visitor.touch("pin/done"));
    TRY_VOID(visitor.touch("volunteer/reset"));
    TRY_VOID(visitor.picture("staff-ready"));
    TRY_VOID(visitor.touch("ready/carry_on"));
    TRY_VOID(sign_in(visitor, staff::Role::volunteer, language));
    TRY_VOID(visitor.touch("pin/done"));
    TRY_VOID(visitor.touch("volunteer/pause"));
    TRY_VOID(visitor.picture("staff-paused"));
    TRY_VOID(sign_in(visitor, staff::Role::administrator, language));
    TRY_VOID(visitor.picture("staff-pin-administrator"));
    TRY_VOID(visitor.touch("pin/done"));
    for (auto const area : kiosk::door::k_staff_areas) {
        std::string const name(name_of(area));
        TRY_VOID(visitor.touch("staff/area/" + name));
        TRY_VOID(visitor.picture("staff-area-" + name));
        if (visitor.tap(name + "/page/page_down"))
            TRY_VOID(visitor.picture("staff-area-" + name + "-more"));
    }
    // The last of them are the settings.
    TRY_VOID(visitor.page_to("settings/list", "settings/common_topics/add"));
    TRY_VOID(visitor.picture("staff-common-topics"));
    TRY_VOID(visitor.touch("settings/common_topics/add"));
    TRY_VOID(visitor.picture("staff-topic-letters"));
    auto const letters = visitor.keys("topic_picker/letter/");
    TRY_VOID(visitor.touch(letters.empty() ? "topic_picker/letter" : letters.front()));
    return visitor.picture("staff-topics");
}

/// The next one of the leaflet, where it has any: of its blocks only pictures act.
base::Result<void> look_at_picture(Visitor& visitor)
{
    while (visitor.keys("article/block/").empty() && visitor.tap("article/text/page_down")) {}
    auto const pictures = visitor.keys("article/block/");
    if (pictures.empty())
        return {};
    TRY_VOID(visitor.picture("article-picture"));
    TRY_VOID(visitor.touch(pictures.front()));
    TRY_VOID(visitor.picture("article-enlarged"));
    return visitor.touch("footer/back");
}

base::Result<void> walk(TourParts const& parts, kiosk::Settings const& settings,
    kiosk::session::LibraryLoaded const& library, std::filesystem::path const& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return base::failure(base::ErrorCode::read_only, folder.string() + ": " + error.message());
    Visitor visitor(parts, settings, folder);
    visitor.act(library);
    visitor.settle();
    TRY_VOID(visitor.picture("invitation"));
    TRY_VOID(visitor.touch("invitation/start"));
    if (!parts.language.empty() && !visitor.tap("header/language/" + parts.language)
        && visitor.tap("header/language")) {
        TRY_VOID(visitor.picture("languages"));
        visitor.tap("languages/" + parts.language);
    }
    TRY_VOID(visitor.picture("home"));
    TRY_VOID(visitor.touch("header/appearance"));
    TRY_VOID(visitor.picture("appearance"));
    TRY_VOID(visitor.touch("footer/back"));
    TRY_VOID(search(visitor));
    auto const card = TRY(visitor.find_leaflet());
    if (card.starts_with("letter/"))
        TRY_VOID(visitor.picture("letter"));
    TRY_VOID(visitor.touch(card));
    TRY_VOID(visitor.picture("article"));
    visitor.tap("article/text/page_down");
    TRY_VOID(visitor.picture("article-more"));
    TRY_VOID(look_at_picture(visitor));
    while (visitor.tap("article/text/page_down")) {}
    TRY_VOID(visitor.picture("article-end"));
    TRY_VOID(visitor.touch("footer/feedback"));
    TRY_VOID(visitor.picture("feedback"));
    TRY_VOID(visitor.touch("feedback/rating/good"));
    TRY_VOID(visitor.page_to("feedback/form", "feedback/reason/easy_to_understand"));
    TRY_VOID(visitor.touch("feedback/reason/easy_to_understand"));
    TRY_VOID(visitor.picture("feedback-chosen"));
    TRY_VOID(visitor.page_to("feedback/form", "feedback/comment"));
    TRY_VOID(visitor.touch("feedback/comment"));
    TRY_VOID(comment(visitor));
    TRY_VOID(visitor.picture("comment"));
    TRY_VOID(visitor.touch("comment/done"));
    TRY_VOID(visitor.picture("feedback-comment"));
    TRY_VOID(visitor.touch("footer/send"));
    TRY_VOID(visitor.picture("thanks"));
    TRY_VOID(visitor.touch("thanks/carry_on"));
    visitor.wait(settings.idle + 1s);
    visitor.wait(3s);
    TRY_VOID(visitor.picture("still-there"));
    TRY_VOID(visitor.touch("still_there/start_over"));
    return walk_as_staff(visitor, settings, parts.language);
}

} // namespace

base::Result<void> run_tour(TourParts parts, kiosk::Settings const& settings, std::filesystem::path const& folder)
{
    // The first result is the library; both walks begin with it.
    std::vector<kiosk::Action> results;
    while (results.empty() && !parts.end_request.made()) {
        results = parts.runner.take_results();
        std::this_thread::sleep_for(1ms);
    }
    auto const* loaded = results.empty() ? nullptr : kiosk::part<kiosk::session::LibraryLoaded>(results.front());
    if (!loaded || loaded->library.languages.empty())
        return base::failure(base::ErrorCode::absent, "the tour needs a library; import one with lecternctl import");
    base::Size const portrait { parts.landscape_px.height, parts.landscape_px.width };
    for (auto const& [name, size] :
        { std::pair { "landscape", parts.landscape_px }, std::pair { "portrait", portrait } }) {
        parts.ui.set_panel(panel_of(size, std::nullopt, parts.display));
        TRY_VOID(walk(parts, settings, *loaded, folder / name));
    }
    return {};
}

} // namespace lectern
