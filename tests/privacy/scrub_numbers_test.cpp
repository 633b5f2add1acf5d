#include "privacy/scrub.h"

#include <doctest/doctest.h>

using privacy::scrub;

TEST_CASE("a number goes with the letter, the issue and the second line that belong to it")
{
    CHECK(scrub("DNI 12 345 678 z", "es") == "DNI [licence number]");
    CHECK(scrub("morga 657054 sm9ij 35 is mine", "en") == "[licence number] is mine");
    CHECK(scrub("tel 01632 960901/2", "en") == "tel [phone number]");
    CHECK(scrub("his no. is 07700/900/112", "en") == "his no. is [phone number]");
    CHECK(scrub("it says MCDON 957018 L3 9YB here", "en") == "it says [licence number] here");
    CHECK(scrub("NINO=la 447 188 c", "en") == "NINO=[social security number]");
    CHECK(scrub("mi nie es x 5512907 k y no sale", "es") == "mi nie es [licence number] y no sale");
    CHECK(scrub("RFC MARL 910203 8T4 mal puesto", "es") == "RFC [licence number] mal puesto");
    CHECK(scrub("mac AC DE 48 AA BC FE", "en") == "mac [device]");
    CHECK(scrub("matrícula b 4471 kt", "es") == "matrícula [vehicle]");
    CHECK(scrub("blood bag 23 447122 X", "en") == "blood bag [phone number]");
}

TEST_CASE("what is numbered or announced by an abbreviation with stops goes")
{
    CHECK(scrub("reclamación nº 447/24", "es") == "reclamación nº [number]");
    CHECK(scrub("N.I.F. 87654321X", "es") == "N.I.F. [licence number]");
    CHECK(scrub("nº episodio E 4477 12", "es") == "nº episodio [record number]");
    CHECK(scrub("bleep 2217 rang out", "en") == "bleep [phone number] rang out");
    CHECK(scrub("my bank is NWBKGB2L", "en") == "my bank is [bank account]");
    CHECK(scrub("visit 2, page 14, no 20 people", "en") == "visit 2, page 14, no 20 people");
}

TEST_CASE("years in words, Roman months and months by their number belong to a date")
{
    CHECK(scrub("on the first of June nineteen fifty two", "en") == "on [date]");
    CHECK(scrub("el tres de mayo de dos mil veintiuno", "es") == "el [date]");
    CHECK(scrub("the ninth of the ninth fifty seven", "en") == "[date]");
    CHECK(scrub("nació el 7 del 8 y el 9/IX/1957", "es") == "nació el [date] y el [date]");
    CHECK(scrub("los días 11, 12 y 13 de mayo", "es") == "los días [date]");
    CHECK(scrub("from 08/11 to 11/11", "en") == "from [date] to [date]");
    for (char const* const text :
        { "pain went from 8/10 to 3/10", "twenty minutes of the first class", "un 8 del 1 al 10" })
        CHECK(scrub(text, "en") == text);
}

TEST_CASE("plates of several countries are seen by their shape, and others after the word for a car")
{
    for (char const* const text :
        { "FN 66 XKZ", "K 447 XKZ", "447-XKZ", "191-D-44712", "M-XK 4471", "AB 447 XK", "XKZ-44-71" })
        CHECK(scrub("it is " + std::string(text) + " there", "en") == "it is [vehicle] there");
    CHECK(scrub("car reg fn 66 xkz", "en") == "car reg [vehicle]");
    CHECK(scrub("the L4 and L5 discs, stage 3b, 500 mg IV", "en") == "the L4 and L5 discs, stage 3b, 500 mg IV");
}

TEST_CASE("postcodes with a hyphen and those of Ireland are seen")
{
    CHECK(scrub("near EH1-1YZ or D02 X285", "en") == "near [place] or [place]");
    CHECK(scrub("in cf14 2 xy and D6W XY00", "en") == "in [place] and [place]");
    CHECK(scrub("vitamin b12 2 mg", "en") == "vitamin b12 2 mg");
}

TEST_CASE("secrets and chosen names go after any word for them")
{
    CHECK(scrub("wifi key blue-otter-44", "en") == "wifi key [number]");
    CHECK(scrub("security answer is Rover", "en") == "security answer is [number]");
    CHECK(scrub("login jtiller pw sunny44", "en") == "login [number] pw [number]");
    CHECK(scrub("on TikTok I am wheelie_joan", "en") == "on TikTok I am [name]");
    CHECK(scrub("tres uve dobles punto ejemplo punto es", "es") == "[web address]");
    CHECK(scrub("the key question is the answer", "en") == "the key question is the answer");
}

TEST_CASE("addresses of mail are seen in the words of both languages")
{
    CHECK(scrub("juana en gmail punto com", "es") == "[e-mail]");
    CHECK(scrub("jane d57 at gmail com", "en") == "[name] [e-mail]");
    CHECK(scrub("my address is jane.d at example dot com", "en") == "my address is [e-mail]");
    CHECK(scrub("lo vi en gmail", "es") == "lo vi en gmail");
}

TEST_CASE("an age follows the word for a person, and a letter may follow it")
{
    CHECK(scrub("a lady of 98 waited", "en") == "a lady of [age] waited");
    CHECK(scrub("she is 93y and frail", "en") == "she is [age] and frail");
    CHECK(scrub("a man of 60", "en") == "a man of 60");
}

TEST_CASE("a short telephone is one after the word for calling, after another, and after the code of its area")
{
    CHECK(scrub("call 81 20 44 or 81 20 45", "en") == "call [phone number] or [phone number]");
    CHECK(scrub("Call 6612 and ask", "en") == "Call [phone number] and ask");
    CHECK(scrub("llamar al 981 / 44 71 20", "es") == "llamar al [phone number]");
    CHECK(scrub("llame al interno 4471", "es") == "llame al interno [phone number]");
    CHECK(scrub("I had to call 1234 clinics", "en") == "I had to call 1234 clinics");
}
