#pragma once
// A fingerprint of a file (FIPS 180-4), as sha256sum(1) prints it.

#include <memory>
#include <string>
#include <string_view>

namespace store {

/// Takes the bytes in pieces as they come.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void update(std::string_view bytes);

    /// 64 lower-case hexadecimal digits. Once, at the end.
    [[nodiscard]] std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace store
