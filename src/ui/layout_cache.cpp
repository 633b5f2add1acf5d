#include "ui/layout_cache.h"

#include <cstring>
#include <functional>

namespace ui {

namespace {

void mix(std::uint64_t& hash, std::uint64_t value)
{
    hash ^= value + 0x9e3779b97f4a7c15ull + (hash << 12) + (hash >> 4);
}

std::uint64_t bits_of(float value)
{
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

std::uint64_t hash_of(text::Paragraph const& paragraph)
{
    std::uint64_t hash = std::hash<std::string_view> {}(paragraph.text);
    mix(hash, std::hash<std::string_view> {}(paragraph.language));
    mix(hash, bits_of(paragraph.style.size_px));
    mix(hash, bits_of(paragraph.style.line_spacing));
    mix(hash, bits_of(paragraph.width_px));
    mix(hash,
        static_cast<std::uint64_t>(paragraph.style.max_lines) << 8
            | static_cast<std::uint64_t>(paragraph.style.wrap) << 4
            | static_cast<std::uint64_t>(paragraph.style.align) << 1
            | static_cast<std::uint64_t>(paragraph.style.strong));
    for (auto const& span : paragraph.spans)
        mix(hash,
            static_cast<std::uint64_t>(span.begin) << 34 | static_cast<std::uint64_t>(span.end) << 2
                | static_cast<std::uint64_t>(span.strong) << 1 | static_cast<std::uint64_t>(span.emphasised));
    return hash;
}

} // namespace

text::Layout const& LayoutCache::layout(text::Paragraph const& paragraph)
{
    std::uint64_t const key = hash_of(paragraph);
    if (auto const found = m_index.find(key); found != m_index.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return found->second->layout;
    }
    m_entries.push_front({ key, m_typesetter.lay_out(paragraph) });
    m_index[key] = m_entries.begin();
    if (m_entries.size() > k_capacity) {
        m_index.erase(m_entries.back().key);
        m_entries.pop_back();
    }
    return m_entries.front().layout;
}

void LayoutCache::clear()
{
    m_entries.clear();
    m_index.clear();
}

} // namespace ui
