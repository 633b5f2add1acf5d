#include "content/web_words.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <vector>

namespace content {

namespace {

using namespace std::string_view_literals;

// In small letters. Each is certain by itself: "watch a video" may be good advice, and "watch the video" points at one.

constexpr auto k_english = std::to_array<std::string_view>({ "click here", "click on", "click the link", "click this",
    "click below", "clicking on", "clicking here", "tap here", "watch the video", "watch this video", "watch our video",
    "watch these videos", "see the video", "see this video", "view the video", "view this video", "play the video",
    "video below", "video above", "videos below", "this link", "these links", "link below", "links below",
    "following link", "following links", "hyperlink", "scroll down", "this web page", "this webpage", "this website",
    "this web site", "print this page", "download this", "interactive tutorial", "for links to", "find links to" });

constexpr auto k_spanish = std::to_array<std::string_view>({ "haga clic", "hacer clic", "haz clic", "haciendo clic",
    "dé clic", "pulse aquí", "pinche aquí", "presione aquí", "oprima aquí", "vea el video", "vea el vídeo",
    "vea este video", "vea este vídeo", "mire el video", "mire el vídeo", "mire este video", "mire este vídeo",
    "siga este enlace", "siga el enlace", "este enlace", "estos enlaces", "siguiente enlace", "siguientes enlaces",
    "enlace de abajo", "esta página web", "este sitio web", "imprima esta página", "descargue este" });

constexpr auto k_russian = std::to_array<std::string_view>(
    { "нажмите здесь", "нажмите сюда", "щёлкните", "щелкните", "кликните", "нажмите на ссылку", "перейдите по ссылке",
        "по ссылке ниже", "по этой ссылке", "по следующей ссылке", "посмотрите видео", "посмотрите это видео",
        "посмотрите этот ролик", "на этом сайте", "этот сайт", "прокрутите вниз" });

constexpr auto k_arabic
    = std::to_array<std::string_view>({ "انقر هنا", "اضغط هنا", "انقر على", "انقر فوق", "اضغط على الرابط",
        "شاهد الفيديو", "شاهد هذا الفيديو", "هذا الرابط", "الرابط التالي", "الرابط أدناه", "هذا الموقع الإلكتروني" });

constexpr auto k_hindi = std::to_array<std::string_view>({ "यहाँ क्लिक", "यहां क्लिक", "क्लिक करें", "वीडियो देखें",
    "यह वीडियो देखें", "इस लिंक", "नीचे दिए गए लिंक", "नीचे दी गई लिंक", "इस वेबसाइट" });

constexpr auto k_vietnamese = std::to_array<std::string_view>({ "bấm vào đây", "nhấp vào đây", "nhấn vào đây",
    "nhấp chuột", "bấm vào liên kết", "nhấp vào liên kết", "nhấn vào liên kết", "xem video này", "hãy xem video",
    "xem đoạn video này", "liên kết này", "liên kết dưới đây", "liên kết sau", "trang web này" });

constexpr auto k_chinese
    = std::to_array<std::string_view>({ "点击这里", "点击此处", "单击此处", "单击这里", "请点击", "点击链接",
        "点击下方", "点击以下", "观看此视频", "观看以下视频", "观看本视频", "请观看视频", "以下链接", "下面的链接",
        "此链接", "本网页", "點擊這裡", "點擊此處", "請點擊", "按此處", "觀看此影片", "觀看以下影片", "以下連結" });

/// By their first byte, so that a text is looked through once, whatever the number of words.
class KnownWords {
public:
    explicit KnownWords(std::span<std::string_view const> words)
    {
        for (std::string_view const each : words)
            m_by_first.at(static_cast<unsigned char>(each.front())).push_back(each);
    }
    [[nodiscard]] std::vector<std::string_view> const& beginning_with(char first) const
    {
        return m_by_first[static_cast<unsigned char>(first)];
    }

private:
    std::array<std::vector<std::string_view>, 256> m_by_first;
};

/// Null: none are known.
KnownWords const* known_words(std::string_view tag)
{
    static KnownWords const english(k_english), spanish(k_spanish), russian(k_russian), arabic(k_arabic),
        hindi(k_hindi), vietnamese(k_vietnamese), chinese(k_chinese);
    struct OfLanguage {
        std::string_view language;
        KnownWords const* words;
    };
    static std::array const k_known { OfLanguage { "en", &english }, OfLanguage { "es", &spanish },
        OfLanguage { "ru", &russian }, OfLanguage { "ar", &arabic }, OfLanguage { "hi", &hindi },
        OfLanguage { "vi", &vietnamese }, OfLanguage { "zh", &chinese } };
    auto const* const found = std::ranges::find(k_known, tag.substr(0, tag.find('-')), &OfLanguage::language);
    return found == k_known.end() ? nullptr : found->words;
}

/// As many bytes as before: capitals of ASCII, of Latin with accents and of Cyrillic, which is what these languages
/// have.
std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    auto* const bytes = reinterpret_cast<std::uint8_t*>(small.data());
    auto const length = static_cast<std::int32_t>(small.size());
    for (std::int32_t at = 0; at < length;) {
        if (bytes[at] < 0x80) {
            bytes[at] = bytes[at] >= 'A' && bytes[at] <= 'Z' ? static_cast<std::uint8_t>(bytes[at] + 0x20) : bytes[at];
            ++at;
            continue;
        }
        std::int32_t const begin = at;
        UChar32 letter = 0;
        U8_NEXT(bytes, at, length, letter);
        UChar32 const lower = letter < 0 ? letter : u_tolower(letter);
        if (lower != letter && U8_LENGTH(lower) == at - begin) {
            std::int32_t to = begin;
            U8_APPEND_UNSAFE(bytes, to, lower);
        }
    }
    return small;
}

/// Of ASCII: scripts without spaces between words have no such ends.
bool is_within_word(std::string_view text, std::size_t at)
{
    auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return at > 0 && at < text.size() && is_letter(text[at - 1]) && is_letter(text[at]);
}

struct Place {
    std::size_t begin = std::string_view::npos, end = std::string_view::npos;
};

Place first_place(std::string_view text, KnownWords const& words)
{
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        // "double-click on" counts, and "geclick on" does not.
        if (is_within_word(text, begin))
            continue;
        for (std::string_view const each : words.beginning_with(text[begin]))
            if (text.substr(begin).starts_with(each) && !is_within_word(text, begin + each.size()))
                return { begin, begin + each.size() };
    }
    return {};
}

/// Moves to the nearest space outside of the words, or to a whole character.
std::string around(std::string_view text, Place const& place)
{
    constexpr std::size_t k_around = 40;
    std::size_t begin = place.begin > k_around ? place.begin - k_around : 0;
    std::size_t end = std::min(text.size(), place.end + k_around);
    if (begin > 0)
        if (std::size_t const space = text.find(' ', begin); space < place.begin)
            begin = space + 1;
    if (end < text.size())
        if (std::size_t const space = text.rfind(' ', end); space != text.npos && space >= place.end)
            end = space;
    while (begin > 0 && base::is_continuation(text[begin]))
        --begin;
    while (end < text.size() && base::is_continuation(text[end]))
        ++end;
    constexpr std::string_view k_ellipsis = "\u2026";
    return std::string(begin > 0 ? k_ellipsis : "") + std::string(text.substr(begin, end - begin))
        + std::string(end < text.size() ? k_ellipsis : "");
}

} // namespace

std::optional<std::string> web_words_in(std::string_view text, std::string_view language)
{
    KnownWords const* const words = known_words(language);
    if (!words)
        return std::nullopt;
    Place const place = first_place(in_small_letters(text), *words);
    return place.begin < text.size() ? std::optional(around(text, place)) : std::nullopt;
}

std::optional<std::string> web_words_in(Article const& article)
{
    for (Block const& block : article.blocks)
        if (auto found = web_words_in(block.content.text, article.metadata.language))
            return found;
    return std::nullopt;
}

} // namespace content
