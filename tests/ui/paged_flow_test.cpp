// A flow whose pages are counted: whole lines, whatever the finger did before.

#include "ui/ui.h"

#include "fonts.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace ui;
using fixtures::typesetter;

namespace {

constexpr float k_line = 37;
constexpr std::size_t k_lines = 10; ///< In a block, without room between two.

/// Blocks of ten lines, guessed to be far lower.
class Book {
public:
    explicit Book(std::size_t blocks = 12, std::size_t lines_of_block = k_lines, float gap_px = 0)
        : count(blocks)
        , lines_in_block(lines_of_block)
        , gap(gap_px)
    {
        frame();
    }

    void frame(std::optional<base::Input> input = {})
    {
        m_now += std::chrono::milliseconds { 16 };
        if (input)
            input->time = m_now;
        measured = 0;
        m_ui.begin(
            "test", "en", input ? std::span<base::Input const>(&*input, 1) : std::span<base::Input const> {}, m_now);
        m_ui.flow(
            { .key = "f",
                .viewport = { 100, 100, 1000, 600 },
                .stamp = 1,
                .count = count,
                .page_up = "Up",
                .page_down = "More",
                .page_label =
                    [this](std::size_t page, std::size_t pages) {
                        return page_word + " " + std::to_string(page) + " of " + std::to_string(pages);
                    },
                .guess = [](std::size_t, float) { return 50.0f; },
                .measure =
                    [this](std::size_t, float) {
                        ++measured;
                        std::vector<Piece> lines;
                        for (std::size_t i = 0; i < lines_in_block; ++i)
                            lines.push_back({ k_line * static_cast<float>(i), k_line * static_cast<float>(i + 1) });
                        return MeasuredBlock { k_line * static_cast<float>(lines_in_block) + gap, lines };
                    },
                .draw = [](std::size_t, base::Rect const&) {} },
            { offset, velocity, target, &place, &fraction });
        m_ui.end();
    }
    void settle()
    {
        for (int i = 0; m_ui.next_frame() && i < 500; ++i)
            frame();
        REQUIRE_FALSE(m_ui.next_frame());
    }
    void tap(std::string_view key)
    {
        m_now += std::chrono::seconds { 1 };
        auto const* node = semantics::find(m_ui.tree(), key);
        REQUIRE(node);
        base::Point const at { node->rect.x + 20, node->rect.y + 20 };
        frame(base::Input { .kind = base::InputKind::pressed, .position = at });
        frame(base::Input { .kind = base::InputKind::released, .position = at });
        settle();
    }
    void drag(float by)
    {
        frame(base::Input { .kind = base::InputKind::pressed, .position = { 200, 500 } });
        for (int i = 1; i <= 5; ++i) {
            m_now += std::chrono::milliseconds { 300 };
            frame(base::Input {
                .kind = base::InputKind::moved, .position = { 200, 500 - by * static_cast<float>(i) / 5 } });
        }
        m_now += std::chrono::seconds { 1 };
        frame(base::Input { .kind = base::InputKind::moved, .position = { 200, 500 - by } });
        frame(base::Input { .kind = base::InputKind::released, .position = { 200, 500 - by } });
        settle();
    }
    [[nodiscard]] std::string label() const
    {
        auto const* node = semantics::find(m_ui.tree(), "f/page");
        return node ? node->label : std::string {};
    }
    [[nodiscard]] std::vector<std::string> cut_words() const { return m_ui.cut_words(); }
    [[nodiscard]] bool at_line() const { return std::abs(std::remainder(offset, k_line)) < 1; }

    [[nodiscard]] bool goes_on() const
    {
        auto const* node = semantics::find(m_ui.tree(), "f/page_down");
        return node && node->enabled;
    }

    std::size_t count, lines_in_block;
    float gap; ///< Below the lines of a block.
    std::size_t place = 0;
    float offset = 0, velocity = 0, fraction = 0;
    std::optional<float> target;
    std::string page_word = "Page";
    int measured = 0; ///< In the last frame.

private:
    Ui m_ui { typesetter(), Panel {} };
    base::Instant m_now {};
};

} // namespace

TEST_CASE("the gap below the last line is no reason to page")
{
    Book book(1, 16, 40);
    book.settle();
    CHECK(book.label().empty());
    CHECK_FALSE(book.goes_on());
    book.drag(30);
    CHECK(book.offset == 0);
}

TEST_CASE("the number of pages is not shown before it is known, and then stays")
{
    Book book(40);
    CHECK(book.label().empty());
    book.settle();
    // 400 lines, 16 of which are whole in sight.
    CHECK(book.label() == "Page 1 of 25");
    book.frame();
    CHECK(book.measured == 0);
}

TEST_CASE("no frame measures more than turning a page would")
{
    Book book(40);
    for (int i = 0; i < 60; ++i) {
        CHECK(book.measured <= 6); // The first frame measures what is in sight as well, and whether all fits.
        book.frame();
    }
    CHECK(book.label() == "Page 1 of 25");
}

TEST_CASE("pages follow one another line by line, to the end and back")
{
    Book book;
    book.settle();
    float before = 0;
    for (int page = 1; page < 8; ++page) {
        CHECK(book.label() == "Page " + std::to_string(page) + " of 8");
        book.tap("f/page_down");
        CHECK(book.offset == doctest::Approx(before + 16 * k_line).epsilon(0.001));
        before = book.offset;
    }
    CHECK(book.label() == "Page 8 of 8");
    for (int page = 7; page >= 1; --page) {
        book.tap("f/page_up");
        CHECK(book.label() == "Page " + std::to_string(page) + " of 8");
        CHECK(book.at_line());
    }
    CHECK(book.offset == 0);
}

TEST_CASE("a finger leaves the page where it likes, and the next page begins with the line that was cut")
{
    Book book;
    book.settle();
    book.drag(260);
    REQUIRE_FALSE(book.at_line());
    float const stood = book.offset;
    book.tap("f/page_down");
    CHECK(book.at_line());
    CHECK(book.offset <= stood + 600);
    CHECK(book.offset > stood + 600 - k_line);
    book.drag(-50);
    book.tap("f/page_up");
    CHECK(book.at_line());
}

TEST_CASE("what is too long to be counted has a number of pages that does not change")
{
    Book book(3000);
    std::string const first = book.label();
    REQUIRE(first.starts_with("Page 1 of "));
    std::string const of = first.substr(std::string("Page 1").size());
    for (int i = 0; i < 5; ++i) {
        book.tap("f/page_down");
        CHECK(book.label().ends_with(of));
        CHECK(book.at_line());
    }
}

TEST_CASE("a word for the page that has no room between the buttons is said, and no part of it shown")
{
    Book book;
    book.page_word = "Seitennummer";
    book.settle();
    CHECK(book.label().starts_with("Seitennummer 1 of "));
    CHECK(book.cut_words().empty());
}
