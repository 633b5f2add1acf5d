#pragma once
// The command line set as a page to read, for man(1).

#include "lecternctl/command_words.h"

namespace lecternctl {

[[nodiscard]] std::string manual_page(CommandWords const& program);

} // namespace lecternctl
