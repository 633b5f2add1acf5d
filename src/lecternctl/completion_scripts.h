#pragma once
// Scripts that complete lecternctl's words in a shell.

#include "lecternctl/command_words.h"

#include <string>

namespace lecternctl {

[[nodiscard]] std::string bash_completion(CommandWords const& program);
[[nodiscard]] std::string zsh_completion(CommandWords const& program);
[[nodiscard]] std::string fish_completion(CommandWords const& program);

} // namespace lecternctl
