// Which languages of an edition reach the screen, where fonts are few.

#include "kiosk/part.h"
#include "lectern/effects/open_library.h"
#include "lectern/fixed_clock.h"
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

/// What is written to standard error meanwhile.
template <typename Work>
std::string log_of(Work const& work)
{
    std::FILE* const file = std::tmpfile();
    REQUIRE(file);
    int const before = ::dup(STDERR_FILENO);
    ::dup2(::fileno(file), STDERR_FILENO);
    work();
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    std::rewind(file);
    std::string text(4096, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
}

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
    CHECK(log_of([&] { (void)kiosk.offered(); }).find(": hi; install fonts-noto-core, ") != std::string::npos);
    CHECK(log_of([&] { (void)kiosk.offered(); }).empty());
}

TEST_CASE("where every language can be drawn, none is left out and the log is silent")
{
    Kiosk kiosk({ "en", "hi" }, { "en", "hi" });
    CHECK(log_of([&] { CHECK(kiosk.offered() == Languages { "en", "hi" }); }).empty());
    CHECK(kiosk.left_out.empty());
}
