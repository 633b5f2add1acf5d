#include "settings/overrides.h"

#include "base/file.h"
#include "privacy/seal.h"
#include "settings/effective_configuration.h"
#include "settings/seal_mark.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fixtures;
using base::ErrorCode;
using settings::ValueOrigin;

namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

constexpr std::chrono::year_month_day k_today { std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22) };

/// A data folder with an administrator's file that nothing may change.
struct DataFolder {
    static constexpr char const* k_file = "# Ours\nsite_name: Ward 7 # as on the door\nexport: { folder: /srv/a }\n";

    TemporaryFolder folder;

    DataFolder() { write("lectern.yaml", k_file); }
    ~DataFolder() { CHECK(content_of("lectern.yaml") == k_file); }

    [[nodiscard]] fs::path path(std::string_view name = settings::k_overrides_name) const
    {
        return folder.path() / name;
    }
    void write(std::string_view name, std::string_view content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
    }
    [[nodiscard]] std::string content_of(std::string_view name) const
    {
        auto const content = base::read_file(path(name), 1 << 20);
        return content ? *content : content.error().message;
    }
    /// "" when it was done.
    [[nodiscard]] std::string set(std::string_view key, Texts const& values) const
    {
        auto const done = settings::set_override(folder.path(), key, values, k_today);
        return done ? "" : done.error().message;
    }
    [[nodiscard]] ErrorCode code(std::string_view key, Texts const& values) const
    {
        auto const done = settings::set_override(folder.path(), key, values, k_today);
        REQUIRE_FALSE(done);
        return done.error().code;
    }
    [[nodiscard]] std::string reset(std::string_view key) const
    {
        auto const done = settings::remove_override(folder.path(), key, k_today);
        return done ? "" : done.error().message;
    }
    [[nodiscard]] settings::EffectiveConfiguration load() const
    {
        auto loaded = settings::load_configuration(std::nullopt, folder.path());
        REQUIRE(loaded);
        return *loaded;
    }
    /// What is ignored, without the folder.
    [[nodiscard]] Texts ignored() const
    {
        Texts messages;
        for (auto const& each : load().ignored)
            messages.push_back(each.message.substr(each.message.find(settings::k_overrides_name)));
        return messages;
    }
    [[nodiscard]] Texts names() const
    {
        Texts names;
        for (auto const& entry : fs::directory_iterator(folder.path()))
            names.push_back(entry.path().filename());
        std::ranges::sort(names);
        return names;
    }
};

/// A value for each kind of key.
Texts value_for(settings::ConfigurationKey const& key)
{
    if (key.kind == settings::KeyKind::list)
        return { "en", "es" };
    if (key.kind == settings::KeyKind::flag)
        return { "true" };
    if (key.name == "privacy.seal_to")
        return { privacy::to_string(privacy::new_secret_key().public_key()) };
    if (key.name == "appearance.colours")
        return { "soft" };
    if (key.kind == settings::KeyKind::text)
        return { key.name == "export.folder" ? "/srv/a, b: c" : "Clinic #4" };
    return { std::to_string(static_cast<int>(key.max)) };
}

} // namespace

TEST_CASE("every kind of key is set, holds over the file, and goes back")
{
    DataFolder const data;
    auto const before = data.load();
    for (settings::ConfigurationKey const& key : settings::configuration_keys()) {
        CAPTURE(key.name);
        Texts const value = value_for(key);
        CHECK(data.set(key.name, value) == "");
        auto const loaded = data.load();
        CHECK(settings::values_of(loaded.configuration, key.name) == value);
        CHECK(loaded.underlying == before.configuration);
        CHECK(settings::origin_of(loaded, key.name) == ValueOrigin::override_);
        CHECK(settings::underlying_origin_of(loaded, key.name) == settings::origin_of(before, key.name));
        CHECK(loaded.ignored.empty());
    }
    for (settings::ConfigurationKey const& key : settings::configuration_keys())
        CHECK(data.reset(key.name) == "");
    CHECK(data.load().configuration == before.configuration);
    CHECK(data.load().overridden.empty());
}

TEST_CASE("where a value comes from is the file, the default or an override")
{
    DataFolder const data;
    CHECK(data.set("idle.after", { "200" }) == "");
    auto const loaded = data.load();
    CHECK(settings::origin_of(loaded, "site_name") == ValueOrigin::file);
    CHECK(settings::origin_of(loaded, "export.folder") == ValueOrigin::file);
    CHECK(settings::origin_of(loaded, "idle.countdown") == ValueOrigin::default_value);
    CHECK(settings::origin_of(loaded, "idle.after") == ValueOrigin::override_);
    CHECK(settings::underlying_origin_of(loaded, "idle.after") == ValueOrigin::default_value);
    CHECK(loaded.underlying.idle == std::chrono::seconds(120));
}

TEST_CASE("the file says who writes it, groups its keys, and can be read by everybody")
{
    DataFolder const data;
    CHECK(data.set("idle.countdown", { "45" }) == "");
    CHECK(data.set("languages", { "en", "es" }) == "");
    CHECK(data.set("idle.after", { "200" }) == "");
    CHECK(data.content_of("overrides.yaml")
        == "# Lectern writes this file: what was changed on the screen or with 'lecternctl settings'.\n"
           "# To change a setting by hand, edit lectern.yaml instead; what is here overrides it.\n"
           "languages: [en, es]\nidle:\n  after: 200\n  countdown: 45\n");
    CHECK((fs::status(data.path()).permissions() & fs::perms::mask) == fs::perms(0644));
}

TEST_CASE("an override that says what holds anyway stays one")
{
    DataFolder const data;
    CHECK(data.set("site_name", { "Ward 7" }) == "");
    CHECK(settings::origin_of(data.load(), "site_name") == ValueOrigin::override_);
    data.write("lectern.yaml", "site_name: Ward 8\n");
    CHECK(data.load().configuration.site_name == "Ward 7");
    data.write("lectern.yaml", DataFolder::k_file);
}

TEST_CASE("a list and a folder can be overridden by nothing, a text can't")
{
    DataFolder const data;
    CHECK(data.set("export.folder", {}) == "");
    CHECK(data.load().configuration.export_folder.empty());
    CHECK(data.set("languages", {}) == "");
    CHECK(data.load().overridden == std::set<std::string, std::less<>> { "export.folder", "languages" });
    CHECK(data.set("site_name", {}) == "'site_name' takes one value");
    CHECK(data.set("privacy.seal_to", {}) == "'privacy.seal_to' takes one value");
}

TEST_CASE("a list of the override takes the place of the file's")
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "lectern.yaml") << "languages: [en, es]\n";
    REQUIRE(settings::set_override(folder.path(), "languages", { "es", "ar" }, k_today));
    CHECK(settings::load_configuration(std::nullopt, folder.path())->configuration.languages == Texts { "es", "ar" });
}

TEST_CASE("texts that YAML would take for something else come back as they were")
{
    DataFolder const data;
    for (char const* const text :
        { "no", "~", "null", "2024", "1e3", "- a", "a: b", "a #b", "'", "\"", "&a", "*a", "!a", "%a", "@a", "`a", "[a]",
            "{a}", "?", "? a", ":", "a:", "---", "...", "|", ">", "\\n", "عيادة", "健康", "é́", "👩‍⚕️", "#" }) {
        CAPTURE(std::string(text));
        CHECK(data.set("site_name", { text }) == "");
        CHECK(data.load().configuration.site_name == text);
    }
}

TEST_CASE("what is not allowed changes nothing")
{
    DataFolder const data;
    CHECK(data.set("idle.after", { "5" }) == "'idle.after' can't be 5; allowed are 30 to 900 seconds");
    CHECK(data.code("idle.after", { "5" }) == ErrorCode::usage);
    CHECK(data.set("idle.aftr", { "60" }) == "unknown key 'idle.aftr'; did you mean 'idle.after'?");
    CHECK(data.set("idle", { "60" }).starts_with("'idle' is a group"));
    CHECK(data.set("site_name", { "Riverside", "Clinic" }) == "'site_name' takes one value");
    for (char const* const text : { "", " a", "a  b", "a\nidle: 5", "\x1b[2J", "\xff" })
        CHECK(data.set("site_name", { text }) != "");
    CHECK(data.set("languages", { "en", "en" }).starts_with("'languages' can't be en; allowed are"));
    CHECK(data.set("collections", Texts(1, "x" + std::string(100'000, 'x'))) != "");
    CHECK(data.reset("wombats") != "");
    CHECK(data.names() == Texts { "lectern.yaml" });
}

TEST_CASE("taking back what was not changed makes no file")
{
    DataFolder const data;
    CHECK(data.reset("idle.after") == "");
    CHECK(data.names() == Texts { "lectern.yaml" });
}

TEST_CASE("an override that is unknown or out of range is ignored alone, with its line, and stays")
{
    DataFolder const data;
    data.write("overrides.yaml", "idle:\n  after: 5\n  countdown: 45\nwombats: 3\nthanks: 4\n");
    CHECK(data.ignored()
        == Texts { "overrides.yaml:2: 'idle.after' can't be 5; allowed are 30 to 900 seconds; it is ignored",
            "overrides.yaml:4: unknown key 'wombats'; docs/configuration.md lists all; it is ignored",
            "overrides.yaml:5: 'thanks' is a group; its keys are 'thanks.seconds'; it is ignored" });
    CHECK(data.load().configuration.countdown == std::chrono::seconds(45));
    CHECK(settings::origin_of(data.load(), "idle.after") == ValueOrigin::default_value);

    CHECK(data.set("idle.after", { "60" }) == "");
    CHECK(data.set("thanks.seconds", { "9" }) == "");
    CHECK(data.ignored().size() == 1);
    CHECK(data.reset("wombats") == "");
    CHECK(data.ignored().empty());
    CHECK(data.load().configuration.thanks == std::chrono::seconds(9));
    CHECK(data.names() == Texts { "lectern.yaml", "overrides.yaml" });
}

TEST_CASE("a key to seal to that was set is not forgotten with the file that held it, until it is reset")
{
    DataFolder const data;
    std::string const key = privacy::to_string(privacy::new_secret_key().public_key());
    CHECK_FALSE(data.load().has_lost_seal_key);
    REQUIRE(data.set("privacy.seal_to", { key }) == "");
    CHECK_FALSE(data.load().has_lost_seal_key);
    for (std::string const content : { "\x01\x02", "privacy:\n  seal_to: lectern-seal-public-v1:mistyped\n", "" }) {
        data.write(settings::k_overrides_name, content);
        CHECK(data.load().has_lost_seal_key);
        CHECK_FALSE(data.load().configuration.takes_comments);
    }
    fs::remove(data.path());
    CHECK(data.load().has_lost_seal_key);
    // A change of something else, which sets what is damaged aside, brings no key back.
    data.write(settings::k_overrides_name, "\x01\x02");
    REQUIRE(data.set("thanks.seconds", { "8" }) == "");
    CHECK(data.load().has_lost_seal_key);

    REQUIRE(data.set("privacy.seal_to", { key }) == "");
    CHECK_FALSE(data.load().has_lost_seal_key);
    CHECK(data.load().configuration.seal_to);
    CHECK(data.load().configuration.takes_comments);
    REQUIRE(data.reset("privacy.seal_to") == "");
    CHECK_FALSE(data.load().has_lost_seal_key);
}

TEST_CASE("a key that was reset is not missed, also where no override is left")
{
    DataFolder const data;
    REQUIRE(settings::mark_seal(data.folder.path()));
    CHECK(data.load().has_lost_seal_key);
    REQUIRE(data.reset("privacy.seal_to") == "");
    CHECK_FALSE(data.load().has_lost_seal_key);
}

TEST_CASE("unknown keys inside known groups do not keep others from being changed")
{
    DataFolder const data;
    data.write(
        settings::k_overrides_name, "languages: [en, es]\nidle:\n  after: 60\n  wombat: 3\nthanks:\n  seconds: 5\n");
    CHECK(data.set("thanks.seconds", { "8" }) == "");
    CHECK(data.load().configuration.thanks == std::chrono::seconds { 8 });
    CHECK(data.ignored().size() == 1);
}

TEST_CASE("a damaged file is ignored whole, and set aside with the date by the next change")
{
    struct Case {
        char const* name;
        std::string content;
    };
    for (auto const& [name, content] : { Case { "binary", std::string("SQLite format 3\0\x01\x02", 18) },
             Case { "huge", std::string(100'000, '#') }, Case { "half written", "site_name: \"Riv" },
             Case { "no mapping", "- a\n- b\n" }, Case { "twice", "site_name: A\nsite_name: B\n" },
             Case { "an anchor", "site_name: &a A\n" }, Case { "broken", "idle:\n after: 60\n  countdown: 45\n" } }) {
        CAPTURE(name);
        DataFolder const data;
        data.write("overrides.yaml", content);
        REQUIRE(data.ignored().size() == 1);
        CHECK(data.ignored().front().ends_with("; the file is ignored"));
        CHECK(data.load().configuration.site_name == "Ward 7");

        CHECK(data.set("idle.after", { "60" }) == "");
        CHECK(data.ignored().empty());
        CHECK(data.load().overridden.size() == 1);
        CHECK(data.content_of("overrides.damaged-2026-11-22.yaml") == content);
        CHECK(data.names() == Texts { "lectern.yaml", "overrides.damaged-2026-11-22.yaml", "overrides.yaml" });
    }
}

TEST_CASE("what is no plain file is not followed, and set aside by the next change")
{
    TemporaryFolder const elsewhere;
    std::ofstream(elsewhere.path() / "theirs.yaml") << "site_name: Theirs\n";
    for (char const* const name : { "link", "nowhere", "folder", "pipe" }) {
        CAPTURE(std::string(name));
        DataFolder const data;
        if (std::string_view(name) == "folder")
            fs::create_directory(data.path());
        else if (std::string_view(name) == "pipe")
            REQUIRE(::mkfifo(data.path().c_str(), 0600) == 0);
        else
            fs::create_symlink(
                std::string_view(name) == "link" ? elsewhere.path() / "theirs.yaml" : fs::path("nowhere"), data.path());
        CHECK(data.ignored() == Texts { "overrides.yaml: is no plain file; the file is ignored" });
        CHECK(data.load().configuration.site_name == "Ward 7");
        CHECK(data.set("site_name", { "Hill" }) == "");
        CHECK(data.load().configuration.site_name == "Hill");
        CHECK(data.names() == Texts { "lectern.yaml", "overrides.damaged-2026-11-22.yaml", "overrides.yaml" });
    }
    CHECK(base::read_file(elsewhere.path() / "theirs.yaml", 100) == "site_name: Theirs\n");
}

TEST_CASE("a file that somebody else is changing is left alone")
{
    DataFolder const data;
    CHECK(data.set("site_name", { "A" }) == "");
    int const held = ::open(data.path().c_str(), O_RDONLY);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    CHECK(data.code("site_name", { "B" }) == ErrorCode::busy);
    CHECK_FALSE(settings::remove_override(data.folder.path(), "site_name", k_today));
    ::close(held);
    CHECK(data.set("site_name", { "B" }) == "");
}

TEST_CASE("a file that the kiosk may not read is ignored, and neither replaced nor set aside")
{
    DataFolder const data;
    CHECK(data.set("site_name", { "A" }) == "");
    ::chmod(data.path().c_str(), 0);
    constexpr uid_t k_kiosk = 65534;
    if (::geteuid() == 0)
        REQUIRE(::chown(data.folder.path().c_str(), k_kiosk, k_kiosk) == 0);
    pid_t const child = ::fork();
    if (child == 0) {
        bool const rights_are_few = ::geteuid() != 0 || ::setuid(k_kiosk) == 0;
        auto const loaded = settings::load_configuration(std::nullopt, data.folder.path());
        auto const changed = settings::set_override(data.folder.path(), "site_name", { "B" }, k_today);
        bool const right = rights_are_few && loaded && loaded->ignored.size() == 1
            && loaded->configuration.site_name == "Ward 7" && !changed && changed.error().code == ErrorCode::read_only;
        ::_exit(right ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    ::chmod(data.path().c_str(), 0644);
    CHECK(data.load().configuration.site_name == "A");
    CHECK(data.names().size() == 2);
}

TEST_CASE("a folder that is read-only, full or missing keeps what was there")
{
    CHECK_FALSE(settings::set_override("/nowhere/at/all", "site_name", { "A" }, k_today));
    TemporaryFolder const mounted;
    if (::mount("lectern-test", mounted.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
        tests::skip("a disk can't be mounted here");
        return;
    }
    REQUIRE(settings::set_override(mounted.path(), "site_name", { "A" }, k_today));
    std::ofstream(mounted.path() / "overrides.yaml", std::ios::app) << "site_name: B\n"; // Twice: damaged.
    std::ofstream(mounted.path() / "filler") << std::string(1 << 20, 'x');
    auto full = settings::set_override(mounted.path(), "site_name", { "C" }, k_today);
    REQUIRE_FALSE(full);
    CHECK(full.error().code == ErrorCode::no_space);
    CHECK(std::distance(fs::directory_iterator(mounted.path()), fs::directory_iterator()) == 2);
    fs::remove(mounted.path() / "filler");
    CHECK(settings::set_override(mounted.path(), "site_name", { "C" }, k_today));
    REQUIRE(::mount("lectern-test", mounted.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0);
    auto const read_only = settings::set_override(mounted.path(), "site_name", { "D" }, k_today);
    REQUIRE_FALSE(read_only);
    CHECK(read_only.error().code == ErrorCode::read_only);
    CHECK(settings::load_configuration(std::nullopt, mounted.path())->configuration.site_name == "C");
    ::umount2(mounted.path().c_str(), MNT_DETACH);
}

TEST_CASE("keys that guard are known as such, and no others")
{
    Texts guarded;
    for (auto const& key : settings::configuration_keys())
        if (key.is_guarded)
            guarded.push_back(key.name);
    CHECK(guarded
        == Texts { "contacts.day", "contacts.night", "contacts.emergency", "privacy.seal_to", "staff.contact",
            "appearance.colours", "display.diagonal_in", "display.viewing_distance_mm", "display.bottom_mm" });
}
