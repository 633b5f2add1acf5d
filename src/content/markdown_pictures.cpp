#include "content/markdown_pictures.h"

#include "content/html_text.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace content {

namespace {

/// With its character references resolved.
std::string text_of(MD_ATTRIBUTE const& attribute)
{
    std::string text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        auto const begin = attribute.substr_offsets[i], end = attribute.substr_offsets[i + 1];
        std::string_view const part(attribute.text + begin, end - begin);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? character_reference_text(part) : std::string(part);
    }
    return text;
}

} // namespace

void ParagraphPictures::enter(MD_SPAN_IMG_DETAIL const& detail)
{
    if (m_depth++ > 0)
        return;
    m_found.push_back({ text_of(detail.src), fold_white_space(text_of(detail.title)), {},
        { detail.src.text ? detail.src.text : "", detail.src.size } });
}

void ParagraphPictures::leave()
{
    if (--m_depth > 0)
        return;
    m_found.back().text = m_text.take();
    m_found.back().text.runs.clear();
}

void ParagraphPictures::append(std::string_view text)
{
    if (m_depth > 0)
        m_text.append(text);
    else
        m_among_words = m_among_words || !trimmed(text).empty();
}

std::vector<ParagraphPictures::Found> ParagraphPictures::take()
{
    m_among_words = false;
    return std::exchange(m_found, {});
}

int LineFinder::line_of(std::string_view part)
{
    std::less<> const before;
    if (before(part.data(), m_file.data()) || !before(part.data(), m_file.data() + m_file.size()))
        return 0;
    if (m_ends.empty())
        for (std::size_t i = 0; i < m_file.size(); ++i)
            if (m_file[i] == '\n')
                m_ends.push_back(i);
    auto const offset = static_cast<std::size_t>(part.data() - m_file.data());
    auto const line = static_cast<std::size_t>(std::ranges::lower_bound(m_ends, offset) - m_ends.begin());
    return line < m_lines.size() ? m_lines[line] : 0;
}

} // namespace content
