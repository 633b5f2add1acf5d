#include "support/sample_exports.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(exports::LoadExportableWeeks const& effect) const
    {
        return exports::ExportableWeeksLoaded { effect.visit, exportable_weeks() };
    }
    Result operator()(exports::ExportFeedback const& effect) const
    {
        return exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::none, exported_files() };
    }
};

} // namespace

::feedback::ExportableWeeks exportable_weeks()
{
    return { .this_week = { 2026, 47 },
        .first = base::IsoWeek { 2026, 3 },
        .taken_to = base::IsoWeek { 2026, 41 },
        .waiting = 6 };
}

std::vector<kiosk::exports::ExportedFile> exported_files()
{
    return {
        { "lectern-feedback-2026-W42-to-2026-W46.csv", 1204, base::IsoWeek { 2026, 42 }, base::IsoWeek { 2026, 46 } },
        { "lectern-feedback-2026-W42-to-2026-W46.sqlite", 1204, base::IsoWeek { 2026, 42 }, base::IsoWeek { 2026, 46 } }
    };
}

std::optional<kiosk::Action> area_answer(kiosk::exports::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples
