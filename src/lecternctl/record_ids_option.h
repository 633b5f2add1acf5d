#pragma once
// Rows of feedback named on the command line.

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace lecternctl {

/// Required; what is no id is wrong usage.
void add_record_ids_option(CLI::App& command, std::vector<std::string>& ids);

} // namespace lecternctl
