#include "feedback/record_id.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("ids do not repeat and every bit of them varies")
{
    std::set<feedback::RecordId> seen;
    feedback::RecordId ever_one {}, ever_zero {};
    for (int n = 0; n < 1000; ++n) {
        feedback::RecordId const id = feedback::new_record_id();
        seen.insert(id);
        for (std::size_t at = 0; at < id.size(); ++at) {
            ever_one[at] = static_cast<std::uint8_t>(ever_one[at] | id[at]);
            ever_zero[at] = static_cast<std::uint8_t>(ever_zero[at] | ~id[at]);
        }
    }
    CHECK(seen.size() == 1000);
    feedback::RecordId all;
    all.fill(0xFF);
    CHECK(ever_one == all);
    CHECK(ever_zero == all);
}

TEST_CASE("ids do not grow with time")
{
    int grown = 0;
    feedback::RecordId last = feedback::new_record_id();
    for (int n = 0; n < 1000; ++n) {
        feedback::RecordId const id = feedback::new_record_id();
        grown += id > last;
        last = id;
    }
    // Of random neighbours half are greater; 400 to 600 is six standard deviations wide.
    CHECK(grown > 400);
    CHECK(grown < 600);
}

TEST_CASE("an id prints as 32 lower-case digits")
{
    feedback::RecordId id {};
    id[0] = 0xAB;
    id[15] = 0x0C;
    CHECK(feedback::to_hex(id) == "ab00000000000000000000000000000c");
    CHECK(feedback::record_id_named("ab00000000000000000000000000000c") == id);
    CHECK(feedback::record_id_named("AB00000000000000000000000000000C") == id);
    for (auto const* const wrong : { "", "ab", "ab00000000000000000000000000000", "ab00000000000000000000000000000c0",
             "ab00000000000000000000000000000g" })
        CHECK_FALSE(feedback::record_id_named(wrong));
}
