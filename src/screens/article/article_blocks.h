#pragma once
// How the parts of a leaflet are laid out, each as a block of a flow.

#include "screens/screens.h"
#include "ui/column.h"

#include <cstddef>
#include <string>

namespace screens {

/// The blocks of a leaflet on the page: its head, its text, its references and its source.
class ArticleBlocks {
public:
    ArticleBlocks(ui::Ui& ui, kiosk::article::ArticleView const& view)
        : m_ui(ui)
        , m_view(view)
        , m_em(ui.em(ui::Type::body))
    {
    }
    [[nodiscard]] std::size_t count() const;
    /// From the length of the text alone; nothing is laid out.
    [[nodiscard]] float guess(std::size_t block, float width) const;
    void lay_out(std::size_t block, ui::Column& column) const;

private:
    void lay_out_head(ui::Column& column) const;
    void lay_out_text(std::size_t index, ui::Column& column) const;
    void lay_out_notice(std::string const& key, ui::Words words, ui::Column& column) const;
    void lay_out_references(ui::Column& column) const;
    /// The bullet or the number of a list item, at the start of `box`, whose height does not count.
    void draw_mark(content::Block const& item, base::Rect const& box) const;

    ui::Ui& m_ui;
    kiosk::article::ArticleView const& m_view;
    float m_em; ///< Of body text. Asking the typesetter for it at each of 100,000 blocks would take 30 ms.
};

} // namespace screens
