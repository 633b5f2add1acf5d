#include "exporting.h"
#include "feedback/export/open.h"

#include <sys/stat.h>

using namespace exports;
using base::ErrorCode;
using feedback::ExportFormat;
namespace fs = std::filesystem;

namespace {

/// A kiosk that seals, and the desk with the key.
struct Desk : Kiosk {
    privacy::SecretKey key = privacy::new_secret_key();
    std::vector<std::string> named; ///< Rows that stay sealed.

    void add_sealed(std::string const& comment)
    {
        add({ 2026, 47 }, privacy::seal(comment, key.public_key()).value(), "rash", { .sealed = true });
    }

    fs::path export_as(ExportFormat format) { return run(request(format)).file; }

    base::Result<feedback::OpenedExport> open(fs::path const& file, fs::path const& folder = {})
    {
        named.clear();
        return feedback::open_export(
            { file, folder }, key, [&](std::string_view id, std::string const&) { named.emplace_back(id); });
    }

    /// The bytes of the opened export.
    std::string opened(fs::path const& file)
    {
        auto const result = open(file);
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
        return bytes_of(result->file);
    }
};

std::string id_of(int number)
{
    return feedback::to_hex([&] {
        feedback::RecordId id;
        id.fill(static_cast<std::uint8_t>(number));
        return id;
    }());
}

/// As whoever changed it would have to.
void forget_sum(fs::path const& file) { fs::remove(file.string() + ".sha256"); }

void replace_in(fs::path const& file, std::string const& what, std::string const& with)
{
    std::string bytes = bytes_of(file);
    std::size_t const at = bytes.find(what);
    REQUIRE(at != std::string::npos);
    std::ofstream(file, std::ios::binary) << bytes.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("an opened export is the one that the kiosk would have written without sealing")
{
    std::vector<std::string> const comments { "Plain", "=1+1, \"two\"\nthree", "", std::string(2000, 'x'),
        "\xE2\x80\xAEعربي", "'" };
    for (ExportFormat const format : { ExportFormat::csv, ExportFormat::json_lines }) {
        Desk sealed, plain;
        for (std::string const& comment : comments) {
            sealed.add_sealed(comment);
            plain.add({ 2026, 47 }, comment);
        }
        sealed.add({ 2026, 46 }, "sealed-v1:typed by a visitor, \"so\"\n");
        plain.add({ 2026, 46 }, "sealed-v1:typed by a visitor, \"so\"\n");
        fs::path const file = sealed.export_as(format);
        CHECK(bytes_of(file).find("Plain") == std::string::npos);
        CHECK(sealed.opened(file) == bytes_of(plain.export_as(format)));
        CHECK(sealed.named.empty());
    }
}

TEST_CASE("a SQLite export is opened with every other value as it was")
{
    Desk desk;
    for (int n = 0; n < 100; ++n)
        desk.add_sealed("Comment " + std::to_string(n));
    desk.add({ 2026, 46 }, "in the clear");
    auto const result = desk.open(desk.export_as(ExportFormat::sqlite));
    REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    CHECK(result->rows == 101);
    CHECK(result->opened == 100);
    SQLite::Database opened(result->file, SQLite::OPEN_READONLY);
    CHECK(opened.execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(
        opened.execAndGet("SELECT count(*) FROM feedback WHERE sealed = 0 AND week LIKE '2026-W4_' AND rating = 'good'")
            .getInt()
        == 101);
    CHECK(opened.execAndGet("SELECT count(DISTINCT comment) FROM feedback WHERE comment LIKE 'Comment %'").getInt()
        == 100);
    CHECK(opened.execAndGet("SELECT comment FROM feedback WHERE id = '" + id_of(7) + "'").getString() == "Comment 6");
}

TEST_CASE("a row that is damaged or sealed to another key is named, and the others open")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        CAPTURE(name_of(format));
        Desk desk;
        desk.add_sealed("first");
        desk.add({ 2026, 47 }, privacy::seal("second", privacy::new_secret_key().public_key()).value(), "rash",
            { .sealed = true });
        desk.add({ 2026, 47 }, "not sealed at all", "rash", { .sealed = true });
        desk.add_sealed("fourth");
        auto const result = desk.open(desk.export_as(format));
        REQUIRE(result);
        CHECK(desk.named == std::vector<std::string> { id_of(2), id_of(3) });
        CHECK(result->rows == 4);
        CHECK(result->opened == 2);
        CHECK(result->still_sealed == 2);
        std::string const bytes = bytes_of(result->file);
        for (std::string const part : { "first", "fourth", "not sealed at all", "sealed-v1:" })
            CHECK(bytes.find(part) != std::string::npos);
    }
}

TEST_CASE("what opens to no text becomes text, in every format")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        Desk desk;
        desk.add_sealed(std::string("a\xFFz\0!", 5));
        CHECK(desk.opened(desk.export_as(format)).find("a\xEF\xBF\xBDz") != std::string::npos);
    }
}

TEST_CASE("an opened export is for its owner alone, and overwrites nothing")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        Desk desk;
        desk.add_sealed("Plain");
        fs::path const file = desk.export_as(format);
        std::string const before = bytes_of(file);
        std::ofstream(file.parent_path() / (file.stem().string() + ".opened" + file.extension().string() + ".partial"))
            << "of a killed one";
        auto const result = desk.open(file);
        REQUIRE(result);
        struct stat info {};
        REQUIRE(::stat(result->file.c_str(), &info) == 0);
        CHECK((info.st_mode & 0777) == 0600);
        CHECK(bytes_of(file) == before);
        CHECK(desk.open(file).error().code == ErrorCode::usage);
        CHECK(desk.names().size() == 4);
        CHECK(desk.open(file, desk.data.path())->file.parent_path() == desk.data.path());
    }
}

TEST_CASE("a CSV export that a spreadsheet saved again is opened all the same")
{
    Desk desk;
    desk.add_sealed("Plain, and more");
    fs::path const file = desk.export_as(ExportFormat::csv);
    forget_sum(file);
    std::string text = "\xEF\xBB\xBF" + bytes_of(file);
    for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n"))
        text.replace(at, 2, "\n");
    std::ofstream(file, std::ios::binary) << text.substr(0, text.size() - 1);
    replace_in(file, ",comment,", ",\"comment\",");
    CHECK(desk.opened(file).ends_with(",\"Plain, and more\",0,0,0,0"));
}

TEST_CASE("half an export is not opened with the sum of the whole one")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        CAPTURE(name_of(format));
        Desk desk;
        for (int n = 0; n < 60; ++n)
            desk.add_sealed("Comment " + std::to_string(n));
        fs::path const file = desk.export_as(format);
        std::string const whole = bytes_of(file), sum = file.string() + ".sha256",
                          manifest = file.string() + ".manifest.json";
        CHECK(desk.open(file, desk.data.path())->is_compared);
        // At the end of a row, where a format has rows.
        std::string const half = whole.substr(0, whole.find('\n', whole.size() / 2) + 1);
        for (std::string const& part : { half, std::string(), whole + " " }) {
            std::ofstream(file, std::ios::binary) << part;
            auto const opened = desk.open(file);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().code == ErrorCode::malformed);
            CHECK(opened.error().message.find(file.string()) == 0);
            CHECK(opened.error().message.find(fs::path(sum).filename()) != std::string::npos);
            CHECK(desk.names().size() == 3);
        }
        std::ofstream(file, std::ios::binary) << whole;
        std::ofstream(sum) << "no sum";
        CHECK(desk.open(file).error().message.find(sum) == 0);
        fs::remove(sum);
        replace_in(manifest, "\"rows\": 60", "\"rows\": 61");
        auto const other = desk.open(file);
        CHECK(other.error().message.find("holds 60 rows, but") != std::string::npos);
        std::ofstream(manifest) << "{";
        CHECK(desk.open(file).error().message.find(manifest) == 0);
        CHECK(desk.names().size() == 2);
        fs::remove(manifest);
        CHECK_FALSE(desk.open(file)->is_compared);
    }
}

TEST_CASE("what lies in the place of an opened export's temporary files is not followed or believed")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        Desk desk;
        desk.add_sealed("Plain");
        fs::path const file = desk.export_as(format), precious = desk.data.path() / "precious";
        std::ofstream(precious) << "precious";
        std::string const temporary
            = (file.parent_path() / (file.stem().string() + ".opened" + file.extension().string() + ".partial"))
                  .string();
        for (char const* const of : { "", "-journal", "-wal" })
            fs::create_symlink(precious, temporary + of);
        CHECK(desk.open(file));
        CHECK(bytes_of(precious) == "precious");
        fs::remove(file.parent_path() / (file.stem().string() + ".opened" + file.extension().string()));
        REQUIRE(::mkfifo(temporary.c_str(), 0600) == 0);
        CHECK(desk.open(file));
    }
}

TEST_CASE("what is no export with sealed comments is refused, and nothing is left of it")
{
    Desk desk;
    desk.add_sealed("Plain");
    fs::path const folder = desk.stick.path();
    auto const write = [&](std::string const& name, std::string const& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    };
    CHECK(desk.open(folder / "missing.csv").error().code == ErrorCode::absent);
    CHECK(desk.open(folder).error().code == ErrorCode::absent);
    CHECK(desk.open(write("a.xls", "x")).error().code == ErrorCode::unsupported);
    for (auto const& [name, bytes] : std::vector<std::pair<std::string, std::string>> { { "b.csv", "" },
             { "c.csv", "id,comment\r\n" }, { "d.csv", "id,comment,sealed\r\n1,2\r\n" },
             { "e.csv", "id,comment,sealed\r\n1,\"2" }, { "f.jsonl", "{\n" }, { "g.jsonl", "{\"id\":\"1\"}\n" },
             { "h.jsonl", std::string(100000, '[') }, { "i.sqlite", "no database" }, { "j.sqlite", "" },
             { "k.csv", "id,comment,sealed\n" + std::string(17 << 20, 'x') } }) {
        CAPTURE(name);
        auto const result = desk.open(write(name, bytes));
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::malformed);
        CHECK(result.error().message.find(name) != std::string::npos);
        fs::remove(folder / name);
    }
    CHECK(desk.names() == std::set<std::string> { "a.xls" });
}
