#include "screens/frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

/// Letters a line at the widest; the standard allows 80, 60 to 70 read best.
constexpr float k_letters_a_line = 66;
constexpr float k_ems_a_letter = 0.5f;


ui::Choice language_choice(kiosk::LanguageChoice const& language)
{
    return { .text = language.own_name, .selected = language.selected };
}

float language_width(ui::Ui& ui, kiosk::LanguageChoice const& language)
{
    ui::Words const words { .text = language.own_name, .type = ui::Type::caption, .strong = true, .max_lines = 1, .language = language.code };
    return std::max(ui.small_target(), ui.measure(words).width + ui.step(1.5f));
}

/// Places the languages from `x` on, line by line, and returns the height used. Draws when told to.
template <typename Place>
float flow_languages(ui::Ui& ui, kiosk::Chrome const& chrome, float x, float width, Place const& place)
{
    float const height = ui.small_target(), gap = ui.px(base::Millimetres { 2.6f });
    float at_x = 0, at_y = 0;
    for (auto const& language : chrome.languages) {
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

float languages_width(ui::Ui& ui, kiosk::Chrome const& chrome)
{
    float width = 0;
    for (auto const& language : chrome.languages)
        width += language_width(ui, language) + ui.px(base::Millimetres { 2.6f });
    return width;
}

/// Returns where the header ends.
float draw_header(ui::Ui& ui, kiosk::Chrome const& chrome, base::Rect const& column, Actions& actions)
{
    float const top = ui.step(1);
    ui::Words const name { .text = chrome.site_name, .type = ui::Type::caption, .strong = true, .colour = ui.theme().ink, .max_lines = 1, .line_spacing = 1.2f };
    float const row = ui.small_target();
    float const name_width = ui.measure(name).width + ui.step(3);
    bool const choose = chrome.languages.size() > 1;
    float const all = choose ? languages_width(ui, chrome) : 0;
    bool const beside = choose && name_width + all <= column.width;

    float const words_height = ui.measure(name).height;
    ui.say("header/site", semantics::Role::heading, name, { column.x, top + std::round((row - words_height) / 2) },
        std::min(column.width, name_width));
    float bottom = top + row;
    if (choose) {
        float const x = beside ? column.right() - all + ui.px(base::Millimetres { 2.6f }) : column.x;
        float const y = beside ? top : bottom + ui.px(base::Millimetres { 1 });
        ui.begin_group("header/languages", semantics::Role::region, chrome.language_label, { x, y, beside ? all : column.width, row });
        float const used = flow_languages(ui, chrome, x, column.width, [&](kiosk::LanguageChoice const& language, base::Rect rect) {
            rect.y += y;
            if (ui.language_button("header/language/" + language.code, rect, language_choice(language), language.code))
                actions.emplace_back(kiosk::ChooseLanguage { language.code });
        });
        ui.end_group();
        bottom = y + used;
    }
    bottom += ui.step(0.75f);
    ui.hairline(column.x, bottom, column.width);
    return bottom;
}

/// Returns where the footer begins.
float draw_footer(ui::Ui& ui, kiosk::Chrome const& chrome, base::Rect const& column, std::optional<Primary> const& primary, Actions& actions)
{
    struct Item {
        std::string_view key;
        ui::ButtonLabel label;
        kiosk::Action action;
    };
    std::vector<Item> items;
    if (chrome.can_go_back)
        items.push_back({ "footer/back", { .text = chrome.back, .icon = ui::Icon::back }, kiosk::GoBack {} });
    items.push_back({ "footer/start_over", { .text = chrome.start_over, .icon = ui::Icon::start_over }, kiosk::ResetSession {} });
    if (primary)
        items.push_back({ primary->key,
            { .text = primary->label, .icon = primary->icon, .look = primary->look, .enabled = primary->enabled, .busy = primary->busy },
            primary->action });

    auto total = [&] {
        float width = 0;
        for (auto const& item : items)
            width += ui.button_size(item.label).width + ui.gap();
        return width;
    };
    // Where the words are long and the glass is narrow, the labels are set smaller, then without icons, then
    // in two lines; they are never cut.
    if (total() > column.width + ui.gap())
        for (auto& item : items)
            item.label.type = ui::Type::caption;
    if (total() > column.width + ui.gap())
        for (auto& item : items)
            item.label.icon = ui::Icon::none;
    float const squeeze = std::min(1.0f, column.width / total());

    float const height = ui.target();
    float const top = ui.size().height - ui.step(1) - height;
    ui.hairline(column.x, top - ui.step(1), column.width);
    float x = column.x;
    for (std::size_t i = 0; i < items.size(); ++i) {
        float const width = std::floor(ui.button_size(items[i].label).width * squeeze);
        bool const at_end = primary && i + 1 == items.size();
        base::Rect const rect { at_end ? column.right() - width : x, top, width, height };
        if (ui.button(items[i].key, rect, items[i].label))
            actions.push_back(items[i].action);
        x += width + ui.gap();
    }
    return top - ui.step(1);
}

} // namespace

base::Rect page_column(ui::Ui const& ui)
{
    auto const glass = ui.size();
    float const margin = ui.step(glass.width < glass.height || glass.width < ui.px(base::Millimetres { 300 }) ? 3 : 4);
    float const text = k_letters_a_line * k_ems_a_letter * ui.em(ui::Type::body, "en");
    float const widest = text + (1 - ui.flow_width(1)) + ui.step(1);
    float const width = std::floor(std::min(glass.width - 2 * margin, widest));
    return { std::floor((glass.width - width) / 2), 0, width, glass.height };
}

std::optional<Primary> feedback_button(kiosk::Chrome const& chrome)
{
    if (!chrome.can_give_feedback)
        return std::nullopt;
    return Primary { .key = "footer/feedback", .label = chrome.feedback, .icon = ui::Icon::feedback, .action = kiosk::OpenFeedback {} };
}

base::Rect page_frame(ui::Ui& ui, kiosk::Chrome const& chrome, std::optional<Primary> const& primary, Actions& actions, Header header)
{
    auto const column = page_column(ui);
    float const top = (header == Header::shown ? draw_header(ui, chrome, column, actions) : 0) + ui.step(1.25f);
    ui.read_in_turn(2); // The footer is drawn before the page, whose room it limits, but read after it.
    float const bottom = draw_footer(ui, chrome, column, primary, actions) - ui.step(1);
    ui.read_in_turn(0);
    return { column.x, top, column.width, std::max(1.0f, bottom - top) };
}

void page_notice(ui::Ui& ui, std::string_view key, std::string_view text, base::Rect const& body)
{
    ui::Words const words { .text = text, .colour = ui.theme().ink_soft };
    ui.say(key, semantics::Role::status, words, { body.x, body.y }, body.width);
}

} // namespace screens
