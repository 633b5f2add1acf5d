// Which languages of an edition reach the screen, where fonts are few.

#include "kiosk/part.h"
#include "lectern/effects/open_library.h"
#include "lectern/fixed_clock.h"
#include "support/log_of.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace {

using Languages = std::vector<std::string>;

/// A library in several languages on a system whose fonts have no letters but those of `fonts`.
struct Kiosk {
    Kiosk(Languages const& languages, Languages fonts)
        : environment { .data_folder = folder.path(),
            .configuration = {},
            .seal_to = {},
            .clock = k_clock,
            .can_draw = [fonts = std::move(fonts)](
                            std::string_view language) { return std::ranges::find(fonts, language) != fonts.end(); } }
    {
        std::vector<content::Article> articles;
        for (auto const& language : languages)
            articles.push_back(fixtures::article("asthma", "Asthma", language));
        fixtures::publish(folder.path(), articles);
    }

    Languages offered()
    {
        auto const action = library.load();
        auto const* const loaded = std::get_if<kiosk::session::LibraryLoaded>(&action);
        REQUIRE(loaded);
        Languages languages;
        for (auto const& index : loaded->library.languages)
            languages.push_back(index.language);
        return languages;
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    Languages left_out;
    lectern::effects::OpenLibrary library { environment, [this](Languages const& told) { left_out = told; } };
};

} // namespace

TEST_CASE("a language that no installed font covers is not offered")
{
    Kiosk kiosk({ "en", "es", "hi", "zh" }, { "en", "es" });
    CHECK(kiosk.offered() == Languages { "en", "es" });
    CHECK(kiosk.left_out == Languages { "hi", "zh" });
}

TEST_CASE("English is offered even where no font has its letters")
{
    Kiosk kiosk({ "en", "es" }, {});
    CHECK(kiosk.offered() == Languages { "en" });
    CHECK(kiosk.left_out == Languages { "es" });
}

TEST_CASE("the log names a language without a font once, and what to install")
{
    Kiosk kiosk({ "en", "hi" }, { "en" });
    CHECK(tests::log_of([&] { (void)kiosk.offered(); }).find(": hi; install fonts-noto-core, ") != std::string::npos);
    CHECK(tests::log_of([&] { (void)kiosk.offered(); }).empty());
}

TEST_CASE("where every language can be drawn, none is left out and the log is silent")
{
    Kiosk kiosk({ "en", "hi" }, { "en", "hi" });
    CHECK(tests::log_of([&] { CHECK(kiosk.offered() == Languages { "en", "hi" }); }).empty());
    CHECK(kiosk.left_out.empty());
}

TEST_CASE("an edition that is damaged or can't be read any more leads back to the previous one")
{
    using base::ErrorCode;
    for (ErrorCode const code : { ErrorCode::damaged, ErrorCode::unreadable, ErrorCode::absent }) {
        CAPTURE(code);
        Kiosk kiosk({ "en" }, { "en" });
        fixtures::publish(kiosk.folder.path(), { fixtures::article("new", "New") });
        REQUIRE(kiosk.offered() == Languages { "en" });
        bool const falls_back = code != ErrorCode::absent;
        CHECK(kiosk.library.fall_back({ code, "an article" }).has_value() == falls_back);
        CHECK(kiosk.library.catalogue()->find("asthma", "en").has_value() == falls_back);
    }
}
