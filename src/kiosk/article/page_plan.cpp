#include "kiosk/article/page_plan.h"

#include <algorithm>
#include <climits>

namespace kiosk::article {

namespace {

using content::Block;
using content::BlockKind;
using content::Sign;

/// A longer list would push the text itself out of sight.
constexpr std::size_t k_most_questions = 24;

/// The grade of the section that each block is in.
std::vector<Sign> grades_of(std::vector<Block> const& blocks)
{
    std::vector<Sign> grades;
    grades.reserve(blocks.size());
    Sign grade = Sign::none;
    int level = 0;
    for (Block const& block : blocks) {
        bool const heading = block.kind == BlockKind::heading;
        if (heading && (content::is_care(block.sign) || block.level <= level)) {
            // A damaged edition may have any sign there, and each block must be on the page.
            grade = content::is_care(block.sign) ? block.sign : Sign::none;
            level = grade == Sign::none ? 0 : block.level;
        }
        grades.push_back(grade);
    }
    return grades;
}

/// Those of the highest level that stands in the text.
std::vector<std::size_t> questions_in(std::vector<PagePart> const& parts, std::vector<Block> const& blocks)
{
    int level = INT_MAX;
    std::vector<std::size_t> questions;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind != PagePart::Kind::text)
            continue;
        Block const& block = blocks[parts[i].block];
        if (block.kind != BlockKind::heading || block.level > level)
            continue;
        if (block.level < level)
            questions.clear();
        level = block.level;
        questions.push_back(i);
    }
    return questions;
}

/// What opens or leads to other parts, before the text and behind the most pressing card. Returns how many there are.
std::size_t insert_openers(PagePlan& plan, std::ptrdiff_t text_begins)
{
    auto& parts = plan.parts;
    std::size_t const before = parts.size();
    if (!plan.questions.empty())
        parts.insert(parts.begin() + text_begins, { PagePart::Kind::questions });
    auto const is_card = [](PagePart const& part) { return part.kind == PagePart::Kind::care; };
    auto const first = std::ranges::find_if(parts, is_card);
    auto const second = first == parts.end() ? first : std::find_if(first + 1, parts.end(), is_card);
    if (second != parts.end())
        parts.insert(second, { PagePart::Kind::folded });
    else if (!plan.questions.empty())
        parts.insert(parts.begin() + text_begins, { PagePart::Kind::folded });
    return parts.size() - before;
}

} // namespace

PagePlan plan_of(content::Article const& article)
{
    auto const grades = grades_of(article.blocks);
    PagePlan plan;
    plan.parts.push_back({ PagePart::Kind::head });
    for (Sign const grade : content::k_care_grades)
        for (std::size_t i = 0, found = 0; i < grades.size(); ++i)
            if (grades[i] == grade)
                plan.parts.push_back({ found++ == 0 ? PagePart::Kind::care : PagePart::Kind::care_text, grade, i });
    auto const text_begins = static_cast<std::ptrdiff_t>(plan.parts.size());
    for (std::size_t i = 0; i < grades.size(); ++i)
        if (grades[i] == Sign::none)
            plan.parts.push_back({ PagePart::Kind::text, Sign::none, i });
    plan.parts.push_back({ PagePart::Kind::references });

    plan.questions = questions_in(plan.parts, article.blocks);
    if (plan.questions.size() < k_few_questions || plan.questions.size() > k_most_questions)
        plan.questions.clear();
    std::size_t const inserted = insert_openers(plan, text_begins);
    for (std::size_t& part : plan.questions)
        part += inserted;
    return plan;
}

std::size_t part_of_block(PagePlan const& plan, std::size_t block)
{
    auto const part = std::ranges::find_if(plan.parts, [&](PagePart const& each) {
        using enum PagePart::Kind;
        return (each.kind == care || each.kind == care_text || each.kind == text) && each.block == block;
    });
    return part == plan.parts.end() ? 0 : static_cast<std::size_t>(part - plan.parts.begin());
}

} // namespace kiosk::article
