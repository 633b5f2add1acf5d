#include "ui/ui.h"

#include "base/wipe.h"

#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace ui {

namespace {

/// What was typed is the value of a field, and the label of a word that is offered for it.
void wipe(semantics::Node& node)
{
    base::wipe(node.key);
    base::wipe(node.value);
    base::wipe(node.label);
}

} // namespace

Ui::Ui(text::Typesetter& typesetter, Panel panel, Appearance const& appearance)
    : m_typesetter(typesetter)
    , m_panel(panel)
    , m_appearance(appearance)
    , m_reach(reach())
    , m_atlas(typesetter)
    , m_cache(typesetter)
    , m_canvas(m_atlas)
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // Dear ImGui writes no file of its own.
    io.LogFilename = nullptr;
    // Its built-in font is never shown; it only brings the white texel that shapes are drawn with.
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

Ui::~Ui() { ImGui::DestroyContext(); }

void Ui::set_panel(Panel panel)
{
    if (panel == m_panel)
        return;
    m_panel = panel;
    m_reach = reach();
    m_cache.clear();
    m_qr_codes.clear();
    m_flows.clear();
}

void Ui::set_appearance(Appearance const& appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    m_reach = reach();
    m_cache.clear();
    m_qr_codes.clear();
    m_flows.clear();
}

Reach Ui::reach() const
{
    Reach const whole { 0, m_panel.size_px.height };
    return m_appearance.low ? low_reach(m_panel, m_appearance.text_size).value_or(whole) : whole;
}

void Ui::begin(
    std::string_view screen, std::string_view language, std::span<base::Input const> slice, base::Instant now)
{
    m_last_frame = m_was_moving ? m_now : now;
    m_now = now;
    m_moving = false;
    m_next_frame.reset();
    m_cut_words.clear();
    m_groups.clear();
    m_after_blocks.clear();
    m_turns.clear();
    m_turn = 0;
    m_clips.clear();
    m_atlas.trim();
    m_pictures.begin_frame();
    m_tree.screen = screen;
    m_tree.language = language;
    m_tree.right_to_left = text::direction_of(language) == text::Direction::right_to_left;
    forget_nodes();
    m_inputs.assign(slice.begin(), slice.end());
    for (auto& input : m_inputs) {
        input.position.y -= m_reach.top_px;
        input.character = 0; // What is typed is not for fingers, and would stay here after a reset.
    }
    m_touch.begin(m_inputs,
        { .drag_threshold_px = k_drag_threshold.value * m_panel.px_per_mm,
            .bounce_radius_px = 12.7f * m_panel.px_per_mm });

    if (m_touch.began())
        m_focus.hide();

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = { size().width, size().height };
    io.DeltaTime = 1.0f / 60; // Nothing of Dear ImGui's own is animated; it only must not be zero.
    ImGui::NewFrame();
    m_building = true;
    m_canvas.begin(*ImGui::GetBackgroundDrawList(), m_panel.size_px.width);
    set_language(language);
    m_clips.push_back({ 0, 0, size().width, size().height });
}

void Ui::set_language(std::string_view language)
{
    m_language = language;
    m_canvas.mirror(text::direction_of(language) == text::Direction::right_to_left);
}

void Ui::put_in_reading_order()
{
    std::vector<int> order(m_turns.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](int node) { return m_turns[static_cast<std::size_t>(node)]; });
    if (std::ranges::is_sorted(order))
        return;
    std::vector<int> place(order.size());
    std::vector<semantics::Node> nodes;
    nodes.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        nodes.push_back(std::move(m_tree.nodes[static_cast<std::size_t>(order[i])]));
    }
    for (auto& node : nodes)
        if (node.parent >= 0)
            node.parent = place[static_cast<std::size_t>(node.parent)];
    replace_nodes(std::move(nodes));
}

void Ui::replace_nodes(std::vector<semantics::Node> nodes)
{
    m_tree.nodes.swap(nodes);
    // A short text that was moved away leaves its bytes behind.
    for (auto& left_behind : nodes)
        wipe(left_behind);
}

/// A ring of two colours around what has focus: one of them stands out from whatever lies beside it.
void Ui::draw_focus()
{
    auto const focused = m_focus.settle(m_tree);
    if (!focused)
        return;
    auto const& node = m_tree.nodes[*focused].rect;
    float const thickness = std::max(px(base::Millimetres { 1 }), on_the_glass(base::Millimetres { 1 }));
    base::Rect const edge { node.x, node.y - m_reach.top_px, node.width, node.height };
    // Around it, as far as the screen goes.
    base::Rect const ring = edge.inset(-2 * thickness).intersect({ 0, 0, size().width, size().height });
    m_canvas.mirror(false);
    m_canvas.outline(ring, theme().paper, 3 * thickness, px(k_radius) + 2 * thickness);
    m_canvas.outline(ring.inset(thickness), theme().ink, thickness, px(k_radius) + thickness);
}

semantics::Node& Ui::new_node()
{
    auto& nodes = m_tree.nodes;
    if (nodes.size() == nodes.capacity()) {
        std::vector<semantics::Node> more;
        more.reserve(std::max<std::size_t>(64, 2 * nodes.size()));
        std::ranges::move(nodes, std::back_inserter(more));
        replace_nodes(std::move(more));
    }
    return nodes.emplace_back();
}

void Ui::end()
{
    put_in_reading_order();
    draw_focus();
    ImGui::Render();
    // The renderer maps the panel to the screen: what was drawn from the top of the reach goes down to it.
    auto& drawn = *ImGui::GetDrawData();
    drawn.DisplayPos = { 0, -m_reach.top_px };
    drawn.DisplaySize = { m_panel.size_px.width, m_panel.size_px.height };
    m_building = false;
    m_was_moving = m_moving;
    if (m_moving)
        m_next_frame = m_now;
}

void Ui::abandon_frame()
{
    if (m_building)
        ImGui::EndFrame();
    m_building = false;
    forget();
}

ImDrawData& Ui::draw_data() const { return *ImGui::GetDrawData(); }

void Ui::forget()
{
    m_cache.clear();
    m_qr_codes.clear();
    m_flows.clear();
    m_typed_layout = {};
    m_pictures.clear();
    m_touch.forget();
    m_focus.forget();
    m_seen.forget();
    forget_nodes();
}

void Ui::forget_nodes()
{
    for (auto& node : m_tree.nodes)
        wipe(node);
    m_tree.nodes.clear();
}

float Ui::cap_height(Type type) const
{
    auto const scale = type_scale(m_panel, m_appearance.text_size);
    float const millimetres = type == Type::caption ? scale.caption_mm
        : type == Type::body                        ? scale.body_mm
        : type == Type::heading                     ? scale.heading_mm
        : type == Type::title                       ? scale.title_mm
                                                    : scale.title_mm * 1.6f;
    return millimetres * m_panel.px_per_mm;
}

float Ui::em(Type type, std::string_view language) const
{
    return m_typesetter.size_for_cap_height(cap_height(type), language.empty() ? m_language : language);
}

void Ui::wake_at(base::Instant when)
{
    if (!m_next_frame || when < *m_next_frame)
        m_next_frame = when;
}

base::Rect Ui::visible(base::Rect const& rect) const { return m_canvas.to_panel(rect).intersect(m_clips.back()); }

bool Ui::is_sliver(base::Rect const& rect) const
{
    float const seen = visible(rect).height;
    return seen < on_the_glass(k_smallest_target) - 0.5f && seen < rect.height - 0.5f;
}

void Ui::push_clip(base::Rect const& rect)
{
    m_clips.push_back(visible(rect));
    m_canvas.push_clip(rect);
}

void Ui::pop_clip()
{
    m_clips.pop_back();
    m_canvas.pop_clip();
}

int Ui::record(std::string_view key, semantics::Role role, std::string_view label, base::Rect const& rect,
    std::string_view value, semantics::Verb verbs, bool enabled)
{
    auto const seen = visible(rect);
    if (seen.empty())
        return -1;
    auto& node = new_node();
    node.key = key;
    node.parent = m_groups.empty() ? -1 : m_groups.back();
    node.role = role;
    node.label = label;
    node.value = value;
    node.rect = { seen.x, seen.y + m_reach.top_px, seen.width, seen.height };
    node.verbs = enabled && !is_sliver(rect) ? verbs : semantics::Verb::none;
    node.enabled = enabled;
    m_turns.push_back(m_turn);
    return static_cast<int>(m_tree.nodes.size()) - 1;
}

void Ui::begin_group(
    std::string_view key, semantics::Role role, std::string_view label, base::Rect const& rect, std::string_view value)
{
    int const outer = m_groups.empty() ? -1 : m_groups.back();
    // A group without words of its own would only be a longer way to what is in it.
    int const index = label.empty() ? -1 : record(key, role, label, rect, value);
    m_groups.push_back(index >= 0 ? index : outer);
}

void Ui::end_group() { m_groups.pop_back(); }

Touch::State Ui::touch(std::string_view key, base::Rect const& rect, bool enabled, TapPolicy policy)
{
    if (enabled && m_focus.activates(key)) {
        m_touch.note_effect();
        return { .pressed = false, .activated = true };
    }
    // `any` is the whole screen: whoever touches it means whatever it shows.
    bool const seen = !m_touch.began() || policy == TapPolicy::any
        || (policy == TapPolicy::rapid ? m_seen.screen(m_touch.pressed_at())
                                       : m_seen.target(key, m_touch.pressed_at()));
    return enabled && seen && !is_sliver(rect) ? m_touch.target(key, visible(rect), policy) : Touch::State {};
}

} // namespace ui
