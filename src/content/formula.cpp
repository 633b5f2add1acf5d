#include "content/formula.h"

#include "content/raised.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace content {

namespace {

/// In brackets where it would not be read as one.
std::string as_one(std::string const& text)
{
    bool const several = text.find_first_of(" +-/") != std::string::npos || text.find("−") != std::string::npos;
    return several ? "(" + text + ")" : text;
}

template <std::size_t N>
bool is_one_of(std::string_view text, std::array<std::string_view, N> const& all)
{
    return std::ranges::find(all, text) != all.end();
}

} // namespace

std::string fraction(std::string const& above, std::string const& below) { return as_one(above) + "/" + as_one(below); }

std::string raised_to(std::string const& base, std::string const& power)
{
    if (is_one_of(power, std::array<std::string_view, 3> { "∘", "°", "◦" }))
        return base + "°";
    if (is_one_of(power, std::array<std::string_view, 6> { "", "'", "′", "″", "*", "%" }))
        return base + power;
    std::string const raised = shifted(power, Shift::raised);
    return as_one(base) + (raised == power ? "^" + as_one(power) : raised);
}

std::string lowered_to(std::string const& base, std::string const& index)
{
    return base + shifted(index, Shift::lowered);
}

std::string root(std::string const& radicand, std::string const& degree)
{
    return shifted(degree, Shift::raised) + "√(" + radicand + ")";
}

} // namespace content
