#pragma once
// Places and sizes on the screen. Pixels are floats; millimetres are a type of their own, so that
// millimetres become pixels only through ui::Ui::px().

#include <algorithm>
#include <compare>

namespace base {

struct Point {
    float x = 0, y = 0;
    friend bool operator==(Point, Point) = default;
};

struct Size {
    float width = 0, height = 0;
    friend bool operator==(Size, Size) = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(Rect const&, Rect const&) = default;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }

    [[nodiscard]] Rect inset(float by_x, float by_y) const
    {
        return { x + by_x, y + by_y, std::max(0.0f, width - 2 * by_x), std::max(0.0f, height - 2 * by_y) };
    }
    [[nodiscard]] Rect inset(float by) const { return inset(by, by); }

    [[nodiscard]] Rect intersect(Rect const& other) const
    {
        float const left = std::max(x, other.x), top = std::max(y, other.y);
        return { left, top, std::max(0.0f, std::min(right(), other.right()) - left),
            std::max(0.0f, std::min(bottom(), other.bottom()) - top) };
    }
};

struct Millimetres {
    float value = 0;
    friend auto operator<=>(Millimetres, Millimetres) = default;
};

} // namespace base
