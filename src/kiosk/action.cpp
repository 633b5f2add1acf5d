#include "kiosk/action.h"
#include "kiosk/whole_copies.h"

namespace kiosk {

template class Whole<AnyAction>;

} // namespace kiosk
