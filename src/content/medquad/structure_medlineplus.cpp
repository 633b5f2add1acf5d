#include "content/medquad/outline.h"
#include "content/medquad/stretches.h"
#include "content/medquad/structure.h"

namespace content::medquad {

namespace {

constexpr int k_paragraph_gap = 4;

std::string_view without_label(std::string_view answer)
{
    constexpr std::string_view k_label = "Summary :";
    return answer.starts_with(k_label) ? answer.substr(k_label.size()) : answer;
}

} // namespace

std::vector<Block> structure_of_medlineplus(std::string_view answer)
{
    Outline outline;
    for (Stretch const& stretch : stretches_of(without_label(answer))) {
        bool const begins = stretch.gap >= k_paragraph_gap || stretch.newlines > 0 || outline.empty();
        if (stretch.bullet)
            outline.add_bullet(0, stretch.text);
        else if (begins && !(starts_with_small_letter(stretch.text) && !ends_sentence(outline.last_text())))
            outline.add_paragraph(stretch.text);
        else
            outline.join(stretch.text);
    }
    return outline.take_blocks();
}

} // namespace content::medquad
