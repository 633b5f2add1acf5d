#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>

using namespace base;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return failure(ErrorCode::malformed, std::to_string(number) + " is odd");
    return number / 2;
}

Result<void> even(int number)
{
    TRY(half(number));
    return {};
}

Result<std::string> quarter(int number)
{
    int const once = TRY(half(number));
    return std::to_string(TRY(half(once)));
}

Result<int> after_even(int number, int& reached)
{
    TRY_VOID(even(number));
    ++reached;
    return number;
}

Result<std::unique_ptr<int>> boxed(int number) { return std::make_unique<int>(TRY(half(number))); }

} // namespace

TEST_CASE("TRY yields the value, or returns the first error as it is")
{
    CHECK(quarter(12) == std::string("3"));
    auto const first = quarter(7), second = quarter(6);
    REQUIRE_FALSE(first);
    CHECK(first.error().message == "7 is odd");
    CHECK(first.error().code == ErrorCode::malformed);
    REQUIRE_FALSE(second);
    CHECK(second.error().message == "3 is odd");
}

TEST_CASE("TRY_VOID goes on after success and stops at an error")
{
    int reached = 0;
    CHECK(after_even(2, reached) == 2);
    CHECK_FALSE(after_even(3, reached));
    CHECK(reached == 1);
}

TEST_CASE("TRY moves what can't be copied")
{
    auto box = boxed(8);
    REQUIRE(box);
    auto take = [&]() -> Result<int> { return *TRY(std::move(box)); };
    CHECK(take() == 4);
}

TEST_CASE("TRY evaluates what it is given once")
{
    int calls = 0;
    auto counted = [&]() -> Result<int> { return ++calls; };
    auto outer = [&]() -> Result<int> { return TRY(counted()); };
    CHECK(outer() == 1);
    CHECK(calls == 1);
}

TEST_CASE("an error says where on its way up, and keeps its code")
{
    auto const error = Error { ErrorCode::damaged, "malformed style" }.in("article 12").in("catalogue.db");
    CHECK(error.message == "catalogue.db: article 12: malformed style");
    CHECK(error.code == ErrorCode::damaged);
}
