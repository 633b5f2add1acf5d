// The end of a leaflet: how to reach the clinic, where it is to be read, what it rests on, and on a small page who
// wrote it and when. A phone's camera takes an address or a number along; no word of the leaflet stands in a code,
// since phones send such words to search engines.

#include "screens/article/article_blocks.h"
#include "ui/qr_code.h"

#include <algorithm>
#include <cmath>

namespace screens {

using semantics::Role;

namespace {

/// Words beside a code have at least so many ems of body text; with less they stand above it.
constexpr float k_least_words_ems = 9;

} // namespace

void ArticleBlocks::lay_out_sources(ui::Column& column) const
{
    auto const& references = m_view.article->metadata.references;
    std::string const& address = m_view.article->metadata.address;
    bool const has_lists = !references.empty() || !address.empty() || !m_view.phones_to_call.empty();
    if (has_lists)
        column.behind([&](base::Rect const& whole) { m_ui.hairline(whole.x, whole.y + m_em * 0.8f, whole.width); });
    column.gap_px(m_em * 1.5f);
    if (!m_view.phones_to_call.empty())
        lay_out_phones(column);
    if (!address.empty())
        lay_out_address(column);
    if (!references.empty())
        lay_out_references(column);
    if (!m_view.source.empty()) {
        column.gap_px(m_em * 0.9f);
        column.say("article/source", Role::text, quiet(m_view.source));
    }
    if (m_layout == LeafletLayout::compact) {
        // A last page of its own would look like a mistake.
        std::size_t const before = column.pieces().size();
        column.gap_px(m_em * 0.9f);
        lay_out_byline(column);
        column.join_from(before);
    }
    column.gap_px(m_em * 1.5f);
}

/// On the page of the first of them.
void ArticleBlocks::say_what_codes_do(ui::Column& column, std::string_view key, std::string_view text) const
{
    std::size_t const before = column.pieces().size();
    column.say(key, Role::text, quiet(text));
    column.join_from(before);
    column.keep_with_next();
}

void ArticleBlocks::lay_out_phones(ui::Column& column) const
{
    column.say("article/phones", Role::heading, list_heading(m_view.phones_heading));
    if (std::ranges::any_of(
            m_view.phones_to_call, [](auto const& each) { return ui::telephone_address(each.number).has_value(); }))
        say_what_codes_do(column, "article/phones/what_codes_do", m_view.phone_codes_do);
    for (std::size_t i = 0; i < m_view.phones_to_call.size(); ++i) {
        auto const& phone = m_view.phones_to_call[i];
        lay_out_with_code(column,
            { "article/phone/" + std::to_string(i), phone.label, phone.shown, text::direction_of(m_ui.language()) },
            ui::telephone_address(phone.number));
    }
    column.gap_px(m_em * 1.2f);
}

void ArticleBlocks::lay_out_address(ui::Column& column) const
{
    auto const code = ui::web_address(m_view.article->metadata.address);
    column.say("article/address_heading", Role::heading, list_heading(m_view.address_heading));
    if (code)
        say_what_codes_do(column, "article/address/what_code_does", m_view.page_codes_do);
    lay_out_with_code(
        column, { "article/address", {}, m_view.article->metadata.address, text::Direction::left_to_right }, code);
    column.gap_px(m_em * 1.2f);
}

void ArticleBlocks::lay_out_references(ui::Column& column) const
{
    auto const& references = m_view.article->metadata.references;
    column.say("article/references", Role::heading, list_heading(m_view.references_heading));
    // Above it is said of the leaflet's own address.
    if (!ui::web_address(m_view.article->metadata.address)
        && std::ranges::any_of(references, [](auto const& each) { return ui::web_address(each.url).has_value(); }))
        say_what_codes_do(column, "article/references/what_codes_do", m_view.page_codes_do);
    for (std::size_t i = 0; i < references.size(); ++i)
        // Addresses run from left to right in every language.
        lay_out_with_code(column,
            { "article/reference/" + std::to_string(i), references[i].title, references[i].url,
                text::Direction::left_to_right },
            ui::web_address(references[i].url));
}

void ArticleBlocks::lay_out_with_code(
    ui::Column& column, CodedItem const& item, std::optional<std::string> const& coded) const
{
    ui::QrCode const* const code = coded ? m_ui.qr_codes().of(*coded) : nullptr;
    column.gap_px(m_em * 0.6f);
    ui::Words const name { .text = item.name, .line_spacing = 1.35f };
    ui::Words address = quiet(item.address);
    if (item.direction != text::direction_of(m_ui.language()))
        address.language = "en";
    auto const say_words = [&](ui::Column& words) {
        if (!item.name.empty())
            words.say(item.key, Role::list_item, name);
        if (!item.address.empty())
            words.say(item.key + "/address", Role::text, address);
    };
    if (!code)
        return say_words(column);

    float const side = ui::qr_code_side(m_ui, *code), between = m_em;
    float const words_width = std::floor(column.width() - side - between);
    auto const show = [&](base::Point at) { ui::show_qr_code(m_ui, item.key + "/code", *code, at, item.address); };
    if (words_width < m_em * k_least_words_ems) {
        say_words(column);
        column.gap_px(m_em * 0.3f);
        column.place(side, [&](base::Rect const& row) { show({ row.x, row.y }); });
        return;
    }
    ui::Column measured(m_ui, words_width);
    say_words(measured);
    column.place(std::max(side, measured.height()), [&](base::Rect const& row) {
        ui::Column words(m_ui, base::Rect { row.x, row.y, words_width, row.height });
        say_words(words);
        show({ row.right() - side, row.y });
    });
}

ui::Words ArticleBlocks::quiet(std::string_view text) const
{
    return { .text = text, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f };
}

ui::Words ArticleBlocks::list_heading(std::string_view text) const
{
    return { .text = text, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f };
}

} // namespace screens
