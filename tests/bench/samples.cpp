#include "bench/samples.h"

#include <algorithm>
#include <cmath>

namespace bench {

double Samples::percentile(double share) const
{
    if (m_values.empty())
        return 0;
    auto sorted = m_values;
    std::ranges::sort(sorted);
    double const rank = std::ceil(share * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(1.0, rank)) - 1];
}

} // namespace bench
