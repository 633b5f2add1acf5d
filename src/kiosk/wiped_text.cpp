#include "kiosk/wiped_text.h"

#include "privacy/wipe.h"

#include <utility>

namespace kiosk {

WipedText::WipedText(std::string&& words) noexcept
    : m_text(std::move(words))
{
    // A short text was copied out of the string itself.
    privacy::wipe(words);
}

WipedText::~WipedText() { privacy::wipe(m_text); }

WipedText::WipedText(WipedText&& other) noexcept
    : WipedText(std::move(other.m_text))
{
}

WipedText& WipedText::operator=(WipedText const& other)
{
    if (this != &other)
        *this = WipedText(other);
    return *this;
}

WipedText& WipedText::operator=(WipedText&& other) noexcept
{
    if (this != &other) {
        m_text.swap(other.m_text);
        privacy::wipe(other.m_text);
    }
    return *this;
}

} // namespace kiosk
