#include "content/markdown_body.h"

#include "content/embedded_picture.h"
#include "content/html_text.h"
#include "content/markdown_pictures.h"
#include "content/notice_kind.h"
#include "content/outline/rows.h"
#include "content/outline/typed_lists.h"
#include "content/picture_remark.h"
#include "content/plain_text.h"
#include "content/raised.h"

#include <algorithm>
#include <md4c.h>
#include <optional>
#include <utility>

namespace content {

namespace {

/// Deeper lists are shown at this nesting: there is no room on a page for more.
constexpr int k_deepest_nesting = 5;

/// Every block and cell that the parser announces counts; a small file can announce billions of them.
constexpr std::size_t k_part_limit = 500'000;

/// md4c copies the address and title of a link each time that it is used, and a small file can use a
/// long one a million times.
constexpr std::size_t k_link_limit_bytes = 4 * 1024 * 1024;

/// What a tag of HTML within a line changes of what follows: "<sup>", "</DEL>".
struct InlineTag {
    std::string name;
    bool ends = false;
};

InlineTag inline_tag(std::string_view tag)
{
    bool const ends = tag.starts_with("</");
    tag.remove_prefix(std::min<std::size_t>(ends ? 2 : 1, tag.size()));
    return { reading_key(tag.substr(0, tag.find_first_of(" />\t\n"))), ends };
}

/// Turns md4c's callbacks into blocks. Text gathers in `m_text` until the block around it changes.
class BodyReader {
public:
    /// `body` is part of the file `name`. It must outlive the reader.
    BodyReader(RewrittenMarkdown const& body, std::string_view name, std::string_view title)
        : m_title(title)
        , m_name(name)
        , m_body(body.text)
        , m_lines(body.text, body.lines)
    {
    }

    /// False when the body was given up because it has too many parts.
    [[nodiscard]] bool read()
    {
        MD_PARSER parser {};
        parser.flags = MD_FLAG_COLLAPSEWHITESPACE | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return of(self).carry_on([&] { of(self).enter_block(type, detail); });
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return of(self).carry_on([&] { of(self).leave_block(type); });
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return of(self).carry_on([&] { of(self).enter_span(type, detail); });
        };
        parser.leave_span
            = [](MD_SPANTYPE type, void*, void* self) { return of(self).carry_on([&] { of(self).leave_span(type); }); };
        parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) {
            return of(self).carry_on([&] { of(self).append_text(type, { text, size }); });
        };
        return md_parse(m_body.data(), static_cast<MD_SIZE>(m_body.size()), &parser, this) == 0 && !over_limit();
    }

    [[nodiscard]] std::vector<Block> take_blocks() { return std::move(m_blocks); }
    [[nodiscard]] std::vector<Picture> take_pictures() { return std::move(m_pictures); }
    [[nodiscard]] std::vector<std::string> take_remarks() { return std::move(m_remarks); }

private:
    struct List {
        bool numbered = false;
        int next = 1;
    };

    struct Quote {
        std::optional<Sign> sign; ///< Nothing until its first words tell its kind.
        bool begun = false;       ///< A part of it is among the blocks.
        std::size_t lists = 0;    ///< That are open around it.
    };

    static BodyReader& of(void* self) { return *static_cast<BodyReader*>(self); }

    [[nodiscard]] bool over_limit() const { return m_parts > k_part_limit || m_link_bytes > k_link_limit_bytes; }

    /// What a callback returns: 1 asks md4c to stop. It forgets that inside tables (0.4.8), so once over
    /// a limit nothing is done any more.
    template <typename Work>
    int carry_on(Work const& work)
    {
        if (over_limit())
            return 1;
        work();
        return 0;
    }

    void enter_block(MD_BLOCKTYPE type, void* detail)
    {
        m_shift = Shift::none;
        m_struck_by_tag = false;
        ++m_parts;
        bool const cell = type == MD_BLOCK_TH || type == MD_BLOCK_TD;
        if (!cell)
            flush();
        if (type == MD_BLOCK_QUOTE)
            m_quotes.push_back({ .lists = m_lists.size() });
        else if (type == MD_BLOCK_UL)
            m_lists.push_back({});
        else if (type == MD_BLOCK_OL)
            m_lists.push_back(
                { true, static_cast<int>(std::min(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, 999'999'999U)) });
        else if (type == MD_BLOCK_LI)
            begin_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
        else if (type == MD_BLOCK_H)
            m_heading = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        else if (type == MD_BLOCK_HTML)
            m_in_html_block = true;
        else if (type == MD_BLOCK_TABLE) {
            m_rows = 0;
            m_in_table = true;
        }
    }

    void leave_block(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
            m_row.push_back(m_text.take());
            m_found.take();
            m_row_sign = type == MD_BLOCK_TH ? Sign::header : Sign::none;
            return;
        }
        if (type == MD_BLOCK_TR)
            end_row();
        else if (type == MD_BLOCK_HTML)
            end_html();
        else if (type == MD_BLOCK_TABLE)
            m_in_table = false;
        m_last_break = MD_TEXT_NORMAL;
        flush();
        if (type == MD_BLOCK_QUOTE)
            m_quotes.pop_back();
        else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            m_lists.pop_back();
        else if (type == MD_BLOCK_LI)
            end_item();
        else if (type == MD_BLOCK_H)
            m_heading = 0;
    }

    void enter_span(MD_SPANTYPE type, void* detail)
    {
        change_emphasis(type, 1);
        if (type == MD_SPAN_A) {
            auto const& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
            m_link_bytes += link.href.size + link.title.size;
        } else if (type == MD_SPAN_IMG) {
            auto const& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            m_link_bytes += image.src.size + image.title.size;
            m_found.enter(image);
        }
    }

    void leave_span(MD_SPANTYPE type)
    {
        change_emphasis(type, -1);
        if (type == MD_SPAN_IMG)
            m_found.leave();
    }

    void change_emphasis(MD_SPANTYPE type, int by)
    {
        if (type == MD_SPAN_STRONG)
            m_strong += by;
        else if (type == MD_SPAN_EM)
            m_emphasised += by;
        else if (type == MD_SPAN_DEL)
            m_struck += by;
    }

    void append_text(MD_TEXTTYPE type, std::string_view text)
    {
        Emphasis const emphasis { m_strong > 0, m_emphasised > 0, m_struck > 0 || m_struck_by_tag };
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            append(" ", emphasis);
            m_last_break = type;
            return;
        }
        if (begins_typed_item(std::exchange(m_last_break, MD_TEXT_NORMAL), text))
            flush();
        if (type == MD_TEXT_ENTITY)
            append(character_reference_text(text), emphasis);
        else if (type != MD_TEXT_HTML)
            append(shifted(text, m_shift), emphasis);
        else if (m_in_html_block)
            m_html += text;
        else {
            read_inline_tag(inline_tag(text));
            append(html_text(text), emphasis);
        }
    }

    void read_inline_tag(InlineTag const& tag)
    {
        if (tag.name == "sup" || tag.name == "sub")
            m_shift = tag.ends ? Shift::none : tag.name == "sup" ? Shift::raised : Shift::lowered;
        else if (tag.name == "del" || tag.name == "s" || tag.name == "strike")
            m_struck_by_tag = !tag.ends;
    }

    /// A bullet begins an item on any line, and what else people type before items on one that they broke.
    [[nodiscard]] bool begins_typed_item(MD_TEXTTYPE last_break, std::string_view text) const
    {
        bool const in_paragraph = m_heading == 0 && m_lists.empty() && m_quotes.empty() && !m_in_table;
        if (!in_paragraph || m_text.empty() || last_break == MD_TEXT_NORMAL || !begins_as_item(text))
            return false;
        return last_break == MD_TEXT_BR || typed_bullet(text);
    }

    void append(std::string_view text, Emphasis emphasis)
    {
        m_text.append(text, emphasis);
        m_found.append(text);
    }

    /// A tag may span the pieces in which an HTML block arrives, so they are read together.
    void end_html()
    {
        m_text.append(html_text(m_html));
        m_html.clear();
        m_in_html_block = false;
    }

    /// Writes what was gathered as a block of the kind that its surroundings ask for.
    void flush()
    {
        bool const stands_by_itself = m_heading == 0 && !m_item_begins && m_quotes.empty();
        bool const shown = m_found.stand_alone() && stands_by_itself;
        auto const pictures = m_found.take();
        if (shown) {
            static_cast<void>(m_text.take());
            std::ranges::for_each(pictures, [this](auto const& picture) { add_picture(picture); });
            return;
        }
        if (m_text.empty())
            return;
        Block block;
        block.content = m_text.take();
        int const nesting = std::min(static_cast<int>(m_lists.size()) - 1, k_deepest_nesting);
        if (m_heading > 0) {
            if (m_heading == 1 && reads_the_same(block.content.text, m_title))
                return;
            block.kind = BlockKind::heading;
            block.level = std::clamp(m_heading, 2, 4);
            block.content.runs.clear();
        } else if (!m_quotes.empty() && m_lists.size() > m_quotes.back().lists) {
            // No list has room in a notice: its items are paragraphs of it, with their marks.
            if (m_item_begins) {
                become_item(block, nesting);
                block = { .content = with_mark(block) };
            }
            if (!become_notice(block))
                return;
        } else if (m_item_begins) {
            become_item(block, nesting);
        } else if (!m_quotes.empty()) {
            if (!become_notice(block))
                return;
        } else {
            block.level = nesting + 1;
        }
        m_blocks.push_back(std::move(block));
    }

    void become_item(Block& block, int nesting)
    {
        block.kind = m_lists.back().numbered ? BlockKind::numbered : BlockKind::bullet;
        block.level = nesting;
        block.number = m_lists.back().numbered ? m_lists.back().next : 0;
        block.sign = m_item_sign;
        m_item_begins = false;
    }

    /// False where nothing of it is left but the kind of the notice.
    bool become_notice(Block& block)
    {
        block.kind = BlockKind::notice;
        Quote& quote = m_quotes.back();
        if (!quote.sign)
            quote.sign = take_notice_kind(block.content);
        if (block.content.text.empty())
            return false;
        block.sign = *quote.sign;
        block.level = quote.begun ? 1 : 0;
        quote.begun = true;
        return true;
    }

    void add_picture(ParagraphPictures::Found const& found)
    {
        int const line = m_lines.line_of(found.source_text);
        if (found.text.text.empty()) {
            m_remarks.push_back(picture_remark(
                m_name, line, found.source, std::string(k_without_picture_text) + ", as in ![text](picture.png)"));
            return;
        }
        int const level = std::min(static_cast<int>(m_lists.size()), k_deepest_nesting + 1);
        m_blocks.push_back({ BlockKind::picture, level, static_cast<int>(m_pictures.size()), found.text });
        m_pictures.push_back({ .source = found.source, .bytes = embedded_bytes(found.source), .line = line });
        if (!found.caption.empty())
            m_blocks.push_back({ BlockKind::caption, level, 0, { found.caption, {} } });
    }

    void begin_item(MD_BLOCK_LI_DETAIL const& item)
    {
        m_item_begins = true;
        m_item_sign = !item.is_task ? Sign::none : item.task_mark == ' ' ? Sign::to_do : Sign::done;
    }

    /// The number goes up even for an item that holds nothing, as it does in the source.
    void end_item()
    {
        m_item_begins = false;
        ++m_lists.back().next;
    }

    /// Empty rows say nothing; an empty cell keeps the place of its column.
    void end_row()
    {
        if (RichText row = row_of(m_row); !row.text.empty())
            m_blocks.push_back({ BlockKind::row, m_rows++ > 0 ? 1 : 0, 0, std::move(row), m_row_sign });
        m_row.clear();
    }

    std::string_view m_title, m_name, m_body;
    LineFinder m_lines;
    std::vector<Block> m_blocks;
    std::vector<Picture> m_pictures;
    std::vector<std::string> m_remarks;
    RichTextBuilder m_text;
    ParagraphPictures m_found; ///< In what m_text is of.
    std::vector<List> m_lists;
    bool m_item_begins = false;
    Sign m_item_sign = Sign::none;
    std::vector<Quote> m_quotes; ///< Those that are open, outermost first.
    int m_heading = 0, m_strong = 0, m_emphasised = 0, m_struck = 0;
    Shift m_shift = Shift::none;
    bool m_struck_by_tag = false;
    MD_TEXTTYPE m_last_break = MD_TEXT_NORMAL; ///< A break of either kind, when the last that came was one.
    bool m_in_html_block = false, m_in_table = false;
    std::string m_html;
    std::vector<RichText> m_row;
    Sign m_row_sign = Sign::none;
    int m_rows = 0; ///< Of the table so far.
    std::size_t m_parts = 0, m_link_bytes = 0;
};

} // namespace

std::optional<MarkdownBody> read_markdown_body(
    RewrittenMarkdown const& body, std::string_view name, std::string_view title)
{
    BodyReader reader(body, name, title);
    if (!reader.read())
        return std::nullopt;
    return MarkdownBody { reader.take_blocks(), reader.take_pictures(), reader.take_remarks() };
}

} // namespace content
