#pragma once
// What somebody outside the program sees of a window, and what they may try with it.

#include "platform/window.h"
#include "platform/x_connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tests {

class Onlooker {
public:
    /// Throws std::runtime_error when there is no X server or no window of that title.
    explicit Onlooker(std::string const& title);

    struct Frame {
        int x = 0, y = 0;
        platform::PixelSize size;
        friend bool operator==(Frame const&, Frame const&) = default;
    };
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] bool visible() const;
    [[nodiscard]] bool has_focus() const;
    [[nodiscard]] platform::PixelSize screen() const;
    /// 0xRRGGBB on the screen, or nothing when it can't be read.
    [[nodiscard]] std::optional<std::uint32_t> colour_at(int x, int y) const;
    /// Whether the pointer can be seen where it is now.
    [[nodiscard]] bool pointer_shows() const;

    /// What the close button or Alt+F4 of a window manager sends.
    void ask_to_close();
    void take_focus_away();
    /// As if its own program had hidden it.
    void unmap();
    void map();
    /// As a window manager's button does; without one nothing happens.
    void minimise();
    /// How often it has been unmapped while this looked on.
    [[nodiscard]] int times_hidden();

private:
    int m_times_hidden = 0;
    XConnection m_connection;
    unsigned long m_window = 0;
};

/// After how long without input the X server blanks its display; 0: never.
[[nodiscard]] int seconds_to_blanking();
/// Now, until the next input.
void blank_display();

} // namespace tests
