#pragma once
// The one window, its OpenGL context and the input that reaches it.

#include "base/input.h"
#include "base/result.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace platform {

struct PixelSize {
    int width = 0, height = 0;
    friend bool operator==(PixelSize, PixelSize) = default;
};

struct WindowOptions {
    std::string title;
    std::optional<PixelSize> windowed; ///< At the top left, undecorated; otherwise fullscreen on the primary monitor.
    bool visible = true;               ///< False: a context only, for rendering into images.
};

class Window {
public:
    /// `unavailable` when there is no display, `unsupported` when it has no OpenGL 3.3, `usage` for an empty size,
    /// `failed` when the process may open no more files. One at a time; main thread only.
    [[nodiscard]] static base::Result<Window> open(WindowOptions const& options);

    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    /// Sleeps until there is input, wake() was called, the window must be drawn again, or `timeout` has
    /// passed (none: no limit), and returns the input since the last call, in order. Moves that
    /// follow each other are one, the last. A visitor can't close, hide or minimise the window.
    [[nodiscard]] std::vector<base::Input> wait(std::optional<std::chrono::milliseconds> timeout);

    /// Ends a wait() from any thread.
    void wake() const;

    /// Whether the picture was lost or its size has changed since the last call: draw again.
    [[nodiscard]] bool take_damage();

    /// As of the last wait(). Does not ask the X server: it is called for every frame.
    [[nodiscard]] PixelSize size() const;

    /// What draws, by the name that the driver gives it: "llvmpipe (LLVM 15.0.6, 256 bits)".
    [[nodiscard]] std::string renderer() const;

    /// Pixels per millimetre from the display's announced size (EDID), or nothing when it announces
    /// none or an impossible one.
    [[nodiscard]] std::optional<float> px_per_mm() const;

    /// Shows what was rendered to the window since the last call.
    void present();

private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace platform
