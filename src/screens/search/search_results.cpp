#include "screens/search/search_results.h"

#include "screens/search_field.h"
#include "screens/topic_card.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace screens {

namespace {

using semantics::Role;

/// In one line: what tells it from others of its title, the section's heading, and its words behind it.
struct BriefExcerpt {
    std::string text;
    std::vector<text::Span> marks;

    void add(std::string_view words, std::vector<catalogue::MarkedRange> const& marked)
    {
        if (!text.empty() && !words.empty())
            text += " · ";
        auto const shift = static_cast<std::uint32_t>(text.size());
        text += words;
        for (auto const& range : marked)
            marks.push_back({ range.begin + shift, range.end + shift });
    }
};

BriefExcerpt brief_excerpt(catalogue::SearchHit const& hit)
{
    BriefExcerpt brief;
    brief.add(hit.told_by, {});
    brief.add(hit.heading, hit.marked_heading);
    brief.add(hit.snippet, hit.marked);
    return brief;
}

ui::Words elsewhere_words(kiosk::search::NothingFound const& nothing)
{
    return { .text = nothing.elsewhere_label, .type = ui::Type::caption, .strong = true, .line_spacing = 1.35f };
}

} // namespace

SearchResults::SearchResults(ui::Ui& ui, kiosk::search::SearchView const& view, ResultLayout layout, Actions& actions)
    : m_ui(ui)
    , m_view(view)
    , m_length(layout.length)
    , m_reports_beside(layout.reports_beside)
    , m_actions(actions)
{
    if (!view.notice.empty())
        m_blocks.emplace_back([this](ui::Column& column) {
            column.say("search/notice", Role::status,
                { .text = m_view.notice,
                    .type = m_length == ResultLength::full ? ui::Type::body : ui::Type::caption,
                    .colour = m_ui.theme().ink_soft,
                    .line_spacing = 1.35f });
            column.gap(0.75f);
        });
    if (!view.did_you_mean.empty())
        m_blocks.emplace_back([this](ui::Column& column) { lay_out_correction(column); });
    if (view.nothing)
        add_nothing(*view.nothing);
    if (!view.keyboard)
        add_common();
    m_first_card = m_blocks.size();
    for (auto const& card : view.cards)
        m_blocks.emplace_back([this, &card](ui::Column& column) {
            // No heading stands without what it is the heading of.
            if (m_view.nothing && &card == &m_view.cards.front())
                say_heading(column, "search/nearest", m_view.nothing->nearest_label);
            lay_out_card(card, column);
        });
}

void SearchResults::say_heading(ui::Column& column, char const* key, std::string const& text)
{
    column.say(key, Role::heading, { .text = text, .line_spacing = 1.35f });
    column.gap(0.25f);
}

/// In one row where there is little room and the row holds both.
void SearchResults::lay_out_correction(ui::Column& column) const
{
    bool const whole = m_length == ResultLength::full;
    ui::Words const words { .text = m_view.did_you_mean,
        .type = whole ? ui::Type::body : ui::Type::caption,
        .strong = true,
        .line_spacing = 1.35f,
        .typed = true };
    ui::ButtonLabel const as_typed { .text = m_view.as_typed, .type = ui::Type::caption };
    base::Size const button = m_ui.button_size(as_typed);
    // What was typed is set anew each time.
    base::Size const said = whole ? base::Size {} : m_ui.measure(words);
    bool touched = false;
    if (!whole && said.width + m_ui.gap() + button.width <= column.width()) {
        touched = column.place(m_ui.small_target(), [&](base::Rect const& row) {
            m_ui.say("search/did_you_mean", Role::status, words,
                { row.x, row.y + std::round((row.height - said.height) / 2) }, row.width - button.width - m_ui.gap());
            return m_ui.button(
                "search/as_typed", { row.right() - button.width, row.y, button.width, row.height }, as_typed);
        });
        column.gap_px(m_ui.gap());
    } else if (m_length == ResultLength::title) {
        // The way back to what was typed is among all results.
        column.say("search/did_you_mean", Role::status, words);
        column.gap_px(m_ui.gap());
    } else {
        column.say("search/did_you_mean", Role::status, words);
        column.gap(0.25f);
        column.button_row([&](ui::ButtonRow& row) { touched = row.button("search/as_typed", as_typed); });
        column.gap_px(whole ? std::max(m_ui.step(0.75f), m_ui.small_gap()) : m_ui.gap());
    }
    if (touched)
        m_actions.emplace_back(kiosk::search::SearchAsTyped {});
}

float SearchResults::height(std::size_t block, float width) const
{
    ui::Column column(m_ui, width);
    lay_out(block, column);
    return column.height();
}

std::size_t SearchResults::fitting(float width, float height) const
{
    std::size_t fits = 0;
    for (; fits < count(); ++fits) {
        height -= this->height(fits, width);
        // Below the last there is no need of a gap.
        if (height < -m_ui.gap())
            break;
    }
    return fits;
}

template <typename Button>
void SearchResults::offer(kiosk::search::NothingFound const& nothing, Button const& button) const
{
    if (!m_reports_beside && !nothing.missing.empty() && button("search/missing", nothing.missing))
        m_actions.emplace_back(kiosk::search::ReportMissing {});
    if (button("search/letters", nothing.letters))
        m_actions.emplace_back(kiosk::session::GoHome {});
}

bool SearchResults::large_button(char const* key, std::string const& text, ui::Column& column) const
{
    ui::ButtonLabel label { .text = text };
    if (m_ui.button_size(label).width > column.width())
        label.type = ui::Type::caption;
    float const width = std::min(m_ui.button_size(label).width, column.width());
    float const height = std::max(m_ui.target(), m_ui.button_height(label, width));
    bool const touched = column.place(height, [&](base::Rect const& row) {
        return m_ui.button(key, { row.x, row.y, width, row.height }, label);
    });
    column.gap_px(m_ui.gap());
    return touched;
}

float SearchResults::language_width(kiosk::LanguageChoice const& language) const
{
    auto const words = m_ui.measure({ .text = language.own_name, .strong = true, .language = language.code });
    return std::max(m_ui.target(), words.width + m_ui.step(1));
}

void SearchResults::language_button(kiosk::LanguageChoice const& language, base::Rect const& rect) const
{
    if (m_ui.language_button(
            "search/language/" + language.code, rect, { .text = language.own_name }, language.code, ui::Type::body))
        m_actions.emplace_back(kiosk::session::ChooseLanguage { language.code });
}

std::vector<float> SearchResults::row_of_elsewhere(kiosk::search::NothingFound const& nothing, float width) const
{
    if (m_length == ResultLength::full)
        return {};
    std::vector<float> widths;
    float rest = width - m_ui.measure(elsewhere_words(nothing)).width;
    for (auto const& language : nothing.elsewhere) {
        widths.push_back(language_width(language));
        rest -= widths.back() + m_ui.gap();
    }
    return rest < 0 ? std::vector<float> {} : widths;
}

bool SearchResults::begins_with_elsewhere(kiosk::search::NothingFound const& nothing, float width) const
{
    return m_length != ResultLength::full && nothing.thanks.empty() && !nothing.elsewhere.empty()
        && (!row_of_elsewhere(nothing, width).empty()
            || (!m_ui.landscape()
                && columns_of_elsewhere(nothing, width) == static_cast<int>(nothing.elsewhere.size())));
}

int SearchResults::columns_of_elsewhere(kiosk::search::NothingFound const& nothing, float width) const
{
    float widest = m_ui.target();
    for (auto const& language : nothing.elsewhere)
        widest = std::max(widest, language_width(language));
    int const room = static_cast<int>((width + m_ui.gap()) / (widest + m_ui.gap()));
    return std::clamp(room, 1, static_cast<int>(nothing.elsewhere.size()));
}

void SearchResults::lay_out_elsewhere(kiosk::search::NothingFound const& nothing, ui::Column& column) const
{
    auto words = elsewhere_words(nothing);
    if (auto const widths = row_of_elsewhere(nothing, column.width()); !widths.empty()) {
        auto const said = m_ui.measure(words);
        column.place(m_ui.small_target(), [&](base::Rect const& row) {
            m_ui.say("search/elsewhere", Role::status, words,
                { row.x, row.y + std::round((row.height - said.height) / 2) }, said.width);
            float x = row.x + said.width + m_ui.gap();
            for (std::size_t i = 0; i < widths.size(); ++i) {
                language_button(nothing.elsewhere[i], { x, row.y, widths[i], row.height });
                x += widths[i] + m_ui.gap();
            }
        });
        column.gap_px(m_ui.gap());
        return;
    }
    if (m_length == ResultLength::full) {
        words.type = ui::Type::body;
        words.strong = false;
    }
    column.say("search/elsewhere", Role::status, words);
    column.gap(0.25f);
    column.cells(
        static_cast<int>(nothing.elsewhere.size()), columns_of_elsewhere(nothing, column.width()),
        [&](int, float) { return m_ui.small_target(); },
        [&](int i, base::Rect const& cell) { language_button(nothing.elsewhere[static_cast<std::size_t>(i)], cell); });
    column.gap_px(std::max(m_ui.step(0.75f), m_ui.small_gap()));
}

void SearchResults::add_nothing(kiosk::search::NothingFound const& nothing)
{
    m_blocks.emplace_back([this, &nothing](ui::Column& column) {
        bool const whole = m_length == ResultLength::full;
        if (begins_with_elsewhere(nothing, column.width())) {
            lay_out_elsewhere(nothing, column);
            return;
        }
        column.say("search/nothing", Role::status,
            { .text = whole || nothing.thanks.empty() ? nothing.heading : nothing.thanks,
                .type = whole ? ui::Type::body : ui::Type::caption,
                .strong = true,
                .line_spacing = 1.35f });
        if (whole)
            column.say("search/advice", Role::status, { .text = nothing.advice, .line_spacing = 1.35f });
        column.gap(whole ? 0.75f : 0.25f);
    });
    if (!nothing.elsewhere.empty())
        m_blocks.emplace_back([this, &nothing](ui::Column& column) {
            if (!begins_with_elsewhere(nothing, column.width()))
                lay_out_elsewhere(nothing, column);
        });
    m_blocks.emplace_back([this, &nothing](ui::Column& column) {
        if (m_length == ResultLength::full && !nothing.thanks.empty()) {
            column.say("search/thanks", Role::status,
                { .text = nothing.thanks, .colour = m_ui.theme().accent, .line_spacing = 1.35f });
            column.gap(0.5f);
        }
        if (m_view.keyboard)
            column.button_row([&](ui::ButtonRow& row) {
                offer(nothing,
                    [&](char const* key, std::string const& text) { return row.button(key, { .text = text }); });
            });
        else
            offer(nothing, [&](char const* key, std::string const& text) { return large_button(key, text, column); });
        column.gap(0.75f);
    });
}

void SearchResults::add_common()
{
    for (auto const& card : m_view.common)
        m_blocks.emplace_back([this, &card](ui::Column& column) {
            if (&card == &m_view.common.front())
                say_heading(column, "search/common", m_view.common_heading);
            column.place(topic_card_height(m_ui, card, column.width()),
                [&](base::Rect const& rect) { draw_topic_card(m_ui, card, rect, m_actions); });
            column.gap_px(m_ui.gap());
        });
}

void SearchResults::lay_out_card(kiosk::search::HitCard const& card, ui::Column& column) const
{
    auto const& hit = *card.hit;
    bool const brief = m_length != ResultLength::full;
    auto const title = marks_of(hit.marked_title), heading = marks_of(hit.marked_heading),
               marked = marks_of(hit.marked);
    auto const in_brief = m_length == ResultLength::brief ? brief_excerpt(hit) : BriefExcerpt {};
    ui::Result const result { .title = { hit.title, title },
        .told_by = brief ? std::string_view {} : std::string_view(hit.told_by),
        .heading = brief ? ui::MarkedText {} : ui::MarkedText { hit.heading, heading },
        .excerpt = brief ? ui::MarkedText { in_brief.text, in_brief.marks } : ui::MarkedText { hit.snippet, marked },
        .brief = brief };
    if (column.place(m_ui.result_height(result, column.width()),
            [&](base::Rect const& rect) { return m_ui.result(card.key, rect, result); }))
        m_actions.emplace_back(kiosk::search::OpenHit { hit.article });
    column.gap_px(m_ui.gap());
}

} // namespace screens
