#include "text/font_book.h"

#include <harfbuzz/hb.h>
#include <pango/pangofc-font.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H

namespace text {

namespace {

/// Stands for every font after the last id; it draws nothing.
constexpr FontId k_no_font = std::numeric_limits<FontId>::max();

/// Artificial bold adds this part of the em to each stem, as cairo and FreeType do.
constexpr double k_embolden = 1.0 / 24;

float pixels(hb_position_t position) { return static_cast<float>(position) / PANGO_SCALE; }

FT_Fixed fixed(double value) { return std::lround(value * 65536); }

bool same_shape(hb_font_t* a, hb_font_t* b, char letter)
{
    hb_codepoint_t in_a = 0, in_b = 0;
    hb_glyph_extents_t of_a {}, of_b {};
    return hb_font_get_nominal_glyph(a, static_cast<unsigned char>(letter), &in_a)
        && hb_font_get_nominal_glyph(b, static_cast<unsigned char>(letter), &in_b)
        && hb_font_get_glyph_extents(a, in_a, &of_a) && hb_font_get_glyph_extents(b, in_b, &of_b)
        && of_a.width == of_b.width && hb_font_get_glyph_h_advance(a, in_a) == hb_font_get_glyph_h_advance(b, in_b);
}

/// Whether a bold face has the stems of the regular one. Debian's Tiresias Infofont Bold is such a face:
/// only its name is bold, and nobody would see that a word is strong.
bool is_bold_in_name_only(PangoFont* font)
{
    DescriptionHandle const description(pango_font_describe_with_absolute_size(font));
    if (pango_font_description_get_weight(description.get()) < PANGO_WEIGHT_BOLD)
        return false;
    pango_font_description_set_weight(description.get(), PANGO_WEIGHT_NORMAL);
    PangoFontMap* const map = pango_font_get_font_map(font);
    ObjectHandle<PangoContext> const context(pango_font_map_create_context(map));
    ObjectHandle<PangoFont> const regular(pango_font_map_load_font(map, context.get(), description.get()));
    if (!regular)
        return false;
    hb_font_t* const bold_shapes = pango_font_get_hb_font(font);
    hb_font_t* const regular_shapes = pango_font_get_hb_font(regular.get());
    std::string_view const letters = "HIlmno";
    return std::all_of(
        letters.begin(), letters.end(), [&](char letter) { return same_shape(bold_shapes, regular_shapes, letter); });
}

Bitmap copy(FT_GlyphSlot slot)
{
    FT_Bitmap const& source = slot->bitmap;
    if (source.pixel_mode != FT_PIXEL_MODE_GRAY || source.width == 0 || source.rows == 0)
        return {};
    Bitmap bitmap;
    bitmap.width = static_cast<int>(source.width);
    bitmap.height = static_cast<int>(source.rows);
    bitmap.left = slot->bitmap_left;
    bitmap.top = slot->bitmap_top;
    bitmap.coverage.reserve(std::size_t { source.width } * source.rows);
    unsigned char const* row = source.buffer;
    for (unsigned y = 0; y < source.rows; ++y, row += source.pitch)
        bitmap.coverage.insert(bitmap.coverage.end(), row, row + source.width);
    return bitmap;
}

} // namespace

base::Result<FontBook> FontBook::create()
{
    FontBook book;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return base::failure(base::ErrorCode::unavailable, "FreeType can't be initialised");
    book.m_library.reset(library);
    return book;
}

FontBook::Description FontBook::describe(PangoFont* font)
{
    Description result;
    if (!PANGO_IS_FC_FONT(font))
        return result;
    FcPattern* const pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    FcChar8* file = nullptr;
    FcMatrix* matrix = nullptr;
    FcBool embolden = FcFalse, scalable = FcTrue, color = FcFalse;
    if (FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch)
        result.file = reinterpret_cast<char const*>(file);
    FcPatternGetInteger(pattern, FC_INDEX, 0, &result.index);
    FcPatternGetDouble(pattern, FC_PIXEL_SIZE, 0, &result.size_px);
    if (FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch && matrix)
        result.matrix = { matrix->xx, matrix->xy, matrix->yx, matrix->yy };
    FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &embolden);
    FcPatternGetBool(pattern, FC_SCALABLE, 0, &scalable);
    FcPatternGetBool(pattern, FC_COLOR, 0, &color);
    result.embolden = embolden || is_bold_in_name_only(font);
    result.has_outlines = !result.file.empty() && scalable && !color;

    // HarfBuzz knows the variations that Pango shaped with, wherever they came from.
    unsigned count = 0;
    int const* const coordinates = hb_font_get_var_coords_normalized(pango_font_get_hb_font(font), &count);
    result.coordinates.assign(coordinates, coordinates + count);
    return result;
}

FontId FontBook::id_of(PangoFont* font)
{
    if (auto const known = m_known.find(font); known != m_known.end())
        return known->second;
    Description description = describe(font);
    ObjectHandle<PangoFont> handle(PANGO_FONT(g_object_ref(font)));
    auto const same = m_ids.find(description);
    if (same == m_ids.end() && m_fonts.size() >= k_no_font)
        return k_no_font;
    FontId id = 0;
    if (same != m_ids.end()) {
        id = same->second;
        m_aliases.push_back(std::move(handle));
    } else {
        id = static_cast<FontId>(m_fonts.size());
        m_ids.emplace(description, id);
        m_fonts.push_back({ std::move(description), std::move(handle), {} });
    }
    m_known.emplace(font, id);
    return id;
}

bool FontBook::has_outlines(FontId id) const { return id < m_fonts.size() && m_fonts[id].description.has_outlines; }

VerticalExtent FontBook::extent(FontId id) const
{
    hb_font_extents_t extents {};
    if (id >= m_fonts.size() || !hb_font_get_h_extents(pango_font_get_hb_font(m_fonts[id].pango.get()), &extents))
        return {};
    return { pixels(extents.ascender), -pixels(extents.descender) };
}

VerticalExtent FontBook::ink(FontId id, std::uint32_t glyph_index)
{
    if (id >= m_fonts.size())
        return {};
    Font& font = m_fonts[id];
    auto const [entry, is_new] = font.ink.try_emplace(glyph_index);
    if (!is_new)
        return entry->second;
    hb_glyph_extents_t extents {};
    hb_font_t* const shapes = pango_font_get_hb_font(font.pango.get());
    if (!hb_font_get_glyph_extents(shapes, glyph_index, &extents) || extents.height == 0)
        return entry->second;
    // Light hinting moves an accent by up to two pixels, artificial bold an edge by half of its strength.
    double const margin = 2 + (font.description.embolden ? font.description.size_px * k_embolden / 2 : 0);
    entry->second.above = static_cast<float>(std::ceil(pixels(extents.y_bearing) + margin));
    entry->second.below = static_cast<float>(std::ceil(-pixels(extents.y_bearing + extents.height) + margin));
    return entry->second;
}

FT_Face FontBook::open_face(Description const& description)
{
    auto const [entry, is_new] = m_faces.try_emplace({ description.file, description.index, description.coordinates });
    if (!is_new)
        return entry->second.get();
    FT_Face face = nullptr;
    if (FT_New_Face(m_library.get(), description.file.c_str(), description.index, &face) != 0)
        return nullptr;
    entry->second.reset(face);
    if (!description.coordinates.empty()) {
        std::vector<FT_Fixed> coordinates;
        for (int const coordinate : description.coordinates)
            coordinates.push_back(FT_Fixed { coordinate } * 4);
        FT_Set_Var_Blend_Coordinates(face, static_cast<FT_UInt>(coordinates.size()), coordinates.data());
    }
    return face;
}

Bitmap FontBook::rasterise(FontId id, std::uint32_t glyph_index, int subpixel)
{
    if (!has_outlines(id))
        return {};
    Description const& description = m_fonts[id].description;
    FT_Face const face = open_face(description);
    if (!face || FT_Set_Char_Size(face, 0, std::lround(description.size_px * 64), 72, 72) != 0)
        return {};
    // Light hinting aligns a letter's feet and shoulders with the rows, and leaves its width alone. What
    // is slanted afterwards gains nothing from it.
    bool const is_transformed = description.matrix != Matrix {};
    int const hinting = is_transformed ? FT_LOAD_NO_HINTING : FT_LOAD_TARGET_LIGHT;
    if (FT_Load_Glyph(face, glyph_index, FT_LOAD_NO_BITMAP | hinting) != 0
        || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return {};
    FT_Outline& outline = face->glyph->outline;
    if (description.embolden) {
        FT_Pos const strength = std::lround(description.size_px * k_embolden * 64);
        FT_Outline_Embolden(&outline, strength);
        FT_Outline_Translate(&outline, -strength / 2, -strength / 2);
    }
    if (is_transformed) {
        Matrix const& m = description.matrix;
        FT_Matrix const matrix { fixed(m.xx), fixed(m.xy), fixed(m.yx), fixed(m.yy) };
        FT_Outline_Transform(&outline, &matrix);
    }
    int const step = std::clamp(subpixel, 0, Typesetter::k_subpixel_steps - 1);
    FT_Outline_Translate(&outline, step * 64 / Typesetter::k_subpixel_steps, 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0)
        return {};
    return copy(face->glyph);
}

} // namespace text
