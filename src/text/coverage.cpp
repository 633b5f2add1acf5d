#include "text/coverage.h"

#include "text/font_choice.h"

namespace text {

bool installed_fonts_cover(std::string_view language)
{
    std::string const tag = fontconfig_language(language);
    FcCharSet const* const letters = FcLangGetCharSet(reinterpret_cast<FcChar8 const*>(tag.c_str()));
    ConfigHandle const config(FcConfigReference(nullptr));
    if (!letters || !config)
        return true;
    CharSetHandle missing(FcCharSetCopy(const_cast<FcCharSet*>(letters)));
    for (FcSetName const set_name : { FcSetSystem, FcSetApplication }) {
        FcFontSet const* const set = FcConfigGetFonts(config.get(), set_name);
        for (int i = 0; set && i < set->nfont && FcCharSetCount(missing.get()) > 0; ++i) {
            FcCharSet* had = nullptr;
            if (is_usable(set->fonts[i]) && FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &had) == FcResultMatch)
                missing.reset(FcCharSetSubtract(missing.get(), had));
        }
    }
    return FcCharSetCount(missing.get()) == 0;
}

} // namespace text
