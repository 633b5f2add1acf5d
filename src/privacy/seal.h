#pragma once
// Comments that the kiosk can't read once they are stored: sealed to a public key whose secret never is on it
// (libsodium's sealed boxes: X25519, XSalsa20-Poly1305). docs/sealed.md tells administrators how.
//
// A sealed comment is "sealed-v1:" and BASE64 (RFC 4648) of the box. What is in the box is padded to whole blocks of
// k_seal_block_bytes, so that its length tells little.

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace privacy {

inline constexpr std::size_t k_seal_block_bytes = 256;

/// The longest that comes out of seal() for a comment of `bytes`.
[[nodiscard]] constexpr std::size_t sealed_size(std::size_t bytes)
{
    constexpr std::size_t k_prefix_bytes = 10, k_box_bytes = 48;
    std::size_t const box = (bytes / k_seal_block_bytes + 1) * k_seal_block_bytes + k_box_bytes;
    return k_prefix_bytes + (box + 2) / 3 * 4;
}

/// Seals, and can't open. Made by public_key_named() or new_key_pair().
struct PublicKey {
    std::array<std::uint8_t, 32> bytes {};
    friend bool operator==(PublicKey const&, PublicKey const&) = default;
};

/// Opens. Overwritten when it goes, and not copied.
class SecretKey {
public:
    using Bytes = std::array<std::uint8_t, 32>;

    /// Takes the key over: `bytes` are overwritten.
    explicit SecretKey(Bytes& bytes);
    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&&) = delete;
    SecretKey(SecretKey const&) = delete;
    SecretKey& operator=(SecretKey const&) = delete;
    ~SecretKey();

    [[nodiscard]] Bytes const& bytes() const { return m_bytes; }
    [[nodiscard]] PublicKey public_key() const;

private:
    Bytes m_bytes;
};

[[nodiscard]] SecretKey new_secret_key();

/// "lectern-seal-public-v1:" and 48 letters, which hold check digits.
[[nodiscard]] std::string to_string(PublicKey const& key);
/// `malformed` for anything else, with what to do about it; the message holds nothing of `text`, which may be a secret.
[[nodiscard]] base::Result<PublicKey> public_key_named(std::string_view text);

/// "lectern-seal-secret-v1:" and 48 letters. Wipe it after use.
[[nodiscard]] std::string secret_text_of(SecretKey const& key);
/// `malformed` for anything else. The message holds nothing of `text`.
[[nodiscard]] base::Result<SecretKey> secret_key_named(std::string_view text);

/// An empty comment stays empty. Leaves no copy of the comment in memory.
[[nodiscard]] base::Result<std::string> seal(std::string_view comment, PublicKey const& key);

/// `malformed` when it is not what seal() makes, or was changed, or was sealed to another key: these can't be
/// distinguished. Empty stays empty. Wipe the comment after use.
[[nodiscard]] base::Result<std::string> open_sealed(std::string_view sealed, SecretKey const& key);

} // namespace privacy
