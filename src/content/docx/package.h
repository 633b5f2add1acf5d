#pragma once
// The parts of a DOCX file, which is a ZIP archive (ECMA-376, part 2).

#include "base/result.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace content::docx {

/// What a part names by an id.
struct Relationship {
    std::string type;   ///< The last word of its address: "image", "styles".
    std::string target; ///< A part's name, or any address where it is external.
    bool external = false;
};
using Relationships = std::map<std::string, Relationship>;

class Package {
public:
    /// Unpacks the parts in XML. `bytes` must outlive it. `malformed` for what is no such archive, is cut short, or is
    /// locked with a password, which the message says; `too_large` when more would come out than any leaflet holds.
    [[nodiscard]] static base::Result<Package> open(std::string_view bytes, std::string_view name);

    /// Nothing when there is no such part in XML.
    [[nodiscard]] std::optional<std::string_view> part(std::string_view part_name) const;

    /// What the part names, by their ids; of the whole package for an empty `part_name`. `malformed` when they are no
    /// XML.
    [[nodiscard]] base::Result<Relationships> relationships(std::string_view part_name) const;

    /// Unpacks others than XML, by their names. Those that are not there, or over k_picture_file_limit_bytes, are left
    /// out.
    [[nodiscard]] base::Result<std::map<std::string, std::string>> unpack(std::set<std::string> const& wanted) const;

private:
    Package(std::string_view bytes, std::string_view name)
        : m_bytes(bytes)
        , m_name(name)
    {
    }

    std::string_view m_bytes;
    std::string m_name;
    std::map<std::string, std::string, std::less<>> m_parts;
};

} // namespace content::docx
