#include "finger.h"

namespace {

using base::InputKind;

std::vector<base::Input> batch(std::initializer_list<InputKind> kinds)
{
    std::vector<base::Input> inputs;
    for (auto const kind : kinds)
        inputs.push_back({ .kind = kind });
    return inputs;
}

std::vector<std::size_t> sizes(std::vector<base::Input> const& inputs)
{
    std::vector<std::size_t> found;
    for (auto const slice : ui::split(inputs))
        found.push_back(slice.size());
    return found;
}

using Sizes = std::vector<std::size_t>;

} // namespace

TEST_CASE("a slice ends with its first press or release")
{
    using enum InputKind;
    CHECK(sizes({}).empty());
    CHECK(sizes(batch({ moved, moved })) == Sizes { 2 });
    CHECK(sizes(batch({ pressed })) == Sizes { 1 });
    CHECK(sizes(batch({ moved, pressed, moved, released, wheel })) == Sizes { 2, 2, 1 });
    CHECK(sizes(batch({ pressed, released, pressed, released })) == Sizes { 1, 1, 1, 1 });
    CHECK(sizes(batch({ key, key, released, key })) == Sizes { 3, 1 });
}

TEST_CASE("slices are the batch, whole and in order")
{
    auto const inputs = batch({ InputKind::moved, InputKind::pressed, InputKind::moved, InputKind::moved,
        InputKind::released, InputKind::wheel });
    base::Input const* next = inputs.data();
    for (auto const slice : ui::split(inputs)) {
        CHECK(slice.data() == next);
        next += slice.size();
    }
    CHECK(next == inputs.data() + inputs.size());
}

TEST_CASE("taps that arrive together are each counted")
{
    std::vector<base::Input> inputs;
    base::Instant now {};
    for (float const x : { 50.0f, 150.0f, 250.0f }) {
        inputs.push_back({ .kind = InputKind::pressed, .time = now, .position = { x, 50 } });
        inputs.push_back(
            { .kind = InputKind::released, .time = now += std::chrono::milliseconds { 30 }, .position = { x, 50 } });
        now += std::chrono::milliseconds { 30 };
    }
    ui::Touch touch;
    std::vector<int> activated;
    for (auto const slice : ui::split(inputs)) {
        touch.begin(slice, k_limits);
        for (int i = 0; i < 3; ++i)
            if (touch.target(std::to_string(i), { static_cast<float>(i) * 100, 0, 100, 100 }).activated)
                activated.push_back(i);
    }
    CHECK(activated == std::vector { 0, 1, 2 });
}
