#include "screens/frame.h"

#include "screens/frame_parts.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace screens {

namespace {

/// Letters a line at the widest; the standard allows 80, 60 to 70 read best.
constexpr float k_letters_a_line = 66;
constexpr float k_ems_a_letter = 0.5f;

/// What a kiosk does not have takes no room in its header.
std::vector<HeaderTool> tools_of(kiosk::Chrome const& chrome)
{
    std::vector<HeaderTool> tools;
    if (!chrome.search.empty())
        tools.push_back({ .key = "header/search",
            .label = { .text = chrome.search, .icon = ui::Icon::search },
            .action = kiosk::search::OpenSearch {},
            .shown = chrome.can_search });
    tools.push_back({ .key = "header/appearance",
        .label = { .text = chrome.appearance, .icon = ui::Icon::text_size },
        .short_text = chrome.appearance_short,
        .action = kiosk::appearance::OpenAppearance {} });
    return tools;
}

float draw_header_of(ui::Ui& ui, kiosk::Chrome const& chrome, base::Rect const& column, Actions& actions)
{
    auto const tools = tools_of(chrome);
    return draw_header(ui,
        { .title = chrome.site_name,
            .languages = chrome.languages,
            .language_label = chrome.language_label,
            .staff = chrome.staff,
            .tools = tools,
            .languages_button = chrome.languages_button },
        column, actions);
}

/// Start over never stands where Back does on another screen: one Back too many would end the visit.
Footer footer_of(kiosk::Chrome const& chrome, std::optional<Primary> const& primary)
{
    return { .leading = { .key = "footer/back",
                 .label = { .text = chrome.back, .icon = ui::Icon::back },
                 .action = kiosk::session::GoBack {},
                 .shown = chrome.can_go_back },
        .middle = FooterItem { .key = "footer/start_over",
            .label = { .text = chrome.start_over, .icon = ui::Icon::start_over },
            .action = kiosk::session::ResetSession {} },
        .trailing = footer_item(primary),
        .trailing_room = { .text = chrome.feedback, .icon = ui::Icon::feedback },
        .trailing_other = chrome.send };
}

} // namespace

base::Rect page_column(ui::Ui const& ui)
{
    auto const panel = ui.size();
    float const margin = ui.step(panel.width < panel.height || panel.width < ui.px(base::Millimetres { 300 }) ? 3 : 4);
    float const text = k_letters_a_line * k_ems_a_letter * ui.em(ui::Type::body, "en");
    // The letters and topics of home need more than small text does.
    constexpr base::Millimetres least { 320 };
    float const widest = std::max(text, ui.px(least)) + (1 - ui.flow_width(1)) + ui.step(1);
    float const width = std::floor(std::min(panel.width - 2 * margin, widest));
    return { std::floor((panel.width - width) / 2), 0, width, panel.height };
}

float footer_top(ui::Ui const& ui) { return ui.size().height - ui.step(1) - ui.target() - ui.gap(); }

std::optional<Primary> feedback_button(kiosk::Chrome const& chrome)
{
    if (!chrome.can_give_feedback)
        return std::nullopt;
    return Primary { .key = "footer/feedback",
        .label = chrome.feedback,
        .icon = ui::Icon::feedback,
        .action = kiosk::feedback::OpenFeedback {} };
}

base::Rect page_frame(
    ui::Ui& ui, kiosk::Chrome const& chrome, std::optional<Primary> const& primary, Actions& actions, FrameRoom room)
{
    auto const column = page_column(ui);
    float const top = (room.header == Header::shown ? draw_header_of(ui, chrome, column, actions) : 0) + ui.step(1.25f);
    auto const footer = footer_of(chrome, primary);
    if (footer_begins(ui, footer, column) - ui.step(1) - top < room.least_body)
        return { column.x, top, column.width, ui.size().height - ui.step(1) - top };
    ui.read_in_turn(2); // The footer is drawn before the page, whose room it limits, but read after it.
    float const bottom = draw_footer(ui, footer, column, actions) - ui.step(1);
    ui.read_in_turn(0);
    return { column.x, top, column.width, std::max(1.0f, bottom - top) };
}

void page_notice(ui::Ui& ui, std::string_view key, std::string_view text, base::Rect const& body)
{
    ui::Words const words { .text = text, .colour = ui.theme().ink_soft };
    ui.say(key, semantics::Role::status, words, { body.x, body.y }, body.width);
}

} // namespace screens
