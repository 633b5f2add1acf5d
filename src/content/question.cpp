#include "content/question.h"

#include "content/plain_text.h"

namespace content {

std::string plain_question(std::string_view question, std::string_view, std::string_view)
{
    std::string text = fold_white_space(question);
    while (!text.empty() && (text.back() == '?' || text.back() == ' '))
        text.pop_back();
    return text.empty() ? text : text + "?";
}

} // namespace content
