#pragma once
// A secret that a person types or a program hands over, read without echo and without leaving copies.

#include "base/result.h"
#include "base/wiping_string.h"

#include <cstddef>
#include <string_view>

namespace lecternctl {

inline constexpr std::size_t k_longest_input_bytes = 1024;

/// Has room for k_longest_input_bytes, and is overwritten when it goes.
class Secret {
public:
    /// False when there is no room any more.
    [[nodiscard]] bool append(std::string_view bytes);
    void drop_last() { m_text.resize(m_text.size() - 1); }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    base::WipingString m_text = base::WipingString::with_room(k_longest_input_bytes);
};

/// Asks on the terminal that the process was started from, whatever its input and output are. Echo is off until Enter;
/// a signal that ends the process turns it on again first. `unavailable` when there is no terminal, `malformed` when
/// the input ends before Enter.
[[nodiscard]] base::Result<Secret> ask_on_terminal(std::string_view question);

/// One line of standard input, or all of it where there is no line break.
[[nodiscard]] base::Result<Secret> read_line_of_input();

} // namespace lecternctl
