#include "base/hand_over.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>

TEST_CASE("what one thread gives another takes in its order")
{
    constexpr int k_items = 10'000;
    base::HandOver<int> numbers(100);
    std::jthread const giver([&] {
        for (int number = 0; number < k_items; ++number)
            CHECK(numbers.give(number, static_cast<std::size_t>(number % 30)));
        numbers.end();
    });
    int expected = 0;
    while (auto const number = numbers.take())
        CHECK(*number == expected++);
    CHECK(expected == k_items);
}

TEST_CASE("no more waits than there is room for, and what is larger waits alone")
{
    base::HandOver<std::string> texts(10);
    std::atomic<int> given = 0;
    std::jthread const giver([&] {
        for (std::size_t const bytes : { 6U, 4U, 1000U, 1U }) {
            CHECK(texts.give(std::string(bytes, 'x'), bytes));
            ++given;
        }
        texts.end();
    });
    // The third waits until both before it were taken; which thread runs first does not matter.
    CHECK(texts.take()->size() == 6);
    CHECK(given <= 2);
    CHECK(texts.take()->size() == 4);
    CHECK(given <= 3);
    CHECK(texts.take()->size() == 1000);
    CHECK(texts.take()->size() == 1);
    CHECK_FALSE(texts.take());
}

TEST_CASE("who gives to nobody is told, also while it waits for room")
{
    base::HandOver<int> numbers(1);
    CHECK(numbers.give(1, 1));
    std::jthread const giver([&] { CHECK_FALSE(numbers.give(2, 1)); });
    numbers.end();
    CHECK(numbers.take() == 1);
    CHECK_FALSE(numbers.take());
    CHECK_FALSE(numbers.give(3, 1));
}
