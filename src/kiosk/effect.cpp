#include "kiosk/effect.h"
#include "kiosk/whole_copies.h"

namespace kiosk {

template class Whole<AnyEffect>;

} // namespace kiosk
