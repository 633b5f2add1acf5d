#include "privacy/wipe.h"

#include <sodium.h>

namespace privacy {

void wipe(std::string& text)
{
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace privacy
