#include "content/outline.h"
#include "content/stretches.h"
#include "content/structure.h"

namespace content {

std::vector<Block> structure_of_medlineplus(std::string_view answer)
{
    constexpr int k_paragraph_gap = 3;
    Outline outline;
    for (Stretch const& stretch : stretches_of(answer)) {
        if (stretch.bullet)
            outline.add_bullet(0, stretch.text);
        else if (stretch.gap >= k_paragraph_gap || stretch.newlines > 0 || outline.empty())
            outline.add_paragraph(stretch.text);
        else
            outline.join(stretch.text);
    }
    return outline.take_blocks();
}

} // namespace content
