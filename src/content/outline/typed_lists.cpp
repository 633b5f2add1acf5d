#include "content/outline/typed_lists.h"

#include "content/vocabulary/replacements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace content {

namespace {

enum class MarkKind {
    bullet, ///< Nobody types it for anything else.
    stroke, ///< A hyphen or a dash, which may also begin a line of speech, or a letter that looks like a bullet.
    number,
    letter,
};

/// How a mark looks. Items with another look than the one before them are nested in it: programs and people type
/// hyphens of any length for one list.
enum class Look {
    dot,
    ring,
    square,
    hyphen,
    star,
    plus,
    arrow,
    diamond,
    hash,
    tilde,
    tick,
    cross,
    box,
    number,
    letter,
    roman
};

struct Mark {
    MarkKind kind = MarkKind::bullet;
    std::size_t bytes = 0; ///< With the blanks behind it.
    Look look = Look::number;
    int number = 0; ///< Of a letter, its place in the alphabet.
    Sign sign = Sign::none;
    char end = 0; ///< Of a number or letter: '.' or ')'.
    bool wrong = false;
    int roman = 0; ///< Of letters that may be a Roman number.
};

struct Bullet {
    std::string_view text;
    Look look = Look::dot;
    Sign sign = Sign::none;
    bool wrong = false; ///< A cross. Beside one, a tick says what is right; alone it is a bullet.
};

constexpr auto k_bullets = std::to_array<Bullet>({ { "•", Look::dot }, { "·", Look::dot }, { "●", Look::dot },
    { "∙", Look::dot }, { "⦁", Look::dot }, { "○", Look::ring }, { "◦", Look::ring }, { "▪", Look::square },
    { "■", Look::square }, { "▫", Look::square }, { "‣", Look::arrow }, { "➢", Look::arrow }, { "➤", Look::arrow },
    { "►", Look::arrow }, { "▶", Look::arrow }, { "→", Look::arrow }, { "⁃", Look::hyphen }, { "❖", Look::diamond },
    { "◆", Look::diamond }, { "◇", Look::diamond }, { "✓", Look::tick }, { "✔", Look::tick }, { "✅", Look::tick },
    { "✗", Look::tick, Sign::none, true }, { "✘", Look::tick, Sign::none, true }, { "❌", Look::tick, Sign::none, true },
    { "✖", Look::tick, Sign::none, true }, { "✕", Look::tick, Sign::none, true }, { "❎", Look::tick, Sign::none, true },
    { "☐", Look::box, Sign::to_do }, { "□", Look::box, Sign::to_do }, { "☑", Look::box, Sign::done },
    { "☒", Look::box, Sign::done, true } });

constexpr auto k_strokes = std::to_array<Bullet>(
    { { "-", Look::hyphen }, { "–", Look::hyphen }, { "—", Look::hyphen }, { "*", Look::star }, { "+", Look::plus },
        { "o", Look::ring }, { "»", Look::arrow }, { ">", Look::arrow }, { "#", Look::hash }, { "~", Look::tilde } });

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

/// The number that `text` begins with as letters, as far as lists go, and its letters; 0 where it begins with none.
std::pair<int, std::size_t> roman_number(std::string_view text)
{
    constexpr auto k_numbers = std::to_array<std::string_view>({ "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix",
        "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx" });
    std::string_view const letters = text.substr(0, text.find_first_not_of("ivx"));
    auto const found = std::ranges::find(k_numbers, letters);
    return found == k_numbers.end() ? std::pair { 0, std::size_t { 0 } }
                                    : std::pair { static_cast<int>(found - k_numbers.begin()) + 1, letters.size() };
}

/// "1.", "1)", "(1)", "a)", "(a)", "ii."; "a." may begin a sentence.
std::optional<Mark> number_mark(std::string_view text)
{
    bool const in_brackets = text.starts_with('(');
    std::string_view const behind = text.substr(in_brackets ? 1 : 0), digits = behind.substr(0, 3);
    int number = 0;
    auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    MarkKind kind = MarkKind::number;
    auto const [roman, roman_letters] = roman_number(behind);
    if (parsed.ec != std::errc {} && !digits.empty() && digits.front() >= 'a' && digits.front() <= 'z') {
        kind = MarkKind::letter;
        number = digits.front() - 'a' + 1;
        parsed = { digits.data() + std::max(roman_letters, std::size_t { 1 }), {} };
    }
    if (parsed.ec != std::errc {} || number < 1)
        return std::nullopt;
    std::size_t const end = static_cast<std::size_t>(parsed.ptr - text.data());
    bool const by_dot = (kind == MarkKind::number || roman > 0) && !in_brackets;
    bool const ends = end < text.size() && (text[end] == ')' || (text[end] == '.' && by_dot));
    std::size_t const blanks = ends ? blanks_of(text.substr(end + 1)) : 0;
    if (blanks == 0)
        return std::nullopt;
    Look const look = kind == MarkKind::letter ? Look::letter : Look::number;
    return Mark { kind, end + 1 + blanks, look, number, Sign::none, text[end], false, roman };
}

/// "> 38 °C", "- 18 °C", "+ 2 tablets", "~ 5 mg": the sign belongs to the number. "- 2 eggs" is an item.
bool is_of_number(Bullet const& stroke, std::string_view behind)
{
    std::size_t const digits = std::min(behind.find_first_not_of("0123456789.,"), behind.size());
    if (digits == 0 || stroke.look == Look::ring || stroke.look == Look::star)
        return false;
    std::string_view const unit = behind.substr(digits + blanks_of(behind.substr(digits)));
    return stroke.look != Look::hyphen || unit.starts_with("°") || unit.starts_with("º");
}

/// Characters that make the one before them an emoji.
constexpr std::string_view k_drawn_in_colour = "\uFE0F", k_drawn_as_text = "\uFE0E";

std::optional<Mark> mark_of(std::string_view text)
{
    for (Bullet const& bullet : k_bullets)
        if (text.starts_with(bullet.text)) {
            std::size_t bytes = bullet.text.size();
            for (std::string_view const variant : { k_drawn_in_colour, k_drawn_as_text })
                if (text.substr(bytes).starts_with(variant))
                    bytes += variant.size();
            return Mark { MarkKind::bullet, bytes + blanks_of(text.substr(bytes)), bullet.look, 0, bullet.sign, 0,
                bullet.wrong };
        }
    for (Bullet const& stroke : k_strokes)
        if (std::size_t const blanks = text.starts_with(stroke.text) ? blanks_of(text.substr(stroke.text.size())) : 0;
            blanks > 0 && !is_of_number(stroke, text.substr(stroke.text.size() + blanks)))
            return Mark { MarkKind::stroke, stroke.text.size() + blanks, stroke.look };
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

/// "o", which people type for a ring: "or" in Spanish, Italian, Portuguese and Catalan, "about" or "of" elsewhere.
bool is_a_word(std::string_view language)
{
    constexpr auto k_languages = std::to_array<std::string_view>(
        { "es", "it", "pt", "ca", "gl", "pl", "cs", "sk", "sl", "hr", "bs", "sr", "ro", "tr" });
    return std::ranges::find(k_languages, language.substr(0, 2)) != k_languages.end();
}

/// What programs and people take for the items of an item.
bool is_below(Look outer, Look inner)
{
    if (outer == Look::number || outer == Look::letter || outer == Look::roman)
        return inner != Look::number;
    return (outer == Look::dot && (inner == Look::ring || inner == Look::hyphen))
        || (outer == Look::ring && inner == Look::square);
}

/// Which items of a run belong to others: those whose look differs, where the look before them returns later, or where
/// the two are a usual pair, or were one before.
class ItemNesting {
public:
    /// Of each item, before the first level is asked for.
    void expect(Look look, std::size_t item) { m_last.at(index(look)) = item; }

    /// Of the items in their order.
    int level_of(Look look, std::size_t item)
    {
        auto const found = std::ranges::find(m_open, look);
        if (found != m_open.end()) {
            m_open.erase(found, m_open.end());
        } else if (!m_open.empty()) {
            Look const outer = m_open.back();
            bool& pair = m_pairs.at(index(outer)).at(index(look));
            pair = pair || m_last.at(index(outer)) > item || is_below(outer, look);
            if (!pair)
                m_open.pop_back();
        }
        m_open.push_back(look);
        return static_cast<int>(m_open.size()) - 1;
    }

private:
    static constexpr std::size_t k_looks = static_cast<std::size_t>(Look::roman) + 1;
    static std::size_t index(Look look) { return static_cast<std::size_t>(look); }

    std::vector<Look> m_open; ///< Those that the next item may belong to, outermost first.
    std::array<std::size_t, k_looks> m_last {};
    std::array<std::array<bool, k_looks>, k_looks> m_pairs {};
};

/// The marks of all paragraphs, and which of them make items.
class TypedLists {
public:
    TypedLists(std::vector<OutlinePart>& parts, std::string_view language)
        : m_parts(parts)
    {
        bool const o_is_a_word = is_a_word(language);
        for (OutlinePart const& part : parts) {
            auto const mark = mark_of(part);
            bool const word = mark && mark->kind == MarkKind::stroke && mark->look == Look::ring && o_is_a_word;
            m_marks.push_back(word ? std::nullopt : mark);
        }
        m_is_item.resize(parts.size());
    }

    void recognise()
    {
        read_roman_numbers();
        recognise_series();
        for (std::size_t begin = 0; begin < m_parts.size();) {
            std::size_t end = begin;
            while (end < m_parts.size() && m_is_item[end])
                ++end;
            make_items(begin, end);
            begin = end + 1;
        }
    }

private:
    static bool is_one_letter(int roman) { return roman == 1 || roman == 5 || roman == 10; }

    /// "i" is the ninth letter, or the first number where "ii" follows. By a dot no other letter is a mark.
    void read_roman_numbers()
    {
        bool two_follows = false;
        for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark) {
            if (!*mark)
                two_follows = false;
            else if ((*mark)->roman == 2)
                two_follows = true;
            else if ((*mark)->roman == 1 && two_follows) {
                (*mark)->look = Look::roman;
                two_follows = false;
            }
        }
        int last = 0;
        for (auto& mark : m_marks) {
            if (!mark) {
                last = 0;
                continue;
            }
            bool const first = mark->look == Look::roman;
            if (first || (last > 0 && mark->roman == last + 1)) {
                mark->look = Look::roman;
                mark->number = last = mark->roman;
            } else if (mark->roman > 0 && (mark->end == '.' || !is_one_letter(mark->roman)))
                mark.reset();
        }
    }

    /// Whether `one` goes on with the list that `other` is in.
    [[nodiscard]] static bool follows(Mark const& one, Mark const& other)
    {
        bool const counted = one.kind == MarkKind::number || one.kind == MarkKind::letter;
        return one.kind == other.kind && one.look == other.look && one.end == other.end
            && (!counted || one.number == other.number + 1);
    }

    /// A bullet is an item; what may be anything else is one where the next of its list follows at once, or behind what
    /// may be items of it.
    void recognise_series()
    {
        std::map<std::pair<MarkKind, Look>, std::size_t> last; // Since there was a text without a mark.
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (!m_marks[i]) {
                last.clear();
                continue;
            }
            Mark const& mark = *m_marks[i];
            if (mark.kind == MarkKind::bullet)
                m_is_item[i] = true;
            auto const [before, is_first] = last.try_emplace({ mark.kind, mark.look }, i);
            if (!is_first && follows(mark, *m_marks[before->second]))
                std::fill(m_is_item.begin() + static_cast<std::ptrdiff_t>(before->second),
                    m_is_item.begin() + static_cast<std::ptrdiff_t>(i) + 1, true);
            before->second = i;
        }
    }

    /// Of a run of items below each other.
    void make_items(std::size_t begin, std::size_t end)
    {
        ItemNesting nesting;
        bool right = false, wrong = false;
        for (std::size_t i = begin; i < end; ++i) {
            Mark const& mark = *m_marks[i];
            nesting.expect(mark.look, i);
            wrong = wrong || mark.wrong;
            right = right || (!mark.wrong && (mark.look == Look::tick || mark.sign == Sign::done));
        }
        for (std::size_t i = begin; i < end; ++i) {
            Mark const& mark = *m_marks[i];
            bool const says_something = wrong && (mark.look == Look::tick || (right && mark.sign == Sign::done));
            become_item(m_parts[i].block, mark, nesting.level_of(mark.look, i), says_something);
        }
    }

    /// A mark that says something stays in the text.
    static void become_item(Block& block, Mark const& mark, int level, bool keeps_mark)
    {
        bool const numbered = mark.kind == MarkKind::number || mark.kind == MarkKind::letter;
        block.kind = numbered ? BlockKind::numbered : BlockKind::bullet;
        block.level = level;
        block.number = mark.number;
        if (keeps_mark)
            return;
        block.sign = mark.sign;
        Replacement const cut { 0, static_cast<std::uint32_t>(mark.bytes), "" };
        block.content = replaced(block.content, { &cut, 1 });
    }

    std::vector<OutlinePart>& m_parts;
    std::vector<std::optional<Mark>> m_marks;
    std::vector<bool> m_is_item;
};

} // namespace

bool begins_as_item(std::string_view line)
{
    auto const mark = mark_of(line);
    // "i. e." begins with a Roman number only in a list of them.
    return mark && !(mark->kind == MarkKind::stroke && mark->look == Look::ring)
        && !(mark->roman > 0 && mark->end == '.');
}

std::optional<TypedBullet> typed_bullet(std::string_view line)
{
    auto const mark = mark_of(line);
    if (!mark || mark->kind != MarkKind::bullet || mark->bytes == line.size())
        return std::nullopt;
    return TypedBullet { mark->bytes, mark->sign, mark->look == Look::tick, mark->wrong };
}

void recognise_typed_lists(std::vector<OutlinePart>& parts, std::string_view language)
{
    TypedLists(parts, language).recognise();
}

} // namespace content
