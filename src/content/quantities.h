#pragma once
// Numbers with their units, as they stand in a text: "38.5 °C", "120/80 mmHg", "2–3".

#include <cstddef>
#include <string_view>
#include <vector>

namespace content {

/// The bytes of the unit that `text` begins with ("mg" of "mg/dl"); 0 where it begins with none.
[[nodiscard]] std::size_t unit_at(std::string_view text);

struct Quantity {
    std::size_t begin = 0, end = 0; ///< Bytes.
    friend bool operator==(Quantity const&, Quantity const&) = default;
};

/// What would fall apart among words that run to the left ("38 °C" as "C° 38"): numbers with a unit in Latin letters,
/// and those that have a sign or are made of several, with what is between them. In their order, none within another.
[[nodiscard]] std::vector<Quantity> fragile_quantities(std::string_view text);

} // namespace content
