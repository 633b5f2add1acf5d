#include "lecternctl/import_table.h"

#include "base/wiping_string.h"
#include "feedback/export/csv_cell.h"
#include "lecternctl/json.h"
#include "store/file_writer.h"

#include <algorithm>
#include <string_view>

namespace lecternctl {

namespace {

using catalogue::ImportLogRow;

constexpr std::string_view k_columns = "file,outcome,reason,title,language,slug,words,grade,missing,findings\r\n";

std::string joined(std::vector<std::string> const& words)
{
    std::string text;
    for (std::string const& word : words)
        text += (text.empty() ? "" : "; ") + word;
    return text;
}

std::string csv_line(ImportLogRow const& row)
{
    base::WipingString line;
    for (std::string_view const cell :
        { std::string_view(row.file), std::string_view(row.outcome), std::string_view(row.reason),
            std::string_view(row.title), std::string_view(row.language), std::string_view(row.slug) }) {
        feedback::append_csv_cell(line, cell);
        line += ',';
    }
    // Numbers are our own, and no formulas.
    for (auto const& number : { row.words, row.grade })
        line += (number ? std::to_string(*number) : std::string()) + ',';
    feedback::append_csv_cell(line, joined(row.missing));
    line += ',';
    feedback::append_csv_cell(line, joined(row.findings));
    line += "\r\n";
    return std::string(line.view());
}

Json json_of(ImportLogRow const& row)
{
    auto const known = [](std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); };
    auto const number = [](std::optional<int> value) { return value ? Json(*value) : Json(nullptr); };
    return { { "file", known(row.file) }, { "outcome", row.outcome }, { "reason", known(row.reason) },
        { "title", known(row.title) }, { "language", known(row.language) }, { "slug", known(row.slug) },
        { "words", number(row.words) }, { "grade", number(row.grade) }, { "missing", row.missing },
        { "findings", row.findings } };
}

} // namespace

std::optional<TableFormat> table_format_of(std::filesystem::path const& file)
{
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension == ".csv")
        return TableFormat::csv;
    return extension == ".json" ? std::optional(TableFormat::json) : std::nullopt;
}

ImportTable::ImportTable(std::filesystem::path file, TableFormat format, catalogue::ImportLog log)
    : m_file(std::move(file))
    , m_format(format)
    , m_log(std::move(log))
{
}

base::Result<ImportTable> ImportTable::create(std::filesystem::path const& file)
{
    auto const format = table_format_of(file);
    if (!format)
        return base::failure(base::ErrorCode::usage,
            "--report: '" + file.string() + "' must end with .csv or .json, which says what is written");
    return ImportTable(file, *format, TRY(catalogue::ImportLog::create()));
}

base::Result<void> ImportTable::settle(
    catalogue::LibraryImport& import, catalogue::ImportMode mode, catalogue::ReviewRule const& rule)
{
    TRY_VOID(import.preview([&](catalogue::ArticleChange change, catalogue::ListedArticle const& article) {
        m_log.settle(change, article, mode);
    }));
    return import.visit_findings(rule, [&](catalogue::FindingKind kind, catalogue::ListedArticle const& article) {
        m_log.add_finding(kind, article);
    });
}

base::Result<void> ImportTable::write() const
{
    auto file = TRY(store::FileWriter::create(m_file));
    base::Result<void> written;
    auto const put = [&](std::string_view text) {
        if (written)
            written = file.append(text);
    };
    bool is_first = true;
    put(m_format == TableFormat::csv ? k_columns : "[");
    TRY_VOID(m_log.visit([&](ImportLogRow const& row) {
        if (m_format == TableFormat::csv)
            put(csv_line(row));
        else
            put((is_first ? "\n" : ",\n") + line_of(json_of(row)));
        is_first = false;
    }));
    if (m_format == TableFormat::json)
        put(is_first ? "]\n" : "\n]\n");
    TRY_VOID(written);
    TRY_VOID(file.finish());
    return {};
}

} // namespace lecternctl
