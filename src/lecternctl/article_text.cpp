#include "lecternctl/article_text.h"

#include "base/date.h"
#include "lecternctl/printable.h"

#include <algorithm>

namespace lecternctl {

namespace {

using content::Block;
using content::BlockKind;

constexpr int k_columns = 80;
constexpr int k_name_columns = 15;
constexpr int k_indent_columns = 2;
/// Deeper nesting is shown at this depth, so that some room is left for the words.
constexpr int k_deepest_indent = 10;

/// The first line begins with `mark`, the others with as many blanks.
std::string hanging(std::string const& mark, std::string const& text)
{
    int const mark_columns = columns_of(mark);
    std::string result;
    for (std::string const& line : wrapped(printable(text), k_columns - mark_columns))
        result += (result.empty() ? mark : std::string(static_cast<std::size_t>(mark_columns), ' ')) + line + "\n";
    return result;
}

std::string underlined(std::string const& text, char line)
{
    std::string result;
    for (std::string const& each : wrapped(printable(text), k_columns))
        result += each + "\n" + std::string(static_cast<std::size_t>(columns_of(each)), line) + "\n";
    return result;
}

std::string indent_of(Block const& block)
{
    return std::string(static_cast<std::size_t>(std::clamp(block.level, 0, k_deepest_indent) * k_indent_columns), ' ');
}

/// The cells of a table's row, which stand apart by tabs.
std::string row_text(std::string text)
{
    constexpr std::string_view k_between = " | ";
    for (std::size_t tab = text.find('\t'); tab != std::string::npos; tab = text.find('\t', tab + k_between.size()))
        text.replace(tab, 1, k_between);
    return text;
}

/// What a screen shows by a shape: "[warning] ", "[x] ".
std::string sign_text(content::Sign sign)
{
    using enum content::Sign;
    if (sign == none || sign == header)
        return {};
    return sign == to_do ? "[ ] " : sign == done ? "[x] " : "[" + std::string(name_of(sign)) + "] ";
}

std::string block_text(Block const& block)
{
    bool const goes_on = block.kind == BlockKind::notice && block.level > 0;
    std::string const text = (goes_on ? "" : sign_text(block.sign)) + block.content.text;
    switch (block.kind) {
    case BlockKind::heading: return block.level <= 2 ? underlined(text, '-') : hanging("", text);
    case BlockKind::bullet: return hanging(indent_of(block) + "- ", text);
    case BlockKind::numbered: return hanging(indent_of(block) + std::to_string(block.number) + ". ", text);
    case BlockKind::notice: return hanging("  ! ", text);
    case BlockKind::row: return hanging("", row_text(text));
    case BlockKind::picture: return hanging(indent_of(block), "[picture: " + text + "]");
    case BlockKind::caption: return hanging(indent_of(block), text);
    case BlockKind::paragraph: break;
    }
    return hanging("", text);
}

/// Such blocks stand one below the other without an empty line.
bool is_item(Block const& block)
{
    bool const further_row = block.kind == BlockKind::row && block.level > 0;
    return block.kind == BlockKind::bullet || block.kind == BlockKind::numbered || further_row;
}

std::string joined(std::vector<std::string> const& words)
{
    std::string text;
    for (std::string const& word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

std::string approval_text(content::Metadata const& metadata)
{
    if (metadata.approved_by.empty() && !metadata.approved)
        return {};
    std::string const by = metadata.approved_by.empty() ? "nobody named" : metadata.approved_by;
    return by + ", " + (metadata.approved ? base::to_string(*metadata.approved) : "not dated");
}

std::string metadata_text(content::Metadata const& metadata, bool withdrawn)
{
    std::string text
        = underlined(metadata.subtitle.empty() ? metadata.title : metadata.title + ": " + metadata.subtitle, '=');
    auto const add = [&](std::string const& name, std::string const& value) {
        if (!value.empty())
            text += hanging(padded(name, k_name_columns), value);
    };
    add("Slug", metadata.slug);
    add("Language", metadata.language);
    add("Author", metadata.author);
    add("Last reviewed", metadata.reviewed ? base::to_string(*metadata.reviewed) : "not dated");
    add("Approved by", approval_text(metadata));
    add("Withdrawn", withdrawn ? "yes; visitors do not see it" : "");
    add("Other names", joined(metadata.other_names));
    add("Collections", joined(metadata.collections));
    add("Source", metadata.source);
    add("Licence", metadata.licence);
    // An address stays whole, so that it can be copied.
    auto const add_address = [&](std::string const& name, std::string const& address) {
        if (!address.empty())
            text += padded(name, k_name_columns) + printable(address) + "\n";
    };
    add_address("Address", metadata.address);
    for (content::Reference const& reference : metadata.references) {
        add("Reference", reference.title);
        add_address(reference.title.empty() ? "Reference" : "", reference.url);
    }
    return text;
}

} // namespace

std::string article_text(content::Article const& article, bool withdrawn)
{
    std::string text = metadata_text(article.metadata, withdrawn);
    bool after_item = false;
    for (Block const& block : article.blocks) {
        if (!(after_item && is_item(block)) && block.kind != BlockKind::caption)
            text += "\n";
        text += block_text(block);
        after_item = is_item(block) || block.kind == BlockKind::row;
    }
    return text;
}

} // namespace lecternctl
