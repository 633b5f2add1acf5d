// Searches that found nothing, in an export.

#include "exporting.h"

#include "feedback/missed_searches.h"

using namespace exports;
using base::IsoWeek;
using feedback::MissedKind;

namespace {

void search(Kiosk& kiosk, IsoWeek week, std::string_view words, int times, MissedKind kind = MissedKind::found_nothing)
{
    for (int n = 0; n < times; ++n)
        REQUIRE(feedback::count_missed_search(
            kiosk.log, { .kind = kind, .language = "en", .week = week, .words = base::WipingString(words) }));
}

} // namespace

TEST_CASE("an export has a file of the searches that found nothing, of its own weeks, with its fingerprint")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 });
    search(kiosk, { 2026, 40 }, "gout", 3);
    search(kiosk, { 2026, 46 }, "=ozempic, or", 4);
    search(kiosk, { 2026, 46 }, "rash", 3);
    search(kiosk, { 2026, 46 }, "once", 1);
    search(kiosk, { 2026, 46 }, "", 2, MissedKind::topic_missing);
    auto request = kiosk.request(feedback::ExportFormat::json_lines);
    request.weeks.from = IsoWeek { 2026, 45 };
    auto const result = kiosk.run(request);
    REQUIRE(result.searches);
    CHECK(result.searches->file == result.file.string() + ".searches.csv");
    std::string const text = bytes_of(result.searches->file);
    CHECK(text
        == "week,language,what,words,count\r\n2026-W46,en,searches,,8\r\n2026-W46,en,reports,,2\r\n"
           "2026-W46,en,words,\"'=ozempic, or\",4\r\n2026-W46,en,words,rash,3\r\n");
    auto const manifest = Json::parse(bytes_of(result.file.string() + ".manifest.json"));
    CHECK(manifest["searches"]["file"] == result.searches->file.filename().string());
    CHECK(manifest["searches"]["lines"] == 4);
    CHECK(manifest["searches"]["bytes"] == text.size());
    CHECK(manifest["searches"]["sha256"] == result.searches->digest.sha256);
    CHECK(result.searches->digest.sha256.size() == 64);
    CHECK(kiosk.names().size() == 4);
}

TEST_CASE("an export since the last has the searches of all weeks, also of those without feedback")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 45 });
    search(kiosk, { 2026, 30 }, "", 2);
    CHECK(bytes_of(kiosk.run(kiosk.since_last(k_today)).searches.value().file).find("2026-W30,en,searches,,2")
        != std::string::npos);
}

TEST_CASE("an export without searches has no file of them, and its manifest says so")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 });
    auto const result = kiosk.run(kiosk.request());
    CHECK_FALSE(result.searches);
    CHECK(kiosk.names().size() == 3);
    CHECK(Json::parse(bytes_of(result.file.string() + ".manifest.json"))["searches"].is_null());
}

TEST_CASE("an export overwrites no file of searches that lies there")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 });
    std::ofstream(kiosk.stick.path() / "lectern-feedback-2026-W46-to-2026-W46.csv.searches.csv") << "mine";
    CHECK(kiosk.run(kiosk.request()).file.filename() == "lectern-feedback-2026-W46-to-2026-W46-2.csv");
}
