#include "lectern/tour_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern {

std::string_view words_to_find(std::string_view language)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> words { {
        { "en", "how is fever treated" },
        { "es", "fiebre" },
        { "ar", "متلازمة" },
        { "hi", "साइटोकाइन" },
        { "ru", "синдром" },
        { "vi", "hoi chung" },
        { "zh", "xibaoyinzi" },
    } };
    auto const found = std::ranges::find(words, language, &decltype(words)::value_type::first);
    return found == words.end() ? words.front().second : found->second;
}

} // namespace lectern
