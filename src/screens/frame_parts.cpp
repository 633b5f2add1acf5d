#include "screens/frame_parts.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace screens {

namespace {

ui::Choice language_choice(kiosk::LanguageChoice const& language)
{
    return { .text = language.own_name, .selected = language.selected };
}

float language_width(ui::Ui& ui, kiosk::LanguageChoice const& language)
{
    ui::Words const words {
        .text = language.own_name, .type = ui::Type::caption, .strong = true, .max_lines = 1, .language = language.code
    };
    return std::max(ui.small_target(), ui.measure(words).width + ui.step(1.5f));
}

/// Places the languages from `x` on, line by line, and returns the height used. Draws when told to.
template <typename Place>
float flow_languages(ui::Ui& ui, HeaderText const& text, float x, float width, Place const& place)
{
    float const height = ui.small_target(), gap = ui.px(base::Millimetres { 2.6f });
    float at_x = 0, at_y = 0;
    for (auto const& language : text.languages) {
        float const wide = language_width(ui, language);
        if (at_x > 0 && at_x + wide > width) {
            at_x = 0;
            at_y += height + gap;
        }
        place(language, base::Rect { x + at_x, at_y, wide, height });
        at_x += wide + gap;
    }
    return at_y + height;
}

float languages_width(ui::Ui& ui, HeaderText const& text)
{
    float width = 0;
    for (auto const& language : text.languages)
        width += language_width(ui, language) + ui.px(base::Millimetres { 2.6f });
    return width;
}

struct FooterPlaces {
    base::Rect leading, middle, trailing; ///< The last is all that there is up to the middle.
};

/// The labels that decide the places are the same on every screen, and so are the places. Where the words are long and
/// the screen is narrow, these are set smaller, then without icons, then in two lines; they are never cut.
FooterPlaces places_of(ui::Ui& ui, Footer& footer, base::Rect const& column)
{
    std::vector<ui::ButtonLabel*> labels { &footer.leading.label };
    if (footer.middle)
        labels.push_back(&footer.middle->label);
    if (!footer.trailing_room.text.empty())
        labels.push_back(&footer.trailing_room);

    float const room = column.width - ui.gap() * static_cast<float>(labels.size() - 1);
    auto const total = [&] {
        float width = 0;
        for (auto const* label : labels)
            width += ui.button_size(*label).width;
        return width;
    };
    if (total() > room)
        for (auto* label : labels)
            label->type = ui::Type::caption;
    if (total() > room)
        for (auto* label : labels)
            label->icon = ui::Icon::none;
    float const squeeze = std::min(1.0f, room / total());
    auto const width_of
        = [&](ui::ButtonLabel const& label) { return std::floor(ui.button_size(label).width * squeeze); };

    float height = ui.target();
    if (squeeze < 1)
        for (auto const* label : labels)
            height = std::max(height,
                ui.measure({ .text = label->text, .type = label->type, .strong = true, .line_spacing = 1.2f },
                      width_of(*label))
                    .height);
    float const top = ui.size().height - ui.step(1) - height;

    float const leading = width_of(footer.leading.label);
    float const trailing = footer.trailing_room.text.empty() ? 0 : width_of(footer.trailing_room) + ui.gap();
    float used = leading;
    base::Rect middle {};
    if (footer.middle) {
        float const width = width_of(footer.middle->label);
        // In the middle of the footer; nearer to its start where the end needs the room.
        float const centred = std::round((column.width - width) / 2);
        float const x = std::max(leading + ui.gap(), std::min(centred, column.width - trailing - width));
        middle = { column.x + x, top, width, height };
        used = x + width;
    }
    float const end = used + ui.gap();
    return { { column.x, top, leading, height }, middle, { column.x + end, top, column.width - end, height } };
}

} // namespace

float draw_header(ui::Ui& ui, HeaderText const& text, base::Rect const& column, Actions& actions)
{
    float const top = ui.step(1);
    ui::Words const name { .text = text.title,
        .type = ui::Type::caption,
        .strong = true,
        .colour = ui.theme().ink,
        .max_lines = 1,
        .line_spacing = 1.2f };
    float const row = ui.small_target();
    float const name_width = ui.measure(name).width + ui.step(3);
    bool const choose = text.languages.size() > 1;
    float const all = choose ? languages_width(ui, text) : 0;
    bool const beside = choose && name_width + all <= column.width;

    float const words_height = ui.measure(name).height;
    ui.say("header/site", semantics::Role::heading, name, { column.x, top + std::round((row - words_height) / 2) },
        std::min(column.width, name_width));
    if (!text.staff.empty()
        && ui.hold("header/staff", { column.x, top, std::min(column.width, name_width), row }, text.staff,
            kiosk::door::k_hold))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
    float bottom = top + row;
    if (choose) {
        float const x = beside ? column.right() - all + ui.px(base::Millimetres { 2.6f }) : column.x;
        float const y = beside ? top : bottom + ui.px(base::Millimetres { 1 });
        ui.begin_group("header/languages", semantics::Role::region, text.language_label,
            { x, y, beside ? all : column.width, row });
        float const used
            = flow_languages(ui, text, x, column.width, [&](kiosk::LanguageChoice const& language, base::Rect rect) {
                  rect.y += y;
                  if (ui.language_button(
                          "header/language/" + language.code, rect, language_choice(language), language.code))
                      actions.emplace_back(kiosk::session::ChooseLanguage { language.code });
              });
        ui.end_group();
        bottom = y + used;
    }
    bottom += ui.step(0.75f);
    ui.hairline(column.x, bottom, column.width);
    return bottom;
}

std::optional<FooterItem> footer_item(std::optional<Primary> const& primary)
{
    if (!primary)
        return std::nullopt;
    return FooterItem { .key = primary->key,
        .label = { .text = primary->label,
            .icon = primary->icon,
            .look = primary->look,
            .enabled = primary->enabled,
            .busy = primary->busy },
        .action = primary->action };
}

float draw_footer(ui::Ui& ui, Footer footer, base::Rect const& column, Actions& actions)
{
    auto const places = places_of(ui, footer, column);
    float const top = places.leading.y - ui.step(1);
    ui.hairline(column.x, top, column.width);
    auto const draw = [&](FooterItem const& item, base::Rect const& place) {
        if (item.shown && ui.button(item.key, place, item.label))
            actions.push_back(item.action);
    };
    draw(footer.leading, places.leading);
    if (footer.middle)
        draw(*footer.middle, places.middle);
    if (footer.trailing) {
        FooterItem item = *footer.trailing;
        item.label.type = footer.trailing_room.type;
        if (footer.trailing_room.icon == ui::Icon::none)
            item.label.icon = ui::Icon::none;
        auto place = places.trailing;
        place.width = std::min(ui.button_size(item.label).width, place.width);
        place.x = column.right() - place.width;
        draw(item, place);
    }
    return top;
}

} // namespace screens
