#pragma once
// How the parts of a leaflet are set: each as a block of a flow, measured and drawn by the same rule.

#include "screens/screens.h"

#include <cstddef>

namespace screens {

/// The blocks of a leaflet on the page: its head, its text, its references and its source.
class ArticlePageSetter {
public:
    ArticlePageSetter(ui::Ui& ui, kiosk::article::ArticleView const& view)
        : m_ui(ui)
        , m_view(view)
        , m_em(ui.em(ui::Type::body))
    {
    }
    [[nodiscard]] std::size_t count() const;
    /// From the length of the text alone; nothing is laid out.
    [[nodiscard]] float guess(std::size_t block, float width) const;
    [[nodiscard]] float measure(std::size_t block, float width) { return set(block, { 0, 0, width, 0 }, false); }
    void draw(std::size_t block, base::Rect const& rect) { set(block, rect, true); }

private:
    float set(std::size_t block, base::Rect const& rect, bool draw);
    float set_head(base::Rect const& rect, bool draw);
    float set_block(std::size_t index, base::Rect const& rect, bool draw);
    float set_references(base::Rect const& rect, bool draw);
    float words(
        std::string const& key, semantics::Role role, ui::Words const& words, float x, float y, float width, bool draw);

    ui::Ui& m_ui;
    kiosk::article::ArticleView const& m_view;
    float m_em; ///< Of body text. Asking the typesetter for it at each of 100,000 blocks would take 30 ms.
};

} // namespace screens
