#include "support/sample_places.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(kiosk::places::ListPlaces const& effect) const
    {
        return kiosk::places::PlacesListed { effect.visit, samples::places() };
    }
    Result operator()(kiosk::places::EndJobs const&) const { return std::nullopt; }
};

} // namespace

std::vector<kiosk::places::Place> places()
{
    return { { "/media/kiosk/KINGSTON", "KINGSTON", 14'200'000'000, false }, { "/media/kiosk/OLD", "OLD", 0, true },
        { "/srv/exports", {}, 8'100'000'000, false } };
}

std::optional<kiosk::Action> area_answer(kiosk::places::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples
