#include "access/pin.h"

#include <doctest/doctest.h>

#include <string>

using staff::check_new_pin;
using staff::PinFault;
using staff::Role;

namespace {

constexpr staff::PinCost k_cheap { .passes = 1, .memory_bytes = 8 * 1024 };

} // namespace

TEST_CASE("a volunteer's PIN has at least six digits and nothing else")
{
    CHECK_FALSE(check_new_pin(Role::volunteer, "482915"));
    CHECK_FALSE(check_new_pin(Role::volunteer, std::string("73") + "5091846207" + "64"));
    CHECK(check_new_pin(Role::volunteer, "") == PinFault::too_short);
    CHECK(check_new_pin(Role::volunteer, "48291") == PinFault::too_short);
    CHECK(check_new_pin(Role::volunteer, "48291a") == PinFault::not_digits);
    CHECK(check_new_pin(Role::volunteer, " 482915") == PinFault::not_digits);
    CHECK(check_new_pin(Role::volunteer, "٤٨٢٩١٥") == PinFault::not_typeable);
    CHECK(check_new_pin(Role::volunteer, "482915\n") == PinFault::not_typeable);
}

TEST_CASE("an administrator's PIN has at least eight characters that the kiosk's keyboard has")
{
    CHECK_FALSE(check_new_pin(Role::administrator, "48291507"));
    CHECK_FALSE(check_new_pin(Role::administrator, "blue Kettle; 4"));
    CHECK(check_new_pin(Role::administrator, "4829150") == PinFault::too_short);
    CHECK(check_new_pin(Role::administrator, "blåbær og 4") == PinFault::not_typeable);
    CHECK(check_new_pin(Role::administrator, "kettle_blue") == PinFault::not_typeable);
    CHECK(check_new_pin(Role::administrator, std::string("blue\0kettle", 11)) == PinFault::not_typeable);
    CHECK(check_new_pin(Role::administrator, "blue\x1b[Akettle") == PinFault::not_typeable);
}

TEST_CASE("a PIN has at most 64 characters")
{
    std::string longest;
    for (int n = 0; longest.size() < staff::k_longest_pin; ++n)
        longest += std::to_string(n * n);
    longest.resize(staff::k_longest_pin);
    for (Role const role : staff::k_roles) {
        CHECK_FALSE(check_new_pin(role, longest));
        CHECK(check_new_pin(role, longest + "7") == PinFault::too_long);
    }
}

TEST_CASE("the ten most common PINs of each kind are refused")
{
    for (char const* const pin :
        { "123456", "654321", "111111", "000000", "123123", "666666", "121212", "112233", "789456", "159753" })
        CHECK_MESSAGE(check_new_pin(Role::volunteer, pin) == PinFault::too_common, pin);
    for (char const* const pin : { "12345678", "123456789", "password", "1234567890", "qwerty123", "1q2w3e4r",
             "Password1", "ILOVEYOU", "Aa123456", "abcd1234" })
        CHECK_MESSAGE(check_new_pin(Role::administrator, pin) == PinFault::too_common, pin);
}

TEST_CASE("runs and repetitions are refused, what merely holds some is not")
{
    for (char const* const pin : { "345678", "876543", "890123", "321098", "777777", "474747", "482482", "4824824" })
        CHECK_MESSAGE(check_new_pin(Role::volunteer, pin) == PinFault::too_common, pin);
    for (char const* const pin :
        { "cdefghijk", "LKJIHGFE", "wertyuio", "poiuytre", "!!!!!!!!", "ab1ab1ab1", "blueblue" })
        CHECK_MESSAGE(check_new_pin(Role::administrator, pin) == PinFault::too_common, pin);
    for (char const* const pin : { "345679", "123457", "777778", "482428" })
        CHECK_MESSAGE(!check_new_pin(Role::volunteer, pin), pin);
    for (char const* const pin : { "cdefghij7", "blueblue2", "asdfqwer" })
        CHECK_MESSAGE(!check_new_pin(Role::administrator, pin), pin);
}

TEST_CASE("only the PIN itself matches its hash")
{
    auto const hash = staff::hash_pin("482915", k_cheap);
    REQUIRE(hash);
    CHECK(staff::pin_matches(*hash, "482915").value());
    for (char const* const other : { "482914", "48291", "4829150", "482915 ", "" })
        CHECK_FALSE_MESSAGE(staff::pin_matches(*hash, other).value(), other);
    CHECK_FALSE(staff::pin_matches(*hash, std::string("482915\0", 7)).value());
    CHECK_FALSE(staff::pin_matches(*hash, std::string(5000, '4')).value());
}

TEST_CASE("one PIN has another hash each time")
{
    CHECK(staff::hash_pin("482915", k_cheap).value() != staff::hash_pin("482915", k_cheap).value());
}

TEST_CASE("a hash costs 19 MiB and two passes unless a test asks for less")
{
    auto const hash = staff::hash_pin("482915");
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(staff::pin_matches(*hash, "482915").value());
}

TEST_CASE("a damaged hash, and one that would cost too much, is damaged and matches nothing")
{
    std::string const sound = staff::hash_pin("482915", k_cheap).value();
    std::string const rest = sound.substr(sound.find("p=1$"));
    for (std::string const& hash : { std::string(), std::string("482915"), sound.substr(0, 40), sound + sound,
             "$argon2id$v=19$m=99999999,t=1," + rest, "$argon2id$v=19$m=8,t=4000000000," + rest,
             "$argon2id$v=19$m=8,t=11," + rest, "$argon2i$v=19$m=8,t=1," + rest, "$argon2id$v=19$m=-8,t=1," + rest,
             std::string(200, '$') }) {
        CHECK_MESSAGE(staff::pin_matches(hash, "482915").error().code == base::ErrorCode::damaged, hash);
        CHECK_FALSE_MESSAGE(staff::is_pin_hash(hash), hash);
    }
    CHECK(staff::is_pin_hash(sound));
    CHECK(staff::is_pin_hash(staff::hash_pin("482915").value()));
}

TEST_CASE("memory that is not to be had is distinguished from a wrong PIN")
{
    CHECK(staff::hash_pin("482915", { .passes = 1, .memory_bytes = std::size_t { 1 } << 41 }).error().code
        == base::ErrorCode::unavailable);
}

TEST_CASE("a wait begins with the fifth failure and doubles with each more")
{
    using std::chrono::seconds;
    for (int failures = 0; failures < 5; ++failures)
        CHECK(staff::wait_after(failures) == seconds(0));
    CHECK(staff::wait_after(5) == seconds(30));
    CHECK(staff::wait_after(6) == seconds(60));
    CHECK(staff::wait_after(9) == seconds(480));
    CHECK(staff::wait_after(2'000'000'000) == staff::wait_after(staff::k_max_failures));
    CHECK(staff::wait_after(-1) == seconds(0));
}

TEST_CASE("a role is known by its name alone")
{
    for (Role const role : staff::k_roles)
        CHECK(staff::role_named(name_of(role)) == role);
    for (char const* const name : { "", "Admin", "administrator", "volunteers" })
        CHECK_FALSE_MESSAGE(staff::role_named(name), name);
}
