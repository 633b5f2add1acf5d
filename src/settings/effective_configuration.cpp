#include "settings/effective_configuration.h"

#include "base/file.h"
#include "settings/overrides.h"
#include "settings/seal_mark.h"

namespace settings {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

base::Result<void> read_file(fs::path const& file, EffectiveConfiguration& loaded)
{
    std::string const yaml = TRY(base::read_file(file, k_settings_file_limit_bytes));
    auto const settings = TRY(read_settings(yaml, file.string()));
    for (Setting const& setting : settings) {
        TRY_VOID(apply_setting(setting, loaded.underlying, file.string()));
        loaded.in_file.insert(setting.key);
    }
    return {};
}

void ignore(base::Error error, std::string_view what, EffectiveConfiguration& loaded)
{
    error.message += what;
    loaded.ignored.push_back(std::move(error));
}

void read_overrides(fs::path const& data_folder, EffectiveConfiguration& loaded)
{
    auto const overrides = settings::read_overrides(data_folder);
    if (!overrides) {
        if (overrides.error().code != ErrorCode::absent)
            ignore(overrides.error(), "; the file is ignored", loaded);
        return;
    }
    std::string const name = (data_folder / k_overrides_name).string();
    for (Setting const& setting : *overrides)
        if (auto applied = apply_setting(setting, loaded.configuration, name))
            loaded.overridden.insert(setting.key);
        else
            ignore(std::move(applied).error(), "; it is ignored", loaded);
}

} // namespace

ValueOrigin underlying_origin_of(EffectiveConfiguration const& loaded, std::string_view key)
{
    return loaded.in_file.contains(key) ? ValueOrigin::file : ValueOrigin::default_value;
}

ValueOrigin origin_of(EffectiveConfiguration const& loaded, std::string_view key)
{
    return loaded.overridden.contains(key) ? ValueOrigin::override_ : underlying_origin_of(loaded, key);
}

fs::path configuration_file(std::optional<fs::path> const& explicit_file, fs::path const& data_folder)
{
    return explicit_file.value_or(data_folder / "lectern.yaml");
}

base::Result<EffectiveConfiguration> load_configuration(
    std::optional<fs::path> const& explicit_file, fs::path const& data_folder)
{
    EffectiveConfiguration loaded;
    auto const read = read_file(configuration_file(explicit_file, data_folder), loaded);
    if (!read && read.error().code == ErrorCode::absent && explicit_file)
        return base::failure(ErrorCode::usage, read.error().message);
    if (!read && read.error().code != ErrorCode::absent)
        return tl::unexpected(read.error());
    loaded.configuration = loaded.underlying;
    read_overrides(data_folder, loaded);
    loaded.has_lost_seal_key = !loaded.configuration.seal_to && is_seal_marked(data_folder);
    loaded.configuration.takes_comments = !loaded.has_lost_seal_key;
    return loaded;
}

} // namespace settings
