// The widgets through Ui: what they record, when they act, and that a clip cuts them for the finger as for the eye.

#include "ui/ui.h"

#include "fonts.h"

#include <doctest/doctest.h>

using namespace ui;
using fixtures::typesetter;

namespace {

constexpr base::Rect k_rect { 100, 100, 240, 90 };

class Desk {
public:
    explicit Desk(std::string language = "en")
        : m_language(std::move(language))
    {
    }

    /// A frame with at most one input.
    template <typename Draw>
    void frame(Draw const& draw, std::optional<base::Input> input = {})
    {
        if (input)
            input->time = now;
        ui.begin("test", m_language, input ? std::span<base::Input const>(&*input, 1) : std::span<base::Input const> {},
            now);
        draw();
        ui.end();
    }

    /// A tap in three frames; returns how often `draw` said that it was activated.
    template <typename Draw>
    int tap(base::Point at, Draw const& draw)
    {
        int activated = 0;
        auto counted = [&] { activated += draw(); };
        now += std::chrono::seconds { 1 };
        frame(counted, base::Input { .kind = base::InputKind::pressed, .position = at });
        frame(counted);
        frame(counted, base::Input { .kind = base::InputKind::released, .position = at });
        return activated;
    }

    [[nodiscard]] semantics::Node node(std::string_view key) const
    {
        auto const* found = semantics::find(ui.tree(), key);
        REQUIRE_MESSAGE(found, key);
        return *found;
    }

    Ui ui { typesetter(), Panel {} };
    base::Instant now {};

private:
    std::string m_language;
};

} // namespace

TEST_CASE("what is drawn first may be read last, and keeps its group")
{
    ui::Ui ui(typesetter(), {});
    ui.begin("test", "en", {}, {});
    ui.read_in_turn(2);
    ui.begin_group("footer", semantics::Role::region, "Footer", { 0, 900, 900, 90 });
    ui.say("footer/words", semantics::Role::text, { .text = "below" }, { 0, 900 });
    ui.end_group();
    ui.read_in_turn(0);
    ui.say("page/words", semantics::Role::text, { .text = "above" }, { 0, 100 });
    ui.end();
    auto const& nodes = ui.tree().nodes;
    REQUIRE(nodes.size() == 3);
    CHECK(nodes[0].key == "page/words");
    CHECK(nodes[1].key == "footer");
    CHECK(nodes[2].key == "footer/words");
    CHECK(nodes[2].parent == 1);
}

TEST_CASE("a button records what it says and where, and acts once")
{
    Desk desk;
    auto draw = [&] { return desk.ui.button("b", k_rect, { .text = "Back", .icon = Icon::back }); };
    CHECK(desk.tap({ 200, 140 }, draw) == 1);
    auto const node = desk.node("b");
    CHECK(node.label == "Back");
    CHECK(node.rect == k_rect);
    CHECK(node.role == semantics::Role::button);
    CHECK(has(node.verbs, semantics::Verb::activate));
}

TEST_CASE("a disabled or busy button does not act and says so")
{
    Desk desk;
    CHECK(
        desk.tap({ 200, 140 }, [&] { return desk.ui.button("b", k_rect, { .text = "Send", .enabled = false }); }) == 0);
    CHECK_FALSE(desk.node("b").enabled);
    CHECK(desk.node("b").verbs == semantics::Verb::none);
    CHECK(desk.tap({ 200, 140 }, [&] { return desk.ui.button("b", k_rect, { .text = "Send", .busy = true }); }) == 0);
    CHECK(desk.node("b").value == "busy");
    CHECK(desk.node("b").label == "Send");
}

TEST_CASE("every widget that acts acts on a tap")
{
    Desk desk;
    auto check = [&](auto const& draw) {
        desk.ui.forget();
        CHECK(desk.tap({ 200, 140 }, draw) == 1);
        CHECK(has(desk.node("w").verbs, semantics::Verb::activate));
        CHECK(desk.node("w").rect == k_rect);
        CHECK_FALSE(desk.node("w").label.empty());
    };
    check([&] { return desk.ui.surface("w", k_rect, "Words"); });
    check([&] { return desk.ui.tile("w", k_rect, { .text = "A", .spoken = "A, 3 topics" }); });
    CHECK(desk.node("w").label == "A, 3 topics");
    check([&] { return desk.ui.tab("w", k_rect, { .text = "Words" }); });
    check([&] { return desk.ui.language_button("w", k_rect, { .text = "English" }, "en"); });
    check([&] { return desk.ui.card("w", k_rect, { .title = "CRS", .see = "see Another", .caption = "Treatment" }); });
    CHECK(desk.node("w").label == "CRS, see Another, Treatment");
    check([&] { return desk.ui.face_choice("w", k_rect, { Face::good, 60 }, { .text = "Good" }); });
    check([&] { return desk.ui.checkbox("w", k_rect, { .text = "Words" }); });
    CHECK(desk.node("w").value == "unchecked");
    check([&] { return desk.ui.key_cap("w", k_rect, { .text = "q" }); });
    check([&] {
        return desk.ui.text_field(
            "w", k_rect, { .label = "Comment", .text = {}, .placeholder = "Write here", .opens = true });
    });
}

TEST_CASE("a choice that is made says so")
{
    Desk desk;
    desk.frame([&] {
        desk.ui.face_choice("face", k_rect, { Face::good, 60 }, { .text = "Good", .selected = true });
        desk.ui.checkbox("box", { 100, 300, 400, 90 }, { .text = "Words", .selected = true });
        desk.ui.tile("tile", { 100, 500, 90, 90 }, { .text = "A", .selected = true });
    });
    CHECK(desk.node("face").value == "selected");
    CHECK(desk.node("face").role == semantics::Role::radio);
    CHECK(desk.node("box").value == "checked");
    CHECK(desk.node("box").role == semantics::Role::checkbox);
    CHECK(desk.node("tile").value == "selected");
}

TEST_CASE("in Arabic everything stands mirrored, for the finger too")
{
    Desk desk("ar");
    float const width = desk.ui.size().width;
    auto draw = [&] { return desk.ui.button("b", k_rect, { .text = "رجوع" }); };
    CHECK(desk.tap({ width - 200, 140 }, draw) == 1);
    CHECK(desk.node("b").rect == base::Rect { width - k_rect.x - k_rect.width, k_rect.y, k_rect.width, k_rect.height });
    CHECK(desk.tap({ 200, 140 }, draw) == 0);
}

TEST_CASE("groups hold what is recorded in them; one without a name is none")
{
    Desk desk;
    desk.frame([&] {
        desk.ui.begin_group("outer", semantics::Role::region, "Outer", { 0, 0, 500, 500 });
        desk.ui.begin_group("nameless", semantics::Role::region, "", { 0, 0, 500, 500 });
        desk.ui.button("b", k_rect, { .text = "Back" });
        desk.ui.end_group();
        desk.ui.end_group();
        desk.ui.button("c", { 400, 400, 100, 90 }, { .text = "Next" });
    });
    CHECK(desk.node("outer").parent == -1);
    CHECK(desk.ui.tree().nodes.at(static_cast<std::size_t>(desk.node("b").parent)).key == "outer");
    CHECK(desk.node("c").parent == -1);
    CHECK(semantics::find(desk.ui.tree(), "nameless") == nullptr);
}

TEST_CASE("what lies outside the screen is not recorded and not touched")
{
    Desk desk;
    auto draw = [&] { return desk.ui.button("b", { 100, -200, 240, 90 }, { .text = "Back" }); };
    CHECK(desk.tap({ 200, -150 }, draw) == 0);
    CHECK(semantics::find(desk.ui.tree(), "b") == nullptr);
}

TEST_CASE("a flow cuts what it scrolls, for the eye and for the finger")
{
    Desk desk;
    float offset = 0, velocity = 0;
    std::optional<float> target;
    int activated = -1;
    auto draw = [&] {
        desk.ui.flow({ .key = "f",
                         .viewport = { 100, 100, 800, 400 },
                         .stamp = 1,
                         .count = 20,
                         .page_up = "Up",
                         .page_down = "More",
                         .guess = [](std::size_t, float) { return 150.0f; },
                         .measure = [](std::size_t, float) { return 150.0f; },
                         .draw =
                             [&](std::size_t i, base::Rect const& rect) {
                                 if (desk.ui.card("card/" + std::to_string(i), { rect.x, rect.y, rect.width, 140 },
                                         { .title = "Title" }))
                                     activated = static_cast<int>(i);
                             } },
            { offset, velocity, target });
        return 0;
    };
    desk.tap({ 200, 450 }, draw);
    CHECK(activated == 2);
    // The third card is cut at 500, the fourth out of sight.
    CHECK(desk.node("card/2").rect.bottom() == 500);
    CHECK(semantics::find(desk.ui.tree(), "card/3") == nullptr);
    activated = -1;
    desk.tap({ 200, 520 }, draw);
    CHECK(activated == -1);
    offset = 75;
    desk.tap({ 200, 110 }, draw);
    CHECK(activated == 0);
    CHECK(desk.node("card/0").rect.y == 100);

    // So little of it is left in sight that nobody aims at it.
    activated = -1;
    offset = 130;
    desk.tap({ 200, 105 }, draw);
    CHECK(activated == -1);
    CHECK(desk.node("card/0").verbs == semantics::Verb::none);
    CHECK(desk.node("card/1").verbs == semantics::Verb::activate);
}

TEST_CASE("words without enough room are reported as cut")
{
    Desk desk;
    auto cut = [&](auto const& draw) {
        desk.frame(draw);
        return desk.ui.cut_words();
    };
    CHECK(cut([&] { desk.ui.button("b", { 100, 100, 300, 80 }, { .text = "Back" }); }).empty());
    CHECK(cut([&] {
        desk.ui.button("b", { 100, 100, 60, 80 }, { .text = "Unfriendliness" });
    }) == std::vector<std::string> { "Unfriendliness" });
    CHECK(cut([&] {
        desk.ui.tile("b", { 100, 100, 60, 60 }, { .text = "Unfriendliness" });
    }) == std::vector<std::string> { "Unfriendliness" });
    CHECK(cut([&] {
        desk.ui.key_cap("b", { 100, 100, 90, 80 }, { .text = "Unfriendliness", .icon = Icon::erase });
    }).size()
        == 1);
    CHECK(cut([&] {
        desk.ui.face_choice("b", { 100, 100, 100, 200 }, { Face::good, 60 }, { .text = "Unfriendliness" });
    }).size()
        == 1);
}

TEST_CASE("forgetting leaves no word of a visitor in the tree")
{
    Desk desk;
    desk.frame([&] {
        desk.ui.text_field(
            "field", { 100, 100, 600, 200 }, { .label = "Comment", .text = "a secret", .placeholder = "Write here" });
    });
    CHECK(desk.node("field").value == "a secret");
    desk.ui.forget();
    CHECK(desk.ui.tree().nodes.empty());
}

TEST_CASE("a frame that was left half built does not spoil the next")
{
    Desk desk;
    desk.ui.begin("test", "en", {}, desk.now);
    desk.ui.button("b", k_rect, { .text = "Back" });
    desk.ui.abandon_frame();
    desk.frame([&] { desk.ui.button("b", k_rect, { .text = "Back" }); });
    CHECK(desk.node("b").label == "Back");
}

TEST_CASE("buttons are as large as a finger needs, whatever they say")
{
    Desk desk;
    desk.frame([&] {
        for (auto const* const words : { "", "A", "Start over", "Начать сначала заново" }) {
            auto const size = desk.ui.button_size({ .text = words });
            CHECK(size.width >= desk.ui.target());
            CHECK(size.height >= desk.ui.target());
        }
        CHECK(desk.ui.card_height({ .title = "A" }, 400) >= desk.ui.target());
        CHECK(desk.ui.checkbox_height("A", 400) >= desk.ui.small_target());
        CHECK(desk.ui.tab_width("A") >= desk.ui.target());
    });
}

TEST_CASE("a gradual frame asks for the next, a still one does not")
{
    Desk desk;
    desk.frame([] {});
    CHECK_FALSE(desk.ui.next_frame());
    desk.frame([&] { desk.ui.wake_at(desk.now + std::chrono::seconds { 3 }); });
    CHECK(desk.ui.next_frame() == desk.now + std::chrono::seconds { 3 });
    desk.frame([&] {
        desk.ui.wake_at(desk.now + std::chrono::seconds { 3 });
        desk.ui.wake_at(desk.now + std::chrono::seconds { 1 });
    });
    CHECK(desk.ui.next_frame() == desk.now + std::chrono::seconds { 1 });
}

TEST_CASE("a held place wakes the loop when it is due, and is no button to tap")
{
    using namespace std::chrono_literals;
    Desk desk;
    bool fired = false;
    auto draw = [&] { fired = desk.ui.hold("corner", k_rect, "Staff", 3s); };
    desk.frame(draw);
    CHECK_FALSE(desk.ui.next_frame());
    CHECK(desk.node("corner").role == semantics::Role::button);
    CHECK(desk.node("corner").verbs == semantics::Verb::hold);
    desk.frame(draw, base::Input { .kind = base::InputKind::pressed, .position = { 200, 140 } });
    CHECK(desk.ui.next_frame() == desk.now + 3s);
    desk.now += 3s;
    desk.frame(draw);
    CHECK(fired);
    CHECK_FALSE(desk.ui.next_frame());
}

TEST_CASE("a pin field says how many characters it holds and records nothing else")
{
    Desk desk;
    desk.frame([&] { desk.ui.pin_field("pin", k_rect, "Your PIN", 3, "3 characters"); });
    CHECK(desk.node("pin").role == semantics::Role::textbox);
    CHECK(desk.node("pin").label == "Your PIN");
    CHECK(desk.node("pin").value == "3 characters");
    CHECK(desk.node("pin").verbs == semantics::Verb::none);
    desk.frame([&] {
        desk.ui.pin_field("pin", k_rect, "Your PIN", 1'000'000'000, "many");
        desk.ui.pin_field("narrow", { 100, 400, 10, 90 }, "Your PIN", -1, "none");
    });
    CHECK(desk.node("pin").value == "many");
}
