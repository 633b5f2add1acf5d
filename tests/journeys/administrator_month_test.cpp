// An administrator's month at a real data folder: import, export, a new PIN, a comment deleted.

#include "access/staff_access.h"
#include "catalogue/catalogue.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "journeys/data_folder.h"
#include "support/whole_kiosk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace std::chrono_literals;
using harness::WholeKiosk;
using staff::Role;
namespace fs = std::filesystem;

namespace {

constexpr char const* k_pin = "correct horse";
constexpr char const* k_new_pin = "battery staple";
constexpr char const* k_canary = "the chairs by window seven wobble qzxv";

feedback::FeedbackRecord opinion(int week, char const* comment)
{
    return { .id = feedback::new_record_id(),
        .article = "mouth-sores",
        .language = "en",
        .rating = feedback::Rating::good,
        .comment = comment,
        .week = { 2026, week } };
}

void prepare(fs::path const& data)
{
    auto access = staff::StaffAccess::open(data, {});
    REQUIRE(access);
    REQUIRE(access->set_pin(Role::administrator, k_pin, { .passes = 1, .memory_bytes = 8192 }));
    auto log = feedback::FeedbackLog::open(data, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    // Three finished weeks, before the test clock's Monday of week 48.
    for (int week = 44; week <= 46; ++week)
        for (int i = 0; i < 6; ++i)
            REQUIRE(log->add(opinion(week, week == 45 && i == 0 ? k_canary : "")));
    REQUIRE(log->truncate_journal());
}

std::string content_of(fs::path const& file)
{
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    return content.str();
}

std::vector<fs::path> files_in(fs::path const& folder)
{
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    return files;
}

bool is_in_any_file(fs::path const& folder, std::string_view text)
{
    return std::ranges::any_of(
        files_in(folder), [&](fs::path const& file) { return content_of(file).find(text) != std::string::npos; });
}

std::size_t exports_in(fs::path const& folder)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(files_in(folder), [](fs::path const& file) { return file.extension() == ".csv"; }));
}

void open_area(WholeKiosk& kiosk, std::string const& area)
{
    kiosk.tap("staff/area/" + area);
    REQUIRE(kiosk.screen() == area);
}

std::string key_ending(WholeKiosk const& kiosk, std::string_view prefix, std::string_view ending)
{
    for (auto const& node : kiosk.tree().nodes)
        if (node.key.starts_with(prefix) && node.key.ends_with(ending))
            return node.key;
    FAIL("nothing ends in ", ending);
    return {};
}

/// Touches the place that has this name.
void choose_place(WholeKiosk& kiosk, std::string_view prefix)
{
    kiosk.page_to(std::string(prefix) + "0");
    kiosk.tap(std::string(prefix) + "0");
}

} // namespace

TEST_CASE("an administrator's month: import, export, a new PIN, a comment deleted for good")
{
    journeys::DataFolder const data;
    fixtures::TemporaryFolder const stick;
    prepare(data.path());
    fs::create_directories(stick.path() / "leaflets");
    std::ofstream(stick.path() / "leaflets" / "calm.md")
        << "---\ntitle: Keeping calm\nlanguage: en\n---\n\nBreathe slowly.\n";
    std::ofstream(stick.path() / "leaflets" / "broken.md") << "---\ntitle: [\n---\n";
    std::vector<platform::Mount> const sticks { { stick.path(), "KINGSTON", 14'000'000'000, false } };
    WholeKiosk kiosk(data.path(), {}, harness::k_full_hd, sticks);

    // The overview, and a comment that has to go.
    kiosk.sign_in(Role::administrator, k_pin);
    REQUIRE(kiosk.screen() == "volunteer");
    open_area(kiosk, "dashboard");
    CHECK(kiosk.sees("dashboard/feedback/toggle"));
    open_area(kiosk, "comments");
    REQUIRE(is_in_any_file(data.path(), k_canary));
    kiosk.tap(key_ending(kiosk, "comments/", "/delete"));
    kiosk.tap(key_ending(kiosk, "comments/", "/confirm"));
    CHECK_FALSE(is_in_any_file(data.path(), k_canary));

    // What came in goes out, once; what is exported since the last time is nothing.
    open_area(kiosk, "export");
    choose_place(kiosk, "export/place/");
    kiosk.tap("export/start");
    CHECK(exports_in(stick.path()) == 1);
    CHECK(kiosk.sees("export/outcome"));
    CHECK_FALSE(kiosk.node("export/start").enabled);

    // A new library, looked at before it is used.
    open_area(kiosk, "library");
    auto const before = catalogue::Catalogue::open(data.path());
    REQUIRE(before);
    auto const edition = before->library()->edition;
    kiosk.tap("library/import");
    choose_place(kiosk, "library/place/");
    if (!kiosk.sees("library/use")) {
        // The stick as a whole, or one of its folders.
        kiosk.page_to("library/folder/0");
        kiosk.tap("library/folder/0");
    }
    REQUIRE(kiosk.sees("library/use"));
    CHECK_FALSE(before->superseded());
    kiosk.tap("library/use");
    CHECK(before->superseded());
    auto const after = catalogue::Catalogue::open(data.path());
    REQUIRE(after);
    CHECK(after->library()->edition == edition + 1);
    // That was the wrong stick: one touch, and the edition before is back.
    kiosk.page_to("library/restore");
    kiosk.tap("library/restore");
    CHECK(catalogue::Catalogue::open(data.path())->library()->edition == edition);

    // A new PIN, twice the same.
    open_area(kiosk, "settings");
    kiosk.page_to("settings/pin/admin");
    kiosk.tap("settings/pin/admin");
    for (int i = 0; i < 2; ++i) {
        kiosk.type("pin", k_new_pin);
        kiosk.tap("pin/done");
    }
    REQUIRE(kiosk.screen() == "settings");
    kiosk.tap("staff/close");
    REQUIRE(kiosk.screen() == "invitation");

    // A month later the old PIN is no good, and the stick takes what is new.
    kiosk.clock().pass_days(28);
    {
        auto log = feedback::FeedbackLog::open_existing(data.path());
        REQUIRE(log);
        REQUIRE(log->add(opinion(49, "")));
    }
    kiosk.restart();
    kiosk.sign_in(Role::administrator, k_pin);
    CHECK(kiosk.screen() == "pin");
    kiosk.tap("staff/close");
    kiosk.sign_in(Role::administrator, k_new_pin);
    REQUIRE(kiosk.screen() == "volunteer");
    open_area(kiosk, "export");
    choose_place(kiosk, "export/place/");
    kiosk.tap("export/start");
    CHECK(exports_in(stick.path()) == 2);
    kiosk.tap("staff/close");
    CHECK(kiosk.screen() == "invitation");
}
