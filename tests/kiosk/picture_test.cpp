#include "support/visitor.h"

#include "kiosk/article/picture_shelf.h"

#include <doctest/doctest.h>

using namespace kiosk;
using article::PictureShelf;

namespace {

std::shared_ptr<base::Pixels const> pixels(std::size_t bytes)
{
    return std::make_shared<base::Pixels const>(base::Pixels { 1, 1, std::vector<std::uint8_t>(bytes) });
}

} // namespace

TEST_CASE("a picture is asked for once, until it makes room for others")
{
    PictureShelf shelf;
    CHECK(shelf.need("a"));
    CHECK_FALSE(shelf.need("a"));
    shelf.put("a", pixels(PictureShelf::k_limit_bytes / 2));
    CHECK(shelf.state("a") == PictureShelf::State::ready);
    CHECK(shelf.need("b"));
    shelf.put("b", pixels(PictureShelf::k_limit_bytes / 2 + 1));
    CHECK(shelf.state("a") == PictureShelf::State::unknown);
    CHECK(shelf.pixels("b"));
    CHECK(shelf.need("a"));
}

TEST_CASE("few pictures are loaded at once")
{
    PictureShelf shelf;
    CHECK(shelf.need("a"));
    CHECK(shelf.need("b"));
    CHECK_FALSE(shelf.need("c"));
    CHECK(shelf.state("c") == PictureShelf::State::unknown);
    shelf.put("a", nullptr);
    CHECK(shelf.need("c"));
}

TEST_CASE("a broken picture is not asked for again, and what nobody asked for is dropped")
{
    PictureShelf shelf;
    CHECK(shelf.need("a"));
    shelf.put("a", nullptr);
    CHECK(shelf.state("a") == PictureShelf::State::broken);
    CHECK_FALSE(shelf.need("a"));
    shelf.put("b", pixels(4));
    CHECK(shelf.state("b") == PictureShelf::State::unknown);
}

TEST_CASE("a picture that comes when another leaflet is open is that one's which asked")
{
    samples::Visitor visitor;
    visitor.open_article("A", 0);
    visitor.act(article::NeedPicture { "p" });
    auto const generation = visitor.model.generation;
    visitor.act(article::OpenArticle { samples::entry("en", "B", 0).article });
    visitor.act(article::PictureLoaded { generation, "p", pixels(4) });
    visitor.act(session::GoBack {});
    auto const& shelf = visitor.page<article::ArticlePage>().pictures;
    CHECK(shelf.state("p") == PictureShelf::State::ready);
    CHECK(shelf.pixels("p"));
}
