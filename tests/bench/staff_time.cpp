#include "bench/feedback_rows.h"
#include "bench/measures.h"

#include "feedback/comment_list.h"
#include "feedback/feedback_overview.h"
#include "feedback/record_id.h"

#include <fmt/format.h>

#include <stdexcept>

namespace bench {

namespace {

constexpr FeedbackShape k_shape { .rows = 10'000'000 }, k_smoke_shape { .rows = 5'000, .articles = 20 };
constexpr int k_comments_on_a_page = 50;
constexpr double k_bytes_per_mib = 1024 * 1024;

template <typename T>
T value_of(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

template <typename Action>
void time(Report& report, Options const& options, std::string const& what, std::string const& aim, Action const& action)
{
    Samples samples;
    for (int n = 0; n < options.starts; ++n) {
        auto const began = std::chrono::steady_clock::now();
        action();
        samples.add(milliseconds(std::chrono::steady_clock::now() - began));
    }
    report.add(what, samples, aim);
}

struct NamedFilter {
    char const* name;
    feedback::CommentFilter filter;
};

std::vector<NamedFilter> filters()
{
    base::IsoWeek const week { 2026, 10 };
    return {
        { "all comments", {} },
        { "an article with many", { .article = "article-0" } },
        { "an article with few", { .article = "article-900" } },
        { "about the kiosk", { .article = "" } },
        { "a language", { .language = "es" } },
        { "a rating", { .rating = "very_poor" } },
        { "a week", { .week = week } },
        { "a language and a rating that it lacks", { .language = "xx", .rating = "good" } },
        { "an article with many and a language that it lacks", { .article = "article-0", .language = "xx" } },
        { "all four filters", { .article = "article-0", .language = "es", .rating = "good", .week = week } },
        { "hidden ones, too", { .hidden = feedback::HiddenComments::included } },
    };
}

} // namespace

void measure_staff(Report& report, Options const& options, std::filesystem::path const& scratch)
{
    auto const& shape = options.smoke ? k_smoke_shape : k_shape;
    auto const folder = scratch / "staff";
    report.begin_section(fmt::format("Making up {} rows of feedback", shape.rows));
    auto const made = make_feedback_log(folder, shape);
    report.add(fmt::format("making up {} rows of feedback, s", shape.rows), (made.rows_ms + made.indices_ms) / 1000);
    report.add("counting them for the tallies (lecternctl verify does the same), s", made.tallies_ms / 1000);
    report.add("log.db, MiB", static_cast<double>(std::filesystem::file_size(folder / "log.db")) / k_bytes_per_mib);

    report.begin_section("The dashboard and the list of comments");
    forget_peak();
    double const before = own_memory_mib("VmRSS");
    auto const open = [&] { return value_of(feedback::FeedbackLog::open_existing(folder)); };
    time(report, options, "opening the log and reading the overview, ms", "100",
        [&] { value_of(feedback::overview_of(open(), {})); });
    auto log = open();
    time(report, options, "reading the overview, ms", "100", [&] { value_of(feedback::overview_of(log, {})); });
    time(report, options, "what there is to filter by, ms", "100", [&] { value_of(feedback::comment_choices(log)); });
    for (auto const& [name, filter] : filters())
        time(report, options, fmt::format("{} comments: {}, ms", k_comments_on_a_page, name), "100",
            [&, &filter = filter] { value_of(feedback::comments_of(log, filter, {}, k_comments_on_a_page)); });
    feedback::CommentPlace const middle { "2025-W40", std::string(feedback::RecordId {}.size(), '\x80') };
    time(report, options, fmt::format("{} comments from the middle, ms", k_comments_on_a_page), "100",
        [&] { value_of(feedback::comments_of(log, {}, middle, k_comments_on_a_page)); });
    report.add("peak of memory beyond what was in use before, MiB", own_memory_mib("VmHWM") - before);

    feedback::FeedbackRecord record {
        .article = "article-0", .language = "en", .comment = "A comment", .week = { 2026, 47 }
    };
    time(report, options, "storing one more row with a comment, durably, ms", {}, [&] {
        record.id = feedback::new_record_id();
        if (auto const added = log.add(record); !added)
            throw std::runtime_error(added.error().message);
    });
}

} // namespace bench
