#include "privacy/seal.h"

#include "feedback/vocabulary/record.h"

#include <doctest/doctest.h>

#include <cstring>
#include <set>

namespace {

using privacy::PublicKey;
using privacy::SecretKey;

std::string sealed_to(SecretKey const& key, std::string_view comment)
{
    return privacy::seal(comment, key.public_key()).value();
}

} // namespace

TEST_CASE("a sealed comment opens with the secret key and with no other")
{
    SecretKey const key = privacy::new_secret_key(), other = privacy::new_secret_key();
    for (std::string const& comment :
        { std::string("a"), std::string(255, 'x'), std::string(256, 'y'), std::string("\0\x80 \xFF", 4),
            std::string("ends like padding\x80\0\0", 20), std::string("مرحبا 🙂") }) {
        std::string const sealed = sealed_to(key, comment);
        if (comment.size() > 4)
            CHECK(sealed.find(comment.substr(0, 4)) == sealed.npos);
        CHECK(privacy::open_sealed(sealed, key).value() == comment);
        CHECK(privacy::open_sealed(sealed, other).error().code == base::ErrorCode::malformed);
    }
}

TEST_CASE("an empty comment stays empty, so that it is seen that there is none")
{
    SecretKey const key = privacy::new_secret_key();
    CHECK(sealed_to(key, "").empty());
    CHECK(privacy::open_sealed("", key).value().empty());
}

TEST_CASE("the same comment is sealed differently each time, and its length shows only in blocks")
{
    SecretKey const key = privacy::new_secret_key();
    CHECK(sealed_to(key, "the same") != sealed_to(key, "the same"));
    CHECK(sealed_to(key, "a").size() == sealed_to(key, std::string(255, 'a')).size());
    CHECK(sealed_to(key, "a").size() < sealed_to(key, std::string(256, 'a')).size());
    for (std::size_t const bytes :
        { std::size_t { 1 }, std::size_t { 255 }, std::size_t { 256 }, feedback::k_comment_limit_bytes })
        CHECK(sealed_to(key, std::string(bytes, 'a')).size() == privacy::sealed_size(bytes));
}

TEST_CASE("a sealed comment with any letter changed, cut off or added does not open")
{
    SecretKey const key = privacy::new_secret_key();
    std::string const sealed = sealed_to(key, "Plain");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        std::string changed = sealed;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK_FALSE(privacy::open_sealed(changed, key));
        if (at > 0)
            CHECK_FALSE(privacy::open_sealed(sealed.substr(0, at), key));
    }
    CHECK_FALSE(privacy::open_sealed(sealed + "AAAA", key));
    CHECK_FALSE(privacy::open_sealed("sealed-v1:", key));
    CHECK_FALSE(privacy::open_sealed("Plain", key));
}

TEST_CASE("both keys come back from their texts")
{
    SecretKey const key = privacy::new_secret_key();
    std::string const public_text = privacy::to_string(key.public_key()), secret_text = privacy::secret_text_of(key);
    CHECK(public_text.starts_with("lectern-seal-public-v1:"));
    CHECK(privacy::public_key_named(public_text).value() == key.public_key());
    CHECK(privacy::public_key_named(" " + public_text + "\r\n").value() == key.public_key());
    CHECK(privacy::secret_key_named(secret_text + "\n").value().public_key() == key.public_key());
}

TEST_CASE("a public key with any one letter mistyped is refused")
{
    std::string const text = privacy::to_string(privacy::new_secret_key().public_key());
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string mistyped = text;
        mistyped[at] = text[at] == 'x' ? 'y' : 'x';
        CHECK(privacy::public_key_named(mistyped).error().code == base::ErrorCode::malformed);
        CHECK_FALSE(privacy::public_key_named(text.substr(0, at)));
    }
    CHECK_FALSE(privacy::public_key_named(text + "AAAA"));
}

TEST_CASE("a key in the place of the other is named, without showing any of it")
{
    SecretKey const key = privacy::new_secret_key();
    std::string const secret_text = privacy::secret_text_of(key);
    auto const wrong = privacy::public_key_named(secret_text);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.find("secret key, which must not be on the kiosk") != std::string::npos);
    CHECK(wrong.error().message.find(secret_text.substr(24, 6)) == std::string::npos);
    CHECK(privacy::secret_key_named(privacy::to_string(key.public_key())).error().message.find("public key")
        != std::string::npos);
}

TEST_CASE("a key to which anybody could open is refused, however good its check digits")
{
    CHECK_FALSE(privacy::seal("Plain", PublicKey {}));
    auto const refused = privacy::public_key_named(privacy::to_string(PublicKey {}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("nothing can be sealed") != std::string::npos);
}

TEST_CASE("key pairs are new each time")
{
    std::set<std::string> seen;
    for (int n = 0; n < 50; ++n)
        seen.insert(privacy::to_string(privacy::new_secret_key().public_key()));
    CHECK(seen.size() == 50);
}

TEST_CASE("a secret key leaves nothing where it was")
{
    alignas(SecretKey) unsigned char memory[sizeof(SecretKey)];
    SecretKey::Bytes bytes {};
    bytes.fill(7);
    auto* const key = new (memory) SecretKey(bytes);
    CHECK(bytes == SecretKey::Bytes {});
    SecretKey const moved(std::move(*key));
    CHECK(moved.bytes()[31] == 7);
    CHECK(std::memchr(memory, 7, sizeof memory) == nullptr);
    key->~SecretKey();
}
