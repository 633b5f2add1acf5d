#pragma once
// Words that only stand before or after people.

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

/// Words after which only a name makes sense: "my name is", "signed:".
[[nodiscard]] bool states_name(Line const& line, int at);
/// Words after which a name that is no dictionary word makes sense: things are called something too.
[[nodiscard]] bool calls(Line const& line, int at);
/// Words that are followed by people, among others.
[[nodiscard]] bool speaks_of_people(Line const& line, int at);
/// What comes next is done by people only, or says where they work: "explained", "at the desk".
[[nodiscard]] bool does_what_people_do(Line const& line, int end);
/// The same, or what is said of people: "was so kind", "la recepcionista".
[[nodiscard]] bool acts_as_person(Line const& line, int end);
/// As acts_as_person(), with verbs that things have as well: enough for a name that is hardly ever a word.
[[nodiscard]] bool may_act(Line const& line, int end);

} // namespace privacy::scrubbing
