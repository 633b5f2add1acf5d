#pragma once
// MedQuAD's questions came out of templates ("What is (are) X ?"); these are what a person would ask.

#include "content/medquad/document.h"

#include <string>
#include <string_view>

namespace content::medquad {

/// What a document's questions ask about, in the words of its answers.
struct Subject {
    std::string name;    ///< "breast cancer"; empty when its questions are better asked without a name.
    bool plural = false; ///< "are" rather than "is".
};

/// Finds how the answers themselves write the document's focus, so that capitals, acronyms and articles
/// come out right. A focus that they never mention is a title rather than a thing: it gives no name.
[[nodiscard]] Subject subject_of(MedquadDocument const& document);

enum class AnswerForm {
    prose,
    points, ///< The answer is a list from its beginning: points to remember.
};

/// The question as a heading. One of an unknown form keeps its words.
[[nodiscard]] std::string plain_question(
    std::string_view question, std::string_view focus, Subject const& subject, AnswerForm form);

} // namespace content::medquad
