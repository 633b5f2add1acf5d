#include "privacy/seal.h"

#include "base/wipe.h"

#include <sodium.h>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace privacy {

namespace {

using base::ErrorCode;

static_assert(crypto_box_PUBLICKEYBYTES == sizeof(PublicKey::bytes));
static_assert(crypto_box_SECRETKEYBYTES == sizeof(SecretKey::Bytes));
static_assert(crypto_box_SEALBYTES == 48, "sealed_size() counts on it");

constexpr std::string_view k_public_prefix = "lectern-seal-public-v1:";
constexpr std::string_view k_secret_prefix = "lectern-seal-secret-v1:";
constexpr std::string_view k_sealed_prefix = "sealed-v1:";
static_assert(k_sealed_prefix.size() == 10, "sealed_size() counts on it");

using KeyBytes = std::array<std::uint8_t, 32>;
using CheckDigits = std::array<std::uint8_t, 4>;

/// A key and its check digits.
using Marked = std::array<std::uint8_t, 36>;

/// May be called any number of times.
void make_sodium_ready()
{
    static int const ready = sodium_init();
    static_cast<void>(ready);
}

/// Overwrites what it refers to at the end of its block, however that is left.
template <typename Bytes>
struct Wiped {
    Bytes& bytes;
    ~Wiped() { base::wipe(bytes.data(), bytes.size()); }
};
template <typename Bytes>
Wiped(Bytes&) -> Wiped<Bytes>;

/// Of the prefix too: a public key is none of the others.
CheckDigits check_digits_of(std::string_view prefix, std::uint8_t const* key)
{
    CheckDigits digits {};
    std::array<std::uint8_t, crypto_generichash_BYTES> hash {};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(prefix.data()), prefix.size());
    crypto_generichash_update(&state, key, sizeof(KeyBytes));
    crypto_generichash_final(&state, hash.data(), hash.size());
    std::copy_n(hash.begin(), digits.size(), digits.begin());
    base::wipe(&state, sizeof state);
    return digits;
}

void append_base64(std::string& out, std::uint8_t const* bytes, std::size_t size)
{
    std::size_t const before = out.size();
    // Room for the NUL that libsodium writes.
    out.resize(before + sodium_base64_encoded_len(size, sodium_base64_VARIANT_ORIGINAL));
    sodium_bin2base64(out.data() + before, out.size() - before, bytes, size, sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();
}

/// How many bytes `base64` stands for, or nothing when it stands for none or for more than `out` has room for.
template <typename Bytes>
std::optional<std::size_t> read_base64(std::string_view base64, Bytes& out)
{
    std::size_t size = 0;
    if (sodium_base642bin(out.data(), out.size(), base64.data(), base64.size(), nullptr, &size, nullptr,
            sodium_base64_VARIANT_ORIGINAL)
        != 0)
        return std::nullopt;
    return size;
}

std::string text_of(std::string_view prefix, KeyBytes const& key)
{
    Marked marked {};
    Wiped const after { marked };
    std::ranges::copy(check_digits_of(prefix, key.data()), std::ranges::copy(key, marked.begin()).out);
    std::string text;
    // In one piece, so that growing leaves no copy of a secret behind.
    text.reserve(prefix.size() + 64);
    text += prefix;
    append_base64(text, marked.data(), marked.size());
    return text;
}

std::string_view without_blanks_around(std::string_view text)
{
    constexpr std::string_view k_blanks = " \t\r\n";
    std::size_t const first = text.find_first_not_of(k_blanks);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(k_blanks) + 1 - first);
}

/// Fills `key`, which the caller wipes where it is a secret.
base::Result<void> read_key(std::string_view text, std::string_view prefix, KeyBytes& key)
{
    text = without_blanks_around(text);
    if (!text.starts_with(prefix))
        return base::failure(ErrorCode::malformed, "a key begins with '" + std::string(prefix) + "'");
    Marked marked {};
    Wiped const after { marked };
    if (read_base64(text.substr(prefix.size()), marked) != marked.size())
        return base::failure(
            ErrorCode::malformed, "a key has 48 letters after '" + std::string(prefix) + "'; copy it once more");
    std::copy_n(marked.begin(), key.size(), key.begin());
    if (!std::ranges::equal(check_digits_of(prefix, key.data()), std::span(marked).subspan(key.size())))
        return base::failure(ErrorCode::malformed, "the key's check digits do not fit; copy it once more");
    return {};
}

} // namespace

SecretKey::SecretKey(Bytes& bytes)
    : m_bytes(bytes)
{
    base::wipe(bytes.data(), bytes.size());
}

SecretKey::SecretKey(SecretKey&& other) noexcept
    : SecretKey(other.m_bytes)
{
}

SecretKey::~SecretKey() { base::wipe(m_bytes.data(), m_bytes.size()); }

PublicKey SecretKey::public_key() const
{
    PublicKey key;
    crypto_scalarmult_base(key.bytes.data(), m_bytes.data());
    return key;
}

SecretKey new_secret_key()
{
    make_sodium_ready();
    PublicKey ignored;
    SecretKey::Bytes secret {};
    crypto_box_keypair(ignored.bytes.data(), secret.data());
    return SecretKey(secret);
}

std::string to_string(PublicKey const& key) { return text_of(k_public_prefix, key.bytes); }

base::Result<PublicKey> public_key_named(std::string_view text)
{
    if (without_blanks_around(text).starts_with(k_secret_prefix))
        return base::failure(ErrorCode::malformed,
            "this is the secret key, which must not be on the kiosk; take the public key, and make a new pair "
            "if anybody could read the secret here");
    PublicKey key;
    TRY_VOID(read_key(text, k_public_prefix, key.bytes));
    // Points of low order, which no key pair has, would seal to everybody.
    if (!seal("?", key))
        return base::failure(ErrorCode::malformed, "nothing can be sealed to this key; make a new pair");
    return key;
}

std::string secret_text_of(SecretKey const& key) { return text_of(k_secret_prefix, key.bytes()); }

base::Result<SecretKey> secret_key_named(std::string_view text)
{
    if (without_blanks_around(text).starts_with(k_public_prefix))
        return base::failure(ErrorCode::malformed, "this is the public key, which only seals; the secret key opens");
    SecretKey::Bytes bytes {};
    Wiped const after { bytes };
    TRY_VOID(read_key(text, k_secret_prefix, bytes));
    return SecretKey(bytes);
}

base::Result<std::string> seal(std::string_view comment, PublicKey const& key)
{
    if (comment.empty())
        return std::string();
    make_sodium_ready();
    std::string padded;
    padded.resize((comment.size() / k_seal_block_bytes + 1) * k_seal_block_bytes);
    Wiped const after { padded };
    std::ranges::copy(comment, padded.begin());
    std::size_t size = 0;
    auto* const plain = reinterpret_cast<unsigned char*>(padded.data());
    if (sodium_pad(&size, plain, comment.size(), k_seal_block_bytes, padded.size()) != 0)
        return base::failure(ErrorCode::failed, "a comment could not be padded");
    std::string box(size + crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()), plain, size, key.bytes.data()) != 0)
        return base::failure(ErrorCode::failed, "a comment could not be sealed to this key");
    std::string sealed(k_sealed_prefix);
    append_base64(sealed, reinterpret_cast<std::uint8_t const*>(box.data()), box.size());
    return sealed;
}

base::Result<std::string> open_sealed(std::string_view sealed, SecretKey const& key)
{
    if (sealed.empty())
        return std::string();
    if (!sealed.starts_with(k_sealed_prefix))
        return base::failure(
            ErrorCode::malformed, "no sealed comment: it does not begin with '" + std::string(k_sealed_prefix) + "'");
    sealed.remove_prefix(k_sealed_prefix.size());
    // Never empty: libsodium writes to its address.
    std::vector<std::uint8_t> box(sealed.size() / 4 * 3 + 1);
    auto const size = read_base64(sealed, box);
    if (!size || *size < crypto_box_SEALBYTES)
        return base::failure(ErrorCode::malformed, "no sealed comment: it is damaged");
    std::string comment(*size - crypto_box_SEALBYTES, '\0');
    auto* const plain = reinterpret_cast<unsigned char*>(comment.data());
    PublicKey const own = key.public_key();
    std::size_t length = 0;
    if (crypto_box_seal_open(plain, box.data(), *size, own.bytes.data(), key.bytes().data()) != 0
        || sodium_unpad(&length, plain, comment.size(), k_seal_block_bytes) != 0) {
        base::wipe(comment);
        return base::failure(ErrorCode::malformed, "sealed to another key, or damaged");
    }
    comment.resize(length);
    return comment;
}

} // namespace privacy
