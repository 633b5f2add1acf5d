// What a phone's camera sees, as another program reads it.

#include "ui/qr_code.h"

#include "fonts.h"
#include "support/skip.h"
#include "support/temporary_folder.h"
#include "ui/ui.h"

#include <imgui.h>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <fstream>

using namespace ui;
using fixtures::typesetter;

namespace {

/// The even rectangles of a frame, in grey.
struct Picture {
    int width, height;
    std::vector<std::uint8_t> grey;

    void fill(ImVec2 from, ImVec2 to, std::uint8_t value)
    {
        for (int y = static_cast<int>(from.y); y < static_cast<int>(to.y); ++y)
            for (int x = static_cast<int>(from.x); x < static_cast<int>(to.x); ++x)
                grey[static_cast<std::size_t>(y * width + x)] = value;
    }
};

Picture picture_of(ImDrawData const& drawn)
{
    Picture picture { static_cast<int>(drawn.DisplaySize.x), static_cast<int>(drawn.DisplaySize.y), {} };
    picture.grey.assign(static_cast<std::size_t>(picture.width * picture.height), 40); // A dark theme around it.
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        ImDrawList const& list = *drawn.CmdLists[i];
        for (int at = 0; at + 6 <= list.IdxBuffer.Size; at += 6) {
            ImDrawVert const &from = list.VtxBuffer[list.IdxBuffer[at]], &to = list.VtxBuffer[list.IdxBuffer[at + 2]];
            picture.fill(from.pos, to.pos, static_cast<std::uint8_t>(from.col & 0xFF));
        }
    }
    return picture;
}

std::string read_by_camera(Picture const& picture)
{
    fixtures::TemporaryFolder const folder;
    auto const file = folder / "code.pgm";
    std::ofstream(file, std::ios::binary) << "P5 " << picture.width << ' ' << picture.height << " 255\n"
                                          << std::string(picture.grey.begin(), picture.grey.end());
    std::FILE* const reader = ::popen(("zbarimg --quiet --raw '" + file.string() + "' 2>/dev/null").c_str(), "r");
    REQUIRE(reader);
    std::string text(1000, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), reader));
    REQUIRE(::pclose(reader) == 0);
    return text.substr(0, text.find('\n'));
}

} // namespace

TEST_CASE("a code as it is drawn is what was put in, in either direction of the page and on any panel")
{
    if (std::system("command -v zbarimg >/dev/null") != 0)
        return tests::skip("zbarimg is not installed");
    for (Panel const& panel :
        { Panel { { 1920, 1080 }, 4.0f }, Panel { { 1280, 800 }, 5.88f }, Panel { { 800, 480 }, 5.2f } })
        for (std::string const language : { "en", "ar" })
            for (std::string const text : { "https://medlineplus.gov/highbloodpressure.html", "tel:+15550100" }) {
                CAPTURE(panel.px_per_mm);
                CAPTURE(language);
                Ui ui(typesetter(), panel);
                auto const code = qr_code_of(text);
                REQUIRE(code);
                ui.begin("test", language, {}, {});
                show_qr_code(ui, "code", *code, { 20.4f, 20.6f }, text);
                ui.end();
                CHECK(read_by_camera(picture_of(ui.draw_data())) == text);
                auto const* node = semantics::find(ui.tree(), "code");
                REQUIRE(node);
                CHECK(node->role == semantics::Role::image);
                CHECK(node->label == text);
            }
}

TEST_CASE("a module has at least half a millimetre and three pixels")
{
    auto const code = qr_code_of("https://example.org");
    REQUIRE(code);
    for (Panel const& panel :
        { Panel { { 1280, 720 }, 1.05f }, Panel { { 800, 480 }, 5.2f }, Panel { { 3840, 2160 }, 17.0f } }) {
        Ui const ui(typesetter(), panel);
        float const module = qr_code_side(ui, *code) / static_cast<float>(code->side + 8);
        CHECK(module == std::round(module));
        CHECK(module >= 3);
        CHECK(module / panel.px_per_mm >= 0.5f);
    }
}

TEST_CASE("what is too long for a camera has no code, nor has nothing")
{
    CHECK_FALSE(qr_code_of(""));
    CHECK_FALSE(qr_code_of("https://example.org/" + std::string(400, 'a')));
    CHECK_FALSE(qr_code_of(std::string("a\0b", 3)));
    CHECK(qr_code_of("https://example.org/" + std::string(150, 'a')));
}

TEST_CASE("a code is made once for a text")
{
    QrCodes codes;
    auto const* const first = codes.of("https://example.org");
    REQUIRE(first);
    CHECK(codes.of("https://example.org") == first);
    CHECK_FALSE(codes.of(""));
}

TEST_CASE("only addresses of the web have codes, with what a phone may stumble over encoded")
{
    CHECK(web_address("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d");
    CHECK(web_address("http://example.org/é x") == "http://example.org/%C3%A9%20x");
    for (std::string const other : { "", "example.org", "ftp://example.org", "javascript:alert(1)", "tel:112" })
        CHECK_FALSE(web_address(other));
}

TEST_CASE("a single number can be dialled")
{
    CHECK(telephone_address("+1 (555) 010-0123") == "tel:+15550100123");
    CHECK(telephone_address("112") == "tel:112");
    // The 0 is for who is in the country.
    CHECK(telephone_address("+44 (0)20 7946 0000") == "tel:+442079460000");
    CHECK(telephone_address("(020) 7946 0000") == "tel:02079460000");
    for (std::string const other :
        { "", "1", "555-0100/0101", "999 or 112", "555-0100, 555-0101", "5+5", "ask at the desk", "1234567890123456" })
        CHECK_FALSE(telephone_address(other));
}
