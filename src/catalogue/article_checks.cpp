#include "catalogue/article_checks.h"

#include "content/picture_remark.h"
#include "content/plain_language.h"
#include "content/readability.h"
#include "content/web_words.h"

#include <algorithm>
#include <cmath>

namespace catalogue {

namespace {

bool says_when_to_get_help(content::Article const& article)
{
    return std::ranges::any_of(article.blocks, [](content::Block const& block) { return is_care(block.sign); });
}

int pictures_without_text(content::Article const& article)
{
    auto const shown = std::ranges::count_if(article.blocks, [](content::Block const& block) {
        return block.kind == content::BlockKind::picture && block.content.text.empty();
    });
    return static_cast<int>(shown) + content::pictures_without_text(article.remarks);
}

} // namespace

ArticleChecks checks_of(content::Article const& article)
{
    auto const [words, grade] = content::readability_of(article);
    ArticleChecks checks { words, grade, {} };
    auto const add_if = [&](bool found, FindingKind kind, std::string detail = {}) {
        if (found)
            checks.findings.push_back({ kind, std::move(detail) });
    };
    content::Metadata const& metadata = article.metadata;
    add_if(!metadata.reviewed, FindingKind::not_dated);
    add_if(metadata.author.empty(), FindingKind::without_author);
    add_if(metadata.references.empty(), FindingKind::without_references);
    add_if(!says_when_to_get_help(article), FindingKind::without_care_section);
    if (grade && *grade > content::k_hard_to_read_grade)
        add_if(true, FindingKind::hard_to_read, std::to_string(grade_needed(*grade)));
    if (int const pictures = pictures_without_text(article); pictures > 0)
        add_if(true, FindingKind::picture_without_text, std::to_string(pictures));
    if (auto words_found = content::web_words_in(article))
        add_if(true, FindingKind::web_words, std::move(*words_found));
    return checks;
}

bool is_kept(FindingKind kind)
{
    return kind == FindingKind::without_care_section || kind == FindingKind::picture_without_text
        || kind == FindingKind::web_words || kind == FindingKind::alike_titles;
}

int grade_needed(double grade) { return std::max(0, static_cast<int>(std::ceil(grade))); }

std::string_view missing_part(FindingKind kind)
{
    switch (kind) {
    case FindingKind::without_author: return "author";
    case FindingKind::without_references: return "references";
    case FindingKind::not_dated: return "review date";
    case FindingKind::without_care_section: return "when to get help";
    case FindingKind::picture_without_text: return "text of a picture";
    default: return {};
    }
}

} // namespace catalogue
