#pragma once
// Codes that the camera of a phone reads: an address or a telephone number, never more.

#include "base/geometry.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

class Ui;

/// ISO/IEC 18004, with error correction M.
struct QrCode {
    int side = 0;                   ///< Modules, without the quiet zone.
    std::vector<std::uint8_t> dark; ///< side * side, row by row: 1 is dark.
};

/// Nothing for what is empty or too long for a code that a phone reads at once.
[[nodiscard]] std::optional<QrCode> qr_code_of(std::string_view text);

/// Made once: choosing a code's mask takes a part of a frame.
class QrCodes {
public:
    /// Null where qr_code_of() has nothing. Valid until clear(), or a text that is new here.
    [[nodiscard]] QrCode const* of(std::string_view text);
    void clear() { m_codes.clear(); }

private:
    std::map<std::string, std::optional<QrCode>, std::less<>> m_codes;
};

/// What the code of a public address says; nothing for what is no address of the web. Letters beyond ASCII and spaces
/// are percent-encoded, as not every phone takes them for more than text.
[[nodiscard]] std::optional<std::string> web_address(std::string_view url);

/// A tel: address (RFC 3966); nothing for what is no single number, "999 or 112" for example.
[[nodiscard]] std::optional<std::string> telephone_address(std::string_view number);

/// Pixels, the quiet zone of four modules included: modules of at least 0.5 mm and 3 px, which grow with the text.
[[nodiscard]] float qr_code_side(Ui const& ui, QrCode const& code);

/// Dark on a light plate in every theme, since cameras expect that; the top left corner of the quiet zone at that of
/// `at`. Recorded as an image of which `label` says what the code leads to.
void show_qr_code(Ui& ui, std::string_view key, QrCode const& code, base::Point at, std::string_view label);

} // namespace ui
