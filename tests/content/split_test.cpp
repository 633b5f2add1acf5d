#include "content/dump.h"
#include "content/split.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <unicode/utf8.h>

using namespace content;

namespace {

std::vector<Block> split(Block const& block)
{
    auto result = split_long_blocks({ block }, "a.md");
    REQUIRE(result.has_value());
    for (Block const& piece : *result) {
        CHECK(piece.content.text.size() <= k_block_limit_bytes);
        CHECK_FALSE(piece.content.text.empty());
    }
    return *result;
}

Block paragraph(std::string text) { return { BlockKind::paragraph, 0, 0, { std::move(text), {} } }; }

std::string joined(std::vector<Block> const& blocks, char const* between)
{
    std::string text;
    for (Block const& block : blocks)
        text += (text.empty() ? "" : between) + block.content.text;
    return text;
}

} // namespace

TEST_CASE("a block at the limit stays whole and empty ones vanish")
{
    CHECK(split(paragraph(std::string(k_block_limit_bytes, 'a'))).size() == 1);
    CHECK(split_long_blocks({ paragraph("") }, "a").value().empty());
}

TEST_CASE("a long paragraph is cut between sentences and loses nothing")
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "This is sentence number " + std::to_string(i) + ", and it is not so long. ";
    text.pop_back();
    auto const pieces = split(paragraph(text));
    CHECK(pieces.size() == 3);
    for (Block const& piece : pieces)
        CHECK(piece.content.text.ends_with("."));
    CHECK(joined(pieces, " ") == text);
}

TEST_CASE("without sentences it is cut between words")
{
    std::string text;
    for (int i = 0; i < 600; ++i)
        text += "palaver ";
    text.pop_back();
    auto const pieces = split(paragraph(text));
    for (Block const& piece : pieces)
        CHECK(piece.content.text.ends_with("palaver"));
    CHECK(joined(pieces, " ") == text);
}

TEST_CASE("a cut never falls inside a character or a grapheme")
{
    std::string const family = "\U0001F469\u200D\U0001F469\u200D\U0001F466";
    std::string text;
    while (text.size() < 3 * k_block_limit_bytes)
        text += family;
    auto const pieces = split(paragraph(text));
    for (Block const& piece : pieces)
        CHECK(piece.content.text.size() % family.size() == 0);
    CHECK(joined(pieces, "") == text);
}

TEST_CASE("a grapheme over the limit is cut between characters")
{
    std::string text = "a";
    while (text.size() < 3 * k_block_limit_bytes)
        text += "\u0301";
    auto const pieces = split(paragraph(text));
    CHECK(joined(pieces, "") == text);
    for (Block const& piece : pieces)
        CHECK_FALSE(U8_IS_TRAIL(static_cast<std::uint8_t>(piece.content.text.front())));
}

TEST_CASE("emphasis goes on behind a cut")
{
    Block block = paragraph(std::string(1500, 'a') + " " + std::string(1500, 'b'));
    block.content.runs = { { 10, 20, true, false }, { 1400, 1700, false, true } };
    auto const pieces = split(block);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].content.runs == std::vector<Run> { { 10, 20, true, false }, { 1400, 1500, false, true } });
    CHECK(pieces[1].content.runs == std::vector<Run> { { 0, 199, false, true } });
}

TEST_CASE("what follows a cut stays in its item, its notice or below its heading")
{
    std::string const text = std::string(1500, 'a') + " " + std::string(1500, 'b');
    auto const kinds = [&](Block block) {
        block.content.text = text;
        auto const pieces = split(block);
        REQUIRE(pieces.size() == 2);
        return std::pair(pieces[0], pieces[1]);
    };
    auto const [item, rest] = kinds({ BlockKind::numbered, 1, 7, {} });
    CHECK(item.kind == BlockKind::numbered);
    CHECK(item.number == 7);
    CHECK(rest.kind == BlockKind::paragraph);
    CHECK(rest.level == 2);
    CHECK(rest.number == 0);
    CHECK(kinds({ BlockKind::notice, 0, 0, {} }).first.level == 0);
    CHECK(kinds({ BlockKind::notice, 0, 0, {} }).second.kind == BlockKind::notice);
    CHECK(kinds({ BlockKind::notice, 0, 0, {} }).second.level == 1);
    CHECK(kinds({ BlockKind::heading, 2, 0, {} }).second
        == Block { BlockKind::paragraph, 0, 0, { std::string(1500, 'b'), {} } });
}

TEST_CASE("too many blocks are refused")
{
    std::vector<Block> blocks(k_block_count_limit + 1, paragraph("a"));
    CHECK(split_long_blocks(blocks, "a.md").error().code == base::ErrorCode::too_large);
    blocks.pop_back();
    CHECK(split_long_blocks(blocks, "a.md").has_value());
}
