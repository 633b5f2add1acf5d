#include "feedback/export/open.h"

#include "base/file.h"
#include "base/wipe.h"
#include "feedback/export/opener.h"
#include "feedback/export/text.h"
#include "feedback/export/writer.h"
#include "store/database.h"
#include "store/file_writer.h"
#include "store/set_aside.h"

#include <cstdio>

namespace feedback {

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
    case ExportFormat::csv: return open_csv(from, to, opener);
    case ExportFormat::json_lines: return open_json_lines(from, to, opener);
    case ExportFormat::sqlite: break;
    }
    return open_sqlite(from, to, opener);
}

/// Nothing when it is not there.
base::Result<std::optional<std::string>> read_companion(fs::path const& path)
{
    constexpr std::size_t k_limit_bytes = 1024 * 1024;
    auto text = base::read_file(path, k_limit_bytes);
    if (!text && text.error().code == ErrorCode::absent)
        return std::nullopt;
    return std::optional(TRY(std::move(text)));
}

/// Whether there is a sum to compare with. A copy that was cut short looks as a whole one does.
base::Result<bool> check_sum(fs::path const& file)
{
    constexpr std::size_t k_digits = 64;
    fs::path const companion = file.string() + ".sha256";
    auto const text = TRY(read_companion(companion));
    if (!text)
        return false;
    std::string const sum = text->substr(0, k_digits);
    if (sum.size() < k_digits || sum.find_first_not_of("0123456789abcdef") != sum.npos)
        return base::failure(ErrorCode::malformed, companion.string() + ": holds no SHA-256");
    if (TRY(store::digest_of(file)).sha256 != sum)
        return base::failure(ErrorCode::malformed,
            file.string() + ": is not what " + companion.filename().string()
                + " says; it was cut short or changed, take another copy");
    return true;
}

/// Of a manifest that is there.
base::Result<void> check_rows(fs::path const& file, std::int64_t rows)
{
    fs::path const companion = file.string() + ".manifest.json";
    auto const text = TRY(read_companion(companion));
    if (!text)
        return {};
    return store::guarded(nullptr, [&]() -> base::Result<void> {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
        SQLite::Statement said(database, "SELECT json_extract(?1, '$.rows') WHERE json_valid(?1)");
        said.bindNoCopy(1, *text);
        if (!said.executeStep() || !said.getColumn(0).isInteger())
            return base::failure(ErrorCode::malformed, companion.string() + ": says no number of rows");
        if (said.getColumn(0).getInt64() == rows)
            return {};
        return base::failure(ErrorCode::malformed,
            file.string() + ": holds " + std::to_string(rows) + " rows, but " + companion.filename().string() + " says "
                + std::to_string(said.getColumn(0).getInt64()) + "; take another copy");
    });
}

} // namespace

std::optional<std::string> ExportOpener::open(std::string_view id, std::string_view sealed)
{
    auto comment = privacy::open_sealed(sealed, m_key);
    if (comment) {
        ++m_counts.opened;
        // Whoever has the public key can seal any bytes.
        auto text = base::WipingString::with_room(comment->size() * 3);
        append_utf8(text, *comment);
        base::wipe(*comment);
        return std::string(text);
    }
    ++m_counts.still_sealed;
    if (m_still_sealed)
        m_still_sealed(id, comment.error().message);
    return std::nullopt;
}

base::Result<OpenedExport> open_export(
    OpenRequest const& request, privacy::SecretKey const& key, StillSealed const& still_sealed)
{
    std::error_code error;
    if (!fs::is_regular_file(request.file, error))
        return base::failure(ErrorCode::absent, request.file.string() + ": there is no such file");
    ExportFormat const format = TRY(format_of(request.file));
    fs::path const target = opened_name(request);
    auto const already_there = [&] {
        return base::failure(ErrorCode::usage, target.string() + ": is there already; nothing is overwritten");
    };
    if (store::is_taken(target))
        return already_there();

    bool const is_compared = TRY(check_sum(request.file));
    fs::path const temporary = target.string() + ".partial";
    ExportOpener opener(key, still_sealed);
    auto opened = open_rows(format, request.file, temporary, opener);
    if (opened)
        opened = check_rows(request.file, opener.counts().rows);
    if (opened && store::is_taken(target))
        opened = already_there();
    if (opened && std::rename(temporary.c_str(), target.c_str()) != 0)
        opened = tl::unexpected(base::error_from_errno("rename to " + target.string()));
    if (!opened) {
        store::remove_database_file(temporary);
        return tl::unexpected(std::move(opened).error());
    }
    TRY_VOID(base::sync_folder(target.parent_path()));
    OpenedExport result = opener.counts();
    result.file = target;
    result.is_compared = is_compared;
    return result;
}

} // namespace feedback
