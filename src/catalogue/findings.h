#pragma once
// What an editor should look after in the edition that is shown.

#include "base/result.h"
#include "catalogue/vocabulary/article_list.h"
#include "catalogue/vocabulary/finding.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace catalogue {

/// Hears of a finding: its kind, and the article with the detail in it.
using FindingVisitor = std::function<void(FindingKind, ListedArticle const&)>;

/// Visits all findings kind by kind, in the order of the kinds, and by slug and language, in constant memory. Answers
/// the kinds that are not known, since an older version of the program built the edition. Of the edition before where
/// the current one can't be read. For errors see Catalogue::open().
[[nodiscard]] base::Result<std::vector<FindingKind>> visit_findings(
    std::filesystem::path const& data_folder, ReviewRule const& rule, FindingVisitor const& visit);

} // namespace catalogue
