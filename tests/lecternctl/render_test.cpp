// The real programs draw real leaflets, with no display to draw them on.

#include "content/docx/made_docx.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <array>
#include <cstdint>
#include <set>

using namespace program;

namespace {

namespace fs = std::filesystem;

/// Whatever stands in the environment of the tests.
struct NoDisplay {
    NoDisplay()
    {
        for (char const* const name : { "DISPLAY", "WAYLAND_DISPLAY" })
            ::unsetenv(name);
    }
};

struct Size {
    std::uint32_t width = 0, height = 0;
    friend bool operator==(Size const&, Size const&) = default;
};

/// Of a PNG picture, from its header.
Size size_of(fs::path const& png)
{
    std::string const bytes = content_of(png);
    REQUIRE_MESSAGE(bytes.starts_with("\x89PNG\r\n\x1A\n"), png);
    auto const number = [&](std::size_t at) {
        std::uint32_t made = 0;
        for (std::size_t i = 0; i < 4; ++i)
            made = made << 8 | static_cast<unsigned char>(bytes.at(at + i));
        return made;
    };
    return { number(16), number(20) };
}

std::string const k_text
    = "---\ntitle: Mouth sores\n---\n\n## What are mouth sores?\n\nSome treatments make your mouth sore.\n";

fs::path const k_samples = fs::path(LECTERN_SOURCE_DIR) / "assets/library";

struct Drawing {
    fixtures::TemporaryFolder folder;
    NoDisplay no_display;
    fs::path pages = folder.path() / "pages";

    Outcome render(fs::path const& leaflet, std::vector<std::string> more = {})
    {
        more.insert(more.begin(), { "render", leaflet.string(), "--output", pages.string() });
        if (leaflet.string().starts_with(k_samples.string()))
            more.insert(more.end(), { "--folder", k_samples.string() });
        return run(more);
    }
    [[nodiscard]] int drawn() const
    {
        return static_cast<int>(std::distance(fs::directory_iterator(pages), fs::directory_iterator()));
    }
};

} // namespace

TEST_CASE("a leaflet with a picture is drawn page by page without a display")
{
    Drawing drawing;
    Outcome const outcome = drawing.render(k_samples / "en/fever.md", { "--size", "1280x800", "--diagonal", "10.1" });
    CHECK(outcome.status == 0);
    int const pages = drawing.drawn();
    CHECK(pages > 3);
    CHECK(outcome.out == std::to_string(pages) + " pages in " + drawing.pages.string() + "\n");
    std::set<std::string> different;
    for (int page = 1; page <= pages; ++page) {
        auto const file = drawing.pages / ("page-" + std::to_string(page) + ".png");
        CHECK(size_of(file) == Size { 1280, 800 });
        different.insert(content_of(file));
    }
    CHECK(static_cast<int>(different.size()) == pages);
}

TEST_CASE("a Word file is drawn as its Markdown would be")
{
    Drawing drawing;
    auto const word = drawing.folder.path() / "sores.docx", markdown = drawing.folder.path() / "sores.md";
    write_file(word,
        content::docx_of(content::styled("Titel", "Mouth sores")
            + content::styled("berschrift1", "What are mouth sores?")
            + content::paragraph("Some treatments make your mouth sore.")));
    Outcome const outcome = drawing.render(word);
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    std::string const drawn = content_of(drawing.pages / "page-1.png");
    write_file(markdown, k_text);
    CHECK(drawing.render(markdown).status == 0);
    CHECK(drawn == content_of(drawing.pages / "page-1.png"));
}

TEST_CASE("an Arabic leaflet, other colours, another text and another panel each give other pictures")
{
    Drawing drawing;
    std::set<std::string> different;
    for (std::vector<std::string> const& look : { std::vector<std::string> {}, { "--theme", "yellow-on-black" },
             { "--text-size", "4" }, { "--diagonal", "43" }, { "--size", "1080x1920" } }) {
        Outcome const outcome = drawing.render(k_samples / "ar/fever.md", look);
        CHECK_MESSAGE(outcome.status == 0, outcome.err);
        different.insert(content_of(drawing.pages / "page-1.png"));
    }
    CHECK(different.size() == 5);
    CHECK(size_of(drawing.pages / "page-1.png") == Size { 1080, 1920 });
}

TEST_CASE("a configuration is that of the drawn kiosk")
{
    Drawing drawing;
    auto const leaflet = drawing.folder.path() / "sores.md", file = drawing.folder.path() / "other.yaml";
    write_file(leaflet, k_text);
    REQUIRE(drawing.render(leaflet).status == 0);
    std::string const plain = content_of(drawing.pages / "page-1.png");
    write_file(file, "site_name: Example Clinic\n");
    CHECK(drawing.render(leaflet, { "--config", file.string() }).status == 0);
    CHECK(content_of(drawing.pages / "page-1.png") != plain);
    write_file(file, "site_nam: Example Clinic\n");
    Outcome const wrong = drawing.render(leaflet, { "--config", file.string() });
    CHECK(wrong.status == 1);
    CHECK(contains(wrong.err, "site_nam"));
    CHECK(drawing.render(leaflet, { "--config", "/nonexistent.yaml" }).status == 2);
}

TEST_CASE("a leaflet that nobody has approved yet is drawn, and one in a language that visitors are not offered")
{
    Drawing drawing;
    fs::path const configuration = drawing.folder.path() / "lectern.yaml", leaflet = drawing.folder.path() / "a.md";
    write_file(configuration, "library:\n  approved_only: true\nlanguages: [en]\n");
    for (std::string const language : { "en", "es" }) {
        write_file(leaflet, "---\ntitle: Mouth sores\nlanguage: " + language + "\n---\n\nRinse.\n");
        Outcome const drawn = drawing.render(leaflet, { "--config", configuration.string() });
        CHECK_MESSAGE(drawn.status == 0, drawn.err);
    }
}

TEST_CASE("pictures of pages that a leaflet no longer has are removed, and nothing else")
{
    Drawing drawing;
    auto const leaflet = drawing.folder.path() / "sores.md";
    write_file(leaflet, k_text);
    for (char const* const name : { "page-1.png", "page-2.png", "page-3.png", "page-5.png", "notes.txt" })
        write_file(drawing.pages / name, "old");
    Outcome const outcome = drawing.render(leaflet);
    CHECK(outcome.out == "1 page in " + drawing.pages.string() + "\n");
    CHECK(size_of(drawing.pages / "page-1.png") == Size { 1920, 1080 });
    CHECK_FALSE(fs::exists(drawing.pages / "page-2.png"));
    CHECK_FALSE(fs::exists(drawing.pages / "page-3.png"));
    CHECK(fs::exists(drawing.pages / "page-5.png"));
    CHECK(fs::exists(drawing.pages / "notes.txt"));
}

TEST_CASE("what can't be drawn is named, and nothing is left behind")
{
    Drawing drawing;
    auto const folder = drawing.folder.path();
    write_file(folder / "clinic.pdf", "%PDF-1.7\n");
    write_file(folder / "broken.md", "---\ntitle: A\nreviewed: soon\n---\n\nText.\n");
    write_file(folder / "some/leaflet.md", k_text);
    struct Case {
        fs::path file;
        int status;
        std::string named;
    };
    for (Case const& each : { Case { folder / "absent.md", 1, "absent.md" }, { folder / "clinic.pdf", 1, "PDF" },
             { folder / "broken.md", 1, "broken.md:3" }, { folder / "some", 2, "folder" } }) {
        Outcome const outcome = drawing.render(each.file);
        CAPTURE(outcome.err);
        CHECK(outcome.status == each.status);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, each.named));
    }
    CHECK_FALSE(fs::exists(drawing.pages));
    Outcome const language = drawing.render(k_samples / "en/fever.md", { "--language", "es" });
    CHECK(language.status == 1);
    CHECK(contains(language.err, "no leaflet in 'es'"));
    write_file(drawing.pages, "a file");
    CHECK(drawing.render(k_samples / "en/fever.md").status == 1);
}

TEST_CASE("a leaflet whose picture is broken is drawn with the picture's text, and the status says so")
{
    Drawing drawing;
    auto const leaflet = drawing.folder.path() / "sores.md";
    write_file(leaflet, k_text + "\n![A soft toothbrush.](brush.png)\n");
    write_file(drawing.folder.path() / "brush.png", "no picture");
    Outcome const outcome = drawing.render(leaflet);
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "sores.md:9"));
    CHECK(contains(outcome.err, "brush.png"));
    CHECK(outcome.out == "1 page in " + drawing.pages.string() + "\n");
}

TEST_CASE("a wrong command line of render is wrong usage")
{
    Drawing drawing;
    for (std::vector<std::string> const& wrong :
        { std::vector<std::string> { "--size", "large" }, { "--size", "1920x" }, { "--size", "12x12" },
            { "--diagonal", "0" }, { "--folder", "/tmp/nothing" }, { "--theme", "pink" }, { "--text-size", "5" } }) {
        CHECK(drawing.render(k_samples / "en/fever.md", wrong).status == 2);
        CHECK_FALSE(fs::exists(drawing.pages));
    }
    CHECK(run({ "render" }).status == 2);
}
