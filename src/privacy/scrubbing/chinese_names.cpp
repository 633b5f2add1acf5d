#include "privacy/scrubbing/foreign_names.h"

#include "base/wipe.h"
#include "privacy/scrubbing/dictionary.h"

#include <algorithm>
#include <array>

namespace privacy::scrubbing {

namespace {

using namespace std::string_view_literals;

constexpr auto k_titles
    = std::to_array<std::u32string_view>({ U"医生", U"大夫", U"护士", U"先生", U"女士", U"小姐", U"主任", U"教授",
        U"老师", U"阿姨", U"叔叔", U"太太", U"师傅", U"院长", U"医师", U"護士", U"醫生", U"醫師", U"主任", U"護理師" });
/// Whose name may follow, and never stands before.
constexpr auto k_relatives = std::to_array<std::u32string_view>(
    { U"女儿", U"儿子", U"丈夫", U"妻子", U"老公", U"老婆", U"妈妈", U"爸爸", U"母亲", U"父亲", U"孙女", U"孙子",
        U"弟弟", U"哥哥", U"姐姐", U"妹妹", U"朋友", U"同事", U"奶奶", U"爷爷", U"外婆", U"女兒", U"兒子" });
constexpr auto k_introductions = std::to_array<std::u32string_view>({ U"我叫", U"名叫", U"名字是", U"名字叫", U"姓名是",
    U"姓名", U"叫做", U"我是", U"我姓", U"患者", U"他叫", U"她叫" });
constexpr auto k_thanks
    = std::to_array<std::u32string_view>({ U"谢谢", U"感谢", U"多谢", U"謝謝", U"感謝", U"找", U"问", U"和" });
/// Family names that are everyday characters as well: not before a title or after thanks on their own.
constexpr std::u32string_view k_everyday
    = U"和于从都同位名那有时向对家外内老大小好全女男门本前后这个该来可能没为年明高";
/// No given name has these.
constexpr std::u32string_view k_function
    = U"的了在很是和对说给帮把们我你他她它也就都不没有要去到吗呢吧，。！？、：人医护先女院生";
constexpr std::u32string_view k_streets = U"路街巷弄道村里";
constexpr std::u32string_view k_doors = U"号楼室栋幢座层號";

bool is_han(char32_t code) { return code >= 0x4E00 && code <= 0x9FFF; }

class ChineseFinder {
public:
    ChineseFinder(Line const& line, std::string_view comment, Spans& out)
        : m_plain(line.text().plain)
        , m_out(out)
    {
        auto const& offset = line.text().offset;
        m_codes.reserve(m_plain.size());
        for (std::size_t at = 0; at < m_plain.size(); ++at)
            m_codes += decode(comment, offset[at]).code;
    }
    ~ChineseFinder() { base::wipe(m_codes.data(), m_codes.size() * sizeof(char32_t)); }
    ChineseFinder(ChineseFinder const&) = delete;
    ChineseFinder& operator=(ChineseFinder const&) = delete;

    void run()
    {
        for (std::size_t at = 0; at < m_codes.size(); ++at) {
            if (!is_han(m_codes[at]))
                continue;
            before_title(at);
            after_title(at);
            after_cue(at);
            address(at);
            hospital(at);
        }
    }

private:
    [[nodiscard]] char32_t code(std::size_t at) const { return at < m_codes.size() ? m_codes[at] : U'\0'; }
    [[nodiscard]] bool stands(std::u32string_view word, std::size_t at) const
    {
        return std::u32string_view(m_codes).substr(std::min(at, m_codes.size())).starts_with(word);
    }
    /// The characters as the table has them; empty where one is no Chinese one.
    [[nodiscard]] std::string key_of(std::size_t begin, std::size_t end) const
    {
        std::string key;
        for (std::size_t at = begin; at < end; ++at) {
            char32_t const c = code(at);
            if (!is_han(c))
                return {};
            key += static_cast<char>(0xE0 | c >> 12);
            key += static_cast<char>(0x80 | (c >> 6 & 0x3F));
            key += static_cast<char>(0x80 | (c & 0x3F));
        }
        return key;
    }
    [[nodiscard]] bool is_family_name(std::size_t at) const
    {
        return (entries_of(key_of(at, at + 1)) & entries::family_name) != 0;
    }
    [[nodiscard]] bool is_given(std::size_t at) const
    {
        return is_han(code(at)) && k_function.find(code(at)) == std::u32string_view::npos;
    }
    void add(Identifier kind, std::size_t begin, std::size_t end)
    {
        m_out.push_back({ kind, static_cast<int>(begin), static_cast<int>(end) });
    }

    /// "王医生", "李建国主任": up to three characters of which the first is a family name.
    void before_title(std::size_t at)
    {
        auto const title = std::ranges::find_if(k_titles, [&](auto word) { return stands(word, at); });
        if (title == k_titles.end())
            return;
        for (std::size_t length = std::min<std::size_t>(3, at); length > 0; --length) {
            std::size_t const begin = at - length;
            // "谢" is a family name as well.
            bool const thanked = std::ranges::any_of(k_thanks, [&](auto word) {
                return stands(word, begin) || (word.size() > 1 && begin > 0 && stands(word, begin - 1));
            });
            bool named = !thanked && is_family_name(begin)
                && (length > 1 || k_everyday.find(code(begin)) == std::u32string_view::npos);
            for (std::size_t part = begin + 1; part < at; ++part)
                named = named && is_given(part);
            // Three characters only where no other word can end inside.
            if (named && (length < 3 || begin == 0 || !is_han(code(begin - 1)) || !is_family_name(at - 1))) {
                add(Identifier::name, begin, at + title->size());
                return;
            }
        }
    }

    [[nodiscard]] bool does_something(std::size_t at) const
    {
        return k_everyday.find(code(at)) != std::u32string_view::npos
            || U"来看病打吃走住上下出开听问做想觉得喜欢高兴害怕非常痛哭用需要可以能会才被让陪送接等"sv.find(code(at))
            != std::u32string_view::npos;
    }

    /// "护士陈静", "我女儿林雨桐": a family name and a given name of the lists.
    void after_title(std::size_t at)
    {
        auto const stands_here = [&](auto word) { return stands(word, at); };
        auto const title = std::ranges::find_if(k_titles, stands_here);
        auto const relative = std::ranges::find_if(k_relatives, stands_here);
        if (title == k_titles.end() && relative == k_relatives.end())
            return;
        std::size_t const begin = at + (title != k_titles.end() ? title->size() : relative->size());
        if (!is_family_name(begin) || k_everyday.find(code(begin)) != std::u32string_view::npos)
            return;
        // After a relative also two characters that no list has, where neither begins what somebody does.
        if (relative != k_relatives.end() && is_given(begin + 1) && is_given(begin + 2) && !does_something(begin + 1)
            && !does_something(begin + 2)) {
            add(Identifier::name, begin, begin + 3);
            return;
        }
        for (std::size_t const end : { begin + 3, begin + 2 })
            if ((entries_of(key_of(begin + 1, end)) & entries::given_name) != 0 && is_given(end - 1)) {
                add(Identifier::name, begin, end);
                return;
            }
    }

    /// "我叫陈小明", "谢谢刘芳"
    void after_cue(std::size_t at)
    {
        auto const stands_here = [&](auto word) { return stands(word, at); };
        auto const introduction = std::ranges::find_if(k_introductions, stands_here);
        auto const thanks = std::ranges::find_if(k_thanks, stands_here);
        bool const introduced = introduction != k_introductions.end();
        if (!introduced && thanks == k_thanks.end())
            return;
        std::size_t begin = at + (introduced ? introduction->size() : thanks->size());
        while (m_plain.size() > begin && (m_plain[begin] == ':' || m_plain[begin] == ' '))
            ++begin;
        if (!is_family_name(begin) || (!introduced && k_everyday.find(code(begin)) != std::u32string_view::npos))
            return;
        std::size_t end = begin + 1;
        while (end < begin + 3 && is_given(end))
            ++end;
        bool const surname_only = introduced && code(begin - 1) == U'姓';
        if (end > begin + 1 || surname_only)
            add(Identifier::name, begin, surname_only ? begin + 1 : end);
    }

    /// "建设路12号3栋501室": from the place's name to the last number of a door.
    void address(std::size_t at)
    {
        if (k_streets.find(m_codes[at]) == std::u32string_view::npos)
            return;
        std::size_t end = at + 1;
        std::size_t last = end;
        while (end < at + 24 && end < m_plain.size()
            && ((m_plain[end] >= '0' && m_plain[end] <= '9') || m_plain[end] == '-'
                || k_doors.find(m_codes[end]) != std::u32string_view::npos || code(end) == U'单'
                || code(end) == U'元')) {
            last = ++end;
        }
        if (last == at + 1)
            return;
        std::size_t begin = at;
        while (begin > 0 && at - begin < 12 && is_han(code(begin - 1)) && code(begin - 1) != U'在'
            && code(begin - 1) != U'到' && code(begin - 1) != U'住')
            --begin;
        add(Identifier::place, begin, last);
    }

    /// "在协和医院": two to six characters before it, after a word that leads to a place.
    void hospital(std::size_t at)
    {
        if (!stands(U"医院", at) && !stands(U"醫院", at))
            return;
        std::size_t begin = at;
        while (begin > 0 && at - begin < 7 && is_han(code(begin - 1)))
            --begin;
        for (std::size_t lead = at; lead-- > begin;)
            if (U"在到去从来往"sv.find(code(lead)) != std::u32string_view::npos) {
                begin = lead + 1;
                break;
            }
        std::u32string_view const name = std::u32string_view(m_codes).substr(begin, at - begin);
        constexpr auto k_plain = std::to_array<std::u32string_view>(
            { U"这家", U"这个", U"你们", U"我们", U"贵", U"一家", U"公立", U"大", U"好" });
        bool const plain
            = std::ranges::any_of(k_plain, [&](auto word) { return name.find(word) != std::u32string_view::npos; });
        if (name.size() >= 2 && name.size() <= 6 && !plain)
            add(Identifier::place, begin, at + 2);
    }

    std::string_view m_plain;
    Spans& m_out;
    std::u32string m_codes;
};

} // namespace

void find_chinese_names(Line const& line, std::string_view comment, Spans& out)
{
    if (line.text().plain.find(k_foreign_letter) != std::string::npos)
        ChineseFinder(line, comment, out).run();
}

} // namespace privacy::scrubbing
