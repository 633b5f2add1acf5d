#include "content/outline/house.h"

#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace content {

namespace {

/// With which such names begin or end.
constexpr auto k_houses = std::to_array<std::string_view>({ "clinic", "clinics", "hospital", "hospitals", "infirmary",
    "centre", "center", "trust", "nhs", "clínica", "clinica", "consultorio", "klinik", "klinikum", "krankenhaus",
    "praxis", "clinique", "hôpital", "ospedale", "ambulatorio" });

/// "Coming into Hospital", "After Your Hospital", "Al salir del Hospital".
constexpr auto k_of_topics = std::to_array<std::string_view>(
    { "to", "into", "in", "from", "after", "before", "at", "your", "you", "su", "al", "en", "tras" });

bool speaks_of_topic(std::string_view line)
{
    std::string const words = " " + reading_key(line) + " ";
    return words.find("ing ") != std::string::npos || std::ranges::any_of(k_of_topics, [&](std::string_view word) {
        return words.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

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
    return (is_house(first) || is_house(last)) && !speaks_of_topic(line);
}

} // namespace content
