#include "store/savepoint.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace {

struct Numbers {
    Numbers()
        : database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
        database.exec("CREATE TABLE number (value INTEGER CHECK (value < 100)); BEGIN;");
    }
    void add(int value) { database.exec("INSERT INTO number VALUES (" + std::to_string(value) + ")"); }
    [[nodiscard]] int sum() const { return database.execAndGet("SELECT total(value) FROM number").getInt(); }

    mutable SQLite::Database database;
};

} // namespace

TEST_CASE("all that is written stays, and nothing of what fails")
{
    Numbers numbers;
    store::Savepoint whole(numbers.database);
    for (int round = 0; round < 2; ++round) {
        int const before = numbers.sum();
        CHECK(whole.perform([&]() -> base::Result<int> {
            numbers.add(1);
            numbers.add(2);
            return 7;
        }) == 7);
        CHECK(numbers.sum() == before + 3);
        auto const failed = whole.perform([&]() -> base::Result<void> {
            numbers.add(10);
            return base::failure(base::ErrorCode::malformed, "no");
        });
        CHECK(failed.error().message == "no");
        CHECK_THROWS_AS(static_cast<void>(whole.perform([&]() -> base::Result<void> {
            numbers.add(20);
            numbers.add(100);
            return {};
        })),
            SQLite::Exception);
        CHECK(numbers.sum() == before + 3);
    }
    numbers.database.exec("COMMIT");
    CHECK(numbers.sum() == 6);
}
