#pragma once
// Where the pieces of a YAML text begin and end. yaml-cpp tells only where they begin.
// Only the .cpp files of this folder that read YAML include it.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <yaml-cpp/yaml.h>

namespace settings {

/// Offsets in bytes; `end` is behind the last one.
struct YamlSpan {
    std::size_t begin = 0, end = 0;
};

/// One "key: value" of a mapping, in a text without anchors, aliases and tags. A node is never assigned to: that
/// would change the tree that it is in.
struct YamlEntry {
    YAML::Node const value;
    bool in_flow = false;        ///< Inside of { }.
    int column = 0;              ///< Of the key.
    std::size_t begin = 0;       ///< Of the key.
    std::size_t after_colon = 0; ///< 0 where no colon follows the key: "? key" on a line of its own.
    YamlSpan span {};            ///< Of the value; where it is left out, empty and right after the colon.

    [[nodiscard]] std::size_t end() const { return std::max(span.end, after_colon); }
};

class YamlSpans {
public:
    /// `yaml` must outlive it. The nodes that are asked about must have been read from it.
    explicit YamlSpans(std::string_view yaml);

    [[nodiscard]] YamlEntry entry(YAML::Node const& mapping, YAML::Node const& key, YAML::Node const& value) const;
    /// An item of a list. The end of a multi-line item depends on where the list's dashes stand.
    [[nodiscard]] YamlSpan item(YAML::Node const& list, YAML::Node const& node) const;

    /// The first comment between these two places inside of brackets or braces.
    [[nodiscard]] std::optional<std::size_t> comment_in_flow(YamlSpan span) const;

    [[nodiscard]] std::size_t begin_of(YAML::Node const& node) const;
    [[nodiscard]] std::size_t line_begin(std::size_t offset) const;
    /// Counted from 1.
    [[nodiscard]] int line_number(std::size_t offset) const;
    /// Behind the line's end, or the end of the text.
    [[nodiscard]] std::size_t next_line(std::size_t offset) const;

private:
    /// What a value stands in: a line that is indented no more than `column` does not belong to it.
    struct Place {
        bool in_flow = false;
        int column = 0;
    };

    [[nodiscard]] std::size_t end_of(YAML::Node const& node, Place place) const;
    [[nodiscard]] std::size_t end_of_scalar(std::size_t begin, Place place) const;
    [[nodiscard]] std::size_t end_of_plain(std::size_t begin, Place place) const;
    [[nodiscard]] std::size_t end_of_block_text(std::size_t begin, Place place) const;
    [[nodiscard]] std::size_t end_of_quoted(std::size_t begin) const;
    [[nodiscard]] bool is_written_null(std::size_t begin, std::size_t after_colon) const;
    [[nodiscard]] bool line_continues(std::size_t line, Place place) const;

    std::string_view m_yaml;
    std::size_t m_first; ///< Of the first byte behind the byte order mark, which yaml-cpp does not count.
};

} // namespace settings
