#include "content/care_sections.h"

#include "content/plain_text.h"
#include "content/typography.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace content {

namespace {

/// A pattern is what a heading begins with; what stands after a '*' follows somewhere behind it. In small letters, as
/// comparable() makes them; a space in a word's part is the word's end.
struct KnownHeadings {
    using Parts = std::vector<std::string_view>;
    std::string_view language;
    Parts patterns;
    Parts emergency;    ///< Parts of words that speak of one.
    Parts no_emergency; ///< Words that say that there is none.
    Parts vague {};     ///< Patterns that count only where one of `helpers` follows: "when should I see".
    Parts helpers {};
};

std::vector<KnownHeadings> const& known_headings()
{
    static std::vector<KnownHeadings> const known {
        { .language = "en",
            .patterns = { "when should i call", "when should i seek", "when should i get help",
                "when should i get medical", "when should i ask for help", "when do i need to call", "when to call",
                "when to seek", "when to get help", "when to get medical", "when to ask for help", "when should i ring",
                "when to ring", "when should i phone", "when to phone", "when do i call", "when should i worry",
                "when should i be worried", "when to worry", "who do i call", "who should i call", "who to call",
                "call us*if ", "call your*if ", "call the*if ", "call 911", "call 999", "call 112", "ring us*if ",
                "get help now", "get help right away", "get medical help", "get emergency help", "seek medical",
                "seek help", "go to a e ", "go to the emergency", "go to the er ", "urgent call", "urgent advice",
                "warning signs", "danger signs", "red flags" },
            .emergency = { "emergency", "ambulance", " 911 ", " 999 ", " 112 ", " a e " },
            .no_emergency = { "not an emergency", "no emergency", "not emergency", "non emergency", "nonemergency",
                "isn’t an emergency", "isn t an emergency" },
            .vague = { "when should i see", "when should i go to", "when should i contact", "when do i need to see",
                "when to see", "when to go to", "when to contact" },
            .helpers = { " doctor", " nurse", " team", " clinic ", " clinics ", " hospital", " help ", " care ",
                " provider", " us ", " emergency", " er ", " gp ", " physician", " midwife", " pharmacist", " dentist",
                " surgeon", " specialist", " oncologist", " someone ", " ambulance" } },
        { .language = "es",
            .patterns
            = { "cuándo debo llamar", "cuándo llamar", "cuándo preocuparse", "cuándo debo preocuparme", "a quién llamo",
                "a quién llamar", "a quién debo llamar", "signos de alarma", "señales de alarma", "signos de alerta",
                "señales de alerta", "signos de peligro", "señales de peligro", "llame*si ", "llámenos*si ",
                "acuda*si ", "busque ayuda", "busque atención", "vaya a urgencias", "vaya a la sala de emergencia" },
            .emergency = { "emergencia", "urgencia", "ambulancia" },
            .no_emergency = { "no es una emergencia", "no es una urgencia", "no sea una emergencia",
                "no sea una urgencia", "no es emergencia", "no es urgencia", "no es de emergencia", "no es de urgencia",
                "no sea de emergencia", "no sea de urgencia" },
            .vague = { "cuándo debo buscar", "cuándo debo pedir", "cuándo debo acudir", "cuándo debo consultar",
                "cuándo debo ir a", "cuándo debo ver", "cuándo buscar", "cuándo pedir", "cuándo acudir",
                "cuándo consultar", "cuándo ir a", "cuándo ver" },
            .helpers = { " médic", " doctor", " enfermer", " equipo", " clínica", " hospital", " ayuda ", " atención ",
                " proveedor", " especialista", " emergencia", " urgencia", " centro de salud ", " consultorio",
                " farmacéutic", " partera", " matrona", " comadrona", " dentista", " cirujan", " oncólog", " nosotros ",
                " auxilio ", " socorro ", " ambulancia" } },
        { "ru",
            { "когда звонить", "когда позвонить", "когда вызывать", "когда вызвать", "когда обращаться",
                "когда обратиться", "когда*обращаться", "когда*обратиться", "когда*звонить", "когда*позвонить",
                "когда*вызывать", "когда нужна помощь" },
            { "скорую", "скорой", "неотложн", "экстренн" }, { "неэкстренн", "не экстренн", "не неотложн" } },
        { "hi",
            { "*कब*फ़ोन", "*कब*फोन", "*कब*कॉल", "*कब*बुला", "*कब*डॉक्टर", "*डॉक्टर*कब", "*कब*मदद", "*मदद*कब", "*कब*संपर्क" },
            { "आपातकाल", "आपात", "एम्बुलेंस", "इमरजेंसी" },
            { "आपातकाल न", "आपातकालीन न", "आपात स्थिति न", "आपातकालीन स्थिति न", "इमरजेंसी न" } },
        { "ar",
            { "متى أتصل", "متى تتصل", "متى يجب أن أتصل", "متى يجب أن تتصل", "متى يجب الاتصال", "متى ينبغي الاتصال",
                "متى أستشير", "متى تستشير", "متى يجب استشارة" },
            { "طوارئ", "إسعاف" }, { "ليست طوارئ", "ليس طوارئ", "ليست حالة طوارئ", "غير الطوارئ" },
            { "متى أطلب", "متى تطلب", "متى يجب طلب", "متى يجب أن أطلب", "متى أراجع", "متى تراجع", "متى يجب مراجعة" },
            { "طبيب", "طبّي", "طبي", "ممرض", "فريق", "عيادة", "مستشفى", "مساعدة", "رعاية", "طوارئ", "إسعاف", "نجدة" } },
        { "vi",
            { "khi nào*gọi", "khi nào*bác sĩ", "khi nào*giúp", "khi nào*cấp cứu", "khi nào*đi khám",
                "khi nào*liên hệ" },
            { "cấp cứu", "khẩn cấp" },
            { "không phải cấp cứu", "không phải là cấp cứu", "không phải khẩn cấp", "không phải là khẩn cấp",
                "không khẩn cấp", "không cấp cứu" } },
        { "zh",
            { "*什么时候*打电话", "*什么时候*联系", "*什么时候*就医", "*什么时候*看医生", "*什么时候*求助",
                "*何时*打电话", "*何时*联系", "*何时*就医", "*何时*看医生", "*何时*求助", "*什么情况下*就医" },
            { "急救", "急诊", "紧急" },
            { "非急救", "非急诊", "非紧急", "不是急诊", "不是急救", "不是紧急", "不紧急" } },
    };
    return known;
}

/// In small letters, a space for what stands between words ("¿", "non-emergency") and at either end.
std::string comparable(std::string_view heading)
{
    icu::UnicodeString const text = icu::UnicodeString::fromUTF8(heading).foldCase();
    icu::UnicodeString words(u' ');
    auto const end_word = [&] {
        if (!words.endsWith(u' '))
            words.append(u' ');
    };
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UChar32 const c = text.char32At(i);
        if (u_ispunct(c) || u_isUWhiteSpace(c))
            end_word();
        else
            words.append(c);
    }
    end_word();
    std::string folded;
    return words.toUTF8String(folded);
}

/// "4. When should I call?" without its number.
std::string_view without_number(std::string_view words)
{
    std::size_t const digits = words.find_first_not_of("0123456789");
    bool const numbered = digits != 0 && digits != std::string_view::npos && words[digits] == ' ';
    return numbered ? words.substr(digits + 1) : words;
}

/// What follows the pattern; nothing where the text does not begin with it.
std::optional<std::string_view> behind(std::string_view text, std::string_view pattern)
{
    for (bool anchored = true; !pattern.empty(); anchored = false) {
        std::string_view const part = pattern.substr(0, pattern.find('*'));
        pattern.remove_prefix(std::min(part.size() + 1, pattern.size()));
        std::size_t const found = text.find(part);
        if (found == std::string_view::npos || (anchored && found != 0))
            return std::nullopt;
        text.remove_prefix(found + part.size());
    }
    return text;
}

bool has_one_of(std::string_view text, KnownHeadings::Parts const& parts)
{
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool calls_for_help(std::string_view text, KnownHeadings const& known)
{
    if (std::ranges::any_of(
            known.patterns, [&](std::string_view pattern) { return behind(text, pattern).has_value(); }))
        return true;
    return std::ranges::any_of(known.vague, [&](std::string_view pattern) {
        auto const rest = behind(text, pattern);
        return rest && has_one_of(*rest, known.helpers);
    });
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
    std::string const words = comparable(heading);
    if (!calls_for_help(without_number(std::string_view(words).substr(1)), *known))
        return std::nullopt;
    bool const emergency = has_one_of(words, known->emergency) && !has_one_of(words, known->no_emergency);
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
    struct Heading {
        std::vector<Block*> blocks;
        int named_in_line = 0;
    };
    std::unordered_map<std::string, Heading> headings;
    for (Block& block : article.blocks)
        if (block.kind == BlockKind::heading)
            headings[reading_key(block.content.text)].blocks.push_back(&block);
    for (CareMark const& mark : marks) {
        auto const refused = [&](std::string const& before, std::string const& behind) {
            return base::failure(base::ErrorCode::malformed,
                std::string(name) + ":" + std::to_string(mark.line) + ": " + before + "'" + mark.heading.substr(0, 100)
                    + "'" + behind);
        };
        auto const found = headings.find(reading_key(typeset_text(mark.heading, article.metadata.language)));
        if (found == headings.end())
            return refused("there is no heading ", " in this leaflet");
        if (found->second.named_in_line > 0)
            return refused("the heading ",
                " is named a second time; line " + std::to_string(found->second.named_in_line) + " has it");
        found->second.named_in_line = mark.line;
        for (Block* const block : found->second.blocks)
            block->sign = mark.grade;
    }
    return {};
}

} // namespace content
