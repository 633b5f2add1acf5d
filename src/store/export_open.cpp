#include "store/export_open.h"

#include "base/file.h"
#include "base/wipe.h"
#include "store/export_opener.h"
#include "store/export_text.h"
#include "store/export_writer.h"

#include <cstdio>

namespace store {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

/// "NAME.csv" becomes "NAME.opened.csv".
fs::path opened_name(OpenRequest const& request)
{
    fs::path const folder = request.folder.empty() ? request.file.parent_path() : request.folder;
    return folder / (request.file.stem().string() + ".opened" + request.file.extension().string());
}

base::Result<ExportFormat> format_of(fs::path const& file)
{
    std::string const extension = file.extension().string();
    if (auto const format = export_format_named(extension.empty() ? extension : extension.substr(1)))
        return *format;
    return base::failure(ErrorCode::unsupported, file.string() + ": an export ends with .csv, .jsonl or .sqlite");
}

base::Result<void> open_rows(ExportFormat format, fs::path const& from, fs::path const& to, ExportOpener& opener)
{
    switch (format) {
    case ExportFormat::csv:
        return open_csv(from, to, opener);
    case ExportFormat::json_lines:
        return open_json_lines(from, to, opener);
    case ExportFormat::sqlite:
        break;
    }
    return open_sqlite(from, to, opener);
}

bool taken(fs::path const& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

} // namespace

std::optional<std::string> ExportOpener::open(std::string_view id, std::string_view sealed)
{
    auto comment = privacy::open_sealed(sealed, m_key);
    if (comment) {
        ++m_counts.opened;
        // Whoever has the public key can seal any bytes.
        auto text = base::wiping_string(comment->size() * 3);
        append_utf8(text, *comment);
        base::wipe(*comment);
        return std::string(text);
    }
    ++m_counts.still_sealed;
    if (m_still_sealed)
        m_still_sealed(id, comment.error().message);
    return std::nullopt;
}

base::Result<OpenedExport> open_export(OpenRequest const& request, privacy::SecretKey const& key, StillSealed const& still_sealed)
{
    std::error_code error;
    if (!fs::is_regular_file(request.file, error))
        return base::failure(ErrorCode::absent, request.file.string() + ": there is no such file");
    ExportFormat const format = TRY(format_of(request.file));
    fs::path const target = opened_name(request);
    auto const already_there = [&] { return base::failure(ErrorCode::usage, target.string() + ": is there already; nothing is overwritten"); };
    if (taken(target))
        return already_there();

    fs::path const temporary = target.string() + ".partial";
    fs::remove(temporary, error);
    ExportOpener opener(key, still_sealed);
    auto opened = open_rows(format, request.file, temporary, opener);
    if (opened && taken(target))
        opened = already_there();
    if (opened && std::rename(temporary.c_str(), target.c_str()) != 0)
        opened = tl::unexpected(base::error_from_errno("rename to " + target.string()));
    if (!opened) {
        fs::remove(temporary, error);
        return tl::unexpected(std::move(opened).error());
    }
    TRY_VOID(base::sync_folder(target.parent_path()));
    OpenedExport result = opener.counts();
    result.file = target;
    return result;
}

} // namespace store
