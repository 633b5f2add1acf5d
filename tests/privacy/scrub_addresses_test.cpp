#include "privacy/scrub.h"

#include <doctest/doctest.h>

using privacy::scrub;

TEST_CASE("addresses go after the word for one, and paths and rural routes are streets")
{
    CHECK(scrub("Domicilio: Mayor 12, 4 A", "es") == "Domicilio: [place]");
    CHECK(scrub("vivo en Camino Viejo km 4 con mi madre", "es") == "vivo en [place] con mi madre");
    CHECK(scrub("my address is 3 The Old Mill", "en") == "my address is [place]");
    CHECK(scrub("RR 2 Box 44", "en") == "[place]");
    CHECK(scrub("address the problem at 3 levels", "en") == "address the problem at 3 levels");
}

TEST_CASE("a number and a name are an address where somebody says that they live there")
{
    CHECK(scrub("we live in 4 Bell Yard with dad", "en") == "we live in [place] with dad");
    CHECK(scrub("living at 22 acacia gardens is far", "en") == "living at [place] is far");
    CHECK(scrub("send it to 3/2, 44 Dumbarton Rd please", "en") == "send it to [place] please");
    CHECK(scrub("our house, 8 Quarry Bank, gets no letters", "en") == "our house, [place], gets no letters");
    CHECK(scrub("Mi casa: Vereda Larga s/n", "es") == "Mi casa: [place]");
    for (char const* const text : { "I live in 2 rooms", "we live at home with 3 cats", "I live 20 minutes away",
             "send it to 5 of us", "they moved to 2 different wards", "send it to 2 Doctors", "moved to 2nd place",
             "the address was wrong on 3 letters" })
        CHECK(scrub(text, "en") == text);
}

TEST_CASE("streets are seen with a letter wrong, with the number of a flat, and as India writes them")
{
    CHECK(scrub("we stay at 14 rosemead crecent so far", "en") == "we stay at [place] so far");
    CHECK(scrub("to unit 4/19 wattle st pls", "en") == "to [place] pls");
    CHECK(scrub("at H no 12-3/4, 2nd cross they sent it", "en") == "at [place] they sent it");
    CHECK(scrub("dirección priorato 31 bajo", "es") == "dirección [place]");
    CHECK(scrub("vivo en c/ olmo 4 3 b y no llega", "es") == "vivo en [place] y no llega");
    CHECK(scrub("Learn about Coronary Artery Bypass Surgery", "en") == "Learn about Coronary Artery Bypass Surgery");
}

TEST_CASE("streets that have a number for a name, or a word of everyday life, are streets beside a house's number")
{
    for (char const* const text : { "Carrera 7 # 12-50 apto 301", "Calle 100 No. 8A-49 of. 301", "Calle 12 Sur 1403",
             "Diagonal 5 # 33-12", "calle mayor 4", "Glorieta Vella, 55, entlo. 2.ª" })
        CHECK(scrub("Es en " + std::string(text) + ", gracias", "es") == "Es en [place], gracias");
    CHECK(scrub("posted to number 12 high street", "en") == "posted to number [place]");
    CHECK(scrub("5520 NE 14th Ct #302 is ours", "en") == "[place] is ours");
}

TEST_CASE("addresses of other countries are seen in the order that they are written in")
{
    CHECK(scrub("J'habite au 12 bis rue des Lilas", "fr") == "J'habite au [place]");
    CHECK(scrub("Ich wohne Goethestr. 17 im Hinterhaus", "de") == "Ich wohne [place] im Hinterhaus");
    CHECK(scrub("Bitte an Schulweg 3b schicken", "de") == "Bitte an [place] schicken");
    CHECK(scrub("Meine Adresse ist Am Alten Markt 3", "de") == "Meine Adresse ist [place]");
    CHECK(scrub("Moro na Rua das Flores, 145, ap 32", "pt") == "Moro na [place]");
    CHECK(scrub("Abito in via Garibaldi 14", "it") == "Abito in [place]");
    CHECK(scrub("живу на проспекте Мира, д. 5, кв. 12, далеко", "ru") == "живу на [place], далеко");
    CHECK(scrub("Nhà tôi ở 45 đường Trần Phú", "vi") == "Nhà tôi ở [place]");
    CHECK(scrub("Im Jahr 2019 war es besser", "de") == "Im Jahr 2019 war es besser");
    CHECK(scrub("Ich wohne seit 3 Jahren hier", "de") == "Ich wohne seit 3 Jahren hier");
}
