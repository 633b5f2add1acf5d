#include "support/sample_leaflets.h"

#include <algorithm>
#include <array>

namespace samples {

namespace {

struct SampleLanguage {
    std::string_view code, letters, words;
};

constexpr std::array k_languages {
    SampleLanguage { "en", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z #",
        "Rest when you are tired, drink water often, and tell your nurse about a fever at once." },
    SampleLanguage { "es", "A B C D E F G H I J K L M N Ñ O P Q R S T U V W X Y Z #",
        "Descanse cuando esté cansado, beba agua con frecuencia y avise enseguida a su enfermera si tiene fiebre." },
    SampleLanguage { "ar", "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي #",
        "استرح عندما تشعر بالتعب، واشرب الماء كثيرًا، وأخبر الممرضة فورًا إذا أصابتك الحمى." },
    SampleLanguage { "hi", "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ क ख ग घ च छ ज झ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह #",
        "थकान होने पर आराम करें, बार-बार पानी पिएँ, और बुखार होने पर तुरंत अपनी नर्स को बताएँ।" },
    SampleLanguage { "zh", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z #",
        "感到疲倦时请休息，多喝水，如果发烧请立即告诉护士。" },
    SampleLanguage { "vi", "A Ă Â B C D Đ E Ê F G H I J K L M N O Ô Ơ P Q R S T U Ư V W X Y Z #",
        "Hãy nghỉ ngơi khi mệt, uống nước thường xuyên và báo ngay cho y tá nếu bị sốt." },
    SampleLanguage { "ru", "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Э Ю Я #",
        "Отдыхайте, когда устали, чаще пейте воду и сразу сообщайте медсестре о повышении температуры." },
};

constexpr std::int64_t k_language_step = 1'000'000, k_letter_step = 1000;
constexpr int k_translated = 10;

std::int64_t language_number(std::string_view language)
{
    return std::ranges::find(k_languages, language, &SampleLanguage::code) - k_languages.begin();
}

std::int64_t letter_number(std::string_view language, std::string_view letter)
{
    auto const letters = letters_of(language);
    return std::ranges::find(letters, letter) - letters.begin();
}

std::string title_of(std::string_view language, std::string_view letter, int number)
{
    std::string title = std::string(letter) + " " + std::to_string(number + 1);
    // Every fourth is long, so that cards differ in height.
    if (number % 4 == 3)
        title += " " + std::string(k_languages.at(static_cast<std::size_t>(language_number(language))).words);
    return title;
}

content::Block block(content::BlockKind kind, int level, int number, std::string text)
{
    content::Block made { kind, level, number, {} };
    made.content.text = std::move(text);
    return made;
}

/// All that a leaflet can have beyond plain text: cards of all grades, notices, tasks, a struck word and tables.
void add_signs(content::Article& article, std::string const& beginning, std::string const& words)
{
    using enum content::BlockKind;
    using content::Sign;
    auto const add = [&](content::BlockKind kind, Sign sign, int level, std::string text) {
        article.blocks.push_back(block(kind, level, 0, std::move(text)));
        article.blocks.back().sign = sign;
    };
    for (Sign const grade : { Sign::routine, Sign::today, Sign::emergency }) {
        add(heading, grade, 2, beginning + "?");
        add(paragraph, Sign::none, 0, words + " {{phone:day}}. " + words);
        add(bullet, Sign::none, 0, words);
    }
    for (int i = 0; i < 2; ++i) {
        add(heading, Sign::none, 2, beginning);
        for (Sign const kind : { Sign::note, Sign::tip, Sign::important, Sign::warning, Sign::caution })
            add(notice, kind, 0, words);
        add(bullet, Sign::to_do, 0, words);
        add(bullet, Sign::done, 0, words);
        article.blocks.back().content.runs.push_back(
            { 0, static_cast<std::uint32_t>(beginning.size()), false, false, true });
        add(row, Sign::header, 0, beginning + "\t" + beginning);
        add(row, Sign::none, 1, words + "\t" + beginning);
        add(row, Sign::none, 1, "\t" + beginning);
        std::string wide = beginning;
        for (int cell = 0; cell < 12; ++cell)
            wide += "\t" + beginning;
        add(row, Sign::header, 0, wide);
        add(row, Sign::none, 1, wide);
    }
}

constexpr int k_broken = 1;

/// Behind the first words, so that they are in sight at once.
void add_pictures(content::Article& article, std::string const& beginning, std::string const& words)
{
    using enum content::BlockKind;
    article.pictures = {
        { .name = picture_name(0), .width_px = 1200, .height_px = 800 },
        { .name = picture_name(k_broken), .width_px = 1200, .height_px = 800 },
        {},
        { .name = picture_name(2), .width_px = 600, .height_px = 900, .transparent = true },
    };
    std::vector<content::Block> added { block(paragraph, 0, 0, words) };
    for (int number = 0; number < static_cast<int>(article.pictures.size()); ++number) {
        added.push_back(block(picture, 0, number, words));
        if (number == 0)
            added.push_back(block(caption, 0, 0, beginning));
    }
    article.blocks.insert(article.blocks.begin(), added.begin(), added.end());
}

constexpr int k_entries_in_section = 50, k_entries_in_subsection = 10;

/// Two rows: the letter with another one behind it, and with two.
std::vector<catalogue::IndexSection> sections_under(std::string_view language, std::string const& letter, int total)
{
    auto const letters = letters_of(language);
    std::vector<catalogue::IndexSection> sections;
    for (int first = 0; first < total; first += k_entries_in_section)
        sections.push_back({ 0, first, k_entries_in_section,
            letter + letters.at(static_cast<std::size_t>(first / k_entries_in_section)) });
    for (int first = 0; first < total; first += k_entries_in_subsection)
        sections.push_back({ 1, first, k_entries_in_subsection,
            letter + letters.at(static_cast<std::size_t>(first / k_entries_in_section))
                + letters.at(static_cast<std::size_t>(first % k_entries_in_section / k_entries_in_subsection)) });
    return sections;
}

struct ArticleAnswer {
    std::optional<kiosk::Action> operator()(kiosk::article::LoadArticle const& effect) const
    {
        return kiosk::article::ArticleLoaded { effect.generation, effect.id, article(effect.id) };
    }
    std::optional<kiosk::Action> operator()(kiosk::article::LoadPicture const& effect) const
    {
        if (effect.name == picture_name(k_broken))
            return kiosk::article::PictureFailed { effect.generation, effect.name };
        return kiosk::article::PictureLoaded { effect.generation, effect.name, picture() };
    }
    std::optional<kiosk::Action> operator()(kiosk::article::LoadTranslation const& effect) const
    {
        auto const number = std::stoll(effect.slug.substr(effect.slug.rfind('-') + 1));
        auto const letter_at = std::stoll(effect.slug.substr(effect.slug.find('-') + 1));
        if (number >= k_translated || letter_at >= static_cast<long long>(letters_of(effect.language).size()))
            return kiosk::article::ArticleFailed { effect.generation };
        catalogue::ArticleId const id { language_number(effect.language) * k_language_step + letter_at * k_letter_step
            + number + 1 };
        return kiosk::article::ArticleLoaded { effect.generation, id, article(id) };
    }
};

} // namespace

std::string picture_name(int number) { return "picture-" + std::to_string(number); }

std::shared_ptr<base::Pixels const> picture()
{
    return std::make_shared<base::Pixels const>(base::Pixels { 1, 1, { 0x0b, 0x4a, 0x5e, 0xff } });
}

std::vector<std::string> all_languages()
{
    std::vector<std::string> codes;
    for (auto const& language : k_languages)
        codes.emplace_back(language.code);
    return codes;
}

std::vector<std::string> letters_of(std::string_view language)
{
    std::string_view rest = k_languages.at(static_cast<std::size_t>(language_number(language))).letters;
    std::vector<std::string> letters;
    while (!rest.empty()) {
        auto const end = std::min(rest.find(' '), rest.size());
        letters.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return letters;
}

int topics_under(std::string_view language, std::string_view letter)
{
    auto const number = letter_number(language, letter);
    return number == 2 ? 450 : number % 5 == 4 ? 0 : 1 + static_cast<int>(number) % 7;
}

catalogue::Library library(std::vector<std::string> const& languages, std::int64_t edition)
{
    catalogue::Library made { .edition = edition, .languages = {}, .searchable = true };
    for (auto const& language : languages) {
        catalogue::CollectionIndex all {
            .key = catalogue::k_all_topics, .title = {}, .letters = {}, .topics = 0, .few = {}
        };
        for (auto const& letter : letters_of(language)) {
            int const topics = topics_under(language, letter);
            all.letters.push_back({ letter, topics, topics });
            all.topics += topics;
        }
        catalogue::CollectionIndex conditions {
            .key = "conditions", .title = "Conditions", .letters = all.letters, .topics = all.topics, .few = {}
        };
        made.languages.push_back({ language, { std::move(all), std::move(conditions) } });
    }
    return made;
}

catalogue::IndexEntry entry(std::string_view language, std::string_view letter, int number)
{
    auto const letter_at = letter_number(language, letter);
    catalogue::IndexEntry made { .article
        = { language_number(language) * k_language_step + letter_at * k_letter_step + number + 1 },
        .slug = "topic-" + std::to_string(letter_at) + "-" + std::to_string(number),
        .label = title_of(language, letter, number),
        .see = {},
        .caption = number % 5 == 1 ? "Treatment" : "" };
    if (number % 7 == 2)
        made.see = "Another name";
    return made;
}

std::shared_ptr<content::Article const> article(catalogue::ArticleId id)
{
    auto const& language = k_languages.at(static_cast<std::size_t>(id.value / k_language_step));
    auto const letter_at = id.value % k_language_step / k_letter_step;
    int const number = static_cast<int>(id.value % k_letter_step) - 1;
    std::string const words(language.words);

    content::Article made;
    made.metadata = { .slug = "topic-" + std::to_string(letter_at) + "-" + std::to_string(number),
        .title = title_of(language.code, letters_of(language.code).at(static_cast<std::size_t>(letter_at)), number),
        .subtitle = number % 5 == 1 ? "Treatment" : "",
        .language = std::string(language.code),
        .author = "Lectern project",
        .reviewed = {},
        .collections = { "conditions" },
        .other_names = {},
        .references = { { "Where this comes from", "https://example.org/a/long/address/that/goes/on" }, { words, "" } },
        .source = "Made up by rule",
        .licence = "CC0",
        .address = "https://clinic.example/leaflets/" + std::to_string(number) };
    if (number % 3 != 2)
        made.metadata.reviewed = std::chrono::year_month_day { std::chrono::year { 2026 }, std::chrono::September,
            std::chrono::day { 14 } };
    std::string const beginning = words.substr(0, words.find(' ', 10));
    using enum content::BlockKind;
    for (int part = 0; part < 6; ++part) {
        made.blocks.push_back(block(heading, part == 0 ? 2 : 3, 0, beginning));
        made.blocks.push_back(block(paragraph, 0, 0, words + " " + words + " " + words));
        for (int item = 0; item < 3; ++item)
            made.blocks.push_back(block(bullet, item == 2 ? 1 : 0, 0, words));
        for (int item = 0; item < 2; ++item)
            made.blocks.push_back(block(numbered, 0, item + 1, words));
        made.blocks.push_back(block(notice, 0, 0, words));
    }
    made.blocks[1].content.runs.push_back(
        { 0, static_cast<std::uint32_t>(std::min(words.size(), words.find(' '))), true, false });
    if (number == k_with_signs)
        add_signs(made, beginning, words);
    if (number == k_with_pictures)
        add_pictures(made, beginning, words);
    return std::make_shared<content::Article const>(std::move(made));
}

std::optional<kiosk::Action> area_answer(kiosk::letters::Effect const& effect)
{
    auto const& wanted = std::get<kiosk::letters::LoadEntries>(effect);
    kiosk::letters::EntriesLoaded loaded { wanted.generation, wanted.letter, wanted.first,
        topics_under(wanted.language, wanted.letter), {}, {}, wanted.subject, wanted.visit };
    for (int i = wanted.first; i < std::min(wanted.first + wanted.count, loaded.total); ++i)
        loaded.entries.push_back(entry(wanted.language, wanted.letter, i));
    if (loaded.total > k_entries_in_section)
        loaded.sections = sections_under(wanted.language, wanted.letter, loaded.total);
    return loaded;
}

std::optional<kiosk::Action> area_answer(kiosk::article::Effect const& effect)
{
    return std::visit(ArticleAnswer {}, effect);
}

} // namespace samples
