#include "base/wipe.h"
#include "store/export_text.h"
#include "store/export_writer.h"

#include <algorithm>

namespace store {

namespace {

/// What makes a spreadsheet run a cell (OWASP ASVS 5.0, 1.2.10), = + - @ in full width too. A leading apostrophe
/// is among them so that taking one away always gives the original back.
bool may_be_a_formula(std::string_view cell)
{
    constexpr std::string_view k_signs = "=+-@\t\r\n'";
    constexpr std::array<std::string_view, 4> k_full_width { "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0" };
    return !cell.empty()
        && (k_signs.find(cell.front()) != k_signs.npos
            || std::ranges::any_of(k_full_width, [&](std::string_view sign) { return cell.starts_with(sign); }));
}

constexpr bool needs_quotes(char letter) { return letter == ',' || letter == '"' || letter == '\n' || letter == '\r' || letter == ' ' || letter == ';' || letter == '\t'; }

/// The bytes that may stand in a cell as they are, which most cells consist of.
constexpr std::array<bool, 256> k_plain = [] {
    std::array<bool, 256> plain {};
    for (char letter = '!'; letter <= '~'; ++letter)
        plain[static_cast<std::size_t>(letter)] = !needs_quotes(letter);
    return plain;
}();

bool is_plain(std::string_view cell)
{
    return std::ranges::all_of(cell, [](char letter) { return k_plain[static_cast<unsigned char>(letter)]; });
}

/// NUL ends the file for many readers.
void replace_nul(std::string& text)
{
    for (std::size_t at = text.find('\0'); at != text.npos; at = text.find('\0', at))
        text.replace(at, 1, "\xEF\xBF\xBD");
}

class CsvWriter final : public ExportWriter {
public:
    explicit CsvWriter(ExportFile file)
        : m_file(std::move(file))
    {
    }
    CsvWriter(CsvWriter const&) = delete;
    CsvWriter& operator=(CsvWriter const&) = delete;
    ~CsvWriter() override
    {
        base::wipe(m_line);
        base::wipe(m_cell);
    }

    base::Result<void> add_header()
    {
        m_line.clear();
        for (std::string_view const column : k_export_columns)
            add_cell(column);
        return end_line();
    }

    base::Result<void> add(StoredFeedback const& row) override
    {
        m_line.clear();
        append_hex(m_line, row.id);
        m_line += ',';
        add_cell(row.week);
        add_cell(row.article.value_or(""));
        add_cell(row.language);
        add_cell(row.rating);
        add_reasons(row.reasons);
        add_cell(row.comment);
        for (bool const mark : { row.repeated, row.hidden, row.sealed })
            m_line += mark ? "1," : "0,";
        return end_line();
    }

    base::Result<FileDigest> finish() override { return m_file.finish(); }

private:
    void add_reasons(std::string_view json)
    {
        if (!is_array_of_words(json))
            return add_cell(json);
        append_words(m_line, json);
        m_line += ',';
    }

    void add_cell(std::string_view stored)
    {
        if (is_plain(stored) && !may_be_a_formula(stored)) {
            m_line.append(stored).append(1, ',');
            return;
        }
        m_cell.clear();
        append_utf8(m_cell, stored);
        if (std::ranges::find(m_cell, '\0') != m_cell.end())
            replace_nul(m_cell);
        bool const formula = may_be_a_formula(m_cell);
        if (!formula && std::ranges::none_of(m_cell, needs_quotes)) {
            m_line.append(m_cell).append(1, ',');
            return;
        }
        m_line.append(formula ? "\"'" : "\"");
        for (std::string_view rest = m_cell; !rest.empty();) {
            std::size_t const quote = std::min(rest.find('"'), rest.size() - 1);
            m_line.append(rest.substr(0, quote + 1)).append(rest[quote] == '"' ? 1 : 0, '"');
            rest.remove_prefix(quote + 1);
        }
        m_line.append("\",");
    }

    base::Result<void> end_line()
    {
        m_line.back() = '\r';
        m_line += '\n';
        return m_file.append(m_line);
    }

    ExportFile m_file;
    std::string m_line, m_cell; ///< Kept for their memory.
};

} // namespace

NewExportWriter write_csv(std::filesystem::path const& path)
{
    auto writer = std::make_unique<CsvWriter>(TRY(ExportFile::create(path)));
    TRY_VOID(writer->add_header());
    return writer;
}

} // namespace store
