#include "feedback/export/csv_cell.h"
#include "feedback/export/text.h"
#include "feedback/export/writer.h"

namespace feedback {

namespace {

class CsvWriter final : public ExportWriter {
public:
    explicit CsvWriter(store::FileWriter file)
        : m_file(std::move(file))
    {
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
        m_id.clear();
        append_hex(m_id, row.id);
        add_cell(m_id);
        add_cell(row.week);
        add_cell(row.article.value_or(""));
        add_cell(row.language);
        add_cell(row.rating);
        add_reasons(row.reasons);
        add_cell(row.comment);
        for (bool const mark : { row.repeated, row.hidden, row.sealed, row.held_back })
            m_line += mark ? "1," : "0,";
        return end_line();
    }

    base::Result<store::FileDigest> finish() override { return m_file.finish(); }

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
        append_csv_cell(m_line, stored);
        m_line += ',';
    }

    base::Result<void> end_line()
    {
        m_line[m_line.size() - 1] = '\r';
        m_line += '\n';
        return m_file.append(m_line);
    }

    store::FileWriter m_file;
    base::WipingString m_line = base::WipingString::with_room(256),
                       m_id = base::WipingString::with_room(256); ///< Kept for their memory.
};

} // namespace

NewExportWriter write_csv(std::filesystem::path const& path)
{
    auto writer = std::make_unique<CsvWriter>(TRY(store::FileWriter::create(path)));
    TRY_VOID(writer->add_header());
    return writer;
}

} // namespace feedback
