// lectern.yaml, the administrator's file.

#include "fuzz/fuzz.h"
#include "settings/configuration.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const read = settings::parse_configuration(fuzz::text_of(data, size), "lectern.yaml");
    if (!read)
        return 0;
    for (settings::ConfigurationKey const& key : settings::configuration_keys())
        if (auto const values = settings::values_of(*read, key.name);
            !values.empty() && key.kind != settings::KeyKind::list)
            fuzz::require(settings::setting_of(key.name, values).has_value(), "what was read may be set");
    return 0;
}
