#pragma once
// Files that an import knew to be something else than articles, by their kinds, so that none is passed over unnamed.

#include "content/recognise.h"

#include <filesystem>
#include <string>
#include <vector>

namespace catalogue {

/// Of one kind.
struct OtherFiles {
    content::OtherKind kind = content::OtherKind::hidden;
    int count = 0;
    std::vector<std::filesystem::path> first {}; ///< At most k_named_other_files.
};

inline constexpr std::size_t k_named_other_files = 3;

/// "2 PDFs (a.pdf, b.pdf): import the file that they were made from ..."; of paths only the file's name.
[[nodiscard]] std::string line_of(OtherFiles const& files);

class OtherFilesByKind {
public:
    void add(content::OtherKind kind, std::filesystem::path const& path);
    [[nodiscard]] int count() const { return m_count; }
    /// Those that there are, in the order of OtherKind.
    [[nodiscard]] std::vector<OtherFiles> list() const;

private:
    std::array<OtherFiles, content::k_other_kinds> m_kinds {};
    int m_count = 0;
};

} // namespace catalogue
