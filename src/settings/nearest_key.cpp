#include "settings/nearest_key.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace settings {

namespace {

/// Levenshtein's: how many letters must be put in, taken out or replaced.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t { 0 });
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({ replaced, row[j] + 1, row[j + 1] + 1 });
        }
    }
    return row.back();
}

std::string_view last_name(std::string_view key) { return key.substr(key.rfind('.') + 1); }

} // namespace

std::optional<std::string> nearest_key(std::string_view written, std::span<std::string const> known)
{
    std::size_t nearest = std::max<std::size_t>(written.size() / 3, 1) + 1;
    std::optional<std::string> found;
    bool const without_group = written.find('.') == std::string_view::npos;
    for (std::string const& key : known) {
        std::size_t away = distance(written, key);
        if (without_group)
            away = std::min(away, distance(written, last_name(key)));
        if (away < nearest) {
            nearest = away;
            found = key;
        }
    }
    return found;
}

} // namespace settings
