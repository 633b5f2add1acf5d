#include "catalogue/findings.h"

#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "catalogue/finding_rows.h"

namespace catalogue {

base::Result<std::vector<FindingKind>> visit_findings(
    std::filesystem::path const& data_folder, ReviewRule const& rule, FindingVisitor const& visit)
{
    auto edition = TRY(open_shown_edition(CatalogueFiles(data_folder)));
    return read_edition(edition, [&]() -> base::Result<std::vector<FindingKind>> {
        visit_findings(edition, rule, visit);
        std::vector<FindingKind> unknown;
        for (FindingKind const kind : all_finding_kinds())
            if (!knows(edition, kind))
                unknown.push_back(kind);
        return unknown;
    });
}

} // namespace catalogue
