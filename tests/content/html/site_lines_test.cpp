#include "content/html/site_words.h"

#include "content/html/pages.h"

#include <doctest/doctest.h>

using namespace content;
using html::is_site_line;
using pages::body;

TEST_CASE("lines that say what a site offers, or when it published, are none of a leaflet")
{
    for (std::string const line :
        { "Print this page | Email", "Share this:", "Print", "[ Print ] [ Share ]", "Back to top", "\u2191 Back to Top",
            "Skip to content", "Published on May 3, 2023", "Published: 2023-05-03", "Posted on 3 May 2023 by admin",
            "Download this leaflet as a PDF (120 KB)", "Share on Facebook | Tweet", "Share: Facebook Twitter",
            "Read more \u00BB", "From Wikipedia, the free encyclopedia", "[edit]", "Publicado el 3 de mayo de 2023",
            "Descargar PDF | Imprimir", "Compartir en Facebook", "De Wikipedia, la enciclopedia libre", "[editar]",
            "Volver arriba", //
            "Publi\u00E9 le 3 mai 2023", "Imprimer \u2022 Partager", "Haut de page", "T\u00E9l\u00E9charger le PDF",
            "Un article de Wikip\u00E9dia, l\u2019encyclop\u00E9die libre.", //
            "Ver\u00F6ffentlicht am 3. Mai 2023", "Seite drucken", "Nach oben", "PDF herunterladen",
            "Aus Wikipedia, der freien Enzyklop\u00E4die",                                 //
            "Publicado em 3 de maio de 2023", "Voltar ao topo", "Partilhar", "Baixar PDF", //
            "Pubblicato il 3 maggio 2023", "Stampa | Condividi", "Torna su", "Scarica il PDF" })
        CHECK_MESSAGE(is_site_line(line), line);
}

TEST_CASE("what a leaflet itself says is never such a line")
{
    for (std::string const line : { "Email", "Home", "Published studies from 2019 show that it works",
             "Print your name here", "Share a towel with nobody", "Do not share needles.", "Top", "2023", "Wikipedia",
             "Published in 3 languages", "Save the leaflet", "Comparte tus dudas con tu m\u00E9dico",
             "Nach oben schauen", "Download speeds do not matter", "Last reviewed: May 3, 2023", "Edit",
             "Subir escaleras cansa", "Share: one towel each" })
        CHECK_MESSAGE(!is_site_line(line), line);
}

TEST_CASE("such lines go wherever they stand, and what stands around them stays")
{
    CHECK(body("<p>De Wikipedia, la enciclopedia libre</p><p>Rinse.</p><p>Print this page | Email</p><h2>Food "
               "[edit]</h2><p>Soup.</p><ul><li>Print<li>Email<li>Share</ul><p>Back to top</p>")
        == "Rinse.\n## Food\nSoup.\n");
    CHECK(body("<p>Ask us by:</p><ul><li>Phone<li>Email</ul>") == "Ask us by:\n- Phone\n- Email\n");
    CHECK(body("<p>For other uses, see <a href='/x'>Mouth (river)</a>.</p><p>Rinse.</p>") == "Rinse.\n");
    CHECK(body("<table class='infobox'><tr><th>Field<td>Dentistry</table><p>Rinse.<sup class='reference'><a "
               "href='https://x/y#c'>[1]</a></sup></p>")
        == "Rinse.\n");
}

TEST_CASE("menus of links are none of a leaflet, where they stand in a line or outside of its text")
{
    std::string const menu = "<p><a href='/'>Home</a> <a href='/s'>Staff</a> <a href='/d'>Directions</a></p>";
    CHECK(body(menu + "<p>Rinse.</p>" + menu + "<p>Eat.</p>" + menu) == "Rinse.\nEat.\n");
    CHECK(body("<p>[ <a href='/'>Home</a> ] [ <a href='/s'>Staff</a> ]</p><p>Rinse.</p>") == "Rinse.\n");
    CHECK(body("<p><a href='/'>Home</a> &gt; <a href='/m'>Mouth</a> &gt; Sore mouth</p><p>Rinse.</p>") == "Rinse.\n");
    CHECK(body("<table><tr><td><a href='/'>Home</a><td><a href='/s'>Staff</a></table><p>Rinse.</p>") == "Rinse.\n");
    std::string const list = "<ul><li><a href='/'>Home</a><li><a href='/s'>Staff</a></ul>";
    CHECK(body(list + "<p>Rinse.</p><p>Eat.</p>" + list) == "Rinse.\nEat.\n");
    CHECK(body("<p>Rinse.</p><h2>Siehe auch</h2>" + list) == "Rinse.\n");
}

TEST_CASE("links that the text is about stay")
{
    std::string const list = "<ul><li><a href='/a'>fever</a><li><a href='/b'>cough</a></ul>";
    CHECK(body("<p>Signs are:</p>" + list) == "Signs are:\n- fever\n- cough\n");
    CHECK(body("<p>It begins with</p>" + list + "<p>Call.</p>") == "It begins with\n- fever\n- cough\nCall.\n");
    CHECK(body("<p>Rinse.</p><h2>Signs</h2>" + list) == "Rinse.\n## Signs\n- fever\n- cough\n");
    CHECK(body("<p>Rinse.</p><p><a href='/a'>Fever</a>, <a href='/b'>cough</a></p>") == "Rinse.\nFever, cough\n");
    CHECK(body("<p>Rinse.</p><p><a href='tel:111'>Call 111</a> <a href='mailto:a@b.org'>a@b.org</a></p>")
        == "Rinse.\nCall 111 a@b.org\n");
    CHECK(body("<p><a href='/a'>Fever</a> is a sign.</p>") == "Fever is a sign.\n");
    CHECK(body(list) == "- fever\n- cough\n");
}

TEST_CASE("links to help, and links below a bold line, are the text's own, and what is left out is said")
{
    CHECK(
        body("<p><a href='/1'>Call 999 now</a></p><p><a href='/2'>Find your nearest A&amp;E</a></p><p>Chest pain.</p>")
        == "Call 999 now\nFind your nearest A&E\nChest pain.\n");
    CHECK(body("<p>Rest.</p><p><b>More help</b></p><p><a href='/1'>Groups</a></p><p><a href='/2'>Books</a></p>")
        == "Rest.\n## More help\nGroups\nBooks\n");
    auto const article = pages::read_body("<p>Rest.</p><p>Print this page</p><p>Back to top</p>");
    REQUIRE(article.remarks.size() == 1);
    CHECK(article.remarks[0] == "folder/sore-mouth.html: 2 lines of the site are left out: 'Print this page'");
}
