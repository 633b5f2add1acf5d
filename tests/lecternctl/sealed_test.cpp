#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "lecternctl/program.h"
#include "privacy/seal.h"
#include "support/fixtures.h"

#include <iterator>
#include <sys/stat.h>

using namespace program;
namespace fs = std::filesystem;

namespace {

/// The public key as 'key new' prints it.
std::string printed_key(Outcome const& made)
{
    REQUIRE_MESSAGE(made.status == 0, made.err);
    std::size_t const at = made.out.find("lectern-seal-public-v1:");
    REQUIRE(at != std::string::npos);
    return made.out.substr(at, made.out.find('\n', at) - at);
}

void add_sealed(fs::path const& folder, std::string const& comment, std::string const& key)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    feedback::FeedbackRecord made;
    made.id = feedback::new_record_id();
    made.language = "en";
    made.comment = privacy::seal(comment, privacy::public_key_named(key).value()).value();
    made.sealed = true;
    made.week = { 2025, 40 };
    REQUIRE(log->add(made));
}

fs::path export_in(fs::path const& folder, std::string const& extension)
{
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == extension && !entry.path().stem().string().ends_with(".opened"))
            return entry.path();
    return {};
}

} // namespace

TEST_CASE("key new writes a secret key for its owner alone, once, and prints what the kiosk needs")
{
    fixtures::TemporaryFolder const desk;
    fs::path const file = desk.path() / "my.key";
    Outcome const made = run({ "key", "new", "--to", file });
    CHECK(made.out == "lecternctl settings set privacy.seal_to " + printed_key(made) + "\n");
    struct stat info {};
    REQUIRE(::stat(file.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    std::string const before = content_of(file);
    CHECK(contains(before, printed_key(made)));
    CHECK(contains(before, "lectern-seal-secret-v1:"));
    CHECK_FALSE(contains(made.out + made.err, "secret-v1"));

    CHECK(run({ "key", "new", "--to", file }).status == 1);
    CHECK(content_of(file) == before);
    CHECK(run({ "key", "new", "--to", desk.path() }).status == 0);
    CHECK(fs::exists(desk.path() / "lectern.key"));
    CHECK(run({ "key", "new", "--to", desk.path() / "no" / "such" }).status == 1);
    CHECK(run({ "key", "new" }).status == 2);
    CHECK(run({ "key" }).status == 2);
}

TEST_CASE("what key new prints, run at a kiosk that began with the packaged configuration, makes it seal")
{
    fixtures::TemporaryFolder const desk, kiosk;
    write_file(kiosk.path() / "lectern.yaml", content_of(fs::path(LECTERN_SOURCE_DIR) / "packaging" / "lectern.yaml"));
    Outcome const made = run({ "key", "new", "--to", desk.path() / "my.key" });
    std::istringstream line(made.out);
    std::vector<std::string> words { std::istream_iterator<std::string>(line), {} };
    REQUIRE(words.front() == "lecternctl");
    words.erase(words.begin());
    words.insert(words.end(), { "--data", kiosk.path() });
    Outcome const set = run(words);
    CHECK_MESSAGE(set.status == 0, set.err);
    CHECK(run({ "settings", "get", "privacy.seal_to", "--data", kiosk.path() }).out == printed_key(made) + "\n");
    CHECK(run({ "settings", "check", "--data", kiosk.path() }).status == 0);
}

TEST_CASE("an export of a kiosk that seals is opened with the key that was made for it")
{
    fixtures::TemporaryFolder const data, stick, desk;
    std::string const key = printed_key(run({ "key", "new", "--to", desk.path() / "k" }));
    add_sealed(data.path(), "=cmd|' /C calc'!A0", key);
    for (std::string const format : { "csv", "jsonl", "sqlite" }) {
        CAPTURE(format);
        REQUIRE(
            run({ "feedback", "export", "--to", stick.path(), "--format", format, "--data", data.path() }).status == 0);
        Outcome const opened
            = run({ "open", "--key", desk.path() / "k", export_in(stick.path(), "." + format), "--to", desk.path() });
        CHECK_MESSAGE(opened.status == 0, opened.err);
        CHECK(contains(opened.out, "1 rows, 1 comments opened, 0 stay sealed"));
        CHECK(opened.err.empty());
        fs::remove(export_in(stick.path(), "." + format).string() + ".sha256");
        fs::create_directory(desk.path() / format);
        Outcome const uncompared = run({ "open", "--key", desk.path() / "k", export_in(stick.path(), "." + format),
            "--to", desk.path() / format });
        CHECK(uncompared.status == 0);
        CHECK(contains(uncompared.err, ".sha256 is not there"));
    }
    std::string const csv = content_of(desk.path() / "lectern-feedback-2025-W40-to-2025-W40.opened.csv");
    CHECK(contains(csv, ",\"'=cmd|' /C calc'!A0\",0,0,0,0\r\n"));
}

TEST_CASE("the wrong key opens nothing and names the rows")
{
    fixtures::TemporaryFolder const data, stick, desk;
    add_sealed(data.path(), "Plain", printed_key(run({ "key", "new", "--to", desk.path() / "right" })));
    printed_key(run({ "key", "new", "--to", desk.path() / "wrong" }));
    REQUIRE(run({ "feedback", "export", "--to", stick.path(), "--data", data.path() }).status == 0);
    fs::path const file = export_in(stick.path(), ".csv");
    Outcome const outcome = run({ "open", "--key", desk.path() / "wrong", file });
    CHECK(outcome.status == 1);
    std::string const csv = content_of(file);
    CHECK(contains(outcome.err, "row " + csv.substr(csv.find('\n') + 1, 32) + ": sealed to another key, or damaged"));
    CHECK(contains(outcome.out, "1 stay sealed"));
}

TEST_CASE("a file that holds no secret key opens nothing, and is not repeated")
{
    fixtures::TemporaryFolder const desk;
    std::string const public_key = printed_key(run({ "key", "new", "--to", desk.path() / "k" }));
    std::string const secret = content_of(desk.path() / "k");
    std::string const line = secret.substr(secret.find("lectern-seal-secret"));
    write_file(desk.path() / "e.csv", "id,comment,sealed\r\n");
    for (std::string const& wrong : { std::string(), std::string("# only\n"), public_key, line + line,
             line.substr(0, 40), "x" + line, std::string(20000, 'x') }) {
        write_file(desk.path() / "wrong", wrong);
        Outcome const outcome = run({ "open", "--key", desk.path() / "wrong", desk.path() / "e.csv" });
        CHECK(outcome.status == 1);
        CHECK(contains(outcome.err, (desk.path() / "wrong").string()));
        CHECK_FALSE(contains(outcome.err, line.substr(24, 10)));
    }
    CHECK(run({ "open", "--key", desk.path() / "k", desk.path() / "e.csv" }).status == 0);
    CHECK(run({ "open", "--key", desk.path() / "none", desk.path() / "e.csv" }).status == 1);
    CHECK(run({ "open", desk.path() / "e.csv" }).status == 2);
}
