#include "content/decoded_text.h"
#include "content/docx/document.h"
#include "content/docx/package.h"
#include "content/docx/properties.h"
#include "content/document_language.h"
#include "content/outline/document_outline.h"
#include "content/outline/title.h"
#include "content/picture_remark.h"
#include "content/reader.h"
#include "content/review_line.h"

#include <algorithm>
#include <set>

namespace content::docx {

namespace {

base::Result<XmlDocument> parse_part(Package const& package, std::string const& part, std::string_view name)
{
    auto const xml = package.part(part);
    if (!xml)
        return XmlDocument();
    std::string const where = std::string(name) + ": " + part;
    auto document = parse_xml(TRY(decoded(*xml, where)), where);
    if (!document)
        document.error().message += "; this Word file is damaged: open it in Word and save it anew";
    return document;
}

xmlNode const* root_of(XmlDocument const& document)
{
    return document ? xmlDocGetRootElement(document.get()) : nullptr;
}

/// The part of that type; empty when there is none.
std::string target_of(Relationships const& relationships, std::string_view type)
{
    auto const found = std::ranges::find_if(
        relationships, [&](auto const& each) { return each.second.type == type && !each.second.external; });
    return found == relationships.end() ? std::string() : found->second.target;
}

/// The one that most of the text is in.
std::string language_of(std::map<std::string, std::size_t> const& written)
{
    std::map<std::string, std::size_t> bytes;
    for (auto const& [tag, count] : written)
        bytes[library_language(tag)] += count;
    auto const most = std::ranges::max_element(bytes, {}, [](auto const& each) { return each.second; });
    return most == bytes.end() ? std::string() : most->first;
}

void say(DocumentOutline& outline, std::string_view name, int count, std::string_view one, std::string_view several)
{
    if (count > 0)
        outline.remarks.push_back(std::string(name) + ": "
            + (count == 1 ? std::string(one) : std::to_string(count) + " " + std::string(several)));
}

void say_left_out(DocumentOutline& outline, LeftOut const& left_out, std::string_view name)
{
    say(outline, name, left_out.footnotes, "a footnote is left out", "footnotes are left out");
    say(outline, name, left_out.comments, "a comment is left out", "comments are left out");
    say(outline, name, left_out.changes, "a tracked change is taken as accepted",
        "tracked changes are taken as accepted");
    say(outline, name, left_out.charts, "a chart or diagram is left out", "charts and diagrams are left out");
    say(outline, name, left_out.objects, "an embedded file is left out", "embedded files are left out");
    say(outline, name, left_out.tabbed_lines, "",
        "lines with tabs are read as text; if they are a table, make one of them");
}

/// Clinics say in the footer when a leaflet was reviewed; nothing else of it is of the text.
base::Result<void> take_review_of_footers(Relationships const& relationships, Package const& package,
    Document const& body, Metadata& metadata, std::string_view name)
{
    constexpr std::size_t k_most_footers = 10; // Sections may have three each.
    std::set<std::string> read;
    for (auto const& [id, part] : relationships) {
        if (part.type != "footer" || part.external || read.size() == k_most_footers || !read.insert(part.target).second)
            continue;
        XmlDocument const xml = TRY(parse_part(package, part.target, name));
        Document footer = body.beside();
        footer.read(root_of(xml));
        std::vector<Block> blocks;
        for (Line& line : footer.lines) {
            for (RichText& column : line.columns)
                blocks.push_back({ BlockKind::paragraph, 0, 0, std::move(column) });
            if (line.columns.empty())
                blocks.push_back({ BlockKind::paragraph, 0, 0, std::move(line.block.content) });
        }
        take_review_lines(metadata, blocks);
    }
    return {};
}

/// Moves the lines to the outline; of pictures only those that have a text.
base::Result<void> take_lines(Document& document, Relationships const& relationships, Package const& package,
    DocumentOutline& outline, std::string_view name)
{
    std::set<std::string> wanted;
    for (FoundPicture const& picture : document.pictures)
        if (auto const found = relationships.find(picture.id);
            found != relationships.end() && !found->second.external && !picture.text.empty())
            wanted.insert(found->second.target);
    auto const unpacked = TRY(package.unpack(wanted));
    std::string above; // The words before a picture, by which it is found in Word.
    for (Line& line : document.lines) {
        Block& block = line.block;
        if (block.kind == BlockKind::picture) {
            auto const found = relationships.find(document.pictures.at(static_cast<std::size_t>(block.number)).id);
            std::string const source = found == relationships.end() ? std::string() : found->second.target;
            if (block.content.text.empty()) {
                std::string const place = above.empty() ? "" : "below '" + beginning_of(above) + "'; ";
                outline.remarks.push_back(picture_remark(name, 0, source,
                    std::string(k_without_picture_text) + " (" + place + "in Word: right click, View Alt Text)"));
                continue;
            }
            block.number = static_cast<int>(outline.pictures.size());
            auto const bytes = unpacked.find(source);
            outline.pictures.push_back({ .source = source, .bytes = bytes == unpacked.end() ? "" : bytes->second });
        }
        if (block.kind != BlockKind::picture)
            above = block.content.text;
        outline.parts.push_back({ std::move(block) });
    }
    return {};
}

} // namespace

} // namespace content::docx

namespace content {

using namespace docx;

base::Result<Article> read_docx(std::string_view content, std::string_view name)
{
    Package const package = TRY(Package::open(content, name));
    Relationships const of_package = TRY(package.relationships(""));
    std::string main = target_of(of_package, "officeDocument");
    if (main.empty())
        main = "word/document.xml";
    XmlDocument const text = TRY(parse_part(package, main, name));
    xmlNode const* const body = child_of(root_of(text), "body");
    if (!body)
        return base::failure(
            base::ErrorCode::malformed, std::string(name) + ": there is no Word document in this file");
    Relationships const relationships = TRY(package.relationships(main));
    XmlDocument const styles = TRY(parse_part(package, target_of(relationships, "styles"), name));
    XmlDocument const numbering = TRY(parse_part(package, target_of(relationships, "numbering"), name));
    XmlDocument const core = TRY(parse_part(package, target_of(of_package, "core-properties"), name));

    Document document { Styles(root_of(styles)), Numbering(root_of(numbering)) };
    document.read(body);
    Properties properties = properties_of(root_of(core));
    DocumentOutline outline;
    outline.metadata.title = fitting_title(document.title);
    outline.fallback_title = std::move(properties.title);
    bool const is_short = !document.author.empty() && document.author.size() <= k_title_limit_bytes;
    outline.metadata.author = std::move(is_short ? document.author : properties.author);
    outline.metadata.language = language_of(document.languages);
    if (outline.metadata.language.empty())
        outline.metadata.language = std::move(properties.language);
    TRY_VOID(take_lines(document, relationships, package, outline, name));
    TRY_VOID(take_review_of_footers(relationships, package, document, outline.metadata, name));
    say_left_out(outline, document.left_out, name);
    return settled(std::move(outline), name);
}

} // namespace content
