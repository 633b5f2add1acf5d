#include "feedback/export/text.h"
#include "feedback/export/writer.h"

#include <cstdio>

namespace feedback {

namespace {

void append_escaped(base::WipingString& out, char letter)
{
    char code[8];
    switch (letter) {
    case '"':
    case '\\': (out += '\\') += letter; return;
    case '\n': out += "\\n"; return;
    default:
        std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(letter)));
        out += code;
    }
}

class JsonLinesWriter final : public ExportWriter {
public:
    explicit JsonLinesWriter(store::FileWriter file)
        : m_file(std::move(file))
    {
    }

    base::Result<void> add(StoredFeedback const& row) override
    {
        m_line.clear();
        m_line += "{\"id\":\"";
        append_hex(m_line, row.id);
        m_line += "\",\"week\":";
        add_text(row.week);
        m_line += ",\"article\":";
        if (row.article)
            add_text(*row.article);
        else
            m_line += "null";
        m_line += ",\"language\":";
        add_text(row.language);
        m_line += ",\"rating\":";
        if (row.rating.empty())
            m_line += "null";
        else
            add_text(row.rating);
        m_line += ",\"reasons\":";
        add_reasons(row.reasons);
        m_line += ",\"comment\":";
        add_text(row.comment);
        add_mark(",\"repeated\":", row.repeated);
        add_mark(",\"hidden\":", row.hidden);
        add_mark(",\"sealed\":", row.sealed);
        add_mark(",\"held_back\":", row.held_back);
        m_line += "}\n";
        return m_file.append(m_line);
    }

    base::Result<store::FileDigest> finish() override { return m_file.finish(); }

private:
    /// Always an array: of one text with everything, where it is not an array of words.
    void add_reasons(std::string_view json)
    {
        if (is_array_of_words(json)) {
            m_line += json;
            return;
        }
        m_line += '[';
        add_text(json);
        m_line += ']';
    }

    void add_mark(std::string_view name, bool mark) { m_line.append(name).append(mark ? "true" : "false"); }

    void add_text(std::string_view stored)
    {
        m_text.clear();
        append_utf8(m_text, stored);
        m_line += '"';
        for (char const letter : m_text.view()) {
            auto const byte = static_cast<unsigned char>(letter);
            if (byte < 0x20 || byte == 0x7F || letter == '"' || letter == '\\')
                append_escaped(m_line, letter);
            else
                m_line += letter;
        }
        m_line += '"';
    }

    store::FileWriter m_file;
    base::WipingString m_line = base::WipingString::with_room(256),
                       m_text = base::WipingString::with_room(256); ///< Kept for their memory.
};

} // namespace

NewExportWriter write_json_lines(std::filesystem::path const& path)
{
    return std::make_unique<JsonLinesWriter>(TRY(store::FileWriter::create(path)));
}

} // namespace feedback
