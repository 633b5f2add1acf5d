#include "text/shaping.h"

#include "base/wipe.h"

#include <pango/pangoft2.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace text {

namespace {

/// Clamps what may be anything, even not a number.
float bounded(float value, float low, float high, float otherwise)
{
    return std::isnan(value) ? otherwise : std::clamp(value, low, high);
}

/// Slanted letters belong to Latin, Greek and Cyrillic; other scripts stress by weight.
bool has_slanted_letters(std::string const& language)
{
    int count = 0;
    PangoScript const* const scripts = pango_language_get_scripts(pango_language_from_string(language.c_str()), &count);
    if (!scripts || count == 0)
        return true;
    return scripts[0] == PANGO_SCRIPT_LATIN || scripts[0] == PANGO_SCRIPT_GREEK || scripts[0] == PANGO_SCRIPT_CYRILLIC;
}

/// Adds an attribute for the bytes from `begin` to `end`; takes the attribute.
void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end)
{
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The first place from `offset` on where the weight may change: not between a letter and its marks.
std::size_t after_marks(std::string_view text, std::size_t offset)
{
    while (offset < text.size()) {
        gunichar const c = g_utf8_get_char(text.data() + offset);
        if (c < 0x300 || !g_unichar_ismark(c))
            break;
        offset = static_cast<std::size_t>(g_utf8_next_char(text.data() + offset) - text.data());
    }
    return offset;
}

/// Cuts between two characters.
std::string_view cut(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

/// Where the word begins that `inside` lies in, no earlier than `from`.
std::size_t word_begin(std::string_view text, std::size_t from, std::size_t inside)
{
    std::size_t const space = text.substr(0, inside).find_last_of(" \n\r");
    return space == std::string_view::npos || space < from ? from : space + 1;
}

DescriptionHandle describe_font(LanguageFonts const& fonts, float size_px)
{
    DescriptionHandle description(pango_font_description_new());
    pango_font_description_set_family(description.get(), fonts.list.c_str());
    pango_font_description_set_absolute_size(description.get(), double { set_size(size_px) } * PANGO_SCALE);
    return description;
}

/// Those of a word that its family lacks.
void set_signs(PangoAttrList* list, FontChoice const& choice, LanguageFonts const& fonts, std::string_view text,
    std::size_t begin, std::size_t end)
{
    while (begin < end) {
        char const* const at = text.data() + begin;
        auto const next = begin + static_cast<std::size_t>(g_utf8_next_char(at) - at);
        if (static_cast<unsigned char>(*at) >= 0x80)
            if (Family const* const family = choice.family_for_sign(fonts, static_cast<char32_t>(g_utf8_get_char(at))))
                add(list, pango_attr_family_new(family->name.c_str()), begin, next);
        begin = next;
    }
}

} // namespace

float set_size(float size_px)
{
    return std::round(bounded(size_px, k_smallest_size, k_largest_size, k_smallest_size) * 4) / 4;
}

std::optional<std::size_t> end_of_whole_words(Shaped const& shaped)
{
    PangoLayout* const layout = shaped.layout.get();
    if (!pango_layout_is_ellipsized(layout))
        return std::nullopt;
    PangoLayoutLine const* const line = pango_layout_get_line_readonly(layout, pango_layout_get_line_count(layout) - 1);
    // The ellipsis stands for all that is left over, so that it is the last run in the order of the text.
    int hidden = line->start_index;
    for (GSList const* run = line->runs; run; run = run->next)
        hidden = std::max(hidden, static_cast<PangoGlyphItem const*>(run->data)->item->offset);

    char const* const text = pango_layout_get_text(layout);
    int count = 0;
    PangoLogAttr const* const attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    char const* const begin = text + line->start_index;
    char const* end = text + hidden;
    auto const ends_word = [](PangoLogAttr const& at) { return at.is_line_break || at.is_white; };
    for (auto i = g_utf8_pointer_to_offset(text, end); end > begin && i < count && !ends_word(attributes[i]); --i)
        end = g_utf8_prev_char(end);
    // "pancreas.…" would have four dots.
    constexpr std::u32string_view k_left_out = U" .,;:\u060C\u061B\u06D4\u0964\u3001\u3002\uFF0C\uFF1A\uFF1B";
    for (char const* last = end; end > begin; end = last) {
        last = g_utf8_prev_char(end);
        if (k_left_out.find(static_cast<char32_t>(g_utf8_get_char(last))) == k_left_out.npos)
            break;
    }
    return end > begin ? std::optional(static_cast<std::size_t>(end - text)) : std::nullopt;
}

Shaped::~Shaped()
{
    base::wipe(clean.text);
    // The layout is ours alone, and so is the copy of the words in it.
    if (!layout)
        return;
    char const* const copy = pango_layout_get_text(layout.get());
    base::wipe(const_cast<char*>(copy), std::strlen(copy));
}

Shaper::Shaper(FontChoice choice)
    : m_choice(std::move(choice))
    , m_map(pango_ft2_font_map_new())
    , m_context(pango_font_map_create_context(m_map.get()))
{
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
}

AttributesHandle Shaper::attributes(Paragraph const& paragraph, LanguageFonts const& fonts, CleanText const& clean)
{
    AttributesHandle list(pango_attr_list_new());
    std::string_view const text = clean.text;
    // Where a word is wider than the line, Pango would add hyphens of its own, to telephone numbers too: only words
    // with soft hyphens may have them.
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const soft = text.find("\u00AD", begin);
        std::size_t const word = soft == std::string_view::npos ? text.size() : word_begin(text, begin, soft);
        if (word > begin)
            add(list.get(), pango_attr_insert_hyphens_new(FALSE), begin, word);
        begin = soft == std::string_view::npos ? text.size() : std::min(text.find_first_of(" \n\r", soft), text.size());
    }
    if (paragraph.style.strong)
        add(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), 0, text.size());

    bool const slants = has_slanted_letters(fonts.language);
    for (Span const& span : paragraph.spans) {
        std::size_t const begin = after_marks(text, clean.to_clean(span.begin));
        std::size_t const end = after_marks(text, clean.to_clean(span.end));
        if (begin >= end)
            continue;
        if (span.strong || (span.emphasised && !slants))
            add(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
        if (span.emphasised && slants)
            add(list.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
    }

    if (is_ascii(text) && fonts.families.front()->has_all("AZaz09"))
        return list;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of(" \n\r", begin), text.size());
        if (Family const* const family = m_choice.family_for_word(fonts, text.substr(begin, end - begin)))
            add(list.get(), pango_attr_family_new(family->name.c_str()), begin, end);
        else
            set_signs(list.get(), m_choice, fonts, text, begin, end);
        begin = end + 1;
    }
    return list;
}

Shaped Shaper::shape(Paragraph const& paragraph, std::set<char32_t> const& unknown, BreakEdits const& edits)
{
    Style const& style = paragraph.style;
    float const size = set_size(style.size_px);
    LanguageFonts const& fonts = m_choice.fonts_for(paragraph.language);
    std::string_view const text = cut(paragraph.text, k_longest_text);

    Shaped result;
    result.is_cut = text.size() < paragraph.text.size();
    result.clean = clean_text(text,
        {
            .line_breaks = style.max_lines > 0 ? LineBreaks::as_spaces : LineBreaks::kept,
            .unknown = &unknown,
            .widest_em = static_cast<std::size_t>(k_largest_line / size),
            .edits = &edits,
        });
    result.is_cut |= result.clean.is_cut;
    result.direction = direction_of(paragraph.language);
    result.width_px = bounded(paragraph.width_px, 0, k_largest_width, 0);
    result.size_px = size;
    result.line_height = std::ceil(size * bounded(style.line_spacing, 0.5f, 10, 1.5f));

    bool const is_right_to_left = result.direction == Direction::right_to_left;
    pango_context_set_language(m_context.get(), pango_language_from_string(fonts.language.c_str()));
    pango_context_set_base_dir(m_context.get(), is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    result.layout.reset(pango_layout_new(m_context.get()));
    PangoLayout* const layout = result.layout.get();
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_font_description(layout, describe_font(fonts, size).get());
    pango_layout_set_text(layout, result.clean.text.data(), static_cast<int>(result.clean.text.size()));
    pango_layout_set_attributes(layout, attributes(paragraph, fonts, result.clean).get());
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);

    pango_layout_set_width(layout, result.width_px > 0 ? static_cast<int>(result.width_px * PANGO_SCALE) : -1);
    if (style.max_lines > 0) {
        pango_layout_set_height(layout, -style.max_lines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    return result;
}

ObjectHandle<PangoFont> Shaper::main_font(std::string_view language, Style const& style)
{
    LanguageFonts const& fonts = m_choice.fonts_for(language);
    DescriptionHandle const description = describe_font(fonts, style.size_px);
    pango_font_description_set_weight(description.get(), style.strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_context_set_language(m_context.get(), pango_language_from_string(fonts.language.c_str()));
    return ObjectHandle<PangoFont>(pango_font_map_load_font(m_map.get(), m_context.get(), description.get()));
}

ObjectHandle<PangoFont> Shaper::font_for_letter(std::string_view language, float size_px, char32_t letter)
{
    LanguageFonts const& fonts = m_choice.fonts_for(language);
    ObjectHandle<PangoFontset> const set(pango_font_map_load_fontset(m_map.get(), m_context.get(),
        describe_font(fonts, size_px).get(), pango_language_from_string(fonts.language.c_str())));
    return ObjectHandle<PangoFont>(set ? pango_fontset_get_font(set.get(), letter) : nullptr);
}

} // namespace text
