#include "faults/scenario.h"
#include "privacy/seal.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"

namespace faults {

namespace {

/// What a key says after a step; nothing: what holds without an override.
struct Change {
    char const* key;
    std::optional<std::string> value;
};

std::string public_key()
{
    privacy::SecretKey::Bytes bytes {};
    bytes.fill(7);
    return privacy::to_string(privacy::SecretKey(bytes).public_key());
}

std::vector<Change> const& changes()
{
    static std::vector<Change> const all { { "site_name", "Ward 7" }, { "idle.after", "45" },
        { "privacy.seal_to", public_key() }, { "idle.after", "60" }, { "thanks.seconds", "9" },
        { "idle.after", std::nullopt }, { "site_name", "Ward 8" } };
    return all;
}

class Settings : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "changed settings"; }

    void prepare(std::filesystem::path const& root) const override
    {
        REQUIRE(std::filesystem::create_directory(root / "data"));
        REQUIRE(settings::set_override(root / "data", "privacy.small_cell", { "7" }, k_today));
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        std::vector<Step> steps;
        for (Change const& change : changes())
            steps.push_back([=] {
                return change.value ? settings::set_override(root / "data", change.key, { *change.value }, k_today)
                                    : settings::remove_override(root / "data", change.key, k_today);
            });
        return steps;
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        auto const loaded = settings::load_configuration(std::nullopt, root / "data");
        REQUIRE_MESSAGE(loaded, why(loaded));
        for (base::Error const& ignored : loaded->ignored)
            FAIL_CHECK(ignored.message);
        CHECK(settings::value_text(loaded->configuration, "privacy.small_cell") == "7");
        for (char const* const key : { "site_name", "idle.after", "privacy.seal_to", "thanks.seconds" })
            check_key(*loaded, key, progress);
        CHECK((!loaded->has_lost_seal_key || !progress.acknowledged[2]));
        CHECK(settings::set_override(root / "data", "idle.after", { "75" }, k_today));
        auto const after = settings::load_configuration(std::nullopt, root / "data");
        CHECK((after && settings::value_text(after->configuration, "idle.after") == "75"));
        check_nothing_is_damaged(root / "data");
    }

private:
    /// It says what the last acknowledged step made it, or a step that was tried since.
    static void check_key(settings::EffectiveConfiguration const& loaded, char const* key, Progress const& progress)
    {
        auto const found = loaded.overridden.contains(key)
            ? std::optional(settings::value_text(loaded.configuration, key))
            : std::nullopt;
        std::vector<std::optional<std::string>> allowed { std::nullopt };
        for (std::size_t step = 0; step < changes().size(); ++step) {
            if (std::string_view(changes()[step].key) != key)
                continue;
            if (progress.acknowledged[step])
                allowed.clear();
            if (progress.tried[step])
                allowed.push_back(changes()[step].value);
        }
        INFO(key, " is ", found.value_or("not set"));
        CHECK(std::ranges::find(allowed, found) != allowed.end());
    }
};

} // namespace

std::unique_ptr<Scenario> changed_settings() { return std::make_unique<Settings>(); }

} // namespace faults
