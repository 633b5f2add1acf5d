#include "catalogue/title_key.h"

#include <doctest/doctest.h>

using catalogue::title_key;

TEST_CASE("titles that differ in nothing that a reader would notice have one key")
{
    struct Pair {
        char const *language, *one, *other;
    };
    for (Pair const& pair :
        { Pair { "en", "Mouth sores", "MOUTH SORE" }, Pair { "en", "Mouth sores", "Sores, mouth" },
            Pair { "en", "Cancer of the lung", "Lung cancer" }, Pair { "en", "A cold", "Cold" },
            Pair { "en", "Alzheimer's disease", "Alzheimer disease" }, Pair { "en", "Allergies", "Allergy" },
            Pair { "en-GB", "Ménière’s disease", "Meniere's Disease" }, Pair { "en", "X-ray", "X ray" },
            Pair { "es", "Las vacunas", "Vacuna" }, Pair { "es", "Infección de oído", "Infecciones del oído" },
            Pair { "es", "La voz", "Voces" }, Pair { "ru", "Кашель", "кашель!" }, Pair { "zh", "高血壓", "高血压" } }) {
        CAPTURE(pair.one);
        CHECK(title_key(pair.one, {}, pair.language) == title_key(pair.other, {}, pair.language));
    }
}

TEST_CASE("titles that a reader tells apart have different keys")
{
    struct Pair {
        char const *language, *one, *other;
    };
    for (Pair const& pair : { Pair { "en", "Hepatitis A", "Hepatitis B" }, Pair { "en", "Hepatitis A", "Hepatitis" },
             Pair { "en", "Type 1 diabetes", "Type 2 diabetes" }, Pair { "en", "Arthritis", "Arthriti" },
             Pair { "en", "Eating with diabetes", "Eating without diabetes" }, Pair { "es", "Lupus", "Lupu" },
             Pair { "hi", "कान", "कान में" }, Pair { "vi", "Sốt", "Sốt xuất huyết" } }) {
        CAPTURE(pair.one);
        CHECK(title_key(pair.one, {}, pair.language) != title_key(pair.other, {}, pair.language));
    }
    CHECK(title_key("Breast cancer", "Treatment", "en") != title_key("Breast cancer", "Screening", "en"));
}

TEST_CASE("no title is without a key")
{
    CHECK(title_key("The", {}, "en") == "the");
    CHECK(title_key("???", {}, "en") == "???");
    CHECK(title_key("\xff", {}, "en") == "\xff");
}
