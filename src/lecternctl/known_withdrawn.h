#pragma once
// What the commands that know every leaflet say of those that visitors do not see.

#include "catalogue/withdrawn_list.h"
#include "lecternctl/json.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lecternctl {

/// Nothing where the list can't be read, which is said on standard error.
class KnownWithdrawn {
public:
    [[nodiscard]] static KnownWithdrawn of(std::filesystem::path const& data_folder);

    [[nodiscard]] bool has(std::string_view slug, std::string_view language) const;
    /// true, false, or null where it is not known.
    [[nodiscard]] Json to_json(std::string_view slug, std::string_view language) const;
    [[nodiscard]] std::optional<std::vector<catalogue::WithdrawnLeaflet>> const& list() const { return m_list; }

private:
    std::optional<std::vector<catalogue::WithdrawnLeaflet>> m_list;
};

/// library.approved_only, as the kiosk of the data folder has it; off where its configuration can't be read.
[[nodiscard]] bool shows_approved_only(std::filesystem::path const& data_folder);

} // namespace lecternctl
