#include "screens/frame_parts.h"

#include <algorithm>
#include <cmath>

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

float draw_footer(ui::Ui& ui, std::vector<FooterItem> items, base::Rect const& column,
    std::optional<Primary> const& primary, Actions& actions)
{
    if (primary)
        items.push_back({ primary->key,
            { .text = primary->label,
                .icon = primary->icon,
                .look = primary->look,
                .enabled = primary->enabled,
                .busy = primary->busy },
            primary->action });

    auto total = [&] {
        float width = 0;
        for (auto const& item : items)
            width += ui.button_size(item.label).width + ui.gap();
        return width;
    };
    // Where the words are long and the screen is narrow, the labels are set smaller, then without icons, then
    // in two lines; they are never cut.
    if (total() > column.width + ui.gap())
        for (auto& item : items)
            item.label.type = ui::Type::caption;
    if (total() > column.width + ui.gap())
        for (auto& item : items)
            item.label.icon = ui::Icon::none;
    float const squeeze = std::min(1.0f, column.width / total());

    auto const width_of
        = [&](FooterItem const& item) { return std::floor(ui.button_size(item.label).width * squeeze); };
    float height = ui.target();
    if (squeeze < 1)
        for (auto const& item : items)
            height = std::max(height,
                ui.measure({ .text = item.label.text, .type = item.label.type, .strong = true, .line_spacing = 1.2f },
                      width_of(item))
                    .height);
    float const top = ui.size().height - ui.step(1) - height;
    ui.hairline(column.x, top - ui.step(1), column.width);
    float x = column.x;
    for (std::size_t i = 0; i < items.size(); ++i) {
        float const width = width_of(items[i]);
        bool const at_end = primary && i + 1 == items.size();
        base::Rect const rect { at_end ? column.right() - width : x, top, width, height };
        if (ui.button(items[i].key, rect, items[i].label))
            actions.push_back(items[i].action);
        x += width + ui.gap();
    }
    return top - ui.step(1);
}

} // namespace screens
