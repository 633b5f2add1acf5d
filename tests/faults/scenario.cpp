#include "faults/scenario.h"

#include "upkeep/verify.h"

namespace faults {

std::vector<std::unique_ptr<Scenario>> all_scenarios()
{
    std::vector<std::unique_ptr<Scenario>> all;
    all.push_back(answers_of_visitors());
    all.push_back(searches_that_found_nothing());
    all.push_back(import_over_an_edition());
    all.push_back(import_that_adds());
    all.push_back(import_that_changes());
    all.push_back(going_back_to_the_edition_before());
    all.push_back(changed_settings());
    all.push_back(pins_set_and_tried());
    all.push_back(exports_to_a_stick());
    all.push_back(backup_and_restore());
    return all;
}

void check_nothing_is_damaged(std::filesystem::path const& data_folder)
{
    if (!std::filesystem::exists(data_folder))
        return;
    upkeep::verify({ .data_folder = data_folder }, { .found = [](upkeep::Finding const& finding) {
        INFO("part ", static_cast<int>(finding.part));
        CHECK_MESSAGE(!finding.problem, (finding.problem ? finding.problem->message : ""));
    } });
    for (auto const& entry : std::filesystem::directory_iterator(data_folder))
        CHECK_MESSAGE(entry.path().string().find("damaged") == std::string::npos, entry.path());
}

feedback::FeedbackRecord numbered_record(int number, base::IsoWeek week)
{
    auto made = record("Answer " + std::to_string(number));
    made.id.fill(static_cast<std::uint8_t>(number));
    made.id.front() = 0xab; // No digits alone, which an export would mark.
    made.week = week;
    return made;
}

std::set<std::string> ids_in(feedback::FeedbackLog const& log)
{
    std::set<std::string> ids;
    auto const read = log.for_each([&](feedback::FeedbackRecord const& row) { ids.insert(feedback::to_hex(row.id)); });
    CHECK_MESSAGE(read, why(read));
    return ids;
}

} // namespace faults
