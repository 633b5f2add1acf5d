#pragma once
// The languages of documents that other programs wrote, as a library has them.

#include <string>
#include <string_view>

namespace content {

/// The language of a library that a document's tag stands for, without the region, which programs add by themselves:
/// "en" of "en-GB" or "en_US.UTF-8", "zh-Hant" of "zh-TW", and "pt-BR" as it is. Empty when it is no tag, or says that
/// it does not know.
[[nodiscard]] std::string library_language(std::string_view tag);

/// The same of what an author wrote for the library, who may want "zh-Hans" rather than "zh".
[[nodiscard]] std::string written_language(std::string_view tag);

} // namespace content
