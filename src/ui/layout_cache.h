#pragma once
// Paragraphs that were laid out lately. The least recently used go first; nothing a visitor typed is
// ever kept here (see Words::typed).

#include "text/typesetter.h"

#include <cstdint>
#include <list>
#include <unordered_map>

namespace ui {

class LayoutCache {
public:
    static constexpr std::size_t k_capacity = 400;

    explicit LayoutCache(text::Typesetter& typesetter)
        : m_typesetter(typesetter)
    {
    }
    /// Valid until k_capacity other paragraphs have been asked for.
    [[nodiscard]] text::Layout const& layout(text::Paragraph const& paragraph);
    void clear();

private:
    struct Entry {
        std::uint64_t key;
        text::Layout layout;
    };
    text::Typesetter& m_typesetter;
    std::list<Entry> m_entries; ///< Most recently used first.
    std::unordered_map<std::uint64_t, std::list<Entry>::iterator> m_index;
};

} // namespace ui
