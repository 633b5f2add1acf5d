#include "content/html/look.h"

#include "content/html/elements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace content::html {

namespace {

/// Of <font size="1"> to "7", as browsers have them.
constexpr std::array k_font_sizes { 20, 20, 24, 28, 36, 48, 72 };
constexpr int k_normal_font_size = 3;
constexpr double k_larger = 1.2;

int scaled(int half_points, double by) { return static_cast<int>(std::lround(half_points * by)); }

/// "4", "+1", "-2".
int size_of_font(std::string written, int otherwise)
{
    bool const relative = written.starts_with('+') || written.starts_with('-');
    int const sign = written.starts_with('-') ? -1 : 1;
    std::string_view const digits = std::string_view(written).substr(relative ? 1 : 0);
    int size = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), size).ec != std::errc {} || size > 9)
        return otherwise;
    if (relative)
        size = k_normal_font_size + sign * size;
    return k_font_sizes.at(static_cast<std::size_t>(std::clamp(size, 1, 7) - 1));
}

/// "18.0pt", "24px", "1.5em", "150%", "x-large".
int size_by_style(std::string_view written, int outside)
{
    double number = 0;
    auto const parsed = std::from_chars(written.data(), written.data() + written.size(), number);
    if (parsed.ec != std::errc {}) {
        static constexpr auto k_names = std::to_array<std::pair<std::string_view, int>>({ { "xx-large", 48 },
            { "x-large", 36 }, { "large", 27 }, { "medium", 24 }, { "small", 20 }, { "x-small", 15 } });
        for (auto const& [name, size] : k_names)
            if (written == name)
                return size;
        return written == "larger" ? scaled(outside, k_larger)
            : written == "smaller" ? scaled(outside, 1 / k_larger)
                                   : outside;
    }
    constexpr double k_most = 1000;
    number = std::clamp(number, 0.0, k_most);
    std::string_view const unit(parsed.ptr, static_cast<std::size_t>(written.data() + written.size() - parsed.ptr));
    constexpr double k_half_points_of_pixel = 1.5;
    if (unit == "pt")
        return scaled(2, number);
    if (unit == "px")
        return scaled(1, number * k_half_points_of_pixel);
    if (unit == "rem")
        return scaled(Setting {}.half_points, number);
    if (unit == "em" || unit == "%")
        return std::min(scaled(outside, unit == "%" ? number / 100 : number), 2000);
    return outside;
}

/// The value of a property; empty where the style does not have it.
std::string_view value_in(std::string_view style, std::string_view property)
{
    for (auto at = style.find(property); at != std::string_view::npos; at = style.find(property, at + 1)) {
        std::string_view const behind = style.substr(at + property.size());
        if ((at == 0 || style[at - 1] == ';') && behind.starts_with(':'))
            return behind.substr(1, behind.find(';') - 1);
    }
    return {};
}

bool is_bold_weight(std::string_view weight)
{
    return weight.starts_with("bold") || (weight.size() == 3 && weight >= "600" && weight <= "900");
}

void set_by_style(std::string_view style, Setting& setting)
{
    if (auto const weight = value_in(style, "font-weight"); !weight.empty())
        setting.emphasis.strong = is_bold_weight(weight) || (setting.emphasis.strong && weight == "inherit");
    if (value_in(style, "font-style") == "italic")
        setting.emphasis.emphasised = true;
    for (std::string_view const property : { "text-decoration", "text-decoration-line" }) {
        std::string_view const lines = value_in(style, property);
        setting.underlined = setting.underlined || lines.starts_with("underline");
        setting.emphasis.struck = setting.emphasis.struck || lines.find("line-through") != std::string_view::npos;
    }
    if (auto const align = value_in(style, "vertical-align"); align == "super" || align == "sub")
        setting.shift = align == "super" ? Shift::raised : Shift::lowered;
    if (auto const align = value_in(style, "text-align"); !align.empty())
        setting.centred = align == "center";
    if (auto const size = value_in(style, "font-size"); !size.empty())
        setting.half_points = size_by_style(size, setting.half_points);
    // "font" sets the family, too: Word has white space of another font within its bullets.
    for (std::string_view const property : { "font", "font-family" })
        if (auto const family = value_in(style, property); !family.empty())
            setting.font = symbol_font_named(family);
}

void set_by_name(std::string_view name, Setting& setting)
{
    if (name == "strong" || name == "b")
        setting.emphasis.strong = true;
    else if (name == "em" || name == "i" || name == "dfn" || name == "cite")
        setting.emphasis.emphasised = true;
    else if (name == "del" || name == "s" || name == "strike")
        setting.emphasis.struck = true;
    else if (name == "u")
        setting.underlined = true;
    else if (name == "sup" || name == "sub")
        setting.shift = name == "sup" ? Shift::raised : Shift::lowered;
    else if (name == "center")
        setting.centred = true;
    else if (name == "big" || name == "small")
        setting.half_points = scaled(setting.half_points, name == "big" ? k_larger : 1 / k_larger);
}

/// Signs that part links of a menu: "Home | Staff > Directions".
bool is_between_links(std::string_view text)
{
    constexpr auto k_signs = std::to_array<std::string_view>({ " ", "\t", "\n", "\r", "\u00A0", "|", "\u00A6", "\u00B7",
        "\u2022", ">", "\u00BB", "\u203A", "\u2192", "/", "\\", "-", "\u2013", "\u2014", "[", "]", ":", "*" });
    while (!text.empty()) {
        auto const* const sign
            = std::ranges::find_if(k_signs, [&](std::string_view each) { return text.starts_with(each); });
        if (sign == k_signs.end())
            return false;
        text.remove_prefix(sign->size());
    }
    return true;
}

} // namespace

Setting setting_in(xmlNode const* node, Setting const& outside)
{
    Setting setting = outside;
    std::string_view const name = element_name(node);
    set_by_name(name, setting);
    if (!node->properties)
        return setting;
    if (name == "font") {
        if (has_attribute(node, "size"))
            setting.half_points = size_of_font(attribute_of(node, "size"), setting.half_points);
        if (has_attribute(node, "face"))
            setting.font = symbol_font_named(attribute_of(node, "face"));
    }
    if (has_attribute(node, "align"))
        setting.centred = reads_the_same(attribute_of(node, "align"), "center");
    set_by_style(style_of(node), setting);
    return setting;
}

void TextLook::add(TextLook const& more)
{
    links += more.links;
    only_links = only_links && more.only_links;
    only_page_links = only_page_links && more.only_page_links;
    if (!more.has_words)
        return;
    half_points = has_words ? std::min(half_points, more.half_points) : more.half_points;
    has_words = true;
    strong = strong && more.strong;
    underlined = underlined && more.underlined;
    centred = centred && more.centred;
    label = label || more.label;
}

TextLook look_of(std::string_view words, Setting const& setting, LinkTo link)
{
    TextLook look;
    look.has_words = true;
    look.strong = setting.emphasis.strong;
    look.underlined = setting.underlined;
    look.centred = setting.centred;
    look.label = setting.label;
    look.half_points = setting.half_points;
    look.only_links = link == LinkTo::page || is_between_links(words);
    look.only_page_links = link == LinkTo::place;
    return look;
}

bool stands_out(TextLook const& line, TextLook const& other)
{
    return (line.strong && !other.strong) || line.half_points * 10 >= other.half_points * 12;
}

} // namespace content::html
