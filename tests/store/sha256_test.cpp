#include "store/sha256.h"

#include <doctest/doctest.h>

namespace {

std::string digest_of(std::string_view bytes)
{
    store::Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

} // namespace

TEST_CASE("a digest is the one that FIPS 180-4 gives")
{
    CHECK(digest_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a digest does not depend on the pieces in which the bytes come")
{
    std::string const whole(1000, 'x');
    for (std::size_t const cut : { 0, 1, 63, 64, 65, 999, 1000 }) {
        store::Sha256 hash;
        hash.update(std::string_view(whole).substr(0, cut));
        hash.update(std::string_view(whole).substr(cut));
        CHECK(hash.finish() == digest_of(whole));
    }
}
