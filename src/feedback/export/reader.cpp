#include "feedback/export/reader.h"

#include <algorithm>

namespace feedback {

namespace {

using base::ErrorCode;

constexpr std::size_t k_buffer_bytes = 256 * 1024;

} // namespace

ExportReader::ExportReader(std::filesystem::path path, Quotes quotes)
    : m_path(std::move(path))
    , m_quotes(quotes)
    , m_file(m_path, std::ios::binary)
{
}

base::Result<ExportReader> ExportReader::open(std::filesystem::path const& path, Quotes quotes)
{
    ExportReader reader(path, quotes);
    if (!reader.m_file.is_open())
        return base::failure(ErrorCode::unavailable, path.string() + ": can't be opened");
    return reader;
}

base::Error ExportReader::error(std::string_view what) const
{
    return { ErrorCode::malformed, m_path.string() + ": row " + std::to_string(m_row) + ": " + std::string(what) };
}

base::Result<bool> ExportReader::fill()
{
    m_buffer.resize(k_buffer_bytes);
    m_file.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    m_buffer.resize(static_cast<std::size_t>(m_file.gcount()));
    m_at = 0;
    if (m_file.bad())
        return base::failure(ErrorCode::unavailable, m_path.string() + ": can't be read");
    return !m_buffer.empty();
}

base::Result<bool> ExportReader::next(std::string& row)
{
    row.clear();
    ++m_row;
    bool quoted = false;
    while (true) {
        if (m_at == m_buffer.size() && !TRY(fill())) {
            if (quoted)
                return tl::unexpected(error("the file ends within quotes"));
            return !row.empty();
        }
        std::string_view const rest = std::string_view(m_buffer).substr(m_at);
        std::size_t end = 0;
        if (m_quotes == Quotes::mean_nothing) {
            end = std::min(rest.find('\n'), rest.size());
        } else {
            for (; end < rest.size() && (quoted || rest[end] != '\n'); ++end)
                quoted ^= rest[end] == '"';
        }
        bool const whole = end < rest.size();
        row += rest.substr(0, whole ? end + 1 : end);
        m_at += whole ? end + 1 : end;
        if (row.size() > k_row_limit_bytes)
            return tl::unexpected(error("longer than any row of an export"));
        if (whole)
            return true;
    }
}

} // namespace feedback
