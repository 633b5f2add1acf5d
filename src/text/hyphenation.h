#pragma once
// Where words may be hyphenated, by the patterns of their language as Debian has them.

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct HyphenDictionary;

/// Where Debian's hyphen-* packages put the patterns.
[[nodiscard]] std::filesystem::path system_patterns();

class Hyphenator {
public:
    explicit Hyphenator(std::filesystem::path patterns = system_patterns());
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    ~Hyphenator();

    /// The bytes of `word` before which a hyphen may stand, rising; with at least three letters on either side. None
    /// where the language has no patterns, for what is short, and for what is no plain word: with digits, capitals
    /// after the first letter, or signs other than those around it.
    [[nodiscard]] std::vector<std::size_t> places(std::string_view word, std::string_view language);

private:
    [[nodiscard]] HyphenDictionary const* dictionary_of(std::string_view language);

    std::filesystem::path m_patterns;
    /// By language; null where there are none. Read when first asked for: that takes some milliseconds.
    std::map<std::string, std::unique_ptr<HyphenDictionary>, std::less<>> m_dictionaries;
};

} // namespace text
