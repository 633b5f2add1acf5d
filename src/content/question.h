#pragma once
// MedQuAD's questions came out of templates ("What is (are) X ?"); these are what a person would ask.

#include <string>
#include <string_view>

namespace content {

/// The question as a heading. `subject` is what it asks about, as the answers spell it; empty asks
/// without naming it ("What are the symptoms?"). A question of an unknown form keeps its words.
[[nodiscard]] std::string plain_question(std::string_view question, std::string_view focus, std::string_view subject);

} // namespace content
