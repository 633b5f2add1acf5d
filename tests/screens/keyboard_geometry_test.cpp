// docs/standards.md, "Touching", for each key of the keyboard: on every panel, in every language and plane.

#include "kiosk/typing/keyboard_layout.h"
#include "screens/keyboard_geometry.h"
#include "support/kiosk_harness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

using namespace screens;

namespace {

struct Shown {
    char const* name;
    ui::Panel panel;
};

std::vector<Shown> all_panels()
{
    struct Size {
        char const* name;
        float inches, wide, high;
    };
    std::vector<Shown> panels;
    for (Size const size : { Size { "10.1", 10.1f, 1280, 800 }, { "11.6", 11.6f, 1366, 768 },
             { "13.3", 13.3f, 1920, 1080 }, { "15.6", 15.6f, 1920, 1080 }, { "21.5", 21.5f, 1920, 1080 },
             { "32", 32, 1920, 1080 }, { "43", 43, 3840, 2160 }, { "55", 55, 3840, 2160 } }) {
        float const px_per_mm = std::hypot(size.wide, size.high) / (size.inches * 25.4f);
        panels.push_back({ size.name, { .size_px = { size.wide, size.high }, .px_per_mm = px_per_mm } });
        panels.push_back({ size.name, { .size_px = { size.high, size.wide }, .px_per_mm = px_per_mm } });
    }
    return panels;
}

/// The comment in this language on this panel, in a plane of its keyboard; that of letters after one with as many marks
/// as any.
template <typename Check>
void with_every_keyboard(Check const& check)
{
    for (auto const& [name, panel] : all_panels())
        for (auto const& language : samples::all_languages())
            for (auto const* const plane : { "letters", "capitals", "signs" }) {
                INFO(std::string(name), panel.size_px.width > panel.size_px.height ? " lying " : " standing ", language,
                    " ", std::string(plane));
                harness::Kiosk kiosk(panel);
                kiosk.choose_language(language);
                kiosk.tap("footer/feedback");
                kiosk.act(kiosk::feedback::OpenComment {});
                if (plane == std::string_view("letters"))
                    kiosk.act(kiosk::typing::Type { language == "hi" ? "क" : language == "ar" ? "ا" : "a" });
                if (plane == std::string_view("signs"))
                    kiosk.act(kiosk::typing::ToggleSymbols {});
                kiosk.settle();
                check(kiosk, panel);
            }
}

std::vector<base::Rect> keys_in_sight(harness::Kiosk const& kiosk)
{
    std::vector<base::Rect> keys;
    for (auto const& node : kiosk.tree().nodes)
        if (node.role == semantics::Role::key)
            keys.push_back(node.rect);
    return keys;
}

KeyboardRoom room(float width, float good_height = 500, float most_height = 500)
{
    return { .area = { 10, 0, width, 1000 },
        .smallest_key = 13,
        .best_height = 20,
        .widest_key = 30,
        .gap = 3,
        .good_height = good_height,
        .most_height = most_height };
}

KeyboardGeometry laid_out(std::vector<std::size_t> rows, float width, float good_height = 500, float most_height = 500)
{
    return lay_out_keyboard({ .rows = rows, .letters = rows, .digits = 10, .specials = { 20, 20, 20 } },
        room(width, good_height, most_height));
}

/// Keys in each row, from top to bottom.
std::vector<int> rows_of(std::vector<base::Rect> const& keys)
{
    std::vector<int> rows;
    float y = -1;
    for (auto const& key : keys) {
        if (key.y > y)
            rows.push_back(0);
        y = key.y;
        ++rows.back();
    }
    return rows;
}

} // namespace

TEST_CASE("no key is under 12.7 mm, and any two are 2.54 mm apart, on every panel")
{
    with_every_keyboard([](harness::Kiosk const& kiosk, ui::Panel const& panel) {
        auto const keys = keys_in_sight(kiosk);
        CHECK(keys.size() > 30);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            CHECK(keys[i].width >= 12.7f * panel.px_per_mm);
            CHECK(keys[i].height >= 12.7f * panel.px_per_mm);
            for (std::size_t k = i + 1; k < keys.size(); ++k) {
                float const across = std::max(keys[i].x, keys[k].x) - std::min(keys[i].right(), keys[k].right());
                float const down = std::max(keys[i].y, keys[k].y) - std::min(keys[i].bottom(), keys[k].bottom());
                CHECK(std::max(across, down) >= 2.54f * panel.px_per_mm);
            }
        }
    });
}

TEST_CASE("the keyboard is whole between the field and the footer, which keep their room")
{
    with_every_keyboard([](harness::Kiosk& kiosk, ui::Panel const& panel) {
        auto const field = kiosk.node("comment/field").rect;
        CHECK(field.height >= kiosk.ui().small_target() - 1);
        float const footer = kiosk.node("footer/start_over").rect.y;
        for (auto const& key : keys_in_sight(kiosk)) {
            CHECK(key.x > 0);
            CHECK(key.right() < panel.size_px.width);
            CHECK(key.y >= field.bottom());
            CHECK(key.bottom() <= footer);
        }
    });
}

TEST_CASE(
    "a standing screen's keyboard is as wide as the screen, a lying one's no higher than 45 percent where it can be")
{
    with_every_keyboard([](harness::Kiosk& kiosk, ui::Panel const& panel) {
        float left = panel.size_px.width, right = 0, top = panel.size_px.height, bottom = 0;
        for (auto const& key : keys_in_sight(kiosk)) {
            left = std::min(left, key.x), right = std::max(right, key.right());
            top = std::min(top, key.y), bottom = std::max(bottom, key.bottom());
        }
        if (panel.size_px.width < panel.size_px.height)
            CHECK(right - left > panel.size_px.width * 0.9f);
        else if (panel.size_px.height > 230 * panel.px_per_mm) // Else rows of the smallest keys may be higher.
            CHECK(bottom - top <= panel.size_px.height * 0.45f);
    });
}

TEST_CASE("digits are in sight in every plane; on the smallest panels not among Hindi's letters, and Vietnamese ones "
          "standing")
{
    with_every_keyboard([](harness::Kiosk& kiosk, ui::Panel const& panel) {
        bool const smallest = std::hypot(panel.size_px.width, panel.size_px.height) < 300 * panel.px_per_mm;
        bool const stands = panel.size_px.width < panel.size_px.height;
        std::string const& language = kiosk.tree().language;
        bool const has_signs = kiosk.sees("comment/key/%");
        if (smallest && !has_signs && (language == "hi" || (language == "vi" && stands)))
            return;
        for (char const digit : kiosk::typing::k_digits)
            CHECK(kiosk.sees(std::string("comment/key/") + digit));
    });
}

TEST_CASE(
    "whether letters or signs are in sight, the keyboard is as high, and digits and special keys stay where they are")
{
    for (auto const& [name, panel] : all_panels())
        for (auto const& language : samples::all_languages()) {
            INFO(std::string(name), panel.size_px.width > panel.size_px.height ? " lying " : " standing ", language);
            harness::Kiosk kiosk(panel);
            kiosk.choose_language(language);
            kiosk.tap("footer/feedback");
            kiosk.act(kiosk::feedback::OpenComment {});
            kiosk.settle();
            std::map<std::string, base::Rect> letters;
            for (auto const& node : kiosk.tree().nodes)
                letters[node.key] = node.rect;
            kiosk.act(kiosk::typing::ToggleSymbols {});
            kiosk.settle();
            for (char const* const special : { "shift", "symbols", "space", "erase", "done" })
                if (std::string const key = std::string("comment/") + special; letters.contains(key))
                    CHECK(kiosk.node(key).rect == letters.at(key));
            for (char const digit : kiosk::typing::k_digits)
                if (std::string const key = std::string("comment/key/") + digit; letters.contains(key))
                    CHECK(kiosk.node(key).rect == letters.at(key));
        }
}

TEST_CASE("a key is as wide as the widest letter needs, where that is more than a finger")
{
    KeyboardKeys const keys { .rows = { 11, 11, 9 }, .letters = { 11, 11, 9 }, .digits = 10, .specials = { 20, 20 } };
    KeyboardRoom room { .area = { 0, 0, 240, 134 },
        .smallest_key = 13,
        .best_height = 20,
        .widest_key = 30,
        .gap = 2.6f,
        .good_height = 40,
        .most_height = 40 };
    CHECK(lay_out_keyboard(keys, room).key_width >= 13);
    room.narrowest_key = 17;
    auto const wide = lay_out_keyboard(keys, room);
    CHECK(wide.key_width >= 17);
    CHECK(wide.board.width <= 240);
}

TEST_CASE("a row that does not fit breaks evenly, and one that fits stays")
{
    CHECK(rows_of(laid_out({ 10, 9 }, 200).keys) == std::vector { 10, 9 });
    CHECK(rows_of(laid_out({ 11, 7 }, 125).keys) == std::vector { 6, 5, 7 });
    CHECK(rows_of(laid_out({ 13 }, 77).keys) == std::vector { 5, 4, 4 });
}

TEST_CASE(
    "digits have their row where there is height for it, else they stand beside the letters where these leave room")
{
    auto const row = laid_out({ 10, 10, 10 }, 205);
    CHECK(rows_of(row.digits) == std::vector { 10 });
    CHECK(row.digits.front().bottom() < row.keys.front().y);
    CHECK(row.rows == 5);

    auto const beside = laid_out({ 10, 10, 10 }, 205, 65);
    CHECK(rows_of(beside.digits) == std::vector { 3, 3, 3, 1 });
    CHECK(beside.digits.front().x > beside.keys[9].right());
    CHECK(beside.digits.front().y == beside.keys.front().y);
    CHECK(beside.digits.back().y == beside.specials.front().y);
    CHECK(beside.digits.back().x > beside.specials.back().right());
    CHECK(beside.rows == 4);

    auto const no_room_beside = laid_out({ 12, 12, 12 }, 205, 65);
    CHECK(rows_of(no_room_beside.digits) == std::vector { 10 });
    CHECK(no_room_beside.rows == 5);

    auto const no_height = laid_out({ 12, 12, 12 }, 205, 65, 70);
    CHECK(no_height.digits.empty());
    CHECK(no_height.rows == 4);
}

TEST_CASE("where letters have no digits the signs have, in the place of the row above")
{
    KeyboardRoom const place = room(205, 65, 80);
    std::vector<float> const specials { 20, 20 };
    KeyboardKeys keys {
        .rows = { 12, 12, 12 }, .letters = { 12, 12, 12 }, .digits = 10, .above = 12, .specials = specials
    };
    auto const letters = lay_out_keyboard(keys, place);
    CHECK(letters.digits.empty());
    CHECK(letters.above.size() == 12);
    keys.rows = { 7, 7, 6 };
    keys.signs = true;
    auto const signs = lay_out_keyboard(keys, place);
    CHECK(signs.digits.size() == 10);
    CHECK(signs.above.empty());
    CHECK(signs.board == letters.board);
}

TEST_CASE("digits beside the letters leave the row above free where they can, and take part of it where they must")
{
    KeyboardRoom const place = room(205, 65, 0);
    std::vector<float> const specials { 20, 20 };
    auto const spared = lay_out_keyboard(
        { .rows = { 10, 10, 10 }, .letters = { 10, 10, 10 }, .digits = 10, .above = 4, .specials = specials }, place);
    CHECK(rows_of(spared.digits) == std::vector { 3, 3, 3, 1 });
    CHECK(spared.digits.front().y > spared.above.front().bottom());
    CHECK(spared.strip.width == spared.board.width);

    KeyboardRoom const narrow = room(190, 65, 0);
    auto const shared = lay_out_keyboard(
        { .rows = { 10, 10, 10 }, .letters = { 10, 10, 10 }, .digits = 10, .above = 4, .specials = specials }, narrow);
    CHECK(rows_of(shared.digits) == std::vector { 2, 2, 2, 2, 2 });
    CHECK(shared.digits.front().y == shared.above.front().y);
    CHECK(shared.strip.right() < shared.digits.front().x);
}

TEST_CASE("signs take the places of letters, and nothing else moves")
{
    KeyboardRoom const place = room(205, 65, 0);
    std::vector<float> const specials { 20, 20 };
    auto const letters = lay_out_keyboard(
        { .rows = { 11, 11, 10 }, .letters = { 11, 11, 10 }, .digits = 10, .specials = specials }, place);
    auto const signs = lay_out_keyboard(
        { .rows = { 7, 7, 6 }, .letters = { 11, 11, 10 }, .digits = 10, .specials = specials }, place);
    CHECK(signs.board == letters.board);
    CHECK(signs.digits == letters.digits);
    CHECK(signs.specials == letters.specials);
}

TEST_CASE("words of special keys that have no room in one row stand in two")
{
    auto const made
        = lay_out_keyboard({ .rows = { 10 }, .letters = { 10 }, .specials = { 60, 60, 60, 60 } }, room(160));
    CHECK(rows_of(made.specials) == std::vector { 2, 2 });
    for (auto const& special : made.specials)
        CHECK(special.width >= 60);
}
