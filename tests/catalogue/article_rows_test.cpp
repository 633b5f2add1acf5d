#include "catalogue/article_rows.h"

#include <doctest/doctest.h>

using content::Run;

TEST_CASE("emphasis survives the way to text and back")
{
    std::vector<Run> const runs { { 0, 5, true, false }, { 7, 9, true, true }, { 9, 12, false, true },
        { 12, 13, false, false, true } };
    CHECK(catalogue::runs_to_text(runs) == "0-5s 7-9se 9-12e 12-13x");
    CHECK(catalogue::runs_from_text("0-5s 7-9se 9-12e 12-13x", 13) == runs);
    CHECK(catalogue::runs_from_text("", 0) == std::vector<Run> {});
}

TEST_CASE("emphasis that leaves the text, overlaps, runs backwards or is no emphasis is refused")
{
    for (char const* const text : { "0-14s", "0-5s 4-6e", "5-3s", "0-5s7-9e", "x", "0-", "-1-5", "0-5q",
             "0-99999999999", " 0-5", "0-5 ", "0-5es", "0-5xs" })
        CHECK_MESSAGE(!catalogue::runs_from_text(text, 13), std::string(text));
}
