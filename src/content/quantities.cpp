#include "content/quantities.h"

#include "content/characters.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr auto k_units = std::to_array<std::string_view>(
    { "°C", "°F", "°", "%", "kg", "g", "mg", "mcg", "µg", "μg", "l", "L", "dl", "dL", "cl", "ml", "mL", "km", "m", "cm",
        "mm", "mmHg", "mmol", "kcal", "kJ", "h", "min", "s", "IU", "кг", "г", "мг", "мкг", "л", "мл", "км", "м", "см",
        "мм", "ккал", "ч", "мин", "ملغ", "مغ", "غ", "كغ", "مل", "لتر", "किग्रा", "ग्राम", "मिग्रा", "मिली" });

constexpr UChar32 k_minus = 0x2212, k_plus_minus = 0xB1, k_times = 0xD7, k_no_break_space = 0xA0,
                  k_narrow_no_break_space = 0x202F;

bool is_latin_letter(UChar32 c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_sign(UChar32 c) { return c == '-' || c == '+' || c == k_minus || c == k_plus_minus || c == 0x2013; }

bool is_space(UChar32 c) { return c == ' ' || c == k_no_break_space || c == k_narrow_no_break_space; }

/// Within one number: "1,000.5", "٣٨٫٥".
bool is_separator(UChar32 c) { return c == '.' || c == ',' || c == 0x066B || c == 0x066C; }

bool is_between_numbers(UChar32 c) { return c == '/' || c == k_times || c == ':' || c == 0x2014 || is_sign(c); }

std::size_t size_of(UChar32 c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

/// Reads one quantity from its first digit or sign on.
class QuantityReader {
public:
    QuantityReader(std::string_view text, std::size_t begin)
        : m_text(text)
        , m_end(begin)
    {
    }

    void read()
    {
        take_sign();
        for (take_number(); take_connector();)
            take_number();
    }

    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] bool is_fragile() const { return m_fragile; }

private:
    [[nodiscard]] UChar32 next() const { return character_at(m_text, m_end); }
    [[nodiscard]] UChar32 behind(UChar32 c) const { return character_at(m_text, m_end + size_of(c)); }
    void take(UChar32 c) { m_end += size_of(c); }

    void take_sign()
    {
        if (!u_isdigit(next())) {
            take(next());
            m_fragile = true;
        }
    }

    void take_number()
    {
        while (u_isdigit(next()) || (is_separator(next()) && u_isdigit(behind(next()))))
            take(next());
        take_unit();
    }

    void take_unit()
    {
        std::size_t const begin = m_end + (is_space(next()) ? size_of(next()) : 0);
        std::size_t const unit = unit_at(m_text.substr(begin));
        if (unit == 0 || std::ranges::none_of(m_text.substr(begin, unit), is_latin_letter))
            return;
        m_end = begin + unit;
        m_fragile = true;
        while (next() == '/' && u_isalpha(behind('/')))
            for (take('/'); is_word(next()) || next() == 0xB2 || next() == 0xB3;)
                take(next());
    }

    /// Only where a number follows at once.
    [[nodiscard]] bool take_connector()
    {
        UChar32 const c = next();
        if (!is_between_numbers(c) || !u_isdigit(behind(c)))
            return false;
        take(c);
        m_fragile = true;
        return true;
    }

    std::string_view m_text;
    std::size_t m_end;
    bool m_fragile = false;
};

/// Whether what stands in front of a number belongs to it, so that it is none: "B12", "COVID-19", an address.
bool is_within_latin_word(std::string_view text, std::size_t at)
{
    constexpr std::string_view k_joints = "-_./@#?&=";
    UChar32 before = character_before(text, at);
    while (at > 0 && before < 0x80 && k_joints.find(static_cast<char>(before)) != std::string_view::npos) {
        at -= 1;
        before = character_before(text, at);
    }
    return is_latin_letter(before);
}

} // namespace

std::size_t unit_at(std::string_view text)
{
    auto const* const unit = std::ranges::find_if(k_units,
        [&](std::string_view each) { return text.starts_with(each) && !is_word(character_at(text, each.size())); });
    return unit == k_units.end() ? 0 : unit->size();
}

std::vector<Quantity> fragile_quantities(std::string_view text)
{
    std::vector<Quantity> found;
    for (std::size_t at = 0; at < text.size();) {
        UChar32 const c = character_at(text, at);
        bool const sign = is_sign(c) && u_isdigit(character_at(text, at + size_of(c)))
            && !is_word(character_before(text, at)) && !is_sign(character_before(text, at));
        if ((!sign && !u_isdigit(c)) || is_within_latin_word(text, at)) {
            at += size_of(c);
            continue;
        }
        QuantityReader reader(text, at);
        reader.read();
        if (reader.is_fragile())
            found.push_back({ at, reader.end() });
        at = reader.end();
    }
    return found;
}

} // namespace content
