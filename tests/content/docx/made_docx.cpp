#include "content/docx/made_docx.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdexcept>
#include <vector>

namespace content {

namespace {

std::string const k_namespaces
    = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
      "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
      "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
      "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
      "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' "
      "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
      "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
      "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";

void check(int outcome)
{
    if (outcome != ARCHIVE_OK)
        throw std::runtime_error("an archive can't be written");
}

std::string relationship(std::string const& id, std::string const& type, std::string const& target)
{
    return "<Relationship Id='" + id + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type + "' Target='" + target + "'/>";
}

std::string relationships(std::string const& all)
{
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
        + "</Relationships>";
}

std::string style(std::string const& id, std::string const& name, std::string const& more)
{
    return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" + more + "</w:style>";
}

std::string level(int number, std::string const& format, std::string const& text)
{
    return "<w:lvl w:ilvl='" + std::to_string(number) + "'><w:start w:val='1'/><w:numFmt w:val='" + format
        + "'/><w:lvlText w:val='" + text + "'/></w:lvl>";
}

std::map<std::string, std::string> usual_parts()
{
    return {
        { "_rels/.rels",
            relationships(relationship("rId1", "officeDocument", "word/document.xml")
                + relationship("rId2", "core-properties", "docProps/core.xml")) },
        { "word/_rels/document.xml.rels",
            relationships(relationship("rId1", "styles", "styles.xml")
                + relationship("rId2", "numbering", "numbering.xml")
                + relationship("rId9", "image", "media/image1.png")) },
        { "word/styles.xml",
            "<w:styles" + k_namespaces
                + "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/><w:lang w:val='en-GB' w:eastAsia='zh-CN' "
                  "w:bidi='ar-SA'/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("Titel", "Title", "")
                + style("berschrift1", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
                + style("berschrift2", "heading 2",
                    "<w:basedOn w:val='berschrift1'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr>")
                + style("Haus", "Clinic heading", "<w:basedOn w:val='berschrift2'/>") + style("Zitat", "Quote", "")
                + style("Block", "Block Text", "") + style("Autor", "Author", "") + style("Beschriftung", "caption", "")
                + style("Listenabsatz", "List Paragraph", "") + style("Verzeichnis1", "toc 1", "") + "</w:styles>" },
        { "word/numbering.xml",
            "<w:numbering" + k_namespaces + "><w:abstractNum w:abstractNumId='1'>" + level(0, "bullet", "\u00B7")
                + level(1, "bullet", "o") + "</w:abstractNum><w:abstractNum w:abstractNumId='2'>"
                + level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")
                + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
                + "<w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num><w:num w:numId='3'><w:abstractNumId "
                  "w:val='2'/><w:lvlOverride w:ilvl='0'><w:startOverride "
                  "w:val='1'/></w:lvlOverride></w:num></w:numbering>" },
    };
}

} // namespace

std::string zip_of(std::map<std::string, std::string> const& parts)
{
    std::size_t bytes = 64 * 1024;
    for (auto const& [name, content] : parts)
        bytes += content.size() + 1024;
    std::vector<char> buffer(bytes);
    std::size_t used = 0;
    archive* const writer = archive_write_new();
    archive_write_set_format_zip(writer);
    check(archive_write_open_memory(writer, buffer.data(), buffer.size(), &used));
    for (auto const& [name, content] : parts) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        check(archive_write_header(writer, entry));
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return { buffer.data(), used };
}

std::string docx_of(std::string const& body, std::map<std::string, std::string> const& more)
{
    auto parts = usual_parts();
    parts["word/document.xml"] = "<?xml version='1.0' encoding='UTF-8'?><w:document" + k_namespaces + "><w:body>" + body
        + "<w:sectPr/></w:body></w:document>";
    for (auto const& [name, content] : more)
        parts[name] = content;
    return zip_of(parts);
}

std::string paragraph(std::string const& text, std::string const& properties, std::string const& run)
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + run + "</w:rPr><w:t xml:space='preserve'>" + text
        + "</w:t></w:r></w:p>";
}

std::string styled(std::string const& style, std::string const& text)
{
    return paragraph(text, "<w:pStyle w:val='" + style + "'/>");
}

std::string item(std::string const& text, int list, int level)
{
    return paragraph(text,
        "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list)
            + "'/></w:numPr>");
}

} // namespace content
