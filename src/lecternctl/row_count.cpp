#include "lecternctl/row_count.h"

namespace lecternctl {

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string row_count(std::int64_t rows, int limit)
{
    return (rows < limit ? "<" + std::to_string(limit) : grouped(rows))
        + (rows == 1 && rows >= limit ? " row" : " rows");
}

} // namespace lecternctl
