#include "screens/draw_screen.h"

#include "screens/article/article_blocks.h"
#include "screens/frame.h"

#include <functional>

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::article::ArticleView const& view, Actions& actions)
{
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    if (!view.article) {
        page_notice(ui, "article/notice", view.notice, body);
        return;
    }
    ArticlePageSetter setter(ui, view);
    auto const& metadata = view.article->metadata;
    auto& state = *view.state;
    ui.flow({ .key = "article/text",
                .viewport = body,
                .stamp = std::hash<std::string> {}(
                    metadata.slug + "\n" + metadata.language + "\n" + std::string(ui.language())),
                .count = setter.count(),
                .page_up = view.page_up,
                .page_down = view.page_down,
                .guess = [&](std::size_t block, float width) { return setter.guess(block, width); },
                .measure = [&](std::size_t block, float width) { return setter.measure(block, width); },
                .draw = [&](std::size_t block, base::Rect const& rect) { setter.draw(block, rect); } },
        { state.scroll.offset_px, state.scroll.velocity_px_s, state.scroll.target_px, &state.place.block,
            &state.place.fraction });
}

} // namespace screens
