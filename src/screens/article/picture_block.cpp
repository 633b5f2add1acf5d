// A picture of a leaflet: in the column, its text where it is not to be seen, and enlarged.

#include "screens/article/article_blocks.h"
#include "screens/article/enlarged.h"
#include "screens/frame.h"
#include "screens/scroll_position.h"

#include <algorithm>
#include <cmath>

namespace screens {

using content::BlockKind;
using semantics::Role;
using Shelf = kiosk::article::PictureShelf;

namespace {

/// So much of the view's height a picture takes at most: what it belongs to stays in sight.
constexpr float k_share_of_view = 0.6f;

base::Size size_of(content::Picture const& picture)
{
    return { static_cast<float>(picture.width_px), static_cast<float>(picture.height_px) };
}

/// The picture that can be shown for a block, or null: it is unknown, or broken.
content::Picture const* whole_picture(kiosk::article::ArticleView const& view, std::size_t block)
{
    auto const* const picture = kiosk::article::picture_of(view, block);
    return picture && view.pictures->state(picture->name) != Shelf::State::broken ? picture : nullptr;
}

/// In a room that it shares with the words below it; where these are scrolled to, the buttons beside them take some.
base::Size enlarged_size(ui::Ui& ui, content::Picture const& picture, ui::Words const& words, base::Size room)
{
    constexpr float most_said = 0.35f;
    auto const said_in = [&](float width) { return ui.measure(words, width).height + ui.step(1); };
    float const width = said_in(room.width) <= room.height * most_said ? room.width : ui.flow_width(room.width);
    float const said = std::min(said_in(width), room.height * most_said);
    return ui::picture_size(size_of(picture), { width, room.height - said });
}

/// Of a picture in sight.
ui::ShownPicture shown_picture(
    kiosk::article::ArticleView const& view, content::Picture const& picture, std::string_view text, Actions& actions)
{
    if (view.pictures->state(picture.name) == Shelf::State::unknown)
        actions.emplace_back(kiosk::article::NeedPicture { picture.name });
    return {
        .pixels = view.pictures->pixels(picture.name), .transparent = picture.transparent, .text = text, .enlarge = {}
    };
}

} // namespace

base::Size ArticleBlocks::picture_size(content::Picture const& picture, float width) const
{
    return ui::picture_size(size_of(picture), { width, m_view_height * k_share_of_view });
}

float ArticleBlocks::guess_picture(std::size_t block, float width) const
{
    auto const* const picture = whole_picture(m_view, block);
    return m_em * 0.75f
        + (picture ? picture_size(*picture, width).height + m_ui.enlarge_height()
                   : m_em
                    * (3
                        + std::ceil(static_cast<float>(m_view.article->blocks[block].content.text.size()) * m_em
                            / (2 * std::max(m_em, width)))));
}

void ArticleBlocks::lay_out_picture(std::size_t block, ui::Column& column) const
{
    std::string const key = "article/block/" + std::to_string(block);
    SetText const text = set_text(m_view, block);
    auto const* const picture = whole_picture(m_view, block);
    if (!picture)
        return lay_out_broken_picture(key, text, column);
    auto const size = picture_size(*picture, column.width());
    // What a touch would hardly make larger is no button.
    constexpr float least_growth = 1.1f;
    base::Size const page { page_column(m_ui).width, m_view_height };
    bool const grows = enlarged_size(m_ui, *picture, text.words(), page).width >= size.width * least_growth;
    column.place(size.height + (grows ? m_ui.enlarge_height() : 0), [&](base::Rect const& line) {
        auto shown = shown_picture(m_view, *picture, text.shown.content.text, m_actions);
        shown.width = size.width;
        if (grows)
            shown.enlarge = m_view.enlarge;
        float const word = m_ui.measure({ .text = m_view.enlarge, .type = ui::Type::caption, .strong = true }).width;
        float const width = std::min(line.width, std::max(size.width, word + 2 * m_em));
        if (m_ui.picture(key, { line.x, line.y, width, line.height }, shown))
            m_actions.emplace_back(kiosk::article::EnlargePicture { block });
    });
}

void ArticleBlocks::lay_out_broken_picture(std::string const& key, SetText const& text, ui::Column& column) const
{
    float const inset = m_em * 0.8f, pad = m_em * 0.5f, width = column.width() - 2 * inset;
    ui::Words const word { .text = m_view.picture_word,
        .type = ui::Type::caption,
        .strong = true,
        .colour = m_ui.theme().ink_soft,
        .line_spacing = 1.35f };
    ui::Words words = text.words();
    words.line_spacing = 1.4f;
    float const top = m_ui.measure(word, width).height, height = m_ui.measure(words, width).height;
    column.place(std::ceil(top + height) + 2 * pad, [&](base::Rect const& plate) {
        m_ui.begin_group(key, Role::image, text.shown.content.text, plate);
        m_ui.canvas().fill(plate, m_ui.theme().surface, m_ui.px(ui::k_radius));
        m_ui.canvas().outline(plate, m_ui.theme().hairline, m_ui.px(base::Millimetres { 0.4f }), m_ui.px(ui::k_radius));
        m_ui.paint(word, { plate.x + inset, plate.y + pad, width, 0 });
        m_ui.paint(words, { plate.x + inset, plate.y + pad + top, width, 0 });
        m_ui.end_group();
    });
}

void ArticleBlocks::lay_out_caption(std::string const& key, ui::Words words, ui::Column& column) const
{
    words.type = ui::Type::caption;
    words.colour = m_ui.theme().ink_soft;
    words.line_spacing = 1.4f;
    column.say(key, Role::text, words);
}

void draw_enlarged(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& body, Actions& actions)
{
    std::size_t const block = *view.state->enlarged;
    auto const& blocks = view.article->blocks;
    auto const* const picture = whole_picture(view, block);
    // The text is said below, too, where no caption is; and always where the picture is not to be seen.
    bool const has_caption = block + 1 < blocks.size() && blocks[block + 1].kind == BlockKind::caption;
    SetText const text = set_text(view, block), below = set_text(view, has_caption && picture ? block + 1 : block);
    ui::Words words = below.words();
    words.line_spacing = 1.4f;
    base::Size const size = picture ? enlarged_size(ui, *picture, words, { body.width, body.height }) : base::Size {};
    auto const show = [&](std::size_t part, ui::Column& column) {
        if (part == 0 && picture)
            column.place(size.height, [&](base::Rect const& line) {
                ui.picture("article/picture",
                    { line.x + std::floor((line.width - size.width) / 2), line.y, size.width, size.height },
                    shown_picture(view, *picture, text.shown.content.text, actions));
            });
        if (part == 1) {
            column.gap(0.75f);
            column.say("article/picture/text", Role::text, words);
        }
    };
    ui::show_blocks(ui,
        { .key = "article/enlarged",
            .viewport = body,
            // A translation has another picture in the same place.
            .stamp = stamp_of(view) + block,
            .count = 2,
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(view.state->enlarged_scroll), show);
}

} // namespace screens
