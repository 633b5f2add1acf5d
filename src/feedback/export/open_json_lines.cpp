#include "base/wipe.h"
#include "feedback/export/opener.h"
#include "feedback/export/reader.h"
#include "store/database.h"
#include "store/file_writer.h"

#include <algorithm>

namespace feedback {

namespace {

/// SQLite's own JSON, in a database without any table.
class RowEditor {
public:
    RowEditor()
        : m_database(":memory:", SQLite::OPEN_READWRITE)
        , m_read(m_database,
              "SELECT json_extract(?1, '$.id'), json_extract(?1, '$.comment'), json_extract(?1, '$.sealed') WHERE "
              "json_valid(?1)")
        , m_write(m_database, "SELECT json_set(?1, '$.comment', ?2, '$.sealed', json('false'))")
    {
        store::harden(m_database);
    }

    struct Row {
        std::string id, comment;
        bool sealed = false;
    };

    /// Nothing when it is not JSON with such a row.
    std::optional<Row> read(std::string const& line)
    {
        m_read.reset();
        m_read.bindNoCopy(1, line);
        if (!m_read.executeStep() || !m_read.getColumn(0).isText() || !m_read.getColumn(1).isText()
            || m_read.getColumn(2).isNull())
            return std::nullopt;
        return Row { m_read.getColumn(0).getString(), m_read.getColumn(1).getString(),
            m_read.getColumn(2).getInt() != 0 };
    }

    std::string with_comment(std::string const& line, std::string const& comment)
    {
        m_write.reset();
        m_write.bindNoCopy(1, line);
        m_write.bindNoCopy(2, comment);
        m_write.executeStep();
        return m_write.getColumn(0).getString();
    }

private:
    SQLite::Database m_database;
    SQLite::Statement m_read, m_write;
};

/// As Lectern writes it, in this version or before. Within a comment, the quotes would be escaped.
bool is_plain(std::string_view line)
{
    constexpr std::size_t k_marks_at_the_end = 40;
    auto const end = line.substr(line.size() - std::min(line.size(), k_marks_at_the_end));
    return end.ends_with("}\n") && end.find(",\"sealed\":false") != end.npos;
}

} // namespace

base::Result<void> open_json_lines(
    std::filesystem::path const& from, std::filesystem::path const& to, ExportOpener& opener)
{
    auto reader = TRY(ExportReader::open(from, ExportReader::Quotes::mean_nothing));
    auto file = TRY(store::FileWriter::create(to, store::FileWriter::Readers::owner));
    return store::guarded(nullptr, [&]() -> base::Result<void> {
        RowEditor editor;
        std::string line;
        while (TRY(reader.next(line))) {
            opener.count_rows(1);
            // Whatever else it may look like is read in full.
            if (is_plain(line)) {
                TRY_VOID(file.append(line));
                continue;
            }
            auto const row = editor.read(line);
            if (!row)
                return tl::unexpected(reader.error("not an object with 'id', 'comment' and 'sealed'"));
            auto comment = row->sealed ? opener.open(row->id, row->comment) : std::nullopt;
            if (!comment) {
                TRY_VOID(file.append(line));
                continue;
            }
            std::string made = editor.with_comment(line, *comment);
            base::wipe(*comment);
            auto const appended = file.append(made);
            base::wipe(made);
            TRY_VOID(appended);
            TRY_VOID(file.append("\n"));
        }
        static_cast<void>(TRY(file.finish()));
        return {};
    });
}

} // namespace feedback
