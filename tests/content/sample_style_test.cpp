// The house style of assets/library, as docs/articles.md has it, where a machine can check it.

#include "base/file.h"
#include "content/reader.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

using namespace content;

namespace {

/// What all leaflets of a language have in common.
struct HouseWords {
    std::string_view notice;
    std::array<std::string_view, 3> care; ///< The headings of the grades, worst first.
};

std::map<std::string, HouseWords> const k_house_words {
    { "en",
        { "Sample content: a clinician must review it before use.",
            { "When is it an emergency?", "When should I call the care team today?",
                "What can wait for my next visit?" } } },
    { "es",
        { "Muestra: aún debe revisarla un profesional de la salud y un hablante nativo.",
            { "¿Cuándo es una emergencia?", "¿Cuándo debo llamar hoy al equipo médico?",
                "¿Qué puede esperar hasta mi próxima visita?" } } },
    { "ar",
        { "نموذج: لا يزال يجب أن يراجعه مختص طبي ومتحدث أصلي بالعربية.",
            { "متى تكون الحالة طارئة؟", "متى أتصل بفريق الرعاية اليوم؟",
                "ما الذي يمكن أن ينتظر إلى زيارتي القادمة؟" } } },
    { "hi",
        { "नमूना: इसे अभी किसी स्वास्थ्य विशेषज्ञ और हिंदी मातृभाषी से जँचवाना ज़रूरी है।",
            { "आपातकाल कब है?", "मुझे आज ही देखभाल टीम को कब फ़ोन करना चाहिए?", "क्या अगली मुलाक़ात तक रुक सकता है?" } } },
    { "ru",
        { "Образец: его ещё должны проверить врач и носитель русского языка.",
            { "Когда это неотложный случай?", "Когда звонить врачам сегодня?",
                "Что может подождать до следующего приёма?" } } },
    { "vi",
        { "Bản mẫu: còn phải được nhân viên y tế và người bản ngữ xem xét.",
            { "Khi nào là trường hợp cấp cứu?", "Khi nào tôi phải gọi nhóm chăm sóc trong hôm nay?",
                "Điều gì có thể chờ đến lần khám tới?" } } },
    { "zh",
        { "示例内容：尚须由医护人员和以中文为母语的人审核。",
            { "什么情况属于紧急情况？", "什么情况今天就要给医护团队打电话？", "什么可以等到下次就诊再说？" } } },
};

struct Leaflet {
    std::string name, source;
    Article article;
};

std::vector<Leaflet> leaflets()
{
    std::vector<Leaflet> result;
    std::filesystem::path const library = LECTERN_SOURCE_DIR "/assets/library";
    for (auto const& entry : std::filesystem::recursive_directory_iterator(library)) {
        if (entry.path().extension() != ".md")
            continue;
        std::string source = base::read_file(entry.path(), k_article_file_limit_bytes).value();
        auto article = read_markdown(source, entry.path().filename().string());
        REQUIRE_MESSAGE(article.has_value(), article.error().message);
        result.push_back({ entry.path().lexically_relative(library).string(), std::move(source), std::move(*article) });
    }
    return result;
}

bool is_item(Block const& block) { return block.kind == BlockKind::bullet || block.kind == BlockKind::numbered; }

/// The items of each list, those of an inner list apart from those of the list around it.
std::vector<std::vector<std::string>> lists_of(Article const& article)
{
    std::vector<std::vector<std::string>> lists;
    std::vector<std::size_t> open;
    for (Block const& block : article.blocks) {
        if (!is_item(block)) {
            if (block.level == 0 || block.kind == BlockKind::heading)
                open.clear();
            continue;
        }
        auto const depth = static_cast<std::size_t>(block.level) + 1;
        open.resize(std::min(open.size(), depth));
        while (open.size() < depth) {
            open.push_back(lists.size());
            lists.emplace_back();
        }
        lists[open.back()].push_back(block.content.text);
    }
    return lists;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool opens_inner_list(std::string_view item) { return ends_with_any(item, { ":", "：" }); }

bool ends_a_sentence(std::string_view item)
{
    while (ends_with_any(item, { ")", "\"", "”", "»" }))
        item.remove_suffix(1);
    return ends_with_any(item, { ".", "?", "!", "。", "？", "！", "؟", "।" });
}

enum class FirstWord : std::uint8_t { small, capital, either };

/// `either` for a script without capitals, a number, and an abbreviation such as COVID-19.
FirstWord first_word(std::string const& item)
{
    bool first = true, small = false, capital = false;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(item.data());
    auto const length = static_cast<std::int32_t>(item.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT(bytes, at, length, letter);
        if (first && (u_ispunct(letter) || letter == '"'))
            continue;
        if (!u_isalnum(letter))
            break;
        if (!first && (u_isupper(letter) || u_isdigit(letter)))
            return FirstWord::either;
        if (first) {
            small = u_islower(letter);
            capital = u_isupper(letter);
            first = false;
        }
    }
    return small ? FirstWord::small : capital ? FirstWord::capital : FirstWord::either;
}

/// Whether the items are all fragments (small, no stop) or all sentences (a capital and a stop).
bool is_of_one_style(std::vector<std::string> const& items)
{
    auto const all = [&](bool sentences) {
        return std::all_of(items.begin(), items.end(), [&](std::string const& item) {
            return (opens_inner_list(item) || ends_a_sentence(item) == sentences)
                && first_word(item) != (sentences ? FirstWord::small : FirstWord::capital);
        });
    };
    return all(false) || all(true);
}

/// The first-level items below a heading.
std::vector<std::string> items_below(Article const& article, std::string_view heading)
{
    std::vector<std::string> items;
    bool below = false;
    for (Block const& block : article.blocks) {
        if (block.kind == BlockKind::heading)
            below = block.content.text == heading;
        else if (below && is_item(block) && block.level == 0)
            items.push_back(block.content.text);
    }
    return items;
}

} // namespace

TEST_CASE("no list of the sample library mixes fragments and sentences")
{
    for (Leaflet const& leaflet : leaflets()) {
        CAPTURE(leaflet.name);
        for (auto const& items : lists_of(leaflet.article)) {
            CAPTURE(items.front());
            CHECK(is_of_one_style(items));
        }
    }
}

TEST_CASE("a list is told to mix when an item has a stop more or a capital too many")
{
    CHECK(is_of_one_style({ "a rash", "COVID-19", "pain:" }));
    CHECK(is_of_one_style({ "Rest.", "Drink (a little).", "38 °C is a fever." }));
    CHECK_FALSE(is_of_one_style({ "a rash", "pain." }));
    CHECK_FALSE(is_of_one_style({ "A rash", "pain" }));
    CHECK_FALSE(is_of_one_style({ "Rest.", "drink." }));
    CHECK_FALSE(is_of_one_style({ "боль", "Жар" }));
}

TEST_CASE("in the sample library a degree stands apart from its number, and a temperature is in both scales")
{
    constexpr std::string_view k_degree = "°", k_celsius = "38 °C";
    for (Leaflet const& leaflet : leaflets()) {
        CAPTURE(leaflet.name);
        std::string_view const text = leaflet.source;
        for (std::size_t at = 0; (at = text.find(k_degree, at)) != text.npos; at += k_degree.size()) {
            CHECK(text.at(at - 1) == ' ');
            CHECK(u_isdigit(static_cast<unsigned char>(text.at(at - 2))));
        }
        for (std::size_t at = 0; (at = text.find(k_celsius, at)) != text.npos; at += k_celsius.size()) {
            std::string_view const behind = text.substr(at + k_celsius.size());
            CHECK((behind.starts_with(" (100.4 °F)") || behind.starts_with(" (100,4 °F)")
                || behind.starts_with("（100.4 °F）")));
        }
    }
}

TEST_CASE("every sample leaflet says that a clinician must review it, and a translation that nobody has")
{
    for (auto const& [name, source, article] : leaflets()) {
        CAPTURE(name);
        CHECK(article.blocks.front().kind == BlockKind::notice);
        CHECK(article.blocks.front().content.text == k_house_words.at(article.metadata.language).notice);
        CHECK_FALSE(article.metadata.references.empty());
        if (article.metadata.language != "en")
            CHECK_FALSE(article.metadata.reviewed.has_value());
    }
}

TEST_CASE("every sample leaflet says when to call, worst first")
{
    for (auto const& [name, source, article] : leaflets()) {
        CAPTURE(name);
        auto const& care = k_house_words.at(article.metadata.language).care;
        std::vector<std::size_t> grades;
        for (Block const& block : article.blocks)
            if (auto const found = std::ranges::find(care, block.content.text); found != care.end()) {
                CHECK(block.kind == BlockKind::heading);
                CHECK(block.level == 2);
                grades.push_back(static_cast<std::size_t>(found - care.begin()));
            }
        CHECK(std::ranges::count(grades, 1U) == 1);
        CHECK(std::ranges::adjacent_find(grades, std::greater_equal<> {}) == grades.end());
    }
}

TEST_CASE("every sample leaflet marks its grades and leaves room for the telephone numbers of the clinic")
{
    constexpr std::array<std::string_view, 3> k_keys { "emergency", "today", "routine" };
    for (auto const& [name, source, article] : leaflets()) {
        CAPTURE(name);
        auto const has = [&source = source](std::string const& text) { return source.find(text) != std::string::npos; };
        auto const& care = k_house_words.at(article.metadata.language).care;
        for (std::size_t grade = 0; grade < care.size(); ++grade) {
            std::string const heading(care.at(grade));
            CHECK(has("\n  " + std::string(k_keys.at(grade)) + ": " + heading + "\n") == has("\n## " + heading + "\n"));
        }
        CHECK(has("{{phone:emergency}}") == has("\n## " + std::string(care[0]) + "\n"));
        CHECK(has("{{phone:day}}") == has("\n## " + std::string(care[1]) + "\n"));
        CHECK(has("{{phone:night}}") == has("{{phone:day}}"));
    }
}

TEST_CASE("a danger sign has one grade in all sample leaflets of a language")
{
    std::map<std::pair<std::string, std::string>, std::string_view> grades;
    for (auto const& [name, source, article] : leaflets()) {
        std::string const& language = article.metadata.language;
        for (std::string_view const heading : k_house_words.at(language).care)
            for (std::string const& sign : items_below(article, heading)) {
                CAPTURE(name);
                CAPTURE(sign);
                CHECK(grades.try_emplace({ language, sign }, heading).first->second == heading);
            }
    }
}
