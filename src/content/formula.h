#pragma once
// Formulas as words of the line that they stand in, whichever program wrote them.

#include <string>

namespace content {

/// "1/2", "(a + b)/c"
[[nodiscard]] std::string fraction(std::string const& above, std::string const& below);
/// "10⁶", "x^(a + b)", "37°"
[[nodiscard]] std::string raised_to(std::string const& base, std::string const& power);
/// "H₂", "Cmax"
[[nodiscard]] std::string lowered_to(std::string const& base, std::string const& index);
/// "√(2)", "³√(2)"
[[nodiscard]] std::string root(std::string const& radicand, std::string const& degree = {});

} // namespace content
