#include "kiosk/typed_secret.h"

#include "privacy/wipe.h"

#include <algorithm>

namespace kiosk {

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

} // namespace

TypedSecret::TypedSecret() { m_text.reserve(k_most_bytes); }

TypedSecret::~TypedSecret() { privacy::wipe(m_text); }

TypedSecret::TypedSecret(TypedSecret const& other)
    : TypedSecret()
{
    m_text = other.m_text;
}

TypedSecret& TypedSecret::operator=(TypedSecret const& other)
{
    if (this != &other) {
        clear();
        m_text = other.m_text;
    }
    return *this;
}

void TypedSecret::type(std::string_view utf8)
{
    if (m_text.size() + utf8.size() <= k_most_bytes)
        m_text += utf8;
}

void TypedSecret::erase_character()
{
    bool more = !m_text.empty();
    while (more) {
        more = is_continuation(m_text.back());
        m_text.back() = '\0';
        m_text.pop_back();
        more = more && !m_text.empty();
    }
}

void TypedSecret::clear() { privacy::wipe(m_text); }

int TypedSecret::characters() const
{
    return static_cast<int>(std::ranges::count_if(m_text, [](char byte) { return !is_continuation(byte); }));
}

} // namespace kiosk
