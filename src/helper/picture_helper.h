#pragma once
// Pictures decoded by lectern-picture, a process each, which may crash or hang without harm.

#include "base/result.h"
#include "content/picture_decoder.h"

#include <chrono>
#include <filesystem>

namespace helper {

class PictureHelper final : public content::PictureDecoder {
public:
    /// As it is installed.
    PictureHelper();
    /// A slow kiosk draws its slowest picture in a tenth of this.
    explicit PictureHelper(std::filesystem::path program, std::chrono::milliseconds patience = k_patience);

    [[nodiscard]] base::Result<content::DecodedPicture> decode(std::string_view file) const override;
    /// The same with another limit than k_picture_side_limit_px: the longer side of a drawing is as long.
    [[nodiscard]] base::Result<content::DecodedPicture> decode(std::string_view file, int side_px) const;

    static constexpr std::chrono::milliseconds k_patience { 30'000 };

private:
    std::filesystem::path m_program;
    std::chrono::milliseconds m_patience;
};

} // namespace helper
