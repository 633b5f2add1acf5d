#pragma once
// Chinese by its sound, for keyboards without Chinese.

#include <string>
#include <string_view>

namespace catalogue::search {

/// "糖尿病" as "tang niao bing tangniaobing tnb": syllables, the whole, first letters. Empty where there is no Han.
[[nodiscard]] std::string pinyin_of(std::string_view name);

} // namespace catalogue::search
