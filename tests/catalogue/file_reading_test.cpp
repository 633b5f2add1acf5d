#include "catalogue/file_reading.h"

#include "catalogue/leaflet_folder.h"

#include <thread>

using namespace leaflet_folder;
using base::ErrorCode;

namespace {

/// "a: article a", "a: end", ...
struct Parts {
    base::Result<void> read(Library const& library, std::function<base::Result<void>(std::size_t)> const& after = {})
    {
        std::vector<fs::path> const paths { library.in };
        catalogue::ImportSources const sources(paths);
        return catalogue::read_files(
            { .paths = paths, .sources = sources, .stop = stop.get_token() }, [&](catalogue::FilePart&& part) {
                CHECK(std::this_thread::get_id() == here);
                CHECK(part.origin == fs::canonical(part.file.path));
                lines.push_back(part.file.path.filename().string() + ": "
                    + std::visit([](auto const& what) { return line_of(what); }, part.what));
                return after ? after(lines.size()) : base::Result<void> {};
            });
    }

    static std::string line_of(catalogue::ReadArticle const& read) { return read.article.metadata.slug; }
    static std::string line_of(catalogue::RefusedFile const& refused) { return refused.reason; }
    static std::string line_of(catalogue::OtherFile const& other)
    {
        return std::string(content::words_of(other.kind).one);
    }
    static std::string line_of(catalogue::GivenCollections const& given) { return given.collections.at(0).key; }
    static std::string line_of(catalogue::GivenSynonyms const& given) { return given.synonyms.at("en").at(0).at(0); }
    static std::string line_of(catalogue::EndOfFile const& end) { return end.unread ? "end, unread" : "end"; }

    std::stop_source stop;
    std::thread::id here = std::this_thread::get_id();
    std::vector<std::string> lines;
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("the parts of files come in the order of their names, each file with its end")
{
    Library const library;
    library.add("a");
    library.add("d");
    write(library.in / "b.pdf", "%PDF-1.7\n");
    write(library.in / "c.md", "---\ntitle: C\nreviewed: yesterday\n---\n");
    write(library.in / "collections.yaml", "collections:\n  - key: fevers\n    title: { en: Fevers }\n");
    write(library.in / "synonyms.yaml", "en: [[fever, temperature]]\n");
    Parts parts;
    REQUIRE(parts.read(library));
    REQUIRE(parts.lines.size() == 12);
    CHECK(parts.lines.at(4).find("'reviewed'") != std::string::npos);
    parts.lines.at(4) = "(refused)";
    CHECK(parts.lines
        == Lines { "a.md: a", "a.md: end", "b.pdf: a PDF", "b.pdf: end", "(refused)", "c.md: end",
            "collections.yaml: fevers", "collections.yaml: end", "d.md: d", "d.md: end", "synonyms.yaml: fever",
            "synonyms.yaml: end" });
}

TEST_CASE("who takes may refuse, and nothing comes after that")
{
    Library const library;
    for (int i = 0; i < 50; ++i)
        library.add("leaflet-" + std::to_string(i));
    Parts parts;
    auto const read = parts.read(library, [](std::size_t taken) -> base::Result<void> {
        if (taken == 5)
            return base::failure(ErrorCode::no_space, "the disk is full");
        return {};
    });
    CHECK(read.error().code == ErrorCode::no_space);
    CHECK(read.error().message == "the disk is full");
    CHECK(parts.lines.size() == 5);
}

TEST_CASE("what throws while it takes ends the reading")
{
    Library const library;
    for (int i = 0; i < 50; ++i)
        library.add("leaflet-" + std::to_string(i));
    Parts parts;
    CHECK_THROWS_AS(static_cast<void>(parts.read(
                        library, [](std::size_t) -> base::Result<void> { throw std::runtime_error("no memory"); })),
        std::runtime_error);
}

TEST_CASE("a reading that is stopped says so")
{
    Library const library;
    library.add("a");
    Parts parts;
    parts.stop.request_stop();
    CHECK(parts.read(library).error().code == ErrorCode::failed);
    CHECK(parts.lines.empty());
}

TEST_CASE("far more than is read ahead comes whole")
{
    Library const library;
    std::string const long_text(100'000, 'x');
    for (int i = 100; i < 200; ++i)
        library.add("leaflet-" + std::to_string(i), "", long_text);
    Parts parts;
    REQUIRE(parts.read(library));
    REQUIRE(parts.lines.size() == 200);
    for (int i = 0; i < 100; ++i)
        CHECK(parts.lines.at(static_cast<std::size_t>(2 * i))
            == "leaflet-" + std::to_string(100 + i) + ".md: leaflet-" + std::to_string(100 + i));
}
