#pragma once
// A title cut into the steps by which one looks for it: "Cytokine" is C, y, t, o, k, i, n, e. A step is a cluster of
// letters that its language sorts as one (grapheme clusters of UAX 29, contractions of ICU's collation); the first of
// simplified Chinese is a syllable.

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

class TitleSteps {
public:
    [[nodiscard]] static base::Result<TitleSteps> create(std::string_view language);

    TitleSteps(TitleSteps&&) noexcept;
    TitleSteps& operator=(TitleSteps&&) noexcept;
    ~TitleSteps();

    /// At most so many are told apart.
    static constexpr std::size_t k_max_steps = 40;

    /// Sort keys, one a step; case and accents that sort as nothing make none.
    [[nodiscard]] std::vector<std::string> keys(std::string_view title) const;
    /// Whether nothing but its first letter stands before a mark, a blank or its end: "C-section", "E. coli".
    [[nodiscard]] bool begins_with_lone_letter(std::string_view title) const;
    /// The first `count` steps as they are shown, in plain spelling: "Cy" of "CYTOKINE", "Bê" of "Bệnh". Where they
    /// reach into a second word or a further one it is whole: "Cat scratch".
    [[nodiscard]] std::string beginning(std::string_view title, std::size_t count) const;

private:
    struct Impl;
    explicit TitleSteps(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace catalogue
