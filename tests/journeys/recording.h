#pragma once
// What `lectern --record DIR` writes, as an onlooker reads it.

#include "base/geometry.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace journeys {

struct Node {
    std::string key, role, label, value;
    base::Rect rect;
    bool enabled = true;
    bool acts = false; ///< "activate" is among its verbs.
    bool focused = false;
};

struct Screen {
    int sequence = 0;
    std::string name, language, direction;
    std::vector<Node> nodes;

    /// Null when there is none.
    [[nodiscard]] Node const* find(std::string_view key) const;
    /// The first that acts and whose key begins so, or null.
    [[nodiscard]] Node const* first(std::string_view prefix) const;
};

[[nodiscard]] base::Point middle_of(Node const& node);

/// The recordings in a folder, in the order in which they were made. Each is looked at once and kept.
class Recording {
public:
    explicit Recording(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    /// Reads what has been written since the last call; false when there is nothing new.
    bool look();
    [[nodiscard]] std::vector<Screen> const& screens() const { return m_screens; }
    /// All but the newest go, with their files: a long walk brings thousands.
    void drop_old();

private:
    std::filesystem::path m_folder;
    std::vector<Screen> m_screens;
    int m_looked_at = 0;
};

} // namespace journeys
