#include "faults/scenario.h"
#include "feedback/export/job.h"
#include "store/file_writer.h"

namespace faults {

namespace {

constexpr std::chrono::sys_days k_day { k_today };
constexpr int k_rows = 30;

base::Result<void> export_new_rows(std::filesystem::path const& root)
{
    auto log = TRY(feedback::open_log_for_export(root / "data"));
    auto const made = TRY(feedback::export_feedback(log,
        { .data_folder = root / "data",
            .folder = root / "stick",
            .scope = feedback::ExportScope::since_last,
            .today = k_day }));
    if (made.not_remembered)
        return tl::unexpected(*made.not_remembered);
    return {};
}

base::Result<void> add_rows(std::filesystem::path const& root, int first, base::IsoWeek week)
{
    auto log = TRY(feedback::FeedbackLog::open(root / "data", k_today));
    for (int n = first; n < first + k_rows; ++n)
        TRY_VOID(log.add(numbered_record(n, week)));
    return {};
}

/// The ids in the exports that are whole, as whoever takes the stick home sees it: with a manifest.
std::set<std::string> ids_taken_home(std::filesystem::path const& stick)
{
    constexpr std::string_view manifest = ".manifest.json";
    std::set<std::string> ids;
    for (auto const& entry : std::filesystem::directory_iterator(stick)) {
        std::string const name = entry.path().string();
        if (!name.ends_with(manifest))
            continue;
        std::string const file = name.substr(0, name.size() - manifest.size());
        CHECK(content_of(name).ends_with("}\n"));
        auto const digest = store::digest_of(file);
        CHECK_MESSAGE(digest, why(digest));
        if (digest)
            CHECK(content_of(file + ".sha256").starts_with(digest->sha256 + "  "));
        std::ifstream lines(file);
        std::string line;
        std::getline(lines, line); // The names of the columns.
        while (std::getline(lines, line))
            ids.insert(line.substr(0, line.find(',')));
    }
    return ids;
}

class Exports : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "exports to a stick"; }

    void prepare(std::filesystem::path const& root) const override
    {
        REQUIRE(std::filesystem::create_directory(root / "stick"));
        REQUIRE(add_rows(root, 0, { 2026, 45 }));
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        return { [=] { return export_new_rows(root); },
            [=] {
                return add_rows(root, 100, { 2026, 46 });
            },
            [=] { return export_new_rows(root); } };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        auto const log = feedback::FeedbackLog::open(root / "data", k_today);
        REQUIRE_MESSAGE(log, why(log));
        auto const home = ids_taken_home(root / "stick");
        std::size_t const expected = progress.acknowledged[2] ? 2 * k_rows : progress.acknowledged[0] ? k_rows : 0;
        CHECK(home.size() >= expected);
        // What the log takes for exported is on the stick, and the next export brings the rest.
        auto const next = export_new_rows(root);
        CHECK_MESSAGE(next, why(next));
        CHECK(ids_taken_home(root / "stick") == ids_in(*log));
        CHECK_FALSE(std::filesystem::exists(root / "stick" / "lectern-feedback.partial"));
    }
};

} // namespace

std::unique_ptr<Scenario> exports_to_a_stick() { return std::make_unique<Exports>(); }

} // namespace faults
