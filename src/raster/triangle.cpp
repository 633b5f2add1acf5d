#include "raster/triangle.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace raster {

namespace {

constexpr std::int64_t k_steps = 256; ///< Of a pixel.

std::int64_t snapped(float pixels) { return std::llround((static_cast<double>(pixels) - 0.5) * k_steps); }

std::int64_t floor_of(std::int64_t number, std::int64_t by)
{
    std::int64_t const whole = number / by;
    return whole * by > number ? whole - 1 : whole;
}

std::int64_t ceiling_of(std::int64_t number, std::int64_t by) { return -floor_of(-number, by); }

} // namespace

Triangle::Triangle(Corner a, Corner b, Corner c)
    : m_corners { { snapped(a.x), snapped(a.y) }, { snapped(b.x), snapped(b.y) }, { snapped(c.x), snapped(c.y) } }
{
    auto const& [p, q, r] = m_corners;
    m_area = (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y);
    if (m_area < 0) {
        std::swap(m_corners[1], m_corners[2]);
        m_area = -m_area;
        m_turned = true;
    }
}

Area Triangle::rows(Area const& clip) const
{
    auto const& [p, q, r] = m_corners;
    std::int64_t const first = ceiling_of(std::min({ p.y, q.y, r.y }), k_steps);
    std::int64_t const last = floor_of(std::max({ p.y, q.y, r.y }), k_steps);
    Area rows = clip;
    rows.top = static_cast<int>(std::clamp<std::int64_t>(first, clip.top, clip.bottom));
    rows.bottom = static_cast<int>(std::clamp<std::int64_t>(last + 1, clip.top, clip.bottom));
    return rows;
}

Triangle::Span Triangle::span(int row, Area const& clip) const
{
    std::int64_t left = clip.left, right = clip.right;
    std::int64_t const y = row * k_steps;
    for (int i = 0; i < 3; ++i) {
        Place const& from = m_corners[i];
        Place const& to = m_corners[(i + 1) % 3];
        std::int64_t const dx = to.x - from.x, dy = to.y - from.y;
        bool const is_top_or_left = dy < 0 || (dy == 0 && dx > 0);
        // Inside: dy * x is at most this.
        std::int64_t const limit = dx * (y - from.y) + dy * from.x - (is_top_or_left ? 0 : 1);
        if (dy > 0)
            right = std::min(right, floor_of(limit, dy * k_steps) + 1);
        else if (dy < 0)
            left = std::max(left, ceiling_of(-limit, -dy * k_steps));
        else if (limit < 0)
            return {};
    }
    return left < right ? Span { static_cast<int>(left), static_cast<int>(right) } : Span {};
}

Triangle::Slope Triangle::slope(float a, float b, float c) const
{
    if (m_turned)
        std::swap(b, c);
    auto const& [p, q, r] = m_corners;
    double const area = static_cast<double>(m_area);
    double const to_b = b - a, to_c = c - a;
    double const across = (to_b * static_cast<double>(r.y - p.y) - to_c * static_cast<double>(q.y - p.y)) / area;
    double const down = (to_c * static_cast<double>(q.x - p.x) - to_b * static_cast<double>(r.x - p.x)) / area;
    return { across * k_steps, down * k_steps,
        a - across * static_cast<double>(p.x) - down * static_cast<double>(p.y) };
}

} // namespace raster
