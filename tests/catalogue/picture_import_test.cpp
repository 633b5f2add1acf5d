#include "support/fixtures.h"

#include "catalogue/catalogue.h"
#include "catalogue/library_import.h"
#include "catalogue/picture_import.h"

#include <fstream>
#include <map>

using namespace fixtures;
using base::ErrorCode;
using catalogue::LibraryImport;
namespace fs = std::filesystem;

namespace {

/// Decodes by rule: the file's text is the picture, but for some that stand for what may go wrong.
class Decoder : public content::PictureDecoder {
public:
    [[nodiscard]] base::Result<content::DecodedPicture> decode(std::string_view file) const override
    {
        ++decoded;
        if (file == "crash")
            return base::failure(ErrorCode::unavailable, "broke down");
        if (file == "bomb")
            return base::failure(ErrorCode::too_large, "too many pixels");
        return content::DecodedPicture { 30, 20, file == "glass", "decoded " + std::string(file) };
    }
    mutable int decoded = 0;
};

struct PictureLibrary {
    void write(std::string const& name, std::string const& content) const
    {
        fs::create_directories((in / name).parent_path());
        std::ofstream(in / name, std::ios::binary) << content;
    }
    void leaflet(std::string const& name, std::string const& body, std::string const& language = "en") const
    {
        write(name,
            "---\nslug: " + fs::path(name).stem().string() + "\ntitle: T\nlanguage: " + language + "\n---\n\nText.\n\n"
                + body);
    }
    void import(Decoder const& decoder)
    {
        auto read = LibraryImport::read({ .data_folder = data, .paths = { in }, .pictures = &decoder },
            { .remarked = [&](catalogue::SkippedFile const& file) {
                if (!file.reason.starts_with("lacks "))
                    remarks.push_back(file.reason);
            } });
        REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
        counts = read->counts();
        REQUIRE(read->publish(catalogue::ImportMode::replace));
    }
    [[nodiscard]] content::Article article(std::string const& slug, std::string const& language = "en") const
    {
        auto const catalogue = catalogue::Catalogue::open(data);
        REQUIRE(catalogue);
        auto const id = catalogue->find(slug, language);
        REQUIRE(id);
        return *catalogue->article(*id);
    }

    TemporaryFolder folder;
    fs::path data = folder.path() / "data", in = folder.path() / "in";
    std::vector<std::string> remarks;
    catalogue::ImportCounts counts;
};

} // namespace

TEST_CASE("a picture comes into the edition once, however many leaflets show it")
{
    PictureLibrary library;
    Decoder const decoder;
    library.write("pictures/a.svg", "glass");
    library.write("pictures/same.png", "glass");
    library.write("pictures/unused.png", "glass");
    library.leaflet("en/one.md", "![A glass](../pictures/a.svg \"Full\")\n");
    library.leaflet("es/one.md", "![Un vaso](../pictures/a.svg)\n\n![Otro](../pictures/same.png)\n", "es");
    library.import(decoder);
    CHECK(library.remarks.empty());
    CHECK(decoder.decoded == 2);
    CHECK(library.counts.other_files == 1);

    auto const en = library.article("one"), es = library.article("one", "es");
    REQUIRE(en.pictures.size() == 1);
    REQUIRE(es.pictures.size() == 2);
    CHECK(en.pictures[0].width_px == 30);
    CHECK(en.pictures[0].transparent);
    CHECK(en.pictures[0] == es.pictures[1]);
    REQUIRE(en.blocks.size() == 3);
    CHECK(en.blocks[1].kind == content::BlockKind::picture);
    CHECK(en.blocks[1].content.text == "A glass");
    CHECK(en.blocks[2].kind == content::BlockKind::caption);

    auto const catalogue = catalogue::Catalogue::open(library.data);
    REQUIRE(catalogue);
    auto const file = catalogue->picture(en.pictures[0].name);
    REQUIRE(file);
    CHECK(file->bytes == "decoded glass");
    CHECK(catalogue->picture("none").error().code == ErrorCode::absent);
}

TEST_CASE("a picture that can't be read keeps its text, and one line says why")
{
    PictureLibrary library;
    Decoder const decoder;
    library.write("crash.png", "crash");
    library.write("bomb.png", "bomb");
    library.write("good.png", "good");
    library.leaflet("a.md", "![One](crash.png)\n\n![Two](bomb.png)\n\n![Three](missing.png)\n\n![Four](good.png)\n");
    library.import(decoder);
    auto const path = (library.in / "a.md").string();
    REQUIRE(library.remarks.size() == 3);
    CHECK(library.remarks[0] == path + ":9: the picture 'crash.png' can't be shown, only its text: broke down");
    CHECK(library.remarks[1] == path + ":11: the picture 'bomb.png' can't be shown, only its text: too many pixels");
    CHECK(library.remarks[2].starts_with(path + ":13: the picture 'missing.png' can't be shown, only its text: "));
    auto const article = library.article("a");
    REQUIRE(article.pictures.size() == 4);
    CHECK(article.pictures[0].name.empty());
    CHECK_FALSE(article.pictures[3].name.empty());
    CHECK(article.blocks[1].content.text == "One");
}

TEST_CASE("no picture comes from outside of the folder, from an address or from a device")
{
    PictureLibrary library;
    Decoder const decoder;
    std::ofstream(library.folder.path() / "secret.png") << "secret";
    library.leaflet("a.md",
        "![1](../secret.png)\n\n![2](/etc/passwd)\n\n![3](https://example.org/a.png)\n\n![4](link.png)\n\n"
        "![5](%2e%2e/secret.png)\n\n![6](//example.org/a.png)\n\n![7](null.png)\n");
    fs::create_symlink("../secret.png", library.in / "link.png");
    fs::create_symlink("/dev/zero", library.in / "null.png");
    library.import(decoder);
    CHECK(library.remarks.size() == 7);
    CHECK(decoder.decoded == 0);
}

TEST_CASE("a picture without a text is left out, with its line")
{
    PictureLibrary library;
    Decoder const decoder;
    library.write("a.png", "good");
    library.leaflet("a.md", "![](a.png)\n");
    library.import(decoder);
    REQUIRE(library.remarks.size() == 1);
    CHECK(library.remarks[0].starts_with((library.in / "a.md").string() + ":9: the picture 'a.png' is left out: "));
    CHECK(library.article("a").blocks.size() == 1);
    CHECK(decoder.decoded == 0);
}

TEST_CASE("an article changes with its picture")
{
    PictureLibrary library;
    Decoder const decoder;
    library.write("a.png", "good");
    library.leaflet("a.md", "![One](a.png)\n");
    library.import(decoder);
    auto const changes = [&] {
        auto read = LibraryImport::read({ .data_folder = library.data, .paths = { library.in }, .pictures = &decoder });
        REQUIRE(read);
        auto const made = read->preview();
        REQUIRE(made);
        return made->changed.count;
    };
    CHECK(changes() == 0);
    library.write("a.png", "better");
    CHECK(changes() == 1);
}

TEST_CASE("a picture within a leaflet is told by its beginning")
{
    PictureLibrary library;
    Decoder const decoder;
    // Its bytes are "crash", and what follows them is none of it.
    library.leaflet("a.md", "![1](data:image/png;base64,Y3Jhc2g=" + std::string(100'000, 'A') + ")\n");
    library.import(decoder);
    REQUIRE(library.remarks.size() == 1);
    CHECK(library.remarks[0].size() < 400);
    CHECK(library.remarks[0].ends_with("can't be shown, only its text: broke down"));
}

TEST_CASE("a picture within a leaflet is decoded once, however many leaflets hold it, and leaves none of its bytes")
{
    PictureLibrary library;
    Decoder const decoder;
    auto builder = catalogue::CatalogueBuilder::create(library.data);
    REQUIRE(builder);
    catalogue::ImportSources const sources({});
    catalogue::PictureImport pictures(&decoder, *builder, sources, {},
        [&](fs::path const&, std::string const& what) { library.remarks.push_back(what); });
    content::Article first = article("a", "A"), second = article("b", "B");
    first.pictures = { { .source = "picture 1", .bytes = "good" }, { .source = "picture 2", .bytes = "crash" } };
    second.pictures = { { .source = "picture 1", .bytes = "good" } };
    REQUIRE(pictures.resolve(first, { library.in / "a.docx", true, library.in }));
    REQUIRE(pictures.resolve(second, { library.in / "b.docx", true, library.in }));
    CHECK(decoder.decoded == 2);
    CHECK_FALSE(first.pictures[0].name.empty());
    CHECK(first.pictures[0] == second.pictures[0]);
    CHECK(first.pictures[0].bytes.empty());
    CHECK(first.pictures[1].name.empty());
    CHECK(first.pictures[1].bytes.empty());
    CHECK(library.remarks
        == std::vector {
            (library.in / "a.docx").string() + ": the picture 'picture 2' can't be shown, only its text: broke down" });

    catalogue::PictureImport none(nullptr, *builder, sources, {}, [](auto const&, auto const&) {});
    second.pictures = { { .source = "picture 1", .bytes = "good" } };
    REQUIRE(none.resolve(second, { library.in / "b.docx", true, library.in }));
    CHECK(second.pictures[0].bytes.empty());
}

TEST_CASE("a picture of a camera is no unknown file, and one that nobody names is ignored")
{
    PictureLibrary library;
    Decoder const decoder;
    library.write("IMG_0001.JPG", "good");
    library.write("IMG_0002.JPG", "good");
    library.leaflet("a.md", "![1](IMG_0001.JPG)\n");
    library.import(decoder);
    CHECK(library.remarks.empty());
    CHECK(library.counts.skipped == 0);
    CHECK(library.counts.other_files == 1);
}

TEST_CASE("an import is stopped before the next picture, too")
{
    PictureLibrary library;
    std::stop_source stop;
    struct Stopping : Decoder {
        explicit Stopping(std::stop_source& asked)
            : stop(asked)
        {
        }
        base::Result<content::DecodedPicture> decode(std::string_view file) const override
        {
            stop.request_stop();
            return Decoder::decode(file);
        }
        std::stop_source& stop;
    } const decoder(stop);
    library.write("a.png", "good");
    library.write("b.png", "glass");
    library.leaflet("a.md", "![1](a.png)\n\n![2](b.png)\n");
    auto const read = LibraryImport::read(
        { .data_folder = library.data, .paths = { library.in }, .pictures = &decoder }, { .stop = stop.get_token() });
    REQUIRE_FALSE(read);
    CHECK(decoder.decoded == 1);
}
