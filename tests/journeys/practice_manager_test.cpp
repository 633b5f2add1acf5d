// A practice manager with a stick: thirty leaflets as clinics have them, some of them broken; looked at, corrected, one
// taken away.

#include "access/staff_access.h"
#include "catalogue/catalogue.h"
#include "content/docx/made_docx.h"
#include "journeys/data_folder.h"
#include "lecternctl/program.h"
#include "support/whole_kiosk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using harness::WholeKiosk;
using program::write_file;
namespace fs = std::filesystem;

namespace {

constexpr char const* k_pin = "correct horse";

struct Leaflet {
    std::string title, language, words; ///< Words that stand in it and in no other.
};
std::string word(int number) { return "Quillwort" + std::to_string(number); }

/// Eight Markdown files, two of them with the same picture.
void write_markdown(fs::path const& folder, std::vector<Leaflet>& written)
{
    write_file(folder / "pictures/box.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"60\"><rect width=\"80\" height=\"60\" "
        "fill=\"#246\"/></svg>");
    for (int n = 0; n < 8; ++n) {
        std::string const title = "Mouth care " + std::to_string(n), language = n % 4 == 3 ? "es" : "en";
        std::string const picture = n < 2 ? "\n![A blue box](pictures/box.svg)\n" : "";
        write_file(folder / ("care-" + std::to_string(n) + (n % 2 == 0 ? ".md" : ".MD")),
            "---\ntitle: " + title + "\nlanguage: " + language + "\n---\n\n## What is it?\n\n" + word(n) + " helps.\n"
                + picture);
        written.push_back({ title, language, word(n) });
    }
}

void write_web_pages(fs::path const& folder, std::vector<Leaflet>& written)
{
    for (int n = 10; n < 18; ++n) {
        std::string const title = "Living with tiredness " + std::to_string(n), language = n % 4 == 3 ? "es" : "en";
        write_file(folder / ("web/page-" + std::to_string(n) + ".html"),
            "<!doctype html><html lang=\"" + language + "\"><head><title>" + title
                + " | Example clinic</title></head><body><nav><a href=\"/\">Home</a></nav><main><h1>" + title
                + "</h1><h2>What can I do?</h2><p>" + word(n)
                + " takes time.</p><ul><li>rest</li><li>drink</li></ul></main><script>alert(1)</script></body></html>");
        written.push_back({ title, language, word(n) });
    }
}

void write_word_file(fs::path const& folder, int n, std::string const& text)
{
    write_file(folder / ("word/file-" + std::to_string(n) + ".docx"),
        content::docx_of(content::styled("Titel", "After the infusion " + std::to_string(n))
            + content::styled("berschrift1", "At home") + content::paragraph(text) + content::item("one", 1)
            + content::item("two", 1)));
}

void write_word_files(fs::path const& folder, std::vector<Leaflet>& written)
{
    for (int n = 20; n < 28; ++n) {
        write_word_file(folder, n, word(n) + " is normal.");
        written.push_back({ "After the infusion " + std::to_string(n), "en", word(n) });
    }
}

void write_topics(fs::path const& folder, std::vector<Leaflet>& written)
{
    std::string topics = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<health-topics total=\"6\">\n";
    for (int n = 30; n < 36; ++n) {
        std::string const title = "Topic " + std::to_string(n);
        bool const spanish = n % 3 == 2;
        topics += "<health-topic title=\"" + title + "\" id=\"" + std::to_string(n) + "\" language=\""
            + (spanish ? "Spanish" : "English") + "\"><full-summary>&lt;p&gt;" + word(n)
            + " is known.&lt;/p&gt;</full-summary></health-topic>\n";
        written.push_back({ title, spanish ? "es" : "en", word(n) });
    }
    write_file(folder / "topics.xml", topics + "</health-topics>\n");
}

std::vector<Leaflet> write_stick(fs::path const& folder)
{
    std::vector<Leaflet> written;
    write_markdown(folder, written);
    write_web_pages(folder, written);
    write_word_files(folder, written);
    write_topics(folder, written);
    write_file(folder / "broken.md", "---\ntitle: [\n---\n");
    write_file(folder / "word/broken.docx", content::docx_of(content::paragraph("Half")).substr(0, 400));
    write_file(folder / "old/clinic.pdf", "%PDF-1.7\n");
    return written;
}

/// Leaflets in all languages.
int topics_in(fs::path const& data)
{
    int topics = 0;
    REQUIRE(catalogue::Catalogue::open(data)->for_each_article([&](content::Metadata const&) { ++topics; }));
    return topics;
}

std::string row_of(WholeKiosk& kiosk, std::string const& name)
{
    for (auto const& node : kiosk.tree().nodes)
        if (node.label.find(name) != std::string::npos && node.key.starts_with("library/changes/"))
            return node.label + " " + node.value;
    return {};
}

/// From the library's overview to what would change.
void read_stick(WholeKiosk& kiosk)
{
    kiosk.tap("library/import");
    kiosk.page_to("library/place/0");
    kiosk.tap("library/place/0");
    kiosk.page_to("library/folder/0");
    kiosk.tap("library/folder/0");
    REQUIRE(kiosk.sees("library/use"));
}

std::optional<content::Article> article_titled(fs::path const& data, std::string const& title)
{
    auto const catalogue = catalogue::Catalogue::open(data);
    REQUIRE(catalogue);
    std::optional<content::Article> found;
    REQUIRE(catalogue->for_each_article([&](content::Metadata const& each) {
        if (each.title == title)
            found = *catalogue->article(*catalogue->find(each.slug, each.language));
    }));
    return found;
}

bool says(content::Article const& article, std::string const& words)
{
    return std::ranges::any_of(article.blocks,
        [&](content::Block const& block) { return block.content.text.find(words) != std::string::npos; });
}

/// As a visitor sees it who has come to it.
void look_at(WholeKiosk& kiosk, fs::path const& data, Leaflet const& leaflet)
{
    auto const catalogue = catalogue::Catalogue::open(data);
    auto const article = article_titled(data, leaflet.title);
    REQUIRE_MESSAGE(article, leaflet.title);
    CHECK(article->metadata.language == leaflet.language);
    kiosk.act(kiosk::article::OpenArticle { *catalogue->find(article->metadata.slug, leaflet.language) });
    kiosk.settle();
    REQUIRE(kiosk.screen() == "article");
    CHECK(kiosk.node("article/title").label == leaflet.title);
    CHECK_MESSAGE(std::ranges::any_of(kiosk.tree().nodes,
                      [&](auto const& node) { return node.label.find(leaflet.words) != std::string::npos; }),
        leaflet.title);
    kiosk.act(kiosk::session::GoHome {});
    kiosk.settle();
}

} // namespace

TEST_CASE("thirty leaflets in four formats: imported, looked at, corrected, one taken away")
{
    journeys::DataFolder const data;
    fixtures::TemporaryFolder const stick;
    {
        auto access = staff::StaffAccess::open(data.path(), {});
        REQUIRE(access);
        REQUIRE(access->set_pin(staff::Role::administrator, k_pin, { .passes = 1, .memory_bytes = 8192 }));
    }
    auto const leaflets = write_stick(stick.path());
    REQUIRE(leaflets.size() == 30);
    WholeKiosk kiosk(data.path(), {}, harness::k_full_hd, { { stick.path(), "KINGSTON", 14'000'000'000, false } });
    auto const before = catalogue::Catalogue::open(data.path())->library();
    int const topics_before = topics_in(data.path());

    kiosk.sign_in(staff::Role::administrator, k_pin);
    kiosk.tap("staff/area/library");
    read_stick(kiosk);
    auto const& changes
        = kiosk.model().staff ? std::get<kiosk::library::LibraryPage>(kiosk.model().staff->page).preview : std::nullopt;
    REQUIRE(changes);
    CHECK(changes->changes.added.count == 30);
    CHECK(changes->changes.others.count > 0);
    CHECK(changes->skipped == 2);
    CHECK(changes->other_files == 1);
    CHECK_FALSE(row_of(kiosk, "30").empty());
    kiosk.tap("library/use");
    CHECK(catalogue::Catalogue::open(data.path())->library()->edition == before->edition + 1);
    kiosk.tap("staff/close");

    // What was there before is there still, and each new one is as it was written.
    CHECK(topics_in(data.path()) == topics_before + 30);
    kiosk.tap("invitation/start");
    for (Leaflet const& leaflet : leaflets)
        look_at(kiosk, data.path(), leaflet);
    CHECK(article_titled(data.path(), "Mouth care 1")->pictures.front().width_px > 0);

    // One corrected and one taken away, and the stick brought again.
    write_word_file(stick.path(), 22, "Velvetleaf is normal.");
    fs::remove(stick.path() / "web/page-12.html");
    kiosk.restart();
    kiosk.sign_in(staff::Role::administrator, k_pin);
    kiosk.tap("staff/area/library");
    read_stick(kiosk);
    kiosk.page_to("library/mode/add_and_tidy_up");
    kiosk.tap("library/mode/add_and_tidy_up");
    kiosk.tap("library/use");
    CHECK(says(*article_titled(data.path(), "After the infusion 22"), "Velvetleaf"));
    CHECK_FALSE(article_titled(data.path(), "Living with tiredness 12"));
    CHECK(article_titled(data.path(), "Living with tiredness 13"));

    // Replacing the whole library is asked for once more, and can be left.
    read_stick(kiosk);
    kiosk.page_to("library/mode/replace");
    kiosk.tap("library/mode/replace");
    kiosk.tap("library/use");
    REQUIRE(kiosk.sees("library/leave"));
    auto const edition = catalogue::Catalogue::open(data.path())->library()->edition;
    kiosk.tap("library/leave");
    CHECK(catalogue::Catalogue::open(data.path())->library()->edition == edition);

    // The same with the tool: nothing but what can't be read is said to be wrong.
    auto const outcome = program::run({ "import", stick.path().string(), "--data", data.path().string() });
    CHECK(outcome.status == 1);
    CHECK(outcome.out.find("0 added, 0 changed, 0 removed") != std::string::npos);
}
