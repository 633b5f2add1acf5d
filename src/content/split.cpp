#include "content/split.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace content {

namespace {

/// The last boundary in a window of UTF-8 text that leaves at most k_block_limit_bytes before it.
class BoundaryFinder {
public:
    explicit BoundaryFinder(std::unique_ptr<icu::BreakIterator> iterator)
        : m_iterator(std::move(iterator))
    {
    }

    [[nodiscard]] std::optional<std::size_t> last_within_limit(std::string_view window)
    {
        UErrorCode status = U_ZERO_ERROR;
        UText text = UTEXT_INITIALIZER;
        utext_openUTF8(&text, window.data(), static_cast<std::int64_t>(window.size()), &status);
        m_iterator->setText(&text, status);
        auto const found
            = U_SUCCESS(status) ? m_iterator->preceding(static_cast<std::int32_t>(k_block_limit_bytes + 1)) : 0;
        utext_close(&text);
        return found > 0 ? std::optional(static_cast<std::size_t>(found)) : std::nullopt;
    }

private:
    std::unique_ptr<icu::BreakIterator> m_iterator;
};

class Splitter {
public:
    /// Where the first piece of a text that is over the limit ends, in bytes.
    [[nodiscard]] std::size_t first_cut(std::string_view text)
    {
        // A window keeps the time linear; what lies behind it only has to show whether the limit
        // itself falls on a boundary.
        constexpr std::size_t k_lookahead_bytes = 200;
        std::string_view const window = text.substr(0, code_point_start(text, k_block_limit_bytes + k_lookahead_bytes));
        for (BoundaryFinder* const finder : { &m_sentences, &m_lines, &m_graphemes })
            if (auto const cut = finder->last_within_limit(window))
                return *cut;
        return code_point_start(text, k_block_limit_bytes);
    }

private:
    static std::size_t code_point_start(std::string_view text, std::size_t offset)
    {
        if (offset >= text.size())
            return text.size();
        while (U8_IS_TRAIL(static_cast<std::uint8_t>(text[offset])))
            --offset;
        return offset;
    }

    using Create = icu::BreakIterator* (*)(icu::Locale const&, UErrorCode&);
    static BoundaryFinder finder(Create create)
    {
        UErrorCode status = U_ZERO_ERROR;
        return BoundaryFinder(std::unique_ptr<icu::BreakIterator>(create(icu::Locale::getRoot(), status)));
    }

    BoundaryFinder m_sentences = finder(icu::BreakIterator::createSentenceInstance);
    BoundaryFinder m_lines = finder(icu::BreakIterator::createLineInstance);
    BoundaryFinder m_graphemes = finder(icu::BreakIterator::createCharacterInstance);
};

/// The bytes [begin, end) without the spaces at either end, and what is left of the runs in them.
RichText part_of(RichText const& content, std::size_t begin, std::size_t end)
{
    while (begin < end && content.text[begin] == ' ')
        ++begin;
    while (end > begin && content.text[end - 1] == ' ')
        --end;
    RichText part { content.text.substr(begin, end - begin), {} };
    auto const overlaps = [&](Run const& run) { return run.end > begin; };
    for (auto run = std::find_if(content.runs.begin(), content.runs.end(), overlaps);
         run != content.runs.end() && run->begin < end; ++run)
        part.runs.push_back({ static_cast<std::uint32_t>(std::max<std::size_t>(run->begin, begin) - begin),
            static_cast<std::uint32_t>(std::min<std::size_t>(run->end, end) - begin), run->strong, run->emphasised,
            run->struck });
    return part;
}

void become_continuation(Block& block)
{
    if (block.kind == BlockKind::caption)
        return;
    if (block.kind == BlockKind::notice) {
        block.level = 1;
        return;
    }
    bool const item = block.kind == BlockKind::bullet || block.kind == BlockKind::numbered;
    block.level = item ? block.level + 1 : block.kind == BlockKind::paragraph ? block.level : 0;
    block.kind = BlockKind::paragraph;
    block.number = 0;
    block.sign = Sign::none;
}

} // namespace

base::Result<std::vector<Block>> split_long_blocks(std::vector<Block> blocks, std::string_view name)
{
    std::vector<Block> fitting;
    std::optional<Splitter> splitter;
    auto const too_many = [&] {
        return base::failure(base::ErrorCode::too_large,
            std::string(name) + ": more than " + std::to_string(k_block_count_limit)
                + " paragraphs, headings and list items");
    };
    for (Block& block : blocks) {
        RichText const& content = block.content;
        std::size_t begin = 0;
        while (content.text.size() - begin > k_block_limit_bytes) {
            if (!splitter)
                splitter.emplace();
            std::size_t const end = begin + splitter->first_cut(std::string_view(content.text).substr(begin));
            fitting.push_back({ block.kind, block.level, block.number, part_of(content, begin, end), block.sign });
            become_continuation(block);
            begin = end;
            if (fitting.size() > k_block_count_limit)
                return too_many();
        }
        if (begin == 0 && !content.text.empty())
            fitting.push_back(std::move(block));
        else if (RichText rest = part_of(content, begin, content.text.size()); !rest.text.empty())
            fitting.push_back({ block.kind, block.level, block.number, std::move(rest), block.sign });
        if (fitting.size() > k_block_count_limit)
            return too_many();
    }
    return fitting;
}

} // namespace content
