#include "base/wipe.h"

#include <cstring>

namespace base {

void wipe(std::string& text)
{
    text.resize(text.capacity());
    wipe(text.data(), text.size());
    text.clear();
}

void wipe(void* memory, std::size_t bytes) { ::explicit_bzero(memory, bytes); }

} // namespace base
