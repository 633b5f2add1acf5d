#pragma once
// A series of measured values and what is said of it.

#include <cstddef>
#include <vector>

namespace bench {

class Samples {
public:
    void add(double value) { m_values.push_back(value); }
    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    /// The smallest value that at least this share of all values does not exceed; 0 without values.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double worst() const { return percentile(1); }

private:
    std::vector<double> m_values;
};

} // namespace bench
