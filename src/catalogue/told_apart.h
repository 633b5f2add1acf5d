#pragma once
// What tells leaflets of one name from each other.

#include <functional>
#include <string>
#include <vector>

namespace catalogue {

struct NamedAlike {
    std::string title; ///< The article's own, where the common name is another one of its names; else empty.
    std::string subtitle, author;
    std::string spelling; ///< Of the common name, where it is not that of their card ("CT Scans" below "CT scan").
    std::function<std::string()> question;    ///< Its first heading.
    std::function<std::string()> first_words; ///< Of its first paragraph.
};

/// A text for each, no two of them alike and none empty: titles, else subtitles (where there is none, the question, or
/// in all of these the author), else subtitles with author, question or first words; what still is alike is numbered. A
/// spelling of its own stands before what tells apart.
[[nodiscard]] std::vector<std::string> told_apart(std::vector<NamedAlike> const& leaflets);

} // namespace catalogue
