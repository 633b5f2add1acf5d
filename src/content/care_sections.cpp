#include "content/care_sections.h"

#include "content/plain_text.h"
#include "content/typography.h"

#include <algorithm>
#include <span>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace content {

namespace {

/// A pattern is what a heading begins with; what stands after a '*' follows somewhere behind it. In small letters.
struct KnownHeadings {
    std::string_view language;
    std::vector<std::string_view> patterns;
    std::vector<std::string_view> emergency; ///< Parts of words that speak of one.
};

std::vector<KnownHeadings> const& known_headings()
{
    static std::vector<KnownHeadings> const known {
        { "en",
            { "when should i call", "when should i seek", "when should i get help", "when should i get medical",
                "when should i contact", "when should i see", "when should i go to", "when should i ask for help",
                "when do i need to call", "when do i need to see", "when to call", "when to seek", "when to get help",
                "when to get medical", "when to contact", "when to see", "when to go to", "when to ask for help" },
            { "emergency", "ambulance" } },
        { "es",
            { "cuándo debo llamar", "cuándo debo buscar", "cuándo debo pedir", "cuándo debo acudir",
                "cuándo debo consultar", "cuándo debo ir al", "cuándo debo ver", "cuándo llamar", "cuándo buscar",
                "cuándo pedir", "cuándo acudir", "cuándo consultar", "cuándo ir al" },
            { "emergencia", "urgencia", "ambulancia" } },
        { "ru",
            { "когда звонить", "когда позвонить", "когда вызывать", "когда вызвать", "когда обращаться",
                "когда обратиться", "когда*обращаться", "когда*обратиться", "когда*звонить", "когда*позвонить",
                "когда*вызывать", "когда нужна помощь" },
            { "скорую", "скорой", "неотложн", "экстренн" } },
        { "hi",
            { "*कब*फ़ोन", "*कब*फोन", "*कब*कॉल", "*कब*बुला", "*कब*डॉक्टर", "*डॉक्टर*कब", "*कब*मदद", "*मदद*कब", "*कब*संपर्क" },
            { "आपातकाल", "आपात", "एम्बुलेंस", "इमरजेंसी" } },
        { "ar",
            { "متى أتصل", "متى تتصل", "متى يجب أن أتصل", "متى يجب أن تتصل", "متى يجب الاتصال", "متى ينبغي الاتصال",
                "متى أطلب", "متى تطلب", "متى يجب طلب", "متى يجب أن أطلب", "متى أراجع", "متى تراجع", "متى يجب مراجعة",
                "متى أستشير", "متى تستشير", "متى يجب استشارة" },
            { "طوارئ", "إسعاف" } },
        { "vi",
            { "khi nào*gọi", "khi nào*bác sĩ", "khi nào*giúp", "khi nào*cấp cứu", "khi nào*đi khám",
                "khi nào*liên hệ" },
            { "cấp cứu", "khẩn cấp" } },
        { "zh",
            { "*什么时候*打电话", "*什么时候*联系", "*什么时候*就医", "*什么时候*看医生", "*什么时候*求助",
                "*何时*打电话", "*何时*联系", "*何时*就医", "*何时*看医生", "*何时*求助", "*什么情况下*就医" },
            { "急救", "急诊", "紧急" } },
    };
    return known;
}

/// In small letters, without what stands before the first letter ("¿").
std::string comparable(std::string_view heading)
{
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(heading).foldCase();
    int32_t begin = 0;
    while (begin < text.length() && !u_isalpha(text.char32At(begin)))
        ++begin;
    text.remove(0, begin);
    std::string folded;
    text.toUTF8String(folded);
    return folded;
}

bool matches(std::string_view text, std::string_view pattern)
{
    for (bool anchored = true; !pattern.empty(); anchored = false) {
        std::string_view const part = pattern.substr(0, pattern.find('*'));
        pattern.remove_prefix(std::min(part.size() + 1, pattern.size()));
        std::size_t const found = text.find(part);
        if (found == std::string_view::npos || (anchored && found != 0))
            return false;
        text.remove_prefix(found + part.size());
    }
    return true;
}

bool is_of(std::string_view tag, std::string_view language)
{
    return tag == language || (tag.starts_with(language) && tag[language.size()] == '-');
}

} // namespace

std::optional<Sign> known_care_grade(std::string_view heading, std::string_view language)
{
    auto const known = std::ranges::find_if(
        known_headings(), [&](KnownHeadings const& each) { return is_of(language, each.language); });
    if (known == known_headings().end())
        return std::nullopt;
    std::string const text = comparable(heading);
    if (std::ranges::none_of(known->patterns, [&](std::string_view pattern) { return matches(text, pattern); }))
        return std::nullopt;
    bool const emergency = std::ranges::any_of(
        known->emergency, [&](std::string_view part) { return text.find(part) != std::string::npos; });
    return emergency ? Sign::emergency : Sign::today;
}

void mark_known_care_sections(std::vector<Block>& blocks, std::string_view language)
{
    for (Block& block : blocks)
        if (block.kind == BlockKind::heading)
            block.sign = known_care_grade(block.content.text, language).value_or(Sign::none);
}

base::Result<void> mark_care_sections(Article& article, std::vector<CareMark> const& marks, std::string_view name)
{
    auto& blocks = article.blocks;
    for (CareMark const& mark : marks) {
        std::string const named = typeset_text(mark.heading, article.metadata.language);
        auto const heading = std::ranges::find_if(blocks, [&](Block const& block) {
            return block.kind == BlockKind::heading && reads_the_same(block.content.text, named);
        });
        if (heading == blocks.end())
            return base::failure(base::ErrorCode::malformed,
                std::string(name) + ":" + std::to_string(mark.line) + ": there is no heading '"
                    + mark.heading.substr(0, 100) + "' in this leaflet");
        heading->sign = mark.grade;
    }
    return {};
}

} // namespace content
