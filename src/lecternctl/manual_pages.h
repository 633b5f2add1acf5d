#pragma once
// The command line set as pages to read: for man(1), and as docs/lecternctl.md.

#include "lecternctl/command_words.h"

namespace lecternctl {

[[nodiscard]] std::string manual_page(CommandWords const& program);
/// The same on every machine and for every user, so that a test can compare it with the file in the tree.
[[nodiscard]] std::string reference_page(CommandWords const& program);

} // namespace lecternctl
