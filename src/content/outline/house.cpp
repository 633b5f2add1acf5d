#include "content/outline/house.h"

#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace content {

namespace {

/// With which such names begin or end.
constexpr auto k_houses = std::to_array<std::string_view>({ "clinic", "clinics", "hospital", "hospitals", "infirmary",
    "centre", "center", "trust", "practice", "nhs", "clínica", "clinica", "consultorio", "klinik", "klinikum",
    "krankenhaus", "praxis", "clinique", "hôpital", "ospedale", "ambulatorio" });

} // namespace

bool names_house(std::string_view line)
{
    auto const words = trimmed(line);
    auto const first = words.substr(0, words.find(' '));
    auto const last = words.substr(words.rfind(' ') == std::string_view::npos ? 0 : words.rfind(' ') + 1);
    // "Going into hospital" is a topic.
    auto const is_house = [](std::string_view word) {
        bool const small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
        return !small && std::ranges::find(k_houses, std::string_view(reading_key(word))) != k_houses.end();
    };
    return is_house(first) || is_house(last);
}

} // namespace content
