// The header on every panel: what has no room beside the name of the site stands below it, and languages that have no
// room in one row stand behind one button.

#include "kiosk/viewer.h"
#include "layout_rules.h"
#include "screens/frame_parts.h"
#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <cmath>

using harness::Kiosk;

namespace {

struct Size {
    float inches, wide, high;
};

/// As STANDARDS has them, lying and standing.
std::vector<ui::Panel> panels()
{
    std::vector<ui::Panel> all;
    for (Size const size : { Size { 10.1f, 1280, 800 }, { 11.6f, 1366, 768 }, { 13.3f, 1920, 1080 },
             { 15.6f, 1920, 1080 }, { 21.5f, 1920, 1080 }, { 32, 1920, 1080 }, { 43, 3840, 2160 }, { 55, 3840, 2160 } })
        for (bool const stands : { false, true })
            all.push_back(
                { .size_px = stands ? base::Size { size.high, size.wide } : base::Size { size.wide, size.high },
                    .px_per_mm = std::hypot(size.wide, size.high) / (size.inches * 25.4f) });
    return all;
}

/// A header with all that it will ever hold, in a frame of its own.
void draw_full_header(ui::Ui& ui, kiosk::Chrome const& chrome)
{
    std::vector<screens::HeaderTool> const tools {
        { .key = "header/search",
            .label = { .text = chrome.search, .icon = ui::Icon::search },
            .action = kiosk::search::OpenSearch {} },
        { .key = "header/text",
            .label = { .text = "Text and colours", .icon = ui::Icon::shift },
            .action = kiosk::search::OpenSearch {} },
        { .key = "header/voice",
            .label = { .text = "Read aloud", .icon = ui::Icon::pause },
            .action = kiosk::search::OpenSearch {} },
    };
    screens::Actions actions;
    (void)screens::draw_header(ui,
        { .title = chrome.site_name,
            .languages = chrome.languages,
            .language_label = chrome.language_label,
            .staff = chrome.staff,
            .tools = tools,
            .languages_button = chrome.languages_button },
        screens::page_column(ui), actions);
}

} // namespace

TEST_CASE("the header with all its parts is whole on every panel in every language")
{
    for (auto const& panel : panels())
        for (auto const& language : samples::all_languages()) {
            INFO(panel.size_px.width, "x", panel.size_px.height, " ", panel.px_per_mm, " ", language);
            Kiosk kiosk(panel);
            kiosk.choose_language(language);
            auto model = kiosk.model();
            kiosk::Chrome const chrome = kiosk::Viewer { model, harness::translations() }.chrome();
            kiosk.ui().begin("header", language, {}, kiosk.now());
            draw_full_header(kiosk.ui(), chrome);
            kiosk.ui().end();
            for (auto const& breach : layout::breaches(kiosk.tree(), panel))
                FAIL_CHECK(breach);
            for (auto const& words : kiosk.ui().cut_words())
                FAIL_CHECK("cut: ", words);
            for (char const* const key : { "header/site", "header/search", "header/text", "header/voice" })
                CHECK(kiosk.sees(key));
            CHECK(kiosk.sees("header/language") != kiosk.sees("header/language/en"));
        }
}

TEST_CASE("a small panel has its languages behind one button")
{
    Kiosk kiosk({ .size_px = { 800, 1280 }, .px_per_mm = 5.88f });
    kiosk.wake();
    kiosk.tap("header/language");
    CHECK(kiosk.screen() == "languages");
    kiosk.tap("languages/en");
    CHECK(kiosk.screen() == "home");
    kiosk.tap("header/language");
    kiosk.tap("languages/ar");
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk.tree().language == "ar");
}

TEST_CASE("a large panel has its languages in sight")
{
    Kiosk kiosk;
    kiosk.wake();
    CHECK_FALSE(kiosk.sees("header/language"));
    kiosk.tap("header/language/ar");
    CHECK(kiosk.tree().language == "ar");
}

TEST_CASE("what the header has stands where it stands on the page before")
{
    for (auto const& panel : panels()) {
        Kiosk kiosk(panel);
        kiosk.wake();
        std::string const key = kiosk.sees("header/language") ? "header/language" : "header/language/es";
        auto const at = kiosk.node(key).rect;
        kiosk.open_letter("B");
        CHECK(kiosk.node(key).rect == at);
        auto const search = kiosk.node("header/search").rect;
        kiosk.open_article("B", 0);
        CHECK(kiosk.node("header/search").rect == search);
    }
}

TEST_CASE("a kiosk with two languages has them in sight on the smallest panel")
{
    Kiosk kiosk({ .size_px = { 800, 1280 }, .px_per_mm = 5.88f }, { "en", "zh" });
    kiosk.wake();
    CHECK(kiosk.sees("header/language/zh"));
}

TEST_CASE("a language with few leaflets shows how many beside its name")
{
    struct Shown {
        float width;
        std::string label, with_count;
    };
    auto const hindi_with = [](int leaflets) {
        auto library = samples::library({ "en", "hi" });
        library.languages[1].collections[0].topics = leaflets;
        Kiosk kiosk(harness::k_full_hd, { "en", "hi" });
        kiosk.act(kiosk::session::LibraryLoaded { library });
        kiosk.wake();
        auto model = kiosk.model();
        auto const languages = kiosk::Viewer { model, harness::translations() }.languages_with_few();
        auto const& node = kiosk.node("header/language/hi");
        return Shown { node.rect.width, node.label, languages[1].with_count };
    };
    auto const few = hindi_with(10), many = hindi_with(300);
    CHECK(few.with_count.find("10") != std::string::npos);
    CHECK(few.label.find("10") != std::string::npos);
    CHECK(many.with_count.empty());
    CHECK(few.width > many.width);
}
