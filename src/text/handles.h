#pragma once
// One owner for each kind of C object that this folder holds.

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <glib-object.h>
#include <pango/pango.h>

#include <memory>

namespace text {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* object) const
    {
        release(object);
    }
};

template <typename T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

template <typename T>
using ObjectHandle = Handle<T, g_object_unref>;

using AttributesHandle = Handle<PangoAttrList, pango_attr_list_unref>;
using DescriptionHandle = Handle<PangoFontDescription, pango_font_description_free>;
using ConfigHandle = Handle<FcConfig, FcConfigDestroy>;
using CharSetHandle = Handle<FcCharSet, FcCharSetDestroy>;
using PatternHandle = Handle<FcPattern, FcPatternDestroy>;
using FontSetHandle = Handle<FcFontSet, FcFontSetDestroy>;
using LibraryHandle = Handle<FT_LibraryRec_, FT_Done_FreeType>;
using FaceHandle = Handle<FT_FaceRec_, FT_Done_Face>;

} // namespace text
