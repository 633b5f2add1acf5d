#pragma once
// Forgetting on purpose is privacy's word; every folder that holds typed words needs it.

#include "base/wipe.h"

namespace privacy {

using base::wipe;

} // namespace privacy
