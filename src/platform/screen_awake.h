#pragma once
// A kiosk's display is not blanked: whoever comes must see that it is there. What was set before comes back at the end.

struct _XDisplay;

namespace platform {

class ScreenAwake {
public:
    /// Turns the X server's screen saver and the display's power saving (DPMS) off.
    explicit ScreenAwake(_XDisplay* display);
    ~ScreenAwake();
    ScreenAwake(ScreenAwake const&) = delete;
    ScreenAwake& operator=(ScreenAwake const&) = delete;

private:
    _XDisplay* m_display;
    int m_timeout = 0, m_interval = 0, m_blanking = 0, m_exposures = 0;
    bool m_saved_power = false;
};

} // namespace platform
