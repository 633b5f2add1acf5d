#include "content/web_words.h"

#include <doctest/doctest.h>

using namespace content;

TEST_CASE("words of a web page are found in each language that has known ones")
{
    struct Sample {
        char const *language, *text;
    };
    for (Sample const& sample : { Sample { "en", "To learn more, Click Here." }, Sample { "en-US", "WATCH THE VIDEO" },
             Sample { "en", "Double-click on the picture" },
             Sample { "en", "See the section that follows for links to trials." },
             Sample { "es", "Para saber más, haga clic." }, Sample { "es", "Vea el vídeo" },
             Sample { "ru", "Посмотрите видео" }, Sample { "ru", "ЩЁЛКНИТЕ" }, Sample { "ar", "انقر هنا للمزيد" },
             Sample { "hi", "अधिक जानने के लिए यहाँ क्लिक करें" }, Sample { "vi", "Bấm vào đây để xem" },
             Sample { "zh", "请点击链接" }, Sample { "zh-Hant", "請點擊" } }) {
        CAPTURE(sample.text);
        CHECK(web_words_in(sample.text, sample.language));
    }
}

TEST_CASE("what a leaflet may say is none of them")
{
    struct Sample {
        char const *language, *text;
    };
    for (Sample const& sample : { Sample { "en", "Your jaw may click. Watch for a rash." },
             Sample { "en", "Do not watch a video before sleep." }, Sample { "en", "The link between diet and cancer" },
             Sample { "es", "Vea a su médico." }, Sample { "vi", "Không xem video trước khi ngủ." },
             Sample { "zh", "不要长时间观看视频。" }, Sample { "de", "click here" }, Sample { "en", "" } }) {
        CAPTURE(sample.text);
        CHECK_FALSE(web_words_in(sample.text, sample.language));
    }
}

TEST_CASE("the words are shown with a few around them, whole")
{
    std::string const long_text = "Every morning before breakfast you should take the small white tablet with a full "
                                  "glass of water, and click here for more about all the other tablets that you take.";
    auto const found = web_words_in(long_text, "en");
    REQUIRE(found);
    CHECK(*found == "…tablet with a full glass of water, and click here for more about all the other tablets…");
    CHECK(web_words_in("Click here", "en") == "Click here");
    std::string vowels;
    for (int n = 0; n < 100; ++n)
        vowels += "é";
    auto const accents = web_words_in(vowels + ".haga clic." + vowels, "es");
    REQUIRE(accents);
    CHECK(accents->find("\xC3…") == std::string::npos);
    CHECK(accents->find("…\xA9") == std::string::npos);
}

TEST_CASE("an article says the first of its words")
{
    Article article;
    article.metadata.language = "en";
    for (char const* const text : { "Fine.", "Click here.", "Watch the video." })
        article.blocks.push_back({ BlockKind::paragraph, 0, 0, { text, {} } });
    CHECK(web_words_in(article) == "Click here.");
}
