#include "content/medquad/short_paragraphs.h"

#include "content/medquad/sentences.h"

#include <algorithm>
#include <string>
#include <utility>

namespace content::medquad {

namespace {

/// A sentence in pieces within the limit.
std::vector<std::string_view> pieces_of(std::string_view sentence)
{
    std::vector<std::string_view> pieces;
    while (sentence.size() > k_paragraph_limit_bytes) {
        std::size_t cut = std::string_view::npos;
        for (std::string_view const mark : { "; ", ", ", " " }) {
            cut = sentence.rfind(mark, k_paragraph_limit_bytes - mark.size());
            if (cut != std::string_view::npos && cut > 0) {
                cut += mark.size();
                break;
            }
        }
        // A single word, such as an address: split_long_blocks() cuts it where it has to.
        if (cut == std::string_view::npos || cut == 0)
            break;
        pieces.push_back(sentence.substr(0, sentence[cut - 1] == ' ' ? cut - 1 : cut));
        sentence.remove_prefix(cut);
    }
    pieces.push_back(sentence);
    return pieces;
}

std::vector<std::string> parts_of(std::string_view text)
{
    // Much below the limit, so that the last part is no scrap.
    constexpr std::size_t k_usual_bytes = 600;
    std::size_t const count = (text.size() + k_usual_bytes - 1) / k_usual_bytes;
    std::size_t const aim = text.size() / count;
    std::vector<std::string> parts;
    for (std::string_view const sentence : sentences_of(text))
        for (std::string_view const piece : pieces_of(sentence)) {
            bool const full = parts.empty() || parts.back().size() >= aim
                || parts.back().size() + 1 + piece.size() > k_paragraph_limit_bytes;
            if (full)
                parts.emplace_back(piece);
            else
                parts.back() += " " + std::string(piece);
        }
    return parts;
}

/// The runs of the whole as far as they are in its first part: a term that begins an item.
std::vector<Run> runs_within(std::vector<Run> runs, std::size_t size)
{
    std::erase_if(runs, [&](Run const& run) { return run.end > size; });
    return runs;
}

} // namespace

std::vector<Block> with_short_paragraphs(std::vector<Block> blocks)
{
    std::vector<Block> shortened;
    for (Block& block : blocks) {
        bool const item = block.kind == BlockKind::bullet;
        if (block.content.text.size() <= k_paragraph_limit_bytes || (block.kind != BlockKind::paragraph && !item)) {
            shortened.push_back(std::move(block));
            continue;
        }
        auto parts = parts_of(block.content.text);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::vector<Run> runs = i == 0 ? runs_within(block.content.runs, parts[i].size()) : std::vector<Run> {};
            if (i == 0)
                shortened.push_back(
                    { block.kind, block.level, block.number, { std::move(parts[i]), std::move(runs) } });
            else
                shortened.push_back({ BlockKind::paragraph, item ? block.level + 1 : block.level, 0,
                    { std::move(parts[i]), std::move(runs) } });
        }
    }
    return shortened;
}

} // namespace content::medquad
