#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

std::vector<Scene> of_article()
{
    return {
        { "article", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) { kiosk.open_article(letter(kiosk, 2), 1); } },
        { "article-further", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), 1);
                // Large panels have the whole of it on one page or two.
                for (int i = 0; i < 2; ++i)
                    if (kiosk.sees("article/text/page_down") && kiosk.node("article/text/page_down").enabled)
                        kiosk.tap("article/text/page_down");
            } },
        { "article-end", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), 2);
                kiosk.page_to("article/source");
            } },
        { "article-care", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) { kiosk.open_article(letter(kiosk, 2), samples::k_with_signs); } },
        { "article-care-open", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), samples::k_with_signs);
                kiosk.page_to("article/care/emergency");
                kiosk.tap("article/care/emergency");
            } },
        { "article-signs", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), samples::k_with_signs);
                kiosk.page_to("article/source");
                kiosk.tap("article/text/page_up");
            } },
        { "article-pictures", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) { kiosk.open_article(letter(kiosk, 2), samples::k_with_pictures); } },
        { "article-pictures-further", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), samples::k_with_pictures);
                kiosk.page_to("article/block/5");
            } },
        { "article-enlarged", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.open_article(letter(kiosk, 2), samples::k_with_pictures);
                kiosk.page_to("article/block/1");
                kiosk.tap("article/block/1");
            } },
        { "article-untranslated", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                std::string const wanted = kiosk.tree().language;
                kiosk.choose_language(wanted == "en" ? "ar" : "en");
                kiosk.open_article(letter(kiosk, 2), 20);
                kiosk.choose_language(wanted);
            } },
        { "article-failed", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.open_article(letter(kiosk, 1), 0);
            } },
    };
}

} // namespace scenes
