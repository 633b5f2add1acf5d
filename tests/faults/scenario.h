#pragma once
// Things that people do with a kiosk, step by step, for disks that fail and powers that go while they do them. The real
// code does each step, and looks afterwards at what is left.

#include "base/result.h"
#include "faults/faults.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace faults {

/// A step that returned without an error is acknowledged: whoever asked for it was told that it is done.
using Step = std::function<base::Result<void>()>;

/// How far the steps had got, when it all went dark.
struct Progress {
    std::vector<bool> tried, acknowledged; ///< A step that was tried may have been done, whole or not at all.

    [[nodiscard]] bool none_tried_after(std::size_t step) const
    {
        return std::find(tried.begin() + static_cast<std::ptrdiff_t>(step) + 1, tried.end(), true) == tried.end();
    }
};

class Scenario {
public:
    virtual ~Scenario() = default;
    [[nodiscard]] virtual char const* name() const = 0;
    /// While nothing fails: makes what is there before, in a folder that is empty.
    virtual void prepare(std::filesystem::path const& root) const = 0;
    /// They share what a program would hold open, and let it go with the last of them. A step may be tried again.
    [[nodiscard]] virtual std::vector<Step> steps(std::filesystem::path const& root) const = 0;
    /// CHECKs that nothing is called damaged, that all that was acknowledged is there, and that work goes on.
    virtual void check(std::filesystem::path const& root, Progress const& progress) const = 0;
};

[[nodiscard]] std::unique_ptr<Scenario> answers_of_visitors();
[[nodiscard]] std::unique_ptr<Scenario> first_answers_of_a_new_kiosk();
[[nodiscard]] std::unique_ptr<Scenario> searches_that_found_nothing();
[[nodiscard]] std::unique_ptr<Scenario> import_over_an_edition();
[[nodiscard]] std::unique_ptr<Scenario> import_that_adds();
[[nodiscard]] std::unique_ptr<Scenario> import_that_changes();
[[nodiscard]] std::unique_ptr<Scenario> going_back_to_the_edition_before();
[[nodiscard]] std::unique_ptr<Scenario> changed_settings();
[[nodiscard]] std::unique_ptr<Scenario> pins_set_and_tried();
[[nodiscard]] std::unique_ptr<Scenario> exports_to_a_stick();
[[nodiscard]] std::unique_ptr<Scenario> backup_and_restore();

/// But for the first answers.
[[nodiscard]] std::vector<std::unique_ptr<Scenario>> all_scenarios();

/// No part of the data folder is damaged in the eyes of `lecternctl verify`, and nothing was set aside as damaged.
void check_nothing_is_damaged(std::filesystem::path const& data_folder);

/// The same for the same number.
[[nodiscard]] feedback::FeedbackRecord numbered_record(int number, base::IsoWeek week = { 2026, 47 });
/// The ids of the rows of a log.
[[nodiscard]] std::set<std::string> ids_in(feedback::FeedbackLog const& log);

template <typename T>
std::string why(base::Result<T> const& result)
{
    return result ? "" : result.error().message;
}

} // namespace faults
