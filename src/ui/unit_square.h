#pragma once
// Where the parts of a drawing stand: in a square of side 1, whatever the size it is drawn in.

#include "base/geometry.h"

#include <algorithm>

namespace ui {

class UnitSquare {
public:
    /// The largest square in the middle of `box`.
    explicit UnitSquare(base::Rect const& box)
        : m_side(std::min(box.width, box.height))
        , m_corner { box.x + (box.width - m_side) / 2, box.y + (box.height - m_side) / 2 }
    {
    }

    [[nodiscard]] float side() const { return m_side; }
    [[nodiscard]] base::Point operator()(float x, float y) const
    {
        return { m_corner.x + x * m_side, m_corner.y + y * m_side };
    }

private:
    float m_side;
    base::Point m_corner;
};

} // namespace ui
