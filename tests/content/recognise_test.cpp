#include "content/recognise.h"

#include "content/reader.h"

#include <doctest/doctest.h>

#include <string>

using namespace content;
using namespace std::string_literals;

namespace {

std::optional<Format> format(char const* name, std::string const& content) { return recognise(name, content).format; }
std::optional<OtherKind> other(char const* name, std::string const& content) { return recognise(name, content).other; }

/// The beginning of a ZIP archive whose first file is `name`.
std::string zip(std::string const& name, std::string const& content = {})
{
    return "PK\3\4"s + std::string(26, '\0') + name + content;
}

std::string utf16(std::string const& ascii)
{
    std::string wide = "\xFF\xFE";
    for (char const c : ascii)
        wide += { c, '\0' };
    return wide;
}

} // namespace

TEST_CASE("a format is recognised by what a file holds, whatever its name is")
{
    std::string const leaflet = "---\ntitle: A\n---\nText\n";
    for (char const* const name : { "a.md", "A.MD", "a.markdown", "a.txt", "a", "README.md" })
        CHECK_MESSAGE(format(name, leaflet) == Format::markdown, name);
    CHECK(format("a.txt", "\xEF\xBB\xBF" + leaflet) == Format::markdown);
    CHECK(format("a.txt", "\n\n" + leaflet) == Format::markdown);
    CHECK(format("a.txt", utf16(leaflet)) == Format::markdown);
    for (char const* const root : { "Document id=\"1\"", "doc docid=\"1\"", "DiseaseFile" })
        CHECK(format("a", "<?xml version=\"1.0\"?>\n<!-- <html> -->\n<" + std::string(root) + ">") == Format::medquad);
    CHECK(format("a.xml", utf16("<?xml version=\"1.0\"?><Document>")) == Format::medquad);
    CHECK(format("a.xml",
              "<?xml version=\"1.0\"?>\n<!DOCTYPE health-topics SYSTEM \"x.dtd\">\n<health-topics total=\"2\">")
        == Format::medlineplus);
    CHECK(format("a.xml", "<!DOCTYPE html><p>Text") == Format::html);
    CHECK(format("a", "<!-- saved -->\n<HTML lang=\"en\">") == Format::html);
    CHECK(format("a.xml", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>") == Format::html);
    CHECK(format("a.HTM", "<p>Text</p>") == Format::html);
    CHECK(format("a", zip("[Content_Types].xml", zip("word/document.xml"))) == Format::docx);
    CHECK(format("a.DOCX", zip("media/image1.png")) == Format::docx);
}

TEST_CASE("only a name tells Markdown without front matter from plain text")
{
    CHECK(format("mouth.md", "# Mouth sores\n") == Format::markdown);
    CHECK(format("mouth.Markdown", "# Mouth sores\n") == Format::markdown);
    CHECK(other("mouth.txt", "# Mouth sores\n") == OtherKind::plain_text);
    CHECK(other("robots", "Disallow: /\n") == OtherKind::plain_text);
    CHECK(other("run", "#!/bin/sh\n") == OtherKind::program);
    CHECK(other("README.md", "# Leaflets\n") == OtherKind::project_notes);
    CHECK(other("ATTRIBUTION.md", "# Who wrote it\n") == OtherKind::project_notes);
    CHECK(other("Licence.MD", "You may ...\n") == OtherKind::project_notes);
    CHECK(other("notes.yaml", "---\nkey: value\n") == OtherKind::plain_text);
    // Its reader says what is wrong with it.
    CHECK(format("a.md", "") == Format::markdown);
    CHECK(format("a.md", "Text\0more"s) == Format::markdown);
}

TEST_CASE("what is no leaflet is known by its content")
{
    CHECK(other("a.md", "%PDF-1.7\n") == OtherKind::pdf);
    CHECK(other("a", "{\\rtf1 ") == OtherKind::rich_text);
    CHECK(other("a.txt", "\x89PNG\r\n\x1A\n") == OtherKind::picture);
    CHECK(other("a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>") == OtherKind::picture);
    CHECK(other("a.JPG", "no picture") == OtherKind::picture);
    CHECK(other("a", zip("mimetype", "application/vnd.oasis.opendocument.text")) == OtherKind::open_document);
    CHECK(other("a", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")) == OtherKind::spreadsheet);
    CHECK(other("a", zip("mimetype", "application/vnd.oasis.opendocument.presentation")) == OtherKind::presentation);
    CHECK(other("a", zip("mimetype", "application/epub+zip")) == OtherKind::epub);
    CHECK(other("a", zip("xl/workbook.xml")) == OtherKind::spreadsheet);
    CHECK(other("a", zip("ppt/presentation.xml")) == OtherKind::presentation);
    CHECK(other("a", zip("photos/1.jpg")) == OtherKind::archive);
    std::string const old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(100, '\0');
    CHECK(other("a.DOC", old_office) == OtherKind::old_word);
    CHECK(other("a", old_office + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s) == OtherKind::old_word);
    CHECK(other("a.xls", old_office) == OtherKind::spreadsheet);
    CHECK(other("a.docx", old_office) == OtherKind::locked_office);
    CHECK(other("a",
              "\0\0\0\x20"
              "ftypisom"s)
        == OtherKind::recording);
    CHECK(other("a", "ID3\3\0\0"s) == OtherKind::recording);
    CHECK(other("a", "\x1F\x8B\x08"s) == OtherKind::archive);
    CHECK(other("a", "SQLite format 3\0"s) == OtherKind::database);
    CHECK(other("a", "MZ\x90\0"s) == OtherKind::program);
    CHECK(other("a.xml", "<?xml version=\"1.0\"?><rss/>") == OtherKind::xml);
    CHECK(other("a.xml", "<rss/>") == OtherKind::xml);
    CHECK(other("a.xml", "") == OtherKind::empty);
    CHECK(other("stock.csv", "a,b\n1,2\n") == OtherKind::spreadsheet);
    CHECK(recognise("a", "\1\2\3\4") == Recognised {});
    CHECK(recognise("a.xml", "\1\2\3\4") == Recognised {});
}

TEST_CASE("letters that a binary file may begin with do not make one of a text")
{
    CHECK(format("bmi.md", "BMI is a number.\n") == Format::markdown);
    CHECK(other("bmi.txt", "BMI is a number.\n") == OtherKind::plain_text);
    CHECK(format("mz.md", "MZ twins share a placenta.\n") == Format::markdown);
    // In an encoding of one byte a character.
    CHECK(format("cafe.md", "Caf\xE9\n") == Format::markdown);
}

TEST_CASE("some files are left out for their name")
{
    for (char const* const name : { ".git", ".leaflet.md" })
        CHECK_MESSAGE(left_out_by_name(name) == OtherKind::hidden, name);
    for (char const* const name : { ".DS_Store", "._leaflet.md", "Thumbs.db", "$RECYCLE.BIN", "__MACOSX" })
        CHECK_MESSAGE(left_out_by_name(name) == OtherKind::system_file, name);
    for (char const* const name : { "leaflet.md~", "leaflet.md.BAK", "~$leaflet.docx", ".~lock.leaflet.odt#" })
        CHECK_MESSAGE(left_out_by_name(name) == OtherKind::backup, name);
    for (char const* const name : { "leaflet.md", "a~b.md", "old.md" })
        CHECK_MESSAGE(!left_out_by_name(name).has_value(), name);
}

TEST_CASE("a name shows whether a file is worth opening")
{
    for (char const* const name : { "a.md", "A.MD", "a.xml", "a.HTML", "a.htm", "a.docx" })
        CHECK_MESSAGE(may_be_article(name), name);
    for (char const* const name : { "a.jpg", "a", "md" })
        CHECK_MESSAGE(!may_be_article(name), name);
}

TEST_CASE("every kind has words, and says what to do where something can be done")
{
    for (std::size_t i = 0; i < k_other_kinds; ++i) {
        auto const& words = words_of(static_cast<OtherKind>(i));
        CHECK_FALSE(words.one.empty());
        CHECK_FALSE(words.several.empty());
    }
    CHECK(refusal_of(OtherKind::archive) == "an archive, which can't be imported: unpack it, and import the folder");
    CHECK(refusal_of(OtherKind::font) == "a font, which can't be imported");
    CHECK(words_of(OtherKind::other_format).several == "files of other formats than was asked for");
}

TEST_CASE("formats have names, and limits of their own")
{
    for (auto const name : k_format_names)
        CHECK(name_of(format_named(name).value()) == name);
    CHECK_FALSE(format_named("Markdown").has_value());
    CHECK(file_limit_bytes(Format::markdown) == k_article_file_limit_bytes);
    CHECK(file_limit_bytes(Format::medlineplus) == k_file_limit_bytes);
    CHECK(file_limit_bytes(Format::docx) > k_article_file_limit_bytes);
}

TEST_CASE("what is named as a leaflet and is none is refused by its reader rather than passed over")
{
    for (std::string const& damaged : { ""s, "only some words"s, "\x01\x02\x03"s }) {
        CHECK(format("a.docx", damaged) == Format::docx);
        auto const read = read_article(Format::docx, damaged, "a.docx");
        REQUIRE_FALSE(read);
        CHECK(read.error().message.find(damaged.empty() ? "empty" : "cut short or damaged") != std::string::npos);
    }
    for (std::string const& damaged : { ""s, "\x01\x02\x03"s }) {
        CHECK(format("a.HTM", damaged) == Format::html);
        CHECK_FALSE(read_article(Format::html, damaged, "a.HTM"));
    }
    CHECK(other("a.docx", "%PDF-1.7") == OtherKind::pdf);
}
