#include "lectern/end_request.h"

namespace lectern {

void EndRequest::make()
{
    m_made = true;
    std::scoped_lock const lock(m_mutex);
    if (m_window)
        m_window->wake();
}

EndRequest::Sleeper::Sleeper(EndRequest& request, platform::Window const& window)
    : m_request(request)
{
    std::scoped_lock const lock(m_request.m_mutex);
    m_request.m_window = &window;
}

EndRequest::Sleeper::~Sleeper()
{
    std::scoped_lock const lock(m_request.m_mutex);
    m_request.m_window = nullptr;
}

} // namespace lectern
