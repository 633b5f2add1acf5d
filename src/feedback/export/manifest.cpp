#include "feedback/export/manifest.h"

namespace feedback {

namespace {

/// Names that are ours and need no escaping.
std::string in_quotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::string or_null(std::optional<base::IsoWeek> week) { return week ? in_quotes(base::to_string(*week)) : "null"; }

std::string list_or_null(std::vector<base::IsoWeek> const& weeks)
{
    std::string list;
    for (base::IsoWeek const week : weeks)
        list += (list.empty() ? "" : ", ") + in_quotes(base::to_string(week));
    return weeks.empty() ? "null" : "[" + list + "]";
}

/// What whoever reads the file has to know is missing from it.
std::string withheld(ExportRequest const& request, ExportResult const& result)
{
    std::string parts;
    auto const add = [&](std::string_view what, std::int64_t rows) {
        parts += (parts.empty() ? "" : ", ")
            + ("{ \"what\": " + in_quotes(what) + ", \"rows\": " + std::to_string(rows) + " }");
    };
    if (result.sealed > 0)
        add("sealed comments, unless opened with their key", result.sealed);
    if (request.hidden == HiddenInExport::withheld)
        add("comments that staff have hidden", result.hidden);
    return parts;
}

} // namespace

std::string manifest_of(ExportRequest const& request, ExportResult const& result)
{
    std::string columns;
    for (std::string_view const column : k_export_columns)
        columns += (columns.empty() ? "" : ", ") + in_quotes(column);
    std::string json = "{\n";
    json += "  \"file\": " + in_quotes(result.file.filename().string()) + ",\n";
    json += "  \"format\": " + in_quotes(name_of(request.format)) + ",\n";
    json += "  \"bytes\": " + std::to_string(result.digest.bytes) + ",\n";
    json += "  \"sha256\": " + in_quotes(result.digest.sha256) + ",\n";
    json += "  \"columns\": [" + columns + "],\n";
    json += "  \"rows\": " + std::to_string(result.rows) + ",\n";
    json += "  \"first_week\": " + or_null(result.weeks.from) + ",\n";
    json += "  \"last_week\": " + or_null(result.weeks.until) + ",\n";
    json += "  \"asked_from\": " + or_null(request.weeks.from) + ",\n";
    json += "  \"asked_until\": " + or_null(request.weeks.until) + ",\n";
    json += "  \"only_weeks\": " + list_or_null(result.only_weeks) + ",\n";
    json += "  \"made_in\": " + in_quotes(base::to_string(base::iso_week_of(request.today))) + ",\n";
    json += "  \"edition\": " + (request.edition ? std::to_string(*request.edition) : "null") + ",\n";
    json += "  \"repeated\": " + std::to_string(result.repeated) + ",\n";
    json += "  \"hidden\": " + std::to_string(result.hidden) + ",\n";
    json += "  \"sealed\": " + std::to_string(result.sealed) + ",\n";
    json += "  \"withheld\": [" + withheld(request, result) + "]\n";
    return json + "}\n";
}

} // namespace feedback
