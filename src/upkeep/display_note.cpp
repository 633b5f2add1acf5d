#include "upkeep/display_note.h"

#include "upkeep/note.h"

#include <iomanip>
#include <locale>
#include <sstream>

namespace upkeep {

namespace {

constexpr char const* k_name = "display.txt";

} // namespace

base::Result<void> note_display(std::filesystem::path const& data_folder, DisplayNote const& display)
{
    std::ostringstream note;
    note.imbue(std::locale::classic());
    note << display.width_px << ' ' << display.height_px << ' ' << std::fixed << std::setprecision(1)
         << display.diagonal_in << ' ' << display.distance_mm;
    for (int const met : display.met_mm)
        note << ' ' << met;
    note << '\n';
    return write_note(data_folder, k_name, note.str());
}

std::optional<DisplayNote> noted_display(std::filesystem::path const& data_folder)
{
    std::istringstream note(read_note(data_folder, k_name));
    note.imbue(std::locale::classic());
    DisplayNote display;
    note >> display.width_px >> display.height_px >> display.diagonal_in >> display.distance_mm;
    for (int& met : display.met_mm)
        note >> met;
    return note ? std::optional(display) : std::nullopt;
}

} // namespace upkeep
