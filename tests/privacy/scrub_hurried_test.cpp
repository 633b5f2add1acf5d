#include "privacy/scrub.h"
#include "privacy/scrubbing/typos.h"

#include <doctest/doctest.h>

using privacy::scrub;

TEST_CASE("a typo is a letter wrong, missing or too many, or two swapped")
{
    using privacy::scrubbing::is_typo_of;
    for (char const* const typo : { "pasport", "passpport", "passpotr", "passpart" })
        CHECK(is_typo_of(typo, "passport"));
    for (char const* const other : { "passport", "pasprt", "bassport", "pass", "passports's" })
        CHECK(!is_typo_of(other, "passport"));
}

TEST_CASE("codes are found without case and with blanks after a word that announces them")
{
    CHECK(
        scrub("my ni number qt 12 34 56 c was read out", "en") == "my ni number [social security number] was read out");
    CHECK(scrub("expediente 2023 / 5518 - b", "es") == "expediente [record number]");
    CHECK(scrub("lote gw 0317 de la vacuna", "es") == "lote [device] de la vacuna");
    CHECK(scrub("number plate g h 5 1 t y p red", "en") == "number plate [vehicle] red");
    CHECK(scrub("dni trece millones doscientos mil", "es") == "dni [licence number]");
    for (char const* const text : { "patient bp 140 / 90 today", "a lot of 20 minutes", "my chart and 3 tests",
             "turno de noche 2 veces", "visa or cash" })
        CHECK(scrub(text, "en") == text);
}

TEST_CASE("an announcing word may be misspelt, or spelled with blanks")
{
    CHECK(scrub("pasport no 5512 887", "en") == "pasport no [licence number]");
    CHECK(scrub("hospital numebr k 553 201", "en") == "hospital numebr [record number]");
    CHECK(scrub("c v v is three oh nine", "en") == "c v v is [card number]");
}

TEST_CASE("the letter o among digits is a zero")
{
    CHECK(scrub("ring o7700 900 341 please", "en") == "ring [phone number] please");
    CHECK(scrub("o2 sats of 95", "en") == "o2 sats of 95");
}

TEST_CASE("postcodes that are announced may be spelled apart")
{
    CHECK(scrub("postcode is d n 3 3 h h thanks", "en") == "postcode is [place] thanks");
    CHECK(scrub("eircode a65 f4 e2", "en") == "eircode [place]");
    CHECK(scrub("cp 2 8 0 1 3", "es") == "cp [place]");
    CHECK(scrub("my postcode is l1 8jq ok", "en") == "my postcode is [place] ok");
    CHECK(scrub("postcode 4 times wrong", "en") == "postcode 4 times wrong");
}

TEST_CASE("days with blanks or a dash only, and with a misspelt month, are dates after words that a day follows")
{
    CHECK(scrub("surgery was 14 1 25 no result", "en") == "surgery was [date] no result");
    CHECK(scrub("d.o.b 12 04 38", "en") == "d.o.b [date]");
    CHECK(scrub("birth june 7 44 wrong", "en") == "birth [date] wrong");
    CHECK(scrub("fecha de nac 7 6 44", "es") == "fecha de nac [date]");
    CHECK(scrub("ingreso 14-1 alta 22-1", "es") == "ingreso [date] alta [date]");
    CHECK(scrub("he died 9th novembr 2023", "en") == "he died [date]");
    CHECK(scrub("salí el 9 y volví", "es") == "salí el [date] y volví");
    for (char const* const text : { "appointment 2-3 weeks late", "op took 3 5 hours", "in novembr it rains" })
        CHECK(scrub(text, "en") == text);
}

TEST_CASE("a phrase of several words is a secret where a number ends it, or where it does not work")
{
    CHECK(scrub("password blue tractor 44 for the portal", "en") == "password [number] for the portal");
    CHECK(scrub("contraseña mi gato verde no va", "es") == "contraseña [number] no va");
    CHECK(scrub("my password is sunflower ridge", "en") == "my password is [number]");
    for (char const* const text : { "the password sheet never arrived", "my password is a mess",
             "password was given to my wife", "the password is always hard to remember",
             "you can pass the virus to someone who never had it", "la contraseña de la web no funciona" })
        CHECK(scrub(text, text[0] == 'l' ? "es" : "en") == text);
}

TEST_CASE("addresses of mail and pages may be spelled apart by blanks")
{
    CHECK(scrub("email me pat . murray @ example . ie", "en") == "email me [e-mail]");
    CHECK(scrub("see facebook . com / annas.fight for it", "en") == "see [web address] for it");
    CHECK(scrub("mi web annalucha punto es", "es") == "mi web [web address]");
}
