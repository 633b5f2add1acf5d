#include "content/care_sections.h"

#include "content/plain_text.h"
#include "content/typography.h"

#include <algorithm>
#include <unicode/normalizer2.h>
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
    Parts acts {};   ///< What to do, which counts before a helper where one of `urgent` follows: "call your nurse if".
    Parts urgent {}; ///< When to do it.
    Parts other {};  ///< What else one calls for: with one of these a heading is about that.
};

std::vector<KnownHeadings> const& known_headings()
{
    static std::vector<KnownHeadings> const known {
        { .language = "en",
            .patterns = { "when should i call", "when should you call", "when should i seek", "when should you seek",
                "when should i get help", "when should i get medical", "when should i ask for help",
                "when do i need to call", "when do i call", "when to call", "when to seek", "when to get help",
                "when to get medical", "when to ask for help", "when should i ring", "when to ring",
                "when should i phone", "when to phone", "when should i worry", "when should i be worried",
                "when to worry", "who do i call", "who should i call", "who to call", "urgent call", "urgent advice",
                "in an emergency", "warning signs", "emergency warning signs", "danger signs", "red flags",
                "symptoms to report", "immediate action required" },
            .emergency = { "emergency", "ambulance", " 911 ", " 999 ", " 112 ", " a e " },
            .no_emergency = { "not an emergency", "no emergency", "not emergency", "non emergency", "nonemergency",
                "isn’t an emergency", "isn t an emergency" },
            .vague = { "when should i see", "when should i go to", "when should i contact", "when do i need to see",
                "when to see", "when to go to", "when to contact" },
            .helpers = { " doctor", " nurse", " team ", " clinic ", " clinics ", " hospital", " help ", " care ",
                " ward ", " provider", " us ", " emergency ", " er ", " a e ", " gp ", " physician", " midwife",
                " pharmacist", " dentist", " surgeon", " specialist", " oncologist", " someone ", " ambulance ",
                " attention ", " medical ", " 911 ", " 999 ", " 112 ", " 111 " },
            .acts = { "call ", "ring ", "phone ", "dial ", "contact ", "tell ", "see ", "go to ", "get ", "seek ",
                "speak to ", "talk to " },
            .urgent = { " if ", " when ", " now ", " right away ", " straight away ", " at once ", " immediately ",
                " immediate ", " urgently ", " urgent ", " emergency ", " same day ", " 911 ", " 999 ", " 112 " },
            .other = { " bill", " cost", " pay", " appointment", " book ", " booking", " results ", " refill",
                " prescription", " second opinion ", " label", " check up ", " checkup ", " insurance ", " vaccin",
                " translator ", " interpreter ", " direction", " parking ", " school ", " card " } },
        // Without accents, which capitals often lack.
        { .language = "es",
            .patterns = { "cuando debo llamar", "cuando debe llamar", "cuando hay que llamar", "cuando llamar",
                "cuando tengo que llamar", "cuando preocupar", "cuando debo preocupar", "a quien llamo",
                "a quien llamar", "a quien debo llamar", "signos de alarma", "senales de alarma", "sintomas de alarma",
                "signos de alerta", "senales de alerta", "signos de peligro", "senales de peligro",
                "signos de advertencia", "senales de advertencia", "en caso de emergencia" },
            .emergency = { "emergencia", "urgencia", "ambulancia", " 911 ", " 112 ", " 061 " },
            .no_emergency = { "no es una emergencia", "no es una urgencia", "no sea una emergencia",
                "no sea una urgencia", "no es emergencia", "no es urgencia", "no es de emergencia", "no es de urgencia",
                "no sea de emergencia", "no sea de urgencia" },
            .vague = { "cuando debo buscar", "cuando debo pedir", "cuando debo acudir", "cuando debo consultar",
                "cuando debo ir a", "cuando debo ver", "cuando buscar", "cuando pedir", "cuando acudir",
                "cuando consultar", "cuando ir a", "cuando ver" },
            .helpers = { " medic", " doctor", " enfermer", " equipo", " clinica ", " hospital", " ayuda ", " atencion ",
                " proveedor", " especialista", " emergencia", " urgencia", " centro de salud ", " consultorio",
                " farmaceutic", " partera", " matrona", " comadrona", " dentista", " cirujan", " oncolog", " nosotros ",
                " auxilio ", " socorro ", " ambulancia ", "llamenos ", "contactenos ", " 911 ", " 112 ", " 061 " },
            .acts = { "llame", "llamar ", "acuda ", "busque ", "consulte ", "comuniquese ", "contacte", "avise ",
                "vaya ", "pida ", "solicite ", "hable " },
            .urgent = { " si ", " cuando ", " inmediatamente ", " de inmediato ", " enseguida ", " en seguida ",
                " ahora ", " ya ", " urgente", " 911 ", " 112 ", " 061 " },
            .other = { " factura", " cita ", " citas ", " costo", " pago", " pagar ", " resultados ", " economic",
                " dental ", " vacuna", " receta", " seguro ", " esperar ", " segunda opinion ", " interprete ",
                " trabajo ", " escuela " } },
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

/// "Cuándo" as "cuando".
icu::UnicodeString without_accents(icu::UnicodeString const& text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const parts = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString const apart = U_SUCCESS(status) ? parts->normalize(text, status) : text;
    icu::UnicodeString plain;
    for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
        if (UChar32 const c = apart.char32At(i); u_charType(c) != U_NON_SPACING_MARK)
            plain.append(c);
    return plain;
}

/// In small letters, a space for what stands between words ("¿", "non-emergency") and at either end.
std::string comparable(std::string_view heading, bool accents)
{
    icu::UnicodeString const written = icu::UnicodeString::fromUTF8(heading).foldCase();
    icu::UnicodeString const text = accents ? written : without_accents(written);
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

bool begins_with(std::string_view text, KnownHeadings::Parts const& patterns)
{
    return std::ranges::any_of(patterns, [&](std::string_view pattern) { return behind(text, pattern).has_value(); });
}

bool calls_for_help(std::string_view text, KnownHeadings const& known)
{
    if (has_one_of(text, known.other))
        return false;
    bool const vague = std::ranges::any_of(known.vague, [&](std::string_view pattern) {
        auto const rest = behind(text, pattern);
        return rest && has_one_of(*rest, known.helpers);
    });
    bool const urges
        = begins_with(text, known.acts) && has_one_of(text, known.helpers) && has_one_of(text, known.urgent);
    return vague || urges || begins_with(text, known.patterns);
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
    std::string const words = comparable(heading, known->language != "es");
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
