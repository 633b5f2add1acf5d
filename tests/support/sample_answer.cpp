#include "support/sample_answer.h"

#include "support/sample_comments.h"
#include "support/sample_dashboard.h"
#include "support/sample_door.h"
#include "support/sample_exports.h"
#include "support/sample_leaflets.h"
#include "support/sample_library.h"
#include "support/sample_places.h"
#include "support/sample_settings.h"
#include "support/sample_volunteer.h"

namespace samples {

namespace {

std::optional<kiosk::Action> area_answer(kiosk::session::Effect const&) { return std::nullopt; }

std::optional<kiosk::Action> area_answer(kiosk::feedback::Effect const& effect)
{
    return kiosk::feedback::FeedbackStored { std::get<kiosk::feedback::StoreFeedback>(effect).generation };
}

} // namespace

std::optional<kiosk::Action> answer(kiosk::Effect const& effect)
{
    return std::visit([](auto const& of_area) { return area_answer(of_area); }, effect);
}

} // namespace samples
