#pragma once
// The lists of a DOCX (ECMA-376, part 1, 17.9): which bullet or number a paragraph has.

#include "content/xml_tree.h"

#include <array>
#include <map>
#include <optional>
#include <string>

namespace content::docx {

struct ListItem {
    bool numbered = false;
    int number = 0;         ///< What is printed, whatever its form ("c" is 3); 0 for a bullet.
    bool unmarked = false;  ///< Nothing is printed: a further paragraph of the item before.
    std::string verdict {}; ///< "✓" or "✗", where the document has lists of crosses; else empty.
};

class Numbering {
public:
    Numbering() = default;
    /// `root` is <w:numbering>.
    explicit Numbering(xmlNode const* root);

    /// The next item of the list `id` at a level from 0 on; counts it. Nothing for a list that is not there,
    /// but a bullet where no list is described at all.
    [[nodiscard]] std::optional<ListItem> next(std::string const& id, int level);

private:
    static constexpr int k_levels = 9;

    struct Level {
        bool numbered = false, unmarked = false;
        int start = 1;
        std::string tick {}; ///< Or a cross.
    };

    /// Lists share a count where they share their definition, unless they begin anew.
    struct Definition {
        std::array<Level, k_levels> levels {};
        std::array<std::optional<int>, k_levels> counts {};
    };

    struct List {
        std::string definition;
        std::array<std::optional<int>, k_levels> starts {}; ///< For the first item of this list.
    };

    static Level level_of(xmlNode const* node);

    std::map<std::string, Definition> m_definitions;
    std::map<std::string, List> m_lists;
    bool m_has_crosses = false;
};

} // namespace content::docx
