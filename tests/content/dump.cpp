#include "content/dump.h"

namespace content {

namespace {

std::string marked(RichText const& content)
{
    std::string text = content.text;
    for (auto run = content.runs.rbegin(); run != content.runs.rend(); ++run) {
        std::string const open
            = std::string(run->strong ? "*" : "") + (run->emphasised ? "_" : "") + (run->struck ? "~" : "");
        text.insert(run->end, std::string(open.rbegin(), open.rend()));
        text.insert(run->begin, open);
    }
    return text;
}

std::string prefix(Block const& block)
{
    std::string const indent(static_cast<std::size_t>(block.level) * 2, ' ');
    switch (block.kind) {
    case BlockKind::heading: return std::string(static_cast<std::size_t>(block.level), '#') + " ";
    case BlockKind::paragraph: return indent;
    case BlockKind::bullet: return indent + "- ";
    case BlockKind::numbered: return indent + std::to_string(block.number) + ". ";
    case BlockKind::notice: return block.level > 0 ? ">> " : "> ";
    case BlockKind::row: return block.level > 0 ? "| " : "|| ";
    case BlockKind::picture: return indent + "![" + std::to_string(block.number) + "] ";
    case BlockKind::caption: return indent + "^ ";
    }
    return {};
}

std::string sign(Block const& block)
{
    return block.sign == Sign::none ? "" : "[" + std::string(name_of(block.sign)) + "] ";
}

std::string field(char const* name, std::string const& value)
{
    return value.empty() ? "" : std::string(name) + ": " + value + "\n";
}

} // namespace

std::string dump(std::vector<Block> const& blocks)
{
    std::string text;
    for (Block const& block : blocks)
        text += prefix(block) + sign(block) + marked(block.content) + "\n";
    return text;
}

std::string dump(Article const& article)
{
    Metadata const& metadata = article.metadata;
    std::string text = field("slug", metadata.slug) + field("title", metadata.title)
        + field("subtitle", metadata.subtitle) + field("language", metadata.language)
        + field("author", metadata.author);
    for (std::string const& key : metadata.collections)
        text += field("collection", key);
    for (std::string const& name : metadata.other_names)
        text += field("other name", name);
    if (!metadata.address.empty())
        text += field("address", metadata.address);
    for (Reference const& reference : metadata.references)
        text += field("reference", reference.title + " <" + reference.url + ">");
    return text + field("source", metadata.source) + field("licence", metadata.licence) + "\n" + dump(article.blocks);
}

} // namespace content
