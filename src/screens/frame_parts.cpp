#include "screens/frame_parts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace screens {

namespace {

/// Whether a language says how few leaflets there are in it, beside its name.
enum class Counts { shown, spoken };

std::string_view words_of(kiosk::LanguageChoice const& language, Counts counts)
{
    return counts == Counts::shown && !language.with_count.empty() ? language.with_count : language.own_name;
}

float language_width(ui::Ui& ui, kiosk::LanguageChoice const& language, Counts counts)
{
    ui::Words const words { .text = words_of(language, counts),
        .type = ui::Type::caption,
        .strong = true,
        .max_lines = 1,
        .language = language.code };
    // What counts cost is partly taken from the room around the names.
    float const padding = ui.step(counts == Counts::shown ? 0.75f : 1.5f);
    return std::max(ui.small_target(), ui.measure(words).width + padding);
}

/// Places the languages from `x` on, line by line, and returns the height used. Draws when told to.
template <typename Place>
float flow_languages(ui::Ui& ui, HeaderText const& text, Counts counts, base::Rect const& space, Place const& place)
{
    float const height = ui.small_target(), gap = ui.small_gap();
    float at_x = 0, at_y = 0;
    for (auto const& language : text.languages) {
        float const wide = language_width(ui, language, counts);
        if (at_x > 0 && at_x + wide > space.width + 1) {
            at_x = 0;
            at_y += height + gap;
        }
        place(language, base::Rect { space.x + at_x, space.y + at_y, wide, height });
        at_x += wide + gap;
    }
    return at_y + height;
}

float languages_width(ui::Ui& ui, HeaderText const& text, Counts counts)
{
    float width = 0;
    for (auto const& language : text.languages)
        width += language_width(ui, language, counts) + ui.small_gap();
    return width;
}

/// What of the header stands in which row.
class HeaderRows {
public:
    HeaderRows(ui::Ui& ui, HeaderText const& text, base::Rect const& column, Actions& actions)
        : m_ui(ui)
        , m_text(text)
        , m_column(column)
        , m_actions(actions)
        , m_tools(text.tools.begin(), text.tools.end())
        , m_row(ui.small_target())
        , m_name { .text = text.title,
            .type = ui::Type::caption,
            .strong = true,
            .colour = ui.theme().ink,
            .max_lines = 1,
            .line_spacing = 1.2f }
        , m_whole_name(ui.measure(m_name).width + ui.step(3))
        , m_name_width(m_whole_name)
    {
        m_row = std::max(m_row, std::ceil(ui.measure(m_name).height));
        for (auto& tool : m_tools)
            tool.label.type = ui::Type::caption;
        plan();
    }

    float draw()
    {
        float const top = m_ui.step(1);
        float bottom = top + m_row, end = m_column.right();
        bool const beside = m_languages == Languages::beside;
        if (beside)
            end -= languages_width(m_ui, m_text, m_counts) - between_languages();
        float const languages = end;
        if (beside)
            end -= m_ui.gap();
        draw_name(top, name_room(end));
        if (beside)
            (void)draw_languages(languages, top);
        if (!m_tools.empty())
            bottom = draw_tools(top, end);
        if (m_languages == Languages::below)
            bottom = draw_languages(
                m_column.x, bottom + (m_tools.empty() ? m_ui.px(base::Millimetres { 1 }) : m_ui.gap()));
        bottom += m_ui.step(0.75f);
        m_ui.hairline(m_column.x, bottom, m_column.width);
        return bottom;
    }

private:
    enum class Languages { none, beside, below, behind_button };

    [[nodiscard]] float between_languages() const { return m_ui.small_gap(); }

    /// With a gap before the first.
    [[nodiscard]] float tools_width() const
    {
        float width = 0;
        for (auto const& tool : m_tools)
            width += m_ui.gap() + m_ui.button_size(tool.label).width;
        return width;
    }

    void plan()
    {
        plan_languages();
        if (m_languages != Languages::beside)
            shorten_tools();
    }

    /// So that they stand in one row: that of the name, which is cut short before it goes without them, but not to
    /// nothing, for it is what staff hold; or else the one below it.
    void shorten_tools()
    {
        float const least_name = std::min(m_name_width, 3 * m_row);
        auto const as_they_were = m_tools;
        shorten_to(m_column.width - m_name_width);
        if (tools_width() <= m_column.width - least_name) {
            m_name_width = std::min(m_name_width, m_column.width - tools_width());
        } else {
            m_tools = as_they_were;
            shorten_to(m_column.width + m_ui.gap());
        }
    }

    void shorten_to(float room)
    {
        for (auto& tool : m_tools)
            if (tools_width() > room && !tool.short_text.empty())
                tool.label.text = tool.short_text;
        if (tools_width() > room)
            for (auto& tool : m_tools)
                tool.label.icon = ui::Icon::none;
    }

    void plan_languages()
    {
        if (m_text.languages.size() < 2)
            return;
        float const tools = m_tools.empty() ? 0 : tools_width() + m_ui.gap();
        // Where a row of their own would take the room of the page.
        bool const low = m_ui.is_low();
        auto const all = [&](Counts counts) { return languages_width(m_ui, m_text, counts); };
        auto const beside = [&](Counts counts) { return m_name_width + tools + all(counts) <= m_column.width; };
        auto const below = [&](Counts counts) { return !low && all(counts) - between_languages() <= m_column.width; };
        // A count costs no row, and no language its place in sight.
        bool const counted = std::ranges::any_of(
            m_text.languages, [](kiosk::LanguageChoice const& each) { return !each.with_count.empty(); });
        if (beside(Counts::spoken)) {
            m_languages = Languages::beside;
            m_counts = counted && beside(Counts::shown) ? Counts::shown : Counts::spoken;
            return;
        }
        if (below(Counts::spoken)) {
            m_languages = Languages::below;
            m_counts = counted && below(Counts::shown) ? Counts::shown : Counts::spoken;
            return;
        }
        if (m_text.languages_button.empty()) {
            m_languages = Languages::below;
            return;
        }
        m_languages = Languages::behind_button;
        m_tools.push_back({ .key = "header/language",
            .label = { .text = m_text.languages_button, .icon = ui::Icon::language, .type = ui::Type::caption },
            .action = kiosk::session::OpenLanguages {} });
    }

    /// Where a tool before which it stands is not shown, its place is the name's as far as that needs it: no tool moves
    /// for that from screen to screen.
    [[nodiscard]] float name_room(float end) const
    {
        float x = end - tools_width() + m_ui.gap();
        if (m_tools.empty() || x < m_column.x + m_name_width)
            return std::min(m_column.width, m_name_width);
        for (auto const& tool : m_tools) {
            if (tool.shown)
                break;
            x += m_ui.button_size(tool.label).width + m_ui.gap();
        }
        return std::clamp(x - m_column.x, m_name_width, m_whole_name);
    }

    void draw_name(float top, float width)
    {
        m_ui.say("header/site", semantics::Role::heading, m_name,
            { m_column.x, top + std::round((m_row - m_ui.measure(m_name).height) / 2) }, width - m_ui.step(1));
        if (!m_text.staff.empty()
            && m_ui.hold("header/staff", { m_column.x, top, width, m_row }, m_text.staff, kiosk::door::k_hold))
            m_actions.emplace_back(kiosk::door::OpenStaffDoor {});
    }

    /// Beside the name where they have room up to `end`, else below it; returns where they end.
    float draw_tools(float top, float end)
    {
        float x = end - tools_width() + m_ui.gap(), y = top;
        if (x < m_column.x + m_name_width) {
            x = std::max(m_column.x, m_column.right() - tools_width() + m_ui.gap());
            y += m_row + 1;
        }
        for (auto const& tool : m_tools) {
            float const width = std::min(m_ui.button_size(tool.label).width, m_column.width);
            if (x > m_column.x && x + width > m_column.right() + 1) {
                x = m_column.x;
                y += m_row + m_ui.gap();
            }
            if (tool.shown && m_ui.button(tool.key, { x, y, width, m_row }, tool.label))
                m_actions.push_back(tool.action);
            x += width + m_ui.gap();
        }
        return y + m_row;
    }

    float draw_languages(float x, float y)
    {
        m_ui.begin_group(
            "header/languages", semantics::Role::region, m_text.language_label, { x, y, m_column.right() - x, m_row });
        float const used = flow_languages(m_ui, m_text, m_counts, { x, y, m_column.right() - x, 0 },
            [&](kiosk::LanguageChoice const& language, base::Rect const& rect) {
                ui::Choice const choice {
                    .text = words_of(language, m_counts), .selected = language.selected, .spoken = language.spoken
                };
                if (m_ui.language_button("header/language/" + language.code, rect, choice, language.code))
                    m_actions.emplace_back(kiosk::session::ChooseLanguage { language.code });
            });
        m_ui.end_group();
        return y + used;
    }

    ui::Ui& m_ui;
    HeaderText const& m_text;
    base::Rect const& m_column;
    Actions& m_actions;
    std::vector<HeaderTool> m_tools;
    float m_row;
    ui::Words m_name;
    float m_whole_name, m_name_width; ///< As long as it is, and as long as it may be on every screen.
    Languages m_languages = Languages::none;
    Counts m_counts = Counts::spoken;
};

struct FooterPlaces {
    base::Rect leading, middle, trailing; ///< The last is all that there is up to the middle, or a row of its own.
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
    // What is still too much is taken from the room around the words, never from within one.
    auto const longest_word = [&](std::string_view text, ui::Type type) {
        return ui.longest_word({ .text = text, .type = type, .strong = true });
    };
    auto const least_of = [&](ui::ButtonLabel const& label) {
        float word = longest_word(label.text, label.type);
        if (&label == &footer.trailing_room)
            word = std::max(word, longest_word(footer.trailing_other, label.type));
        return std::max(word + ui.step(1), ui.small_target());
    };
    float const least_total = std::transform_reduce(labels.begin(), labels.end(), 0.0f, std::plus {},
        [&](ui::ButtonLabel const* label) { return least_of(*label); });
    // Three that have no room side by side stand in two rows.
    bool const two_rows = labels.size() == 3 && least_total > room;
    if (two_rows)
        labels.pop_back();
    float const row_room = column.width - ui.gap() * static_cast<float>(labels.size() - 1);
    float const least_of_row = two_rows ? least_of(*labels[0]) + least_of(*labels[1]) : least_total;
    float const squeeze
        = total() <= row_room ? 1 : std::max(0.0f, 1 - (total() - row_room) / std::max(1.0f, total() - least_of_row));
    auto const width_of = [&](ui::ButtonLabel const& label) {
        float const least = least_of(label);
        return std::floor(least + std::max(0.0f, ui.button_size(label).width - least) * squeeze);
    };

    float height = ui.target();
    if (squeeze < 1)
        for (auto const* label : labels)
            height = std::max(height,
                ui.measure({ .text = label->text, .type = label->type, .strong = true, .line_spacing = 1.2f },
                      width_of(*label))
                        .height
                    + ui.step(0.5f));
    float const rows = two_rows ? 2 * height + ui.gap() : height;
    float const top = ui.size().height - ui.step(1) - rows;

    float const leading = width_of(footer.leading.label);
    float const trailing = footer.trailing_room.text.empty() ? 0 : width_of(footer.trailing_room) + ui.gap();
    float used = leading;
    base::Rect middle {};
    if (footer.middle) {
        float const width = width_of(footer.middle->label);
        // In the middle of the footer; nearer to its start where the end needs the room.
        float const centred = std::round((column.width - width) / 2);
        float const x = two_rows ? column.width - width
                                 : std::max(leading + ui.gap(), std::min(centred, column.width - trailing - width));
        middle = { column.x + x, top, width, height };
        used = x + width;
    }
    if (two_rows)
        return { { column.x, top, leading, height }, middle,
            { column.x, top + height + ui.gap(), column.width, height } };
    float const end = used + ui.gap();
    return { { column.x, top, leading, height }, middle, { column.x + end, top, column.width - end, height } };
}

} // namespace

float draw_header(ui::Ui& ui, HeaderText const& text, base::Rect const& column, Actions& actions)
{
    return HeaderRows(ui, text, column, actions).draw();
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

float footer_begins(ui::Ui& ui, Footer footer, base::Rect const& column)
{
    return places_of(ui, footer, column).leading.y - ui.step(1);
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
