#include "ui/qr_code.h"

#include "ui/ui.h"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace ui {

namespace {

/// 57 modules to a side: 38 mm with modules of 0.6 mm.
constexpr int k_largest_version = 10;
constexpr int k_quiet_modules = 4;
constexpr base::Millimetres k_module { 0.75f }, k_smallest_module { 0.5f };
constexpr float k_smallest_module_px = 3;

constexpr Colour k_dark { 0, 0, 0 }, k_light { 255, 255, 255 };

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

bool is_unreserved(char letter)
{
    return static_cast<unsigned char>(letter) > ' ' && static_cast<unsigned char>(letter) < 0x7F;
}

float module_px(Ui const& ui)
{
    return std::ceil(
        std::max({ ui.px(k_module), k_smallest_module.value * ui.panel().px_per_mm, k_smallest_module_px }));
}

} // namespace

std::optional<QrCode> qr_code_of(std::string_view text)
{
    if (text.empty() || text.find('\0') != std::string_view::npos)
        return std::nullopt;
    std::unique_ptr<QRcode, FreeCode> const made(QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M));
    if (!made || made->version > k_largest_version)
        return std::nullopt;
    QrCode code { .side = made->width, .dark = {} };
    code.dark.assign(made->data, made->data + static_cast<std::ptrdiff_t>(made->width) * made->width);
    for (std::uint8_t& module : code.dark)
        module &= 1;
    return code;
}

QrCode const* QrCodes::of(std::string_view text)
{
    constexpr std::size_t most = 256; // More than a leaflet has; each has a few kilobytes.
    auto found = m_codes.find(text);
    if (found == m_codes.end()) {
        if (m_codes.size() == most)
            m_codes.clear();
        found = m_codes.emplace(text, qr_code_of(text)).first;
    }
    return found->second ? &*found->second : nullptr;
}

std::optional<std::string> web_address(std::string_view url)
{
    if (!url.starts_with("https://") && !url.starts_with("http://"))
        return std::nullopt;
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address;
    for (char const letter : url) {
        if (is_unreserved(letter)) {
            address += letter;
            continue;
        }
        auto const byte = static_cast<unsigned char>(letter);
        address += { '%', digits[byte / 16], digits[byte % 16] };
    }
    return address;
}

std::optional<std::string> telephone_address(std::string_view number)
{
    constexpr std::size_t fewest_digits = 2, most_digits = 15; // ITU-T E.164; 112
    std::string address = "tel:";
    std::size_t digits = 0;
    // "+44 (0)20": the 0 is dialled within the country only.
    std::string international(number);
    if (number.starts_with('+'))
        if (auto const trunk = international.find("(0)"); trunk != std::string::npos)
            international.erase(trunk, 3);
    number = international;
    for (std::size_t i = 0; i < number.size(); ++i) {
        char const letter = number[i];
        if (letter >= '0' && letter <= '9') {
            address += letter;
            ++digits;
        } else if (letter == '+' && digits == 0 && address.back() == ':') {
            address += letter;
        } else if (std::string_view(" -().").find(letter) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    if (digits < fewest_digits || digits > most_digits)
        return std::nullopt;
    return address;
}

float qr_code_side(Ui const& ui, QrCode const& code)
{
    return module_px(ui) * static_cast<float>(code.side + 2 * k_quiet_modules);
}

void show_qr_code(Ui& ui, std::string_view key, QrCode const& code, base::Point at, std::string_view label)
{
    float const module = module_px(ui), side = qr_code_side(ui, code);
    // Whole pixels: a module that is a pixel narrower than its neighbour misleads a camera.
    base::Rect const plate { std::round(at.x), std::round(at.y), side, side };
    ui.begin_group(key, semantics::Role::image, label, plate);
    ui.canvas().fill(plate, k_light);
    auto const is_dark = [&](int row, int column) {
        return code.dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(code.side)
                   + static_cast<std::size_t>(column)]
            != 0;
    };
    for (int row = 0; row < code.side; ++row)
        for (int column = 0; column < code.side;) {
            int end = column;
            while (end < code.side && is_dark(row, end) == is_dark(row, column))
                ++end;
            // A code is not mirrored where the page runs from the right.
            int const from = ui.canvas().is_mirrored() ? code.side - end : column;
            if (is_dark(row, column))
                ui.canvas().fill({ plate.x + static_cast<float>(k_quiet_modules + from) * module,
                                     plate.y + static_cast<float>(k_quiet_modules + row) * module,
                                     static_cast<float>(end - column) * module, module },
                    k_dark);
            column = end;
        }
    ui.end_group();
}

} // namespace ui
