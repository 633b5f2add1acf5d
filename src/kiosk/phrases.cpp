#include "kiosk/phrases.h"

#include <array>

namespace kiosk {

std::string fill(std::string pattern, std::initializer_list<std::string_view> arguments)
{
    std::size_t from = 0;
    for (auto const argument : arguments) {
        auto const at = pattern.find("{}", from);
        if (at == std::string::npos)
            break;
        pattern.replace(at, 2, argument);
        from = at + argument.size();
    }
    return pattern;
}

std::string own_name(std::string_view language)
{
    struct Name {
        std::string_view code, name;
    };
    static constexpr std::array names { Name { "en", "English" }, Name { "es", "Español" }, Name { "ar", "العربية" },
        Name { "hi", "हिन्दी" }, Name { "zh", "中文" }, Name { "vi", "Tiếng Việt" }, Name { "ru", "Русский" },
        Name { "fr", "Français" }, Name { "de", "Deutsch" }, Name { "pt", "Português" }, Name { "it", "Italiano" },
        Name { "pl", "Polski" }, Name { "ko", "한국어" }, Name { "ja", "日本語" }, Name { "uk", "Українська" },
        Name { "tr", "Türkçe" }, Name { "ur", "اردو" }, Name { "fa", "فارسی" }, Name { "he", "עברית" },
        Name { "bn", "বাংলা" }, Name { "so", "Soomaali" }, Name { "tl", "Tagalog" }, Name { "ht", "Kreyòl ayisyen" } };
    for (auto const& [code, name] : names)
        if (code == language)
            return std::string(name);
    return std::string(language);
}

} // namespace kiosk
