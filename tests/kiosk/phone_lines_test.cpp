#include "kiosk/article/phone_lines.h"

#include <doctest/doctest.h>

using namespace kiosk::article;

namespace {

std::string const k_desk = "ask at the desk";

settings::Contacts contacts()
{
    return { { "111", "", "112" }, { { "treatments", { "222", "333", "" } }, { "tests", { "", "444", "" } } } };
}

std::string filled(std::string text, PhoneLines const& lines)
{
    std::string shown = with_phones({ std::move(text), {} }, {}, lines).content.text;
    // Without the marks that keep a number in its order.
    for (std::string_view const isolate : { "\u2068", "\u2069" })
        for (auto at = shown.find(isolate); at != shown.npos; at = shown.find(isolate))
            shown.erase(at, isolate.size());
    return shown;
}

} // namespace

TEST_CASE("a leaflet has the numbers of its collection, else the general ones, else it says to ask at the desk")
{
    std::string const text = "{{phone:day}}, {{phone:night}}, {{phone:emergency}}";
    CHECK(filled(text, phone_lines(contacts(), {}, k_desk)) == "111, ask at the desk, 112");
    CHECK(filled(text, phone_lines(contacts(), { "treatments" }, k_desk)) == "222, 333, 112");
    CHECK(filled(text, phone_lines(contacts(), { "tests", "treatments" }, k_desk)) == "222, 444, 112");
    CHECK(filled(text, phone_lines(contacts(), { "other" }, k_desk)) == "111, ask at the desk, 112");
    CHECK(filled(text, phone_lines({}, { "tests" }, k_desk)) == "ask at the desk, ask at the desk, ask at the desk");
}

TEST_CASE("a placeholder that there is not says to ask at the desk, and is never shown")
{
    CHECK(filled("Call {{fax:day}} or {{phone}}.", phone_lines(contacts(), {}, k_desk))
        == "Call ask at the desk or ask at the desk.");
}

TEST_CASE("emphasis and what was searched for stay on their words when a number takes its place")
{
    PhoneLines const lines { "5", "night", "emergency", k_desk };
    auto const shown = with_phones({ "Call {{phone:day}} now", { { 5, 18, true, false }, { 19, 22, false, true } } },
        { { 0, 4 }, { 19, 22 } }, lines);
    CHECK(shown.content.text == "Call 5 now");
    CHECK(shown.content.runs == std::vector<content::Run> { { 5, 6, true, false }, { 7, 10, false, true } });
    CHECK(shown.marked == std::vector<catalogue::MarkedRange> { { 0, 4 }, { 7, 10 } });
}

TEST_CASE("a number stands on one line, words that go with one may break")
{
    CHECK(phone_lines({ { "+1 (555) 0100", "555 1 (until 6 pm)", "" }, {} }, {}, k_desk).day
        == "\u2068+1\u00A0(555)\u00A00100\u2069");
    CHECK(phone_lines({ { "", "555 1 (until 6 pm)", "" }, {} }, {}, k_desk).night == "\u2068555 1 (until 6 pm)\u2069");
}

TEST_CASE("a leaflet offers the numbers of the day and the night to take along, and leaves out what there is not")
{
    auto const offered = phones_to_call(contacts(), { "treatments" }, "By day", "By night");
    REQUIRE(offered.size() == 2);
    CHECK(offered[0].label == "By day");
    CHECK(offered[0].number == "222");
    CHECK(offered[1].number == "333");
    CHECK(phones_to_call(contacts(), {}, "By day", "By night").size() == 1);
    CHECK(phones_to_call({}, { "tests" }, "By day", "By night").empty());
}
