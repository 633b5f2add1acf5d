// Comments in which names may have been left: exports leave them out, and lose none of them.

#include "exporting.h"
#include "feedback/export/weeks_without_held_back.h"

using namespace exports;
using feedback::ExportFormat;
using feedback::HeldBackComments;

namespace {

feedback::ExportRequest with_them(feedback::ExportRequest request)
{
    request.held_back = HeldBackComments::included;
    return request;
}

bool holds(feedback::ExportResult const& result, std::string const& words)
{
    return bytes_of(result.file).find(words) != std::string::npos;
}

Json manifest_of(feedback::ExportResult const& result)
{
    return Json::parse(bytes_of(result.file.string() + ".manifest.json"));
}

} // namespace

TEST_CASE("comments that are held back are left out of an export, whose rows and manifest say so")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        Kiosk kiosk;
        kiosk.add({ 2026, 47 }, "Thanks");
        kiosk.add({ 2026, 47 }, "shukran", "rash", { .held_back = true });
        auto const result = kiosk.run(kiosk.request(format));
        CHECK(result.rows == 2);
        CHECK(result.held_back == 1);
        CHECK(holds(result, "Thanks"));
        CHECK_FALSE(holds(result, "shukran"));
        auto const manifest = manifest_of(result);
        CHECK(manifest["held_back"] == 1);
        CHECK(manifest["held_back_included"] == false);
        CHECK(manifest["withheld"]
            == Json::array(
                { { { "what", "comments in languages in which names can't be removed reliably" }, { "rows", 1 } } }));
    }
}

TEST_CASE("comments that are held back are in an export that is to include them, with their mark")
{
    for (ExportFormat const format : feedback::k_export_formats) {
        Kiosk kiosk;
        kiosk.add({ 2026, 47 }, "shukran", "rash", { .held_back = true });
        auto const result = kiosk.run(with_them(kiosk.request(format)));
        CHECK(holds(result, "shukran"));
        auto const manifest = manifest_of(result);
        CHECK(manifest["held_back"] == 1);
        CHECK(manifest["held_back_included"] == true);
        CHECK(manifest["withheld"].empty());
    }
    Kiosk kiosk;
    kiosk.add({ 2026, 47 }, "shukran", "rash", { .held_back = true });
    CHECK(bytes_of(kiosk.run(with_them(kiosk.request())).file).ends_with("shukran,0,0,0,1\r\n"));
    CHECK(bytes_of(kiosk.run(with_them(kiosk.request(ExportFormat::json_lines))).file)
              .ends_with("\"sealed\":false,\"held_back\":true}\n"));
    SQLite::Database exported(kiosk.run(with_them(kiosk.request(ExportFormat::sqlite))).file, SQLite::OPEN_READONLY);
    CHECK(exported.execAndGet("SELECT held_back FROM feedback").getInt() == 1);
}

TEST_CASE("an export since the last that includes what is held back makes up for those that left it out")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 44 }, "Thanks");
    kiosk.add({ 2026, 45 }, "shukran", "rash", { .held_back = true });
    kiosk.add({ 2026, 45 }, "Fine");
    CHECK(kiosk.run(kiosk.since_last(k_today)).rows == 3);
    CHECK(kiosk.run(kiosk.since_last(k_today)).file.empty());

    // The whole week once more, and no other.
    auto const again = kiosk.run(with_them(kiosk.since_last(k_today)));
    CHECK(again.rows == 2);
    CHECK(holds(again, "shukran"));
    CHECK(again.only_weeks == std::vector<base::IsoWeek> { { 2026, 45 } });
    CHECK(kiosk.run(with_them(kiosk.since_last(k_today))).file.empty());
}

TEST_CASE("a week that was exported with what is held back is not taken again because a later export leaves it out")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 45 }, "shukran", "rash", { .held_back = true });
    CHECK(kiosk.run(with_them(kiosk.since_last(k_today))).rows == 1);
    kiosk.run(kiosk.request());
    CHECK(kiosk.run(with_them(kiosk.since_last(k_today))).file.empty());

    // Another one of that week has not been in any.
    kiosk.add({ 2026, 45 }, "dhanyavaad", "rash", { .held_back = true });
    CHECK_FALSE(holds(kiosk.run(kiosk.since_last(k_today)), "dhanyavaad"));
    CHECK(holds(kiosk.run(with_them(kiosk.since_last(k_today))), "dhanyavaad"));
}

TEST_CASE("nothing is made up for in a week whose last comment held back was deleted since")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 45 }, "Fine");
    kiosk.add({ 2026, 45 }, "shukran", "rash", { .held_back = true });
    kiosk.run(kiosk.since_last(k_today));
    feedback::RecordId id;
    id.fill(kiosk.last_id);
    CHECK(feedback::weeks_without_held_back(kiosk.log)->size() == 1);
    REQUIRE(kiosk.log.remove(id).value());
    CHECK(feedback::weeks_without_held_back(kiosk.log)->empty());
    CHECK(kiosk.run(with_them(kiosk.since_last(k_today))).file.empty());
}
