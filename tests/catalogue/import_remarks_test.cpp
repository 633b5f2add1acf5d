// What an import says of files that are no leaflets, and of leaflets that look wrong.

#include "catalogue/leaflet_folder.h"

using namespace leaflet_folder;

namespace {

/// With all that an import asks for but what `more` has.
std::string whole_leaflet(std::string const& slug, std::string const& more = {}, std::string const& text = "Some text.",
    std::string const& author = "author: Clinic\n")
{
    bool const is_dated = more.find("reviewed:") != std::string::npos;
    return leaflet(slug,
        more + author + (is_dated ? "" : "reviewed: 2026-01-05\n")
            + "references: [{ title: A book }]\ncare: { today: When to call }\n",
        text + "\n\n## When to call\n\nCall us.");
}

void add_whole(Library const& library, std::string const& slug, std::string const& more = {},
    std::string const& text = "Some text.")
{
    write(library.in / (slug + ".md"), whole_leaflet(slug, more, text));
}

} // namespace

TEST_CASE("every file is an article, is refused, or is counted as something else with what to do about it")
{
    Library const library;
    library.add("good");
    write(library.in / "wrong.md", "---\ntitle: [\n---\n");
    write(library.in / "unknown.bin", "\1\2\3");
    write(library.in / "sub/a.pdf", "%PDF-1.7");
    write(library.in / "sub/b.pdf", "%PDF-1.7");
    write(library.in / "Thumbs.db", "x");
    write(library.in / ".git/config", "x");
    write(library.in / ".git/index", "x");
    write(library.in / "leaflet.md~", leaflet("old"));
    auto const import = library.read({});
    REQUIRE(import);
    auto const& counts = import->counts();
    CHECK(counts.files == 8); // A folder that is left out is one.
    CHECK(counts.article_files == 1);
    CHECK(counts.skipped == 2);
    CHECK(counts.other_files == 5);
    std::vector<std::string> lines;
    for (auto const& files : import->other_files())
        lines.push_back(catalogue::line_of(files));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].starts_with("2 PDFs (a.pdf, b.pdf): import the source, "));
    CHECK(lines[1] == "a backup copy or an unfinished file (leaflet.md~)");
    CHECK(lines[2] == "a file of the operating system (Thumbs.db)");
    CHECK(lines[3] == "a hidden file or folder (.git)");
    CHECK(import->skipped()[0].reason.starts_with("of no kind that is known; "));
}

TEST_CASE("of many files of a kind the first are named")
{
    catalogue::OtherFilesByKind files;
    for (int n = 0; n < 5; ++n)
        files.add(content::OtherKind::font, "in/" + std::to_string(n) + ".ttf");
    REQUIRE(files.list().size() == 1);
    CHECK(catalogue::line_of(files.list().front()) == "5 fonts (0.ttf, 1.ttf, 2.ttf and 2 more)");
}

TEST_CASE("a file that is named is refused where it is something else, with what to do about it")
{
    Library const library;
    library.add("good");
    auto const pdf = library.folder.path() / "a.pdf";
    write(pdf, "%PDF-1.7");
    auto const import = LibraryImport::read({ library.data, { library.in, pdf } });
    REQUIRE(import);
    CHECK(import->counts().skipped == 1);
    CHECK(import->counts().other_files == 0);
    CHECK(import->skipped()[0].reason.starts_with("a PDF, which can't be imported: "));
}

TEST_CASE("what looks wrong in leaflets that are read is counted and named")
{
    Library const library;
    add_whole(library, "good");
    write(library.in / "wrong.md",
        whole_leaflet("wrong", "subtitle: Call {{phone:day}}\n", "Call {{ phone:dya }}, or {{phone:dya}}."));
    auto const import = library.read({});
    REQUIRE(import);
    CHECK(import->counts().articles == 2);
    CHECK(import->counts().remarks == 2);
    REQUIRE(import->remarked().size() == 2);
    CHECK(import->remarked()[0].path == library.in / "wrong.md");
    CHECK(import->remarked()[0].reason.find("{{phone:dya}}") != std::string::npos);
    CHECK(import->remarked()[1].reason.find("Call {{phone:day}}") != std::string::npos);
}

TEST_CASE("a review that is yet to come is remarked")
{
    Library const library;
    add_whole(library, "past", "reviewed: 2026-11-27\napproved: 2026-11-27\n");
    add_whole(library, "soon", "reviewed: 2026-11-28\napproved: 2026-11-29\n");
    auto request = library.request();
    CHECK(LibraryImport::read(request)->counts().remarks == 0);
    request.today = std::chrono::sys_days { std::chrono::year { 2026 } / 11 / 27 };
    auto const import = LibraryImport::read(request);
    REQUIRE(import);
    REQUIRE(import->remarked().size() == 2);
    CHECK(import->remarked()[0].path == library.in / "soon.md");
    CHECK(import->remarked()[1].reason == "its approval of 2026-11-29 is yet to come; is the year right?");
    CHECK(import->remarked()[0].reason == "its review of 2026-11-28 is yet to come; is the year right?");
}

TEST_CASE("leaflets that are hard to read are remarked: the first by name, the others by their number")
{
    std::string const hard = "Notwithstanding considerable individualised contraindications, immunosuppressive "
                             "interventions necessitate multidisciplinary evaluation.";
    Library const library;
    add_whole(library, "easy");
    add_whole(library, "fr", "language: fr\n", hard + " " + hard);
    add_whole(library, "short", "", hard);
    for (int n = 10; n < 22; ++n)
        add_whole(library, "hard-" + std::to_string(n), "", hard + " " + hard);
    auto const import = library.read();
    REQUIRE(import);
    CHECK(import->counts().skipped == 0);
    REQUIRE(import->remarked().size() == 11);
    CHECK(import->remarked()[0].path == library.in / "hard-10.md");
    CHECK(import->remarked()[0].reason.starts_with("hard to read: school grade "));
    CHECK(import->remarked()[10].reason == "hard to read, above school grade 8: 2 more leaflets");
}

TEST_CASE("leaflets that lack something are remarked, each in one line: the first by name, the others by their number")
{
    Library const library;
    add_whole(library, "whole");
    for (int n = 10; n < 21; ++n)
        write(library.in / ("bare-" + std::to_string(n) + ".md"),
            "---\nslug: bare-" + std::to_string(n) + "\ntitle: Bare\n---\n\nText.\n");
    write(library.in / "anonymous.md", whole_leaflet("anonymous", {}, "Text.", ""));
    auto const import = library.read();
    REQUIRE(import);
    REQUIRE(import->remarked().size() == 11);
    CHECK(import->remarked()[0].path == library.in / "anonymous.md");
    CHECK(import->remarked()[0].reason == "lacks an author");
    CHECK(
        import->remarked()[1].reason == "lacks a review date, an author, references and a section on when to get help");
    CHECK(import->remarked()[10].reason
        == "without an author, references, a review date or when to get help: 2 more leaflets");
}

TEST_CASE("leaflets that speak of a web page are remarked with their words")
{
    Library const library;
    add_whole(library, "web", {}, "To learn more, click here.");
    auto const import = library.read();
    REQUIRE(import);
    REQUIRE(import->remarked().size() == 1);
    CHECK(import->remarked()[0].reason
        == "speaks of a web page, which readers do not have: 'To learn more, click here.'");
}

TEST_CASE("each file is heard of once, or once for each article in it, whatever came of it")
{
    Library const library;
    add_whole(library, "good");
    add_whole(library, "again");
    write(library.in / "again-2.md", leaflet("again"));
    write(library.in / "wrong.md", "---\ntitle: [\n---\n");
    write(library.in / "unknown.bin", "\1\2\3");
    write(library.in / "a.pdf", "%PDF-1.7");
    write(library.in / "picture.png", "\x89PNG\r\n\x1a\n");
    write(library.in / ".git/config", "x");
    write(library.in / "collections.yaml", "collections:\n  - key: skin\n    title: { en: Skin }\n");
    write(library.in / "synonyms.yaml", "en:\n  - [one, two]\n");
    fs::create_symlink("/etc/passwd", library.in / "out.md");
    using Outcome = catalogue::ImportEntry::Outcome;
    std::map<std::string, std::vector<Outcome>> heard;
    auto const import = library.read({ .entry = [&](catalogue::ImportEntry const& entry) {
        heard[entry.file.filename().string()].push_back(entry.outcome);
        CHECK((entry.outcome == Outcome::article) == (entry.article != nullptr));
        CHECK((entry.outcome == Outcome::article) == entry.reason.empty());
    } });
    REQUIRE(import);
    CHECK(heard.size() == static_cast<std::size_t>(import->counts().files));
    std::map<Outcome, int> counts;
    for (auto const& [file, outcomes] : heard) {
        CAPTURE(file);
        REQUIRE(outcomes.size() == 1);
        ++counts[outcomes.front()];
    }
    CHECK(counts[Outcome::article] == import->counts().articles);
    CHECK(counts[Outcome::refused] == import->counts().skipped);
    CHECK(counts[Outcome::other] == import->counts().other_files);
    CHECK(counts[Outcome::used] == 2);
}

TEST_CASE("a leaflet that reads like another language than its own is named, and others are not")
{
    std::string const spanish
        = "La presión arterial alta es cuando la fuerza de la sangre en las arterias es demasiado alta. No se siente y "
          "por eso muchas personas no saben que la tienen. El médico la mide con un aparato en el brazo. Si es alta "
          "durante mucho tiempo puede dañar el corazón y los riñones. Usted puede hacer mucho por su salud.";
    std::string const english
        = "High blood pressure is when the force of the blood in your arteries is too high. You do not feel it, and "
          "that is why many people do not know that they have it. The doctor measures it with a cuff on the arm. If it "
          "is "
          "high for a long time it can harm the heart and the kidneys. There is much that you can do for your health.";
    Library const library;
    library.add("presion", "author: A\n", spanish);
    library.add("pressure", "author: A\n", english);
    library.add("tension", "author: A\nlanguage: es\n", spanish);
    std::vector<std::string> named;
    REQUIRE(library.read({ .remarked = [&](catalogue::SkippedFile const& file) {
        if (file.reason.find("reads like") != std::string::npos)
            named.push_back(file.path.filename().string() + ": " + file.reason);
    } }));
    CHECK(named
        == std::vector<std::string> {
            "presion.md: is filed under 'en' and reads like 'es': visitors who read it do not find it; give it its "
            "language" });
}
