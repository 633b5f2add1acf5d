#pragma once
// The table of what was measured. Each row carries the load that the machine was under when it was begun:
// figures taken during other work are worth less.

#include "bench/samples.h"

#include <optional>
#include <string>
#include <vector>

namespace bench {

class Report {
public:
    /// Notes the load; what is added until the next section carries it.
    void begin_section(std::string const& title);

    /// `what` names the unit, `aim` is the most that is wanted at the percentile that it names.
    void add(std::string what, Samples const& samples, std::string aim = {});
    void add(std::string what, double value, std::string aim = {});
    /// Something that could not be measured here, and why.
    void leave_out(std::string what, std::string why);

    void print() const;

private:
    struct Row {
        std::string what;
        std::vector<std::string> values; ///< p50, p99, worst; or the one value.
        std::size_t count = 1;
        std::string aim;
        std::string load;
        std::string left_out;
    };
    std::string m_load;
    std::vector<Row> m_rows;
};

} // namespace bench
