#pragma once
// Words of a visitor that staff are shown. Their bytes are overwritten wherever they go from, not only freed.

#include <string>
#include <string_view>

namespace kiosk {

class WipedText {
public:
    WipedText() = default;
    /// Takes the words away from `words`, which is empty then.
    explicit WipedText(std::string&& words) noexcept;
    ~WipedText();
    WipedText(WipedText const&) = default;
    WipedText(WipedText&& other) noexcept;
    WipedText& operator=(WipedText const& other);
    WipedText& operator=(WipedText&& other) noexcept;

    [[nodiscard]] std::string_view view() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }

private:
    std::string m_text;
};

} // namespace kiosk
