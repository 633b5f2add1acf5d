// Pictures of leaflets, as the helper process reads them; small limits keep a run quick.

#include "fuzz/fuzz.h"
#include "pictures/decode.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    pictures::Limits const limits { .side_px = 64, .megapixels = 1 };
    auto const made = pictures::decode(fuzz::text_of(data, size), limits);
    if (made)
        fuzz::require(made->width_px > 0 && made->width_px <= limits.side_px && made->height_px > 0
                && made->height_px <= limits.side_px && !made->bytes.empty() && made->bytes.size() <= limits.bytes,
            "a picture is within its limits");
    return 0;
}
