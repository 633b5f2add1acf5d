#include "content/plain_text.h"

#include "base/utf8.h"

#include "content/format.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <utility>

namespace content {

namespace {

constexpr std::string_view k_space = " ";
constexpr UChar32 k_no_break_space = 0x00A0, k_narrow_no_break_space = 0x202F;

bool is_glue(UChar32 c) { return c == k_no_break_space || c == k_narrow_no_break_space; }

bool is_invisible(UChar32 c) { return c == 0x00AD || c == 0xFEFF || u_charType(c) == U_UNASSIGNED; }

bool is_blank(UChar32 c) { return u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR; }

base::Error input_error(std::string_view content, std::size_t offset, std::string_view name, std::string_view what)
{
    auto const line = 1 + std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return { base::ErrorCode::malformed, std::string(name) + ":" + std::to_string(line) + ": " + std::string(what) };
}

} // namespace

base::Result<void> check_size(std::string_view content, std::size_t limit_bytes, std::string_view name)
{
    if (content.size() <= limit_bytes)
        return {};
    return base::failure(base::ErrorCode::too_large,
        std::string(name) + ": " + std::to_string(content.size()) + " bytes, the limit is "
            + std::to_string(limit_bytes));
}

base::Result<void> check_input(std::string_view content, std::string_view name)
{
    TRY_VOID(check_size(content, k_article_file_limit_bytes, name));
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(content.data());
    auto const length = static_cast<std::int32_t>(content.size());
    for (std::int32_t i = 0; i < length;) {
        std::int32_t const begin = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c < 0)
            return tl::unexpected(
                input_error(content, static_cast<std::size_t>(begin), name, "this is not UTF-8 text"));
        if (c == 0)
            return tl::unexpected(
                input_error(content, static_cast<std::size_t>(begin), name, "a NUL byte in the text"));
    }
    return {};
}

std::string_view without_byte_order_mark(std::string_view content)
{
    constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
    return content.starts_with(k_byte_order_mark) ? content.substr(k_byte_order_mark.size()) : content;
}

std::string fold_white_space(std::string_view text)
{
    RichTextBuilder builder;
    builder.append(text);
    return builder.take().text;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view k_blanks = " \t\r\n";
    auto const begin = text.find_first_not_of(k_blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(k_blanks) - begin + 1);
}

std::string reading_key(std::string_view text)
{
    std::string key;
    return icu::UnicodeString::fromUTF8(fold_white_space(text)).foldCase().toUTF8String(key);
}

bool reads_the_same(std::string_view a, std::string_view b) { return reading_key(a) == reading_key(b); }

std::string beginning_of(std::string_view text)
{
    constexpr std::size_t k_longest = 80;
    if (text.size() <= k_longest)
        return std::string(text);
    std::size_t end = k_longest;
    while (end > 0 && base::is_continuation(text[end]))
        --end;
    return std::string(text.substr(0, end)) + "\u2026";
}

void RichTextBuilder::append(std::string_view utf8, Emphasis emphasis)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(utf8.data());
    auto const length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t i = 0; i < length;) {
        std::int32_t const begin = i;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, length, c);
        std::string_view const piece
            = utf8.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
        if (is_invisible(c))
            continue;
        if (is_glue(c) && m_pending_space.empty())
            m_pending_space = c == k_no_break_space ? "\u00A0" : "\u202F";
        else if (is_blank(c))
            m_pending_space = k_space;
        else
            append_visible(piece, emphasis);
    }
}

void RichTextBuilder::append_visible(std::string_view bytes, Emphasis emphasis)
{
    std::string& text = m_content.text;
    auto const [strong, emphasised, struck] = emphasis;
    bool const continues = !m_content.runs.empty() && m_content.runs.back().end == text.size()
        && m_content.runs.back().strong == strong && m_content.runs.back().emphasised == emphasised
        && m_content.runs.back().struck == struck;
    if (!text.empty())
        text += m_pending_space;
    m_pending_space = {};
    auto const begin = static_cast<std::uint32_t>(text.size());
    text += bytes;
    auto const end = static_cast<std::uint32_t>(text.size());
    if (continues)
        m_content.runs.back().end = end;
    else if (emphasis != Emphasis {})
        m_content.runs.push_back({ begin, end, strong, emphasised, struck });
}

RichText RichTextBuilder::take()
{
    m_pending_space = {};
    return std::exchange(m_content, {});
}

} // namespace content
