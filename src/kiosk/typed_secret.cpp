#include "kiosk/typed_secret.h"

#include "base/utf8.h"
#include "privacy/wipe.h"

namespace kiosk {

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

void TypedSecret::erase_character() { base::erase_last_character(m_text); }

void TypedSecret::clear() { privacy::wipe(m_text); }

int TypedSecret::characters() const { return base::characters_in(m_text); }

} // namespace kiosk
