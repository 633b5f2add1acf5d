#include "ui/block_flow.h"

#include <algorithm>
#include <bit>

namespace ui {

BlockFlow::BlockFlow(std::size_t count, std::function<float(std::size_t)> const& guess)
    : m_heights(count)
    , m_measured(count, false)
    , m_sums(count + 1, 0.0)
{
    for (std::size_t i = 0; i < count; ++i) {
        m_heights[i] = guess(i);
        m_sums[i + 1] += static_cast<double>(m_heights[i]);
        std::size_t const parent = (i + 1) + ((i + 1) & -(i + 1));
        if (parent <= count)
            m_sums[parent] += m_sums[i + 1];
    }
}

float BlockFlow::top_of(std::size_t block) const
{
    double sum = 0;
    for (std::size_t i = std::min(block, m_heights.size()); i > 0; i -= i & -i)
        sum += m_sums[i];
    return static_cast<float>(sum);
}

float BlockFlow::total() const { return top_of(m_heights.size()); }

std::size_t BlockFlow::at(float offset) const
{
    std::size_t position = 0;
    double left = std::max(0.0, static_cast<double>(offset));
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (position + step <= m_heights.size() && m_sums[position + step] <= left) {
            position += step;
            left -= m_sums[position];
        }
    }
    return std::min(position, m_heights.size() - 1);
}

float BlockFlow::page_after(float offset, float view, float step) const
{
    std::size_t const last = at(offset + view + 1);
    float const top = top_of(last);
    return top > offset + view / 4 ? top : offset + step;
}

float BlockFlow::page_before(float offset, float view, float step) const
{
    std::size_t first = at(std::max(0.0f, offset - view));
    if (top_of(first) < offset - view - 1 && first + 1 < count())
        ++first;
    float const top = top_of(first);
    return top < offset - view / 4 ? top : offset - step;
}

float BlockFlow::measure(std::size_t block, float height)
{
    float const difference = height - m_heights[block];
    m_heights[block] = height;
    m_measured[block] = true;
    while (m_first_guessed < count() && m_measured[m_first_guessed])
        ++m_first_guessed;
    for (std::size_t i = block + 1; i <= m_heights.size(); i += i & -i)
        m_sums[i] += static_cast<double>(difference);
    return difference;
}

} // namespace ui
