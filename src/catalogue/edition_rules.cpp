#include "catalogue/edition_rules.h"

#include <unicode/uversion.h>

#include <array>

namespace catalogue {

std::string edition_rules()
{
    // Dictionaries and collation are ICU's.
    UVersionInfo version {};
    u_getVersion(version);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> icu {};
    u_versionToString(version, icu.data());
    return std::string(LECTERN_RULES) + " " + icu.data();
}

} // namespace catalogue
