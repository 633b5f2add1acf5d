#include "settings/setting_change.h"

#include "base/file.h"
#include "settings/configuration.h"
#include "support/fixtures.h"

#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>

using namespace fixtures;
using base::ErrorCode;

namespace {

namespace fs = std::filesystem;

void write(fs::path const& file, std::string_view content) { std::ofstream(file, std::ios::binary) << content; }

std::string content_of(fs::path const& file)
{
    auto const content = base::read_file(file, 1 << 20);
    return content ? *content : content.error().message;
}

/// "" when the change was made.
std::string change(fs::path const& file, std::string_view key, std::vector<std::string> const& values)
{
    auto const changed = settings::change_setting(file, key, values);
    return changed ? "" : changed.error().message;
}

ErrorCode code(fs::path const& file, std::string_view key, std::vector<std::string> const& values)
{
    auto const changed = settings::change_setting(file, key, values);
    REQUIRE_FALSE(changed);
    return changed.error().code;
}

} // namespace

TEST_CASE("every key can be set to what it holds by default or as the example, and reset, in the packaged file")
{
    std::string const packaged = content_of(fs::path(LECTERN_SOURCE_DIR) / "packaging/lectern.yaml");
    TemporaryFolder const folder;
    auto const file = folder.path() / "lectern.yaml";
    for (settings::ConfigurationKey const& key : settings::configuration_keys()) {
        CAPTURE(key.name);
        write(file, packaged);
        std::vector<std::string> value { std::to_string(static_cast<int>(key.most)) };
        if (key.kind == settings::KeyKind::list)
            value = { "en", "es" };
        else if (key.kind == settings::KeyKind::text)
            value = { key.name == "export.folder" ? "/srv/a, b: c" : "Clinic #4" };
        if (!settings::check_values(key.name, value))
            continue; // A text with rules of its own.
        CHECK(change(file, key.name, value) == "");
        auto const read = settings::read_configuration(file);
        REQUIRE(read);
        CHECK(settings::values_of(*read, key.name) == value);
        CHECK(settings::reset_setting(file, key.name));
        CHECK(settings::read_configuration(file).value() == settings::Configuration {});
    }
}

TEST_CASE("a file that is missing is made, for its owner and group")
{
    TemporaryFolder const folder;
    auto const file = folder.path() / "lectern.yaml";
    CHECK(settings::reset_setting(file, "idle.after"));
    CHECK_FALSE(fs::exists(file));
    CHECK(change(file, "idle.after", { "200" }) == "");
    CHECK(content_of(file) == "idle:\n  after: 200\n");
    CHECK((fs::status(file).permissions() & fs::perms::others_all) == fs::perms::none);
    CHECK(code(folder.path() / "missing" / "lectern.yaml", "idle.after", { "200" }) == ErrorCode::absent);
}

TEST_CASE("what is not allowed leaves the file as it is")
{
    TemporaryFolder const folder;
    auto const file = folder.path() / "lectern.yaml";
    write(file, "idle: { after: 60 } # mine\n");
    CHECK(change(file, "idle.after", { "5" }) == "'idle.after' is 5; allowed are 30 to 900 seconds");
    CHECK(code(file, "idle.after", { "5" }) == ErrorCode::usage);
    CHECK(change(file, "idle.aftr", { "60" }) == "unknown key 'idle.aftr'; did you mean 'idle.after'?");
    CHECK(change(file, "idle", { "60" }).starts_with("'idle' has no value of its own"));
    CHECK(change(file, "site_name", { "Riverside", "Clinic" }) == "'site_name' must be a single text");
    CHECK(change(file, "site_name", {}) == "'site_name' must be a single text");
    CHECK(change(file, "site_name", { "" }) != "");
    CHECK(change(file, "site_name", { "a\nidle: 5" }) != "");
    CHECK(change(file, "languages", { "en", "en" }).starts_with("'languages' is en; allowed are"));
    CHECK_FALSE(settings::reset_setting(file, "wombats"));
    CHECK(content_of(file) == "idle: { after: 60 } # mine\n");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("another mistake in the file is named with its line, and nothing is changed")
{
    TemporaryFolder const folder;
    auto const file = folder.path() / "lectern.yaml";
    write(file, "site_name: A\nthanks: { seconds: 99 }\n");
    CHECK(change(file, "site_name", { "B" })
        == file.string() + ":2: 'thanks.seconds' is 99; allowed are 2 to 20 seconds");
    CHECK(content_of(file).starts_with("site_name: A\n"));
    CHECK(change(file, "thanks.seconds", { "9" }) == "");
}

TEST_CASE("a symbolic link stays one, and the file behind it changes")
{
    TemporaryFolder const folder;
    fs::create_directory(folder.path() / "etc");
    write(folder.path() / "etc" / "real.yaml", "site_name: A\n");
    fs::create_symlink("etc/real.yaml", folder.path() / "lectern.yaml");
    REQUIRE(::chmod((folder.path() / "etc" / "real.yaml").c_str(), 0604) == 0);
    CHECK(change(folder.path() / "lectern.yaml", "site_name", { "B" }) == "");
    CHECK(fs::is_symlink(folder.path() / "lectern.yaml"));
    CHECK(content_of(folder.path() / "etc" / "real.yaml") == "site_name: B\n");
    CHECK((fs::status(folder.path() / "etc" / "real.yaml").permissions() & fs::perms::mask) == fs::perms(0604));

    fs::create_symlink("nowhere", folder.path() / "dangling.yaml");
    CHECK(code(folder.path() / "dangling.yaml", "site_name", { "B" }) == ErrorCode::unavailable);
    CHECK_FALSE(fs::exists(folder.path() / "nowhere"));
}

TEST_CASE("a file that somebody else is changing is left alone")
{
    TemporaryFolder const folder;
    auto const file = folder.path() / "lectern.yaml";
    write(file, "site_name: A\n");
    int const held = ::open(file.c_str(), O_RDONLY);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    CHECK(code(file, "site_name", { "B" }) == ErrorCode::busy);
    ::close(held);
    CHECK(change(file, "site_name", { "B" }) == "");
}

TEST_CASE("what is no file of text is refused")
{
    TemporaryFolder const folder;
    fs::create_directory(folder.path() / "folder.yaml");
    CHECK(code(folder.path() / "folder.yaml", "site_name", { "B" }) == ErrorCode::unavailable);
    REQUIRE(::mkfifo((folder.path() / "pipe.yaml").c_str(), 0600) == 0);
    CHECK(code(folder.path() / "pipe.yaml", "site_name", { "B" }) == ErrorCode::unavailable);
    write(folder.path() / "large.yaml", std::string(100'000, '#'));
    CHECK(code(folder.path() / "large.yaml", "site_name", { "B" }) == ErrorCode::too_large);
}
