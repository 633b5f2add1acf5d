#include "content/html/pages.h"

#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

namespace pages {

content::Article read(std::string const& html)
{
    auto const article = content::read_html(html, "folder/sore-mouth.html");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return *article;
}

content::Article read_body(std::string const& html)
{
    return read("<html lang=\"en\"><title>T</title><body><h1>T</h1>" + html);
}

std::string body(std::string const& html) { return content::dump(read_body(html).blocks); }

} // namespace pages
