#include "support/sample_answer.h"

#include "support/sample_comments.h"
#include "support/sample_dashboard.h"
#include "support/sample_door.h"
#include "support/sample_exports.h"
#include "support/sample_leaflets.h"
#include "support/sample_library.h"
#include "support/sample_places.h"
#include "support/sample_search.h"
#include "support/sample_settings.h"
#include "support/sample_volunteer.h"

#include <utility>

namespace samples {

namespace {

std::optional<kiosk::Action> area_answer(kiosk::session::Effect const&) { return std::nullopt; }

std::optional<kiosk::Action> area_answer(kiosk::feedback::Effect const& effect)
{
    return kiosk::feedback::FeedbackStored { std::get<kiosk::feedback::StoreFeedback>(effect).generation };
}

std::optional<kiosk::Action> area_answer(kiosk::typing::Effect const& effect)
{
    auto const* wanted = std::get_if<kiosk::typing::FindCandidates>(&effect);
    if (!wanted)
        return std::nullopt;
    return kiosk::typing::CandidatesFound { wanted->generation, wanted->composition, candidates(wanted->composition) };
}

} // namespace

std::vector<kiosk::typing::Candidate> candidates(std::string_view composition)
{
    std::vector<kiosk::typing::Candidate> found;
    for (auto const& [sound, word] : { std::pair { "tangniaobing", "糖尿病" }, { "tangniao", "糖尿" }, { "tang", "糖" },
             { "tang", "汤" }, { "tang", "唐" }, { "tang", "躺" }, { "niao", "尿" }, { "niao", "鸟" }, { "bing", "病" },
             { "bing", "冰" }, { "n", "你" }, { "n", "那" } })
        if (composition.starts_with(sound))
            found.push_back({ base::WipingString(std::string_view(word)), std::string_view(sound).size() });
    return found;
}

std::optional<kiosk::Action> answer(kiosk::Effect const& effect)
{
    return std::visit([](auto const& of_area) { return area_answer(of_area); }, effect);
}

} // namespace samples
