#pragma once
// A PIN on its way from the glass to the check. Its bytes are overwritten when it goes, not only freed, and it never
// outgrows what it reserved, so that no copy stays behind in freed memory.

#include <string>
#include <string_view>

namespace kiosk {

class TypedSecret {
public:
    static constexpr std::size_t k_most_bytes = 64;

    TypedSecret();
    ~TypedSecret();
    TypedSecret(TypedSecret const& other);
    TypedSecret& operator=(TypedSecret const& other);

    /// What has no room is dropped.
    void type(std::string_view utf8);
    void erase_character();
    void clear();

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] int characters() const;
    [[nodiscard]] bool empty() const { return m_text.empty(); }

private:
    std::string m_text;
};

} // namespace kiosk
