#pragma once
// A secret that a person types or a program hands over, read without echo and without leaving copies.

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace lecternctl {

inline constexpr std::size_t k_longest_input_bytes = 1024;

/// Text that is overwritten when it goes.
class Secret {
public:
    Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&&) = delete;
    ~Secret();

    /// False when there is no room any more.
    [[nodiscard]] bool append(std::string_view bytes);
    void drop_last();
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::string m_text; ///< Never grows beyond its first capacity, so that no copy is left behind.
};

/// Asks on the terminal that the process was started from, whatever its input and output are. Echo is off until Enter;
/// a signal that ends the process turns it on again first. `unavailable` when there is no terminal, `malformed` when
/// the input ends before Enter.
[[nodiscard]] base::Result<Secret> ask_on_terminal(std::string_view question);

/// One line of standard input, or all of it where there is no line break.
[[nodiscard]] base::Result<Secret> read_line_of_input();

} // namespace lecternctl
