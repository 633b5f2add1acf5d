#pragma once
// What the tests of the text module set, and how they ask what came of it.

#include "text/typesetter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace sample {

struct Sample {
    std::string_view language, text;
};

/// Running text with tall capitals, deep letters and stacked marks.
inline constexpr Sample k_samples[] = {
    { "en", "Type 2 diabetes: what you should know. High blood sugar hurts the eyes and kidneys. Åg (jqy)." },
    { "es", "¿Qué es la diabetes? El corazón, los niños, la sangre y el azúcar. ¡CUÍDESE, ÑANDÚ!" },
    { "vi", "Bệnh tiểu đường là gì? Đường huyết cao làm hại mắt và thận. Ể Ẫ Ợ ỹ ặ NGHIỆP." },
    { "ru", "Что такое диабет? Высокий уровень сахара вредит глазам и почкам. Ёлка, йод, ЩУКА." },
    { "ar", "مرض السكري من النوع الثاني: ما يجب أن تعرفه. ضغط الدم 120/80. إِنَّ اللَّهَ، هل لديك أسئلة؟" },
    { "hi", "मधुमेह क्या है? उच्च रक्त शर्करा आँखों और गुर्दों को नुकसान पहुँचाती है। क्षत्रिय, हृदय, पूछें।" },
    { "zh", "什么是糖尿病？高血糖会损害眼睛和肾脏。请问医生（COVID-19）。骨、直、返、海。" },
    { "th", "โรคเบาหวานคืออะไร น้ำตาลในเลือดสูง กี่ ปู่ ญี่ปุ่น" },
    { "ur", "ذیابیطس کیا ہے؟ خون میں شوگر کی زیادتی آنکھوں کو نقصان پہنچاتی ہے۔" },
};

inline text::Typesetter typesetter()
{
    auto created = text::Typesetter::create();
    REQUIRE_MESSAGE(created.has_value(), created.error().message);
    return std::move(*created);
}

inline text::Paragraph paragraph(std::string_view words, std::string_view language = "en", float width_px = 0)
{
    return { .text = words, .language = language, .style = { .size_px = 40 }, .width_px = width_px };
}

/// The one font that all drawn glyphs are set in; fails where there are two.
inline text::FontId only_font(text::Layout const& layout)
{
    REQUIRE(!layout.glyphs.empty());
    for (text::Glyph const& glyph : layout.glyphs)
        CHECK(glyph.font == layout.glyphs.front().font);
    return layout.glyphs.front().font;
}

/// The sum of a bitmap's coverage, in pixels.
inline double ink(text::Bitmap const& bitmap)
{
    double sum = 0;
    for (std::uint8_t const value : bitmap.coverage)
        sum += value / 255.0;
    return sum;
}

} // namespace sample
