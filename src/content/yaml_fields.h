#pragma once
// Strict reading of small YAML mappings, with errors that name the file, the line and what is allowed.
// Included only by .cpp files that read YAML, here and in settings.

#include "base/result.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace content {

/// More than any front matter or list of collections needs, and what yaml-cpp reads at once.
inline constexpr std::size_t k_yaml_limit_bytes = 64 * 1024;

/// Where a piece of YAML stands, for messages: `first_line` is the line of its first line in `name`.
struct YamlPlace {
    std::string_view name;
    int first_line = 1;
};

[[nodiscard]] base::Error yaml_error(YamlPlace const& place, YAML::Mark const& mark, std::string_view what);

/// The top mapping of `yaml`; malformed when it is anything else.
[[nodiscard]] base::Result<YAML::Node> load_mapping(
    std::string_view yaml, YamlPlace const& place, std::size_t limit_bytes = k_yaml_limit_bytes);

struct UnknownKey {
    std::string name; ///< Empty for a key that is no single text.
    YAML::Mark mark;
};

/// The keys that are not in `known`. `malformed` for a known one that stands twice or has no value, and for anything
/// that is not a mapping.
[[nodiscard]] base::Result<std::vector<UnknownKey>> find_unknown_keys(
    YAML::Node const& mapping, std::span<std::string_view const> known, YamlPlace const& place);

/// Refuses keys that are not in `allowed`, keys that stand twice, and anything that is not a mapping.
[[nodiscard]] base::Result<void> check_keys(
    YAML::Node const& mapping, std::initializer_list<std::string_view> allowed, YamlPlace const& place);

/// The text of a scalar, white space folded. `key` is for the message.
[[nodiscard]] base::Result<std::string> text_of(YAML::Node const& node, std::string_view key, YamlPlace const& place);

/// The texts of a list of scalars.
[[nodiscard]] base::Result<std::vector<std::string>> texts_of(
    YAML::Node const& node, std::string_view key, YamlPlace const& place);

} // namespace content
