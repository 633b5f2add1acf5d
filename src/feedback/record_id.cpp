#include "feedback/record_id.h"

#include <sodium.h>

namespace feedback {

RecordId new_record_id()
{
    // sodium_init() may be called any number of times; randombytes_buf() ends the process rather than
    // return predictable bytes.
    static int const ready = sodium_init();
    static_cast<void>(ready);
    RecordId id;
    randombytes_buf(id.data(), id.size());
    return id;
}

std::optional<RecordId> record_id_named(std::string_view hex)
{
    RecordId id {};
    std::size_t bytes = 0;
    if (hex.size() != id.size() * 2
        || sodium_hex2bin(id.data(), id.size(), hex.data(), hex.size(), nullptr, &bytes, nullptr) != 0
        || bytes != id.size())
        return std::nullopt;
    return id;
}

} // namespace feedback
