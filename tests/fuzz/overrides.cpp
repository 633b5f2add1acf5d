// overrides.yaml, whatever somebody made of it: a change of one setting holds all the same.

#include "fuzz/fuzz.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"

#include <algorithm>

namespace {

constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 }, std::chrono::month { 11 },
    std::chrono::day { 22 } };

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    namespace fs = std::filesystem;
    fs::path const folder = fuzz::scratch_folder();
    for (auto const& left : fs::directory_iterator(folder))
        fs::remove_all(left);
    fuzz::write_file(folder / settings::k_overrides_name, fuzz::text_of(data, size));
    fuzz::require(
        settings::load_configuration(std::nullopt, folder).has_value(), "the kiosk starts, whatever is overridden");
    if (!settings::set_override(folder, "idle.after", { "45" }, k_today))
        return 0;
    auto const after = settings::load_configuration(std::nullopt, folder);
    fuzz::require(after && settings::value_text(after->configuration, "idle.after") == "45", "what was set holds");
    return 0;
}
