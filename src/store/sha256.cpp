#include "store/sha256.h"

#include <sodium.h>

#include <array>

namespace store {

struct Sha256::State {
    crypto_hash_sha256_state sodium;
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->sodium);
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes)
{
    crypto_hash_sha256_update(&m_state->sodium, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest {};
    crypto_hash_sha256_final(&m_state->sodium, digest.data());
    std::string text(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

} // namespace store
