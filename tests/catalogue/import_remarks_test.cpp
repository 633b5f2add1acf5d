// What an import says of files that are no leaflets, and of leaflets that look wrong.

#include "catalogue/leaflet_folder.h"

using namespace leaflet_folder;

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
    library.add("good");
    write(library.in / "wrong.md", "---\ntitle: Call {{phone:day}}\n---\n\nCall {{ phone:dya }}, or {{phone:dya}}.\n");
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
    library.add("past", "reviewed: 2026-11-27\n");
    library.add("soon", "reviewed: 2026-11-28\n");
    auto request = library.request();
    CHECK(LibraryImport::read(request)->counts().remarks == 0);
    request.today = std::chrono::sys_days { std::chrono::year { 2026 } / 11 / 27 };
    auto const import = LibraryImport::read(request);
    REQUIRE(import);
    REQUIRE(import->remarked().size() == 1);
    CHECK(import->remarked()[0].path == library.in / "soon.md");
    CHECK(import->remarked()[0].reason == "its review of 2026-11-28 is yet to come; is the year right?");
}

TEST_CASE("leaflets that are hard to read are remarked: the first by name, the others by their number")
{
    std::string const hard = "Notwithstanding considerable individualised contraindications, immunosuppressive "
                             "interventions necessitate multidisciplinary evaluation.";
    Library const library;
    library.add("easy");
    library.add("es", "language: es\n", hard + " " + hard);
    library.add("short", "", hard);
    for (int n = 10; n < 22; ++n)
        library.add("hard-" + std::to_string(n), "", hard + " " + hard);
    auto const import = library.read();
    REQUIRE(import);
    CHECK(import->counts().skipped == 0);
    REQUIRE(import->remarked().size() == 11);
    CHECK(import->remarked()[0].path == library.in / "hard-10.md");
    CHECK(import->remarked()[0].reason.starts_with("hard to read: school grade "));
    CHECK(import->remarked()[10].reason == "hard to read, above school grade 8: 2 more leaflets");
}
