#include "screens/draw_screen.h"

#include "screens/article/article_blocks.h"
#include "screens/frame.h"
#include "screens/scroll_position.h"

#include <functional>

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::article::ArticleView const& view, Actions& actions)
{
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    if (!view.article) {
        page_notice(ui, "article/notice", view.notice, body);
        return;
    }
    ArticleBlocks const blocks(ui, view);
    auto const& metadata = view.article->metadata;
    ui::show_blocks(
        ui,
        { .key = "article/text",
            .viewport = body,
            .stamp
            = std::hash<std::string> {}(metadata.slug + "\n" + metadata.language + "\n" + std::string(ui.language())),
            .count = blocks.count(),
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(view.state->scroll, view.state->place),
        [&](std::size_t block, ui::Column& column) { blocks.lay_out(block, column); },
        [&](std::size_t block, float width) { return blocks.guess(block, width); });
}

} // namespace screens
