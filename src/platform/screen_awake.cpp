#include "platform/screen_awake.h"

#include <X11/Xlib.h>
#include <X11/Xmd.h> // dpms.h needs its types.
#include <X11/extensions/dpms.h>

namespace platform {

namespace {

bool saves_power(Display* display)
{
    int event = 0, error = 0;
    CARD16 level = 0;
    BOOL enabled = False;
    return DPMSQueryExtension(display, &event, &error) && DPMSCapable(display) && DPMSInfo(display, &level, &enabled)
        && enabled;
}

} // namespace

ScreenAwake::ScreenAwake(_XDisplay* display)
    : m_display(display)
    , m_saved_power(saves_power(display))
{
    XGetScreenSaver(m_display, &m_timeout, &m_interval, &m_blanking, &m_exposures);
    XSetScreenSaver(m_display, 0, 0, m_blanking, m_exposures);
    if (m_saved_power)
        DPMSDisable(m_display);
}

ScreenAwake::~ScreenAwake()
{
    XSetScreenSaver(m_display, m_timeout, m_interval, m_blanking, m_exposures);
    if (m_saved_power)
        DPMSEnable(m_display);
    XFlush(m_display);
}

} // namespace platform
