#include "content/outline/typed_lists.h"

#include "content/vocabulary/replacements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace content {

namespace {

enum class MarkKind {
    bullet, ///< Nobody types it for anything else.
    stroke, ///< A hyphen or a dash, which may also begin a line of speech.
    number,
};

struct Mark {
    MarkKind kind = MarkKind::bullet;
    std::size_t bytes = 0; ///< With the blanks behind it.
    std::string_view text; ///< Without them.
    int number = 0;
    Sign sign = Sign::none;
};

struct Bullet {
    std::string_view text;
    Sign sign = Sign::none;
};

constexpr auto k_bullets = std::to_array<Bullet>({ { "•" }, { "·" }, { "●" }, { "○" }, { "◦" }, { "▪" }, { "■" },
    { "▫" }, { "‣" }, { "⁃" }, { "➢" }, { "➤" }, { "►" }, { "▶" }, { "❖" }, { "◆" }, { "◇" }, { "∙" }, { "⦁" },
    { "☐", Sign::to_do }, { "□", Sign::to_do }, { "☑", Sign::done }, { "☒", Sign::done } });

constexpr auto k_strokes = std::to_array<std::string_view>({ "-", "–", "—", "*", "+", "o", "»", ">", "#", "~" });

constexpr std::string_view k_no_break_space = "\u00A0";

std::size_t blanks_of(std::string_view text)
{
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        if (text[bytes] == ' ' || text[bytes] == '\t')
            ++bytes;
        else if (text.substr(bytes).starts_with(k_no_break_space))
            bytes += k_no_break_space.size();
        else
            break;
    }
    return bytes;
}

/// "1.", "1)", "(1)"
std::optional<Mark> number_mark(std::string_view text)
{
    bool const in_brackets = text.starts_with('(');
    std::string_view const digits = text.substr(in_brackets ? 1 : 0, 3);
    int number = 0;
    auto const parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (parsed.ec != std::errc {} || number < 1)
        return std::nullopt;
    std::size_t const end = static_cast<std::size_t>(parsed.ptr - text.data());
    bool const ends = end < text.size() && (text[end] == ')' || (text[end] == '.' && !in_brackets));
    std::size_t const blanks = ends ? blanks_of(text.substr(end + 1)) : 0;
    if (blanks == 0)
        return std::nullopt;
    return Mark { MarkKind::number, end + 1 + blanks, text.substr(end, 1), number };
}

std::optional<Mark> mark_of(std::string_view text)
{
    for (Bullet const& bullet : k_bullets)
        if (text.starts_with(bullet.text)) {
            std::size_t const bytes = bullet.text.size() + blanks_of(text.substr(bullet.text.size()));
            return Mark { MarkKind::bullet, bytes, bullet.text, 0, bullet.sign };
        }
    for (std::string_view const stroke : k_strokes)
        if (std::size_t const blanks = text.starts_with(stroke) ? blanks_of(text.substr(stroke.size())) : 0; blanks > 0)
            return Mark { MarkKind::stroke, stroke.size() + blanks, stroke };
    return number_mark(text);
}

std::optional<Mark> mark_of(OutlinePart const& part)
{
    Block const& block = part.block;
    if (block.kind != BlockKind::paragraph || block.level != 0)
        return std::nullopt;
    auto const mark = mark_of(block.content.text);
    return mark && mark->bytes < block.content.text.size() ? mark : std::nullopt;
}

/// The marks of all paragraphs, and which of them make items.
class TypedLists {
public:
    explicit TypedLists(std::vector<OutlinePart>& parts)
        : m_parts(parts)
    {
        for (OutlinePart const& part : parts)
            m_marks.push_back(mark_of(part));
        m_is_item.resize(parts.size());
    }

    void recognise()
    {
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_marks[i])
                m_is_item[i] = m_marks[i]->kind == MarkKind::bullet
                    || (m_marks[i]->kind == MarkKind::stroke && (is_like(i, i + 1) || (i > 0 && is_like(i, i - 1))));
        recognise_numbers();
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_is_item[i])
                become_item(m_parts[i].block, *m_marks[i], m_nested.at(i) ? 1 : 0);
    }

private:
    [[nodiscard]] bool is_like(std::size_t one, std::size_t other) const
    {
        return other < m_marks.size() && m_marks[other] && m_marks[other]->kind == m_marks[one]->kind
            && m_marks[other]->text == m_marks[one]->text;
    }

    /// A number is an item where the next one follows it at once, or behind bullets only.
    void recognise_numbers()
    {
        m_nested.resize(m_parts.size());
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            bool const number = m_marks[i] && m_marks[i]->kind == MarkKind::number;
            if (number && last && is_like(i, *last) && m_marks[i]->number == m_marks[*last]->number + 1) {
                std::fill(m_is_item.begin() + static_cast<std::ptrdiff_t>(*last),
                    m_is_item.begin() + static_cast<std::ptrdiff_t>(i) + 1, true);
                std::fill(m_nested.begin() + static_cast<std::ptrdiff_t>(*last) + 1,
                    m_nested.begin() + static_cast<std::ptrdiff_t>(i), true);
            }
            if (number)
                last = i;
            else if (!m_marks[i])
                last.reset();
        }
    }

    static void become_item(Block& block, Mark const& mark, int level)
    {
        block.kind = mark.kind == MarkKind::number ? BlockKind::numbered : BlockKind::bullet;
        block.level = level;
        block.number = mark.number;
        block.sign = mark.sign;
        Replacement const cut { 0, static_cast<std::uint32_t>(mark.bytes), "" };
        block.content = replaced(block.content, { &cut, 1 });
    }

    std::vector<OutlinePart>& m_parts;
    std::vector<std::optional<Mark>> m_marks;
    std::vector<bool> m_is_item, m_nested;
};

} // namespace

bool begins_as_item(std::string_view line) { return mark_of(line).has_value(); }

void recognise_typed_lists(std::vector<OutlinePart>& parts) { TypedLists(parts).recognise(); }

} // namespace content
