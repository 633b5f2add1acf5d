#pragma once
// The kiosk's widgets. Each call draws, hit-tests and records its semantics, once. Rectangles are in
// pixels from the start of the line (the canvas mirrors them for Arabic); sizes come from millimetres.

#include "base/input.h"
#include "semantics/tree.h"
#include "text/typesetter.h"
#include "ui/canvas.h"
#include "ui/figures.h"
#include "ui/flow_spec.h"
#include "ui/focus.h"
#include "ui/glyph_atlas.h"
#include "ui/labels.h"
#include "ui/layout_cache.h"
#include "ui/metrics.h"
#include "ui/picture.h"
#include "ui/qr_code.h"
#include "ui/scroll.h"
#include "ui/seen.h"
#include "ui/theme.h"
#include "ui/touch.h"

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;

namespace ui {

/// What a visitor chooses for their eyes.
struct Appearance {
    TextSize text_size = TextSize::standard;
    Theme theme = k_paper_theme;
    float line_spacing = 1; ///< Times that of text; labels and titles keep theirs.
    bool low = false;       ///< All stands within low_reach(), where there is such a part of the panel.
    friend bool operator==(Appearance const&, Appearance const&) = default;
};

class Ui {
public:
    /// `typesetter` must outlive it. Creates the Dear ImGui context, of which there is one.
    Ui(text::Typesetter& typesetter, Panel panel, Appearance const& appearance = {});
    ~Ui();
    Ui(Ui const&) = delete;
    Ui& operator=(Ui const&) = delete;

    void set_panel(Panel panel);
    [[nodiscard]] Panel const& panel() const { return m_panel; }
    /// From the next frame on. Whoever reads a flow keeps their place, where it is kept by block.
    void set_appearance(Appearance const& appearance);
    [[nodiscard]] TextSize text_size() const { return m_appearance.text_size; }
    [[nodiscard]] Theme const& theme() const { return m_appearance.theme; }

    /// A frame: begin, widgets, end. `slice` holds at most one press or release (see split()).
    void begin(
        std::string_view screen, std::string_view language, std::span<base::Input const> slice, base::Instant now);
    void end();
    /// From here on a finger activates only what had been shown when it came down: nothing until the first shown().
    void expect_pictures() { m_seen.expect_pictures(); }
    /// The last frame is on the screen, since `when`. Expects further pictures.
    void shown(base::Instant when) { m_seen.shown(m_tree, when); }
    /// Instead of end(), when an exception left the frame half built.
    void abandon_frame();

    /// What the last frame drew and meant; valid until the next begin().
    [[nodiscard]] ImDrawData& draw_data() const;
    [[nodiscard]] semantics::Tree const& tree() const { return m_tree; }
    /// Labels of the last frame that had too little room: they end in "…", leave their box or break within
    /// a word. A screen that has any is laid out wrong.
    [[nodiscard]] std::vector<std::string> const& cut_words() const { return m_cut_words; }
    /// When the next frame is due though nothing happens: an animation, or a change announced by wake_at().
    [[nodiscard]] std::optional<base::Instant> next_frame() const { return m_next_frame; }
    [[nodiscard]] GlyphAtlas& atlas() { return m_atlas; }
    [[nodiscard]] PictureTextures& pictures() { return m_pictures; }

    /// Keys go there before begin(), with the last frame's tree().
    [[nodiscard]] Focus& focus() { return m_focus; }

    /// Drops everything that could tell of a visitor: caches, presses, the last tree.
    void forget();

    // Sizes.
    [[nodiscard]] float px(base::Millimetres length) const
    {
        return std::max(1.0f, std::round(length.value * spacing()));
    }
    [[nodiscard]] float step(float times = 1) const { return std::round(k_step.value * times * spacing()); }
    // For fingers, which are no smaller on a panel that is drawn smaller.
    [[nodiscard]] float gap() const { return std::max(px(k_gap), on_the_glass(k_smallest_gap)); }
    [[nodiscard]] float small_gap() const { return std::max(px(k_small_gap), on_the_glass(k_smallest_gap)); }
    [[nodiscard]] float target() const { return std::max(px(k_target), small_target()); }
    [[nodiscard]] float small_target() const { return std::max(px(k_small_target), on_the_glass(k_smallest_target)); }
    [[nodiscard]] float tab_height() const { return std::max(px(k_tab_height), small_target()); }
    [[nodiscard]] bool is_low() const { return size().height < px(k_low_screen); }
    [[nodiscard]] float cap_height(Type type) const;
    [[nodiscard]] float em(Type type, std::string_view language = {}) const;
    /// Of what is drawn on: the panel, or its part within low_reach().
    [[nodiscard]] base::Size size() const { return { m_panel.size_px.width, m_reach.height_px }; }
    [[nodiscard]] bool landscape() const { return size().width >= size().height; }
    [[nodiscard]] std::string_view language() const { return m_language; }
    [[nodiscard]] base::Instant now() const { return m_now; }
    /// Whether a finger or the wheel scrolls in `area`, which follows it by something else than a flow.
    [[nodiscard]] bool scrolled(base::Rect const& area);
    [[nodiscard]] bool finger_down() const { return m_touch.down(); }
    /// Whether the last frame's input made something act or move.
    [[nodiscard]] bool input_had_effect() const { return m_touch.had_effect(); }
    /// Whether a touch or a turn of the wheel ended in it that nothing has come of.
    [[nodiscard]] bool input_missed() const { return m_touch.missed(); }

    // Words.
    [[nodiscard]] base::Size measure(Words const& words, float width_px = 0);
    /// How they break at that width; valid until the next call that measures or draws words.
    [[nodiscard]] std::span<text::Line const> lines(Words const& words, float width_px)
    {
        return layout(words, width_px).lines;
    }
    /// How wide the widest of them is by itself: in less, a word would be broken.
    [[nodiscard]] float longest_word(Words const& words);
    /// Draws words that belong to a widget which says them itself.
    void paint(Words const& words, base::Rect const& box);
    /// Draws and records; returns the height. `width_px` 0: one line.
    float say(
        std::string_view key, semantics::Role role, Words const& words, base::Point top_start, float width_px = 0);
    void hairline(float x, float y, float width);

    // Groups: what is recorded until end_group() lies in it.
    void begin_group(std::string_view key, semantics::Role role, std::string_view label, base::Rect const& rect,
        std::string_view value = {});
    void end_group();

    /// What `contents` draws is in another language than the rest of the screen, and runs in its direction.
    template <std::invocable Contents>
    void in_language(std::string_view language, Contents const& contents)
    {
        std::string const outer = m_language;
        set_language(language);
        contents();
        set_language(outer);
    }

    /// What is recorded from here on is read after all of a lower turn, whatever was drawn first. 0 at the frame's
    /// begin.
    void read_in_turn(int turn) { m_turn = turn; }

    // What acts. Each returns whether it was activated in this frame.
    [[nodiscard]] base::Size button_size(ButtonLabel const& label);
    /// Of one that is `width` wide: higher where its words take several lines in that.
    [[nodiscard]] float button_height(ButtonLabel const& label, float width);
    bool button(std::string_view key, base::Rect const& rect, ButtonLabel const& label);
    /// The whole of `rect` acts at any touch, also a sliding one, and nothing of it is drawn: what is drawn over it
    /// says the rest.
    bool surface(std::string_view key, base::Rect const& rect, std::string_view label);
    /// A plate that opens what stands below it, or folds it. What is painted over it says the words of the label.
    bool disclosure(std::string_view key, base::Rect const& rect, std::string_view label, bool open);
    /// True once, when a single finger has rested on `rect` for `how_long`. It draws nothing, and what is drawn there
    /// acts on a tap as if it were not there.
    bool hold(std::string_view key, base::Rect const& rect, std::string_view label, std::chrono::milliseconds how_long);
    bool tile(std::string_view key, base::Rect const& rect, Choice const& choice, Type type = Type::heading,
        Look look = Look::plain);
    bool tab(std::string_view key, base::Rect const& rect, Choice const& choice);
    /// A language under its own name, in its own script: in caption type one of a row; in body type, as far as that has
    /// room, one of a page.
    bool language_button(std::string_view key, base::Rect const& rect, Choice const& choice, std::string_view language,
        Type type = Type::caption);
    /// One of a list of headings beside a text; the selected one is in view there.
    bool contents_item(std::string_view key, base::Rect const& rect, Choice const& choice);
    [[nodiscard]] float contents_item_height(std::string_view heading, float width);
    [[nodiscard]] float tab_width(std::string_view title);
    [[nodiscard]] float card_height(CardText const& text, float width);
    [[nodiscard]] float result_height(Result const& result, float width);
    bool result(std::string_view key, base::Rect const& rect, Result const& result);
    /// A quiet one is one of a list: a hairline lies in the gap below it.
    bool card(std::string_view key, base::Rect const& rect, CardText const& text, Look look = Look::plain);
    /// In which no word of its label is broken.
    [[nodiscard]] float face_choice_width(std::string_view label);
    /// With a face as high as `side`.
    [[nodiscard]] float face_choice_height(std::string_view label, float width, float side);
    bool face_choice(std::string_view key, base::Rect const& rect, FaceLook const& look, Choice const& choice);
    /// As large as a face may be in a choice of this width, and as small.
    [[nodiscard]] float largest_face(float width) const;
    [[nodiscard]] float smallest_face() const { return std::round(target() * 0.9f); }
    /// One of several appearances, in its own colours, size and line spacing, named by the choice in those of the
    /// screen: `print` in the size of body text, or where that is empty, lines of print.
    bool sample(std::string_view key, base::Rect const& rect, Choice const& choice, Appearance const& appearance,
        std::string_view print);
    [[nodiscard]] float sample_width(Choice const& choice, Appearance const& appearance, std::string_view print);
    [[nodiscard]] float sample_height(
        Choice const& choice, Appearance const& appearance, std::string_view print, float width);
    [[nodiscard]] float checkbox_height(std::string_view label, float width);
    /// With its words in one line.
    [[nodiscard]] float checkbox_width(std::string_view label);
    /// In which no word of them is broken.
    [[nodiscard]] float checkbox_least_width(std::string_view label);
    bool checkbox(std::string_view key, base::Rect const& rect, Choice const& choice);
    bool key_cap(
        std::string_view key, base::Rect const& rect, ButtonLabel const& label, TapPolicy policy = TapPolicy::rapid);
    bool text_field(std::string_view key, base::Rect const& rect, TextField const& field);
    /// What was typed as dots, however many of them fit, and a caret. `spoken` says how many there are; what they
    /// stand for never comes here.
    void pin_field(
        std::string_view key, base::Rect const& rect, std::string_view label, int characters, std::string_view spoken);
    void timer_ring(
        std::string_view key, base::Rect const& box, float share, std::string_view number, std::string_view label);

    [[nodiscard]] float enlarge_height() const; ///< Of the line below a picture that acts.
    bool picture(std::string_view key, base::Rect const& rect, ShownPicture const& picture);
    [[nodiscard]] float progress_height(std::string_view label, float width);
    /// How far work has come, from 0 to 1, with the share in words.
    void progress(std::string_view key, base::Rect const& rect, float share, std::string_view label);
    [[nodiscard]] float stepper_height(Steps const& steps, float width);
    /// -1 or +1 when one of its two buttons was activated; holding one repeats nothing.
    int stepper(std::string_view key, base::Rect const& rect, Steps const& steps);

    // Figures: a node each, whose value is the summary. The numbers themselves belong in a table next to them.
    [[nodiscard]] float bar_chart_height(FigureText const& text, std::span<Bar const> bars, float width);
    void bar_chart(std::string_view key, base::Rect const& rect, FigureText const& text, std::span<Bar const> bars);
    /// As high as `rect`, for which column_chart_height() is a good one. Where not all columns or labels have room,
    /// the last ones are shown.
    [[nodiscard]] float column_chart_height(FigureText const& text, float width);
    void column_chart(
        std::string_view key, base::Rect const& rect, FigureText const& text, std::span<Bar const> columns);
    [[nodiscard]] float stacked_bar_height(FigureText const& text, std::span<BarPart const> parts, float width);
    void stacked_bar(
        std::string_view key, base::Rect const& rect, FigureText const& text, std::span<BarPart const> parts);

    // Tables. A row is a block that may stand in a flow by itself, inside a group of the role table.
    [[nodiscard]] float table_row_height(TableRow const& row, float width);
    void table_row(std::string_view key, base::Rect const& rect, TableRow const& row);
    [[nodiscard]] float table_height(Table const& table, float width);
    void table(std::string_view key, base::Rect const& rect, Table const& table);

    // Long things.
    void flow(FlowSpec const& spec, FlowPosition position);
    /// What is left of a viewport beside the page buttons, which appear where the blocks do not fit; all of one that is
    /// too narrow for that.
    [[nodiscard]] float flow_width(float viewport_width) const;

    /// A bullet, a hairline or the like that says nothing.
    [[nodiscard]] Canvas& canvas() { return m_canvas; }
    [[nodiscard]] QrCodes& qr_codes() { return m_qr_codes; }
    void wake_at(base::Instant when);

private:
    [[nodiscard]] float spacing() const { return spacing_px_per_mm(m_panel, m_appearance.text_size); }
    [[nodiscard]] float on_the_glass(base::Millimetres length) const
    {
        return std::ceil(length.value * m_panel.px_per_mm);
    }
    void set_language(std::string_view language);
    [[nodiscard]] Reach reach() const;
    [[nodiscard]] text::Paragraph paragraph(Words const& words, float width_px) const;
    [[nodiscard]] text::Layout const& layout(Words const& words, float width_px);
    [[nodiscard]] Touch::State touch(
        std::string_view key, base::Rect const& rect, bool enabled, TapPolicy policy = TapPolicy::single);
    /// Marks lie behind the letters, the lines through struck words on them.
    void draw(text::Layout const& layout, base::Point top_start, Words const& words);
    int record(std::string_view key, semantics::Role role, std::string_view label, base::Rect const& rect,
        std::string_view value = {}, semantics::Verb verbs = semantics::Verb::none, bool enabled = true);
    /// The rectangle on the screen of what can be seen of `rect` through the clips in force.
    [[nodiscard]] base::Rect visible(base::Rect const& rect) const;
    /// Whether what a clip leaves of it is lower than a target may be: an edge of a view has cut it.
    [[nodiscard]] bool is_sliver(base::Rect const& rect) const;
    void put_in_reading_order();
    void draw_focus();
    void plate(base::Rect const& rect, Look look, bool pressed, bool enabled, bool selected = false);
    [[nodiscard]] float figure_head_height(FigureText const& text, float width);
    /// Draws title and summary, records the figure, and returns what is left of `rect`.
    base::Rect figure_head(std::string_view key, base::Rect const& rect, FigureText const& text);
    bool step_button(std::string_view key, base::Rect const& rect, std::string_view label, bool more, bool enabled);
    /// What stands in a field, or repeats it, is overwritten, not only freed.
    void forget_nodes();
    void replace_nodes(std::vector<semantics::Node> nodes);
    [[nodiscard]] semantics::Node& new_node();
    void push_clip(base::Rect const& rect);
    void pop_clip();

    text::Typesetter& m_typesetter;
    Panel m_panel;
    Appearance m_appearance;
    Reach m_reach;                     ///< What is drawn on.
    std::vector<base::Input> m_inputs; ///< Of this frame, as from its top.
    GlyphAtlas m_atlas;
    PictureTextures m_pictures;
    LayoutCache m_cache;
    QrCodes m_qr_codes;
    text::Layout m_typed_layout; ///< The one layout of typed words, replaced by the next.
    std::string m_language;      ///< Of what is being drawn: the screen's, or that of a part of it.
    Canvas m_canvas;
    Touch m_touch;
    Focus m_focus;
    Seen m_seen;
    semantics::Tree m_tree;
    std::vector<std::string> m_cut_words;
    std::vector<int> m_turns; ///< Of each node, until end() has put them in order.
    int m_turn = 0;
    std::vector<int> m_groups;
    std::vector<base::Rect> m_clips; ///< On the screen.
    [[nodiscard]] float page_button_width() const;
    /// Page buttons stand below a view that would be too narrow beside them.
    [[nodiscard]] bool pages_below(base::Rect const& viewport) const;
    [[nodiscard]] Flow build_flow(FlowSpec const& spec) const;
    /// A part of what is out of sight, for as long as not all is known and there are few enough to count pages.
    template <std::invocable<std::size_t> Measure>
    void measure_ahead(FlowSpec const& spec, Flow& flow, Measure const& measure);
    void draw_blocks(FlowSpec const& spec, Flow& flow, ScrollMotion const& motion);
    /// 0 where a page begins with a whole line, up to 1 some lines further on.
    [[nodiscard]] float from_page_start(Flow& flow, ScrollMotion const& motion);
    void page_buttons(FlowSpec const& spec, Flow& flow, ScrollMotion& motion);
    [[nodiscard]] float page_step(float view) const;
    [[nodiscard]] std::optional<PageNumber> page_number(FlowSpec const& spec, Flow const& flow, float where) const;
    /// Where the page below begins, or that above. What is measured above moves `motion`.
    [[nodiscard]] float page_below(FlowSpec const& spec, Flow& flow, float where);
    [[nodiscard]] float page_above(FlowSpec const& spec, Flow& flow, ScrollMotion& motion);
    [[nodiscard]] Canvas::InkSpan ink_of_page_buttons(FlowSpec const& spec, float width);
    bool page_button(std::string_view key, base::Rect const& rect, std::string_view label, Icon icon, bool enabled,
        Canvas::InkSpan const& ink);
    void page_rail(base::Rect const& room, bool along, float begin, float share);
    std::map<std::string, Flow, std::less<>> m_flows;
    std::vector<PageNode> m_after_blocks; ///< Page buttons move the blocks, and are read after them.
    base::Instant m_now {}, m_last_frame {};
    bool m_was_moving = false, m_moving = false, m_building = false;
    std::optional<base::Instant> m_next_frame;
};

} // namespace ui
