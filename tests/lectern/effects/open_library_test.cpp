// Which languages of an edition reach the screen, where fonts are few.

#include "catalogue/withdrawn_list.h"
#include "kiosk/part.h"
#include "lectern/effects/open_library.h"
#include "lectern/fixed_clock.h"
#include "settings/overrides.h"
#include "support/log_of.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
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

namespace {

/// Two leaflets, and what visitors see of them.
struct Withdrawing {
    Withdrawing()
        : environment { .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock }
    {
        fixtures::publish(folder.path(), { fixtures::article("rash", "Rash"), fixtures::article("gout", "Gout") });
        (void)library.load();
    }
    bool shows(std::string const& slug) { return library.catalogue() && library.catalogue()->find(slug, "en"); }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    lectern::effects::OpenLibrary library { environment };
};

} // namespace

TEST_CASE("a leaflet that is withdrawn goes when the library is looked for again, and not before")
{
    Withdrawing kiosk;
    CHECK_FALSE(kiosk.library.load_if_newer());
    REQUIRE(catalogue::withdraw(kiosk.folder.path(), { "rash", {} }));
    CHECK(kiosk.shows("rash"));
    CHECK(kiosk.library.load_if_newer());
    CHECK_FALSE(kiosk.shows("rash"));
    CHECK(kiosk.shows("gout"));
    CHECK_FALSE(kiosk.library.load_if_newer());
    REQUIRE(catalogue::give_back(kiosk.folder.path(), { "rash", {} }));
    CHECK(kiosk.library.load_if_newer());
    CHECK(kiosk.shows("rash"));
}

TEST_CASE("the setting for approved leaflets alone holds when the library is looked for again")
{
    Withdrawing kiosk;
    auto const today = std::chrono::year { 2026 } / 11 / 22;
    REQUIRE(settings::set_override(kiosk.folder.path(), "library.approved_only", { "true" }, today));
    CHECK(kiosk.library.load_if_newer());
    CHECK_FALSE(kiosk.shows("rash"));
    REQUIRE(settings::remove_override(kiosk.folder.path(), "library.approved_only", today));
    CHECK(kiosk.library.load_if_newer());
    CHECK(kiosk.shows("rash"));
}

TEST_CASE("a list that is damaged while the kiosk runs changes nothing that visitors see")
{
    Withdrawing kiosk;
    REQUIRE(catalogue::withdraw(kiosk.folder.path(), { "rash", {} }));
    REQUIRE(kiosk.library.load_if_newer());
    std::ofstream(kiosk.folder.path() / "withdrawn.txt") << "ra";
    CHECK(
        tests::log_of([&] { CHECK_FALSE(kiosk.library.load_if_newer()); }).find("withdrawn.txt") != std::string::npos);
    CHECK_FALSE(kiosk.shows("rash"));
    CHECK(kiosk.shows("gout"));
    // A kiosk that starts then shows nothing.
    lectern::effects::OpenLibrary started { kiosk.environment };
    CHECK(std::holds_alternative<kiosk::session::LibraryFailed>(started.load()));
}
