#include "feedback/export/manifest.h"

#include <nlohmann/json.hpp>

namespace feedback {

namespace {

/// Keys keep their order.
using Json = nlohmann::ordered_json;

Json week_or_null(std::optional<base::IsoWeek> const& week) { return week ? Json(base::to_string(*week)) : Json(); }

Json weeks_or_null(std::vector<base::IsoWeek> const& weeks)
{
    if (weeks.empty())
        return nullptr;
    Json list = Json::array();
    for (base::IsoWeek const week : weeks)
        list.push_back(base::to_string(week));
    return list;
}

/// What whoever reads the file has to know is missing from it.
Json withheld(ExportRequest const& request, ExportResult const& result)
{
    Json parts = Json::array();
    if (result.sealed > 0)
        parts.push_back({ { "what", "sealed comments, unless opened with their key" }, { "rows", result.sealed } });
    if (request.hidden == HiddenInExport::withheld)
        parts.push_back({ { "what", "comments that staff have hidden" }, { "rows", result.hidden } });
    if (request.held_back == HeldBackComments::left_out && result.held_back > 0)
        parts.push_back({ { "what", "comments in languages in which names can't be removed reliably" },
            { "rows", result.held_back } });
    return parts;
}

Json searches_or_null(std::optional<ExportedSearches> const& searches)
{
    if (!searches)
        return nullptr;
    return { { "file", searches->file.filename().string() }, { "bytes", searches->digest.bytes },
        { "sha256", searches->digest.sha256 }, { "lines", searches->lines } };
}

} // namespace

std::string manifest_of(ExportRequest const& request, ExportResult const& result)
{
    Json const manifest {
        { "file", result.file.filename().string() },
        { "format", name_of(request.format) },
        { "bytes", result.digest.bytes },
        { "sha256", result.digest.sha256 },
        { "columns", k_export_columns },
        { "rows", result.rows },
        { "first_week", week_or_null(result.weeks.from) },
        { "last_week", week_or_null(result.weeks.until) },
        { "asked_from", week_or_null(request.weeks.from) },
        { "asked_until", week_or_null(request.weeks.until) },
        { "only_weeks", weeks_or_null(result.only_weeks) },
        { "made_in", base::to_string(base::iso_week_of(request.today)) },
        { "edition", request.edition ? Json(*request.edition) : Json() },
        { "repeated", result.repeated },
        { "hidden", result.hidden },
        { "sealed", result.sealed },
        { "held_back", result.held_back },
        { "held_back_included", request.held_back == HeldBackComments::included },
        { "withheld", withheld(request, result) },
        { "searches", searches_or_null(result.searches) },
    };
    return manifest.dump(2) + "\n";
}

} // namespace feedback
