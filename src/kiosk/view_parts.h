#pragma once
// What the views of several screens share.

#include <string>
#include <vector>

namespace kiosk {

struct LanguageChoice {
    std::string code;
    std::string own_name;
    bool selected = false;
};

struct TabView {
    std::string key, title;
    bool selected = false;
};

struct KeyCap {
    std::string text;  ///< What it types.
    std::string shown; ///< A mark alone is shown on a dotted circle.
};

struct KeyboardView {
    std::vector<std::vector<KeyCap>> rows;
    bool has_shift = false, shift = false, symbols = false;
    std::string shift_label, symbols_label, letters_label, space_label, erase_label, done_label;
};

} // namespace kiosk
